import type { Citation, Name } from '../../../schemas/index.ts';
import type { SourceEntry } from '../entry.ts';
import { isoDate } from './bib-entry.ts';
import { type CslItem, dateLiteral, toCsl } from './csl.ts';
import { invertedName } from './inverted-name.ts';

type Format = 'journal' | 'book' | 'dissertation' | 'dc';
type Key = [key: string, value: string | undefined];

/**
 * The metadata format of each CSL type, and the genre (or, in Dublin Core, the type) in it. Only journal, book and
 * dissertation have a format of their own; for the rest Zotero reads its own item type from `rft.type`
 * (https://github.com/zotero/utilities openurl.js, `parseContextObject`).
 */
const FORMATS: Record<Citation['type'], readonly [format: Format, genre: string]> = {
  'article-journal': ['journal', 'article'],
  article: ['dc', 'preprint'],
  book: ['book', 'book'],
  chapter: ['book', 'bookitem'],
  'entry-encyclopedia': ['dc', 'encyclopediaArticle'],
  legislation: ['dc', 'statute'],
  manuscript: ['dc', 'manuscript'],
  motion_picture: ['dc', 'videoRecording'],
  'paper-conference': ['book', 'proceeding'],
  report: ['book', 'report'],
  speech: ['dc', 'presentation'],
  thesis: ['dissertation', 'dissertation'],
  webpage: ['dc', 'webpage'],
};

/**
 * The title of a COinS span (https://en.wikipedia.org/wiki/COinS; ANSI/NISO Z39.88-2004, key/encoded-value format), not yet
 * escaped for HTML. What the format has no key for (report number, genre, access date, notes) is not in it; the files have it.
 */
export function coins(source: SourceEntry): string {
  const item = toCsl(source);
  const [format, genre] = FORMATS[item.type];
  const pairs: Key[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
    ['rfr_id', 'info:sid/recension'],
    ['rft_id', item.DOI && `info:doi/${item.DOI}`],
    ['rft_id', item.PMID && `info:pmid/${item.PMID}`],
    ['rft_id', item.URL],
    ...KEYS[format](item, genre),
    ['rft.date', isoDate(item.issued) ?? dateLiteral(item.issued)],
    ...(item.author ?? []).map((name: Name): Key => [format === 'dc' ? 'rft.creator' : 'rft.au', invertedName(name)]),
    ['rft.language', item.language],
  ];
  return pairs.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [`${key}=${encodeURIComponent(value)}`])).join('&');
}

/** The page or pages; of an article without, its article number, which Zotero shows as the page. */
export function pageOf(item: Pick<CslItem, 'type' | 'page' | 'number'>): string | undefined {
  return item.page?.replace(/\s*[\u2010-\u2015]\s*/g, '-') ?? (item.type === 'article-journal' ? item.number : undefined);
}

const KEYS: Record<Format, (item: CslItem, genre: string) => Key[]> = {
  journal: (item, genre) => [
    ['rft.genre', genre],
    ['rft.atitle', item.title],
    ['rft.jtitle', item['container-title']],
    ['rft.volume', item.volume],
    ['rft.issue', item.issue],
    ['rft.pages', pageOf(item)],
    ['rft.artnum', item.number],
    ['rft.issn', item.ISSN],
  ],
  book: (item, genre) => [
    ['rft.genre', genre],
    ...(genre === 'bookitem' || genre === 'proceeding'
      ? ([
          ['rft.atitle', item.title],
          ['rft.btitle', item['container-title'] ?? item['event-title']],
        ] satisfies Key[])
      : ([['rft.btitle', item.title]] satisfies Key[])),
    ['rft.pub', item.publisher],
    ['rft.place', item['publisher-place']],
    ['rft.edition', item.edition],
    ['rft.series', item['collection-title']],
    ['rft.pages', pageOf(item)],
    ['rft.tpages', item['number-of-pages']],
    ['rft.isbn', item.ISBN],
  ],
  dissertation: (item) => [
    ['rft.title', item.title],
    ['rft.inst', item.publisher],
    ['rft.degree', item.genre],
    ['rft.tpages', item['number-of-pages']],
  ],
  dc: (item, genre) => [
    ['rft.type', genre],
    ['rft.title', item.title],
    ['rft.source', item['container-title']],
    ['rft.publisher', item.publisher],
  ],
};
