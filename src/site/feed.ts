import type { Language } from '../../schemas/index.ts';
import { type Change, collectChanges } from '../core/changes.ts';
import type { Corpus } from '../core/corpus.ts';
import { shortLabel } from '../core/label.ts';
import { LICENCE } from '../core/linked/page.ts';
import { formatNotice, orderedNotices } from '../core/notices.ts';
import { RELEASE } from '../core/release.ts';
import { escapeXml } from '../core/xml.ts';
import { other, STRINGS } from '../i18n/index.ts';
import { META } from '../i18n/meta.ts';
import { PATHS } from './href.ts';

/** As many entries as a reader can take; the feed says when there are more. */
const MOST = 1000;

/** The Atom feed (RFC 4287) of new and changed entries, in one language. Its dates are those of releases, so it changes only with them. */
export function atomFeed(corpus: Corpus, lang: Language, base: string): string {
  const t = META[lang];
  const changes = collectChanges(corpus);
  const shown = changes.slice(0, MOST);
  const address = (path: string) => escapeXml(new URL(path.slice(1), base).href);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>${address(`/feed.${lang}.xml`)}</id>
<title>${STRINGS[lang].name} – ${escapeXml(t.feed)}</title>
<subtitle>${escapeXml(t.feedSubtitle(shown.length, changes.length))}</subtitle>
<updated>${instant(changes[0]?.changed.date ?? RELEASE.date)}</updated>
<author><name>Recension</name><uri>${escapeXml(base)}</uri></author>
<link rel="self" type="application/atom+xml" href="${address(`/feed.${lang}.xml`)}"/>
<link rel="alternate" type="text/html" hreflang="${lang}" href="${address(PATHS.home(lang))}"/>
<link rel="license" href="${LICENCE}"/>
${shown.map((change) => atomEntry(change, lang, address)).join('\n')}
</feed>
`;
}

function atomEntry({ entry, added, changed }: Change, lang: Language, address: (path: string) => string): string {
  const t = META[lang];
  const path = { sources: PATHS.source, claims: PATHS.claim, instruments: PATHS.instrument }[entry.kind];
  const title =
    entry.kind === 'sources'
      ? `${shortLabel(entry, lang)} – ${entry.citation.title}`
      : entry.kind === 'claims'
        ? entry.statement[lang]
        : entry.title[lang];
  const summary = [
    changed.version === added.version ? t.added(added.version) : t.changed(changed.version),
    ...(entry.kind === 'sources' ? orderedNotices(entry).map((notice) => formatNotice(notice, lang)) : []),
  ];
  return `<entry>
<id>${address(path(lang, entry.id))}</id>
<title>${escapeXml(`${t.kind[entry.kind]}${STRINGS[lang].colon}${title}`)}</title>
<published>${instant(added.date)}</published>
<updated>${instant(changed.date)}</updated>
<link rel="alternate" type="text/html" hreflang="${lang}" href="${address(path(lang, entry.id))}"/>
<link rel="related" type="text/html" hreflang="${other(lang)}" href="${address(path(other(lang), entry.id))}"/>
<category term="${entry.kind}" label="${escapeXml(t.kind[entry.kind])}"/>
<summary>${escapeXml(summary.join(' – '))}</summary>
</entry>`;
}

function instant(date: string): string {
  return `${date}T00:00:00Z`;
}
