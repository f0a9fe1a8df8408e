import type { Language, Notice } from '../../schemas/index.ts';
import { NOTICE_KINDS, type NoticeKind } from '../../schemas/terms.ts';
import type { SourceEntry } from './entry.ts';

/** What each kind of notice is called. */
export const NOTICE_LABELS: Record<NoticeKind, Record<Language, string>> = {
  retraction: { fr: 'Publication rétractée', en: 'Retracted' },
  'expression-of-concern': { fr: 'Mise en garde de la revue', en: 'Expression of concern' },
  correction: { fr: 'Correction publiée', en: 'Correction published' },
};

/** True when the work was retracted: it must not count as support for anything. */
export function isRetracted(source: Pick<SourceEntry, 'notices'> | undefined): boolean {
  return source?.notices.some((notice) => notice.kind === 'retraction') ?? false;
}

/** The notices of a source, the gravest first, then by date. */
export function orderedNotices(source: Pick<SourceEntry, 'notices'>): Notice[] {
  return source.notices.toSorted((a, b) => NOTICE_KINDS.indexOf(a.kind) - NOTICE_KINDS.indexOf(b.kind) || (String(a.date) < String(b.date) ? -1 : 1));
}

/** Where the notice can be read: its DOI as an address when it has one. */
export function noticeUrl(notice: Notice): string {
  return notice.DOI ? `https://doi.org/${encodeURI(notice.DOI)}` : (notice.URL ?? '');
}

/** A notice as one sentence: `Retracted (2021-03-04): Journal of Clinics, retraction notice, https://doi.org/….` */
export function formatNotice(notice: Notice, lang: Language): string {
  const colon = lang === 'fr' ? '\u00A0:' : ':';
  const note = notice.note ? ` ${notice.note[lang]}` : '';
  return `${NOTICE_LABELS[notice.kind][lang]} (${notice.date})${colon} ${notice['stated-in']}, ${noticeUrl(notice)}.${note}`;
}

/**
 * The notices that a text of ours states, as `formatNotice` writes them, in either language, each once. What a notice changes for a
 * reader is in our words and no part of them.
 */
export function readNotices(text: string): Notice[] {
  const found = new Map<string, Notice>();
  for (const [, label = '', date = '', where = '', address = ''] of text.matchAll(STATED)) {
    const kind = NOTICE_KINDS.find((name) => Object.values(NOTICE_LABELS[name]).includes(label));
    if (!kind) continue;
    const doi = /^https:\/\/doi\.org\/(.+)$/.exec(address)?.[1];
    found.set([kind, date, address].join(' '), {
      kind,
      date: date.length === 4 ? Number(date) : date,
      'stated-in': where,
      ...(doi === undefined ? { URL: address } : { DOI: decodeURI(doi) }),
    });
  }
  return [...found.values()];
}

const STATED = new RegExp(
  `(${NOTICE_KINDS.flatMap((kind) => Object.values(NOTICE_LABELS[kind])).join('|')}) \\(([12]\\d{3}(?:-\\d\\d){0,2})\\)\\s?: (.{1,300}?), (https?://\\S+)\\.(?=\\s|$)`,
  'g',
);
