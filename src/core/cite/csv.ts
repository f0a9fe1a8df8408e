import type { Name } from '../../../schemas/index.ts';
import { LANGUAGES } from '../../../schemas/terms.ts';
import { csvFile } from '../csv.ts';
import type { SourceEntry } from '../entry.ts';
import { noticeUrl, orderedNotices } from '../notices.ts';
import { isoDate } from './bib-entry.ts';
import { particleOf } from './bib-names.ts';
import type { ExportContext } from './context.ts';
import { type CslItem, dateLiteral, dateParts, toCsl } from './csl.ts';
import { annotationOf, type KeywordField, labelsOf, remarksOf } from './notes.ts';

/**
 * CSV (see `csvFile`): a header row, one row a source. Several values in a cell have “; ” between them.
 */
export function writeCsv(sources: readonly SourceEntry[], context: ExportContext): string {
  const columns = columnsFor(context);
  const rows = sources.map((source) => {
    const item = toCsl(source);
    return columns.map(([, value]) => value(source, item) ?? '');
  });
  return csvFile([columns.map(([name]) => name), ...rows]);
}

type Column = [name: string, value: (source: SourceEntry, item: CslItem) => string | undefined];

const RECORD: readonly Column[] = [
  ['id', (source) => source.id],
  ['type', (_, item) => item.type],
  ['authors', (_, item) => names(item.author)],
  ['authors_cut', (source) => source['author-elision']],
  ['editors', (_, item) => names(item.editor)],
  ['year', (_, item) => dateParts(item.issued)?.year.toString() ?? dateLiteral(item.issued)],
  ['date', (_, item) => isoDate(item.issued)],
  ['title', (_, item) => item.title],
  ['title_short', (_, item) => item['title-short']],
  ['title_original', (_, item) => item['original-title']],
  ['container', (_, item) => item['container-title']],
  ['series', (_, item) => item['collection-title']],
  ['event', (_, item) => item['event-title']],
  ['publisher', (_, item) => item.publisher],
  ['place', (_, item) => item['publisher-place']],
  ['edition', (_, item) => item.edition],
  ['volume', (_, item) => item.volume],
  ['issue', (_, item) => item.issue],
  ['pages', (_, item) => item.page],
  ['number', (_, item) => item.number],
  ['number_of_pages', (_, item) => item['number-of-pages']],
  ['genre', (_, item) => item.genre],
  ['medium', (_, item) => item.medium],
  ['status', (_, item) => item.status],
  ['language', (_, item) => item.language],
  ['doi', (_, item) => item.DOI],
  ['isbn', (_, item) => item.ISBN],
  ['issn', (_, item) => item.ISSN],
  ['pmid', (_, item) => item.PMID],
  ['pmcid', (_, item) => item.PMCID],
  ['url', (_, item) => item.URL],
  ['accessed', (_, item) => isoDate(item.accessed) ?? dateLiteral(item.accessed)],
  ['access', (source) => source.access],
  ['countries', (source) => source.countries.join('; ')],
  ['aliases', (source) => source.aliases.join('; ')],
  [
    'notices',
    (source) =>
      orderedNotices(source)
        .map((notice) => [notice.kind, notice.date, noticeUrl(notice)].join(' '))
        .join('; '),
  ],
  ['annotation_state', (source) => source.annotation],
  ['cited_in', (source) => [...new Set(source.mentions.map((mention) => mention.in))].join('; ')],
];

const LABELLED: readonly [name: string, field: KeywordField][] = [
  ['design', 'design'],
  ['themes', 'themes'],
  ['settings', 'settings'],
  ['populations', 'populations'],
  ['support_types', 'support-types'],
];

/** The record, then what is said in words: a column for each language, or for the one asked for. */
function columnsFor({ corpus, lang }: ExportContext): readonly Column[] {
  const languages = lang ? [lang] : LANGUAGES;
  const perLanguage = (name: string, value: (source: SourceEntry, language: (typeof LANGUAGES)[number]) => string): Column[] =>
    languages.map((language) => [`${name}_${language}`, (source) => value(source, language)]);
  return [
    ...RECORD,
    ['claims', (source) => [...new Set(corpus.bearings(source.id).map(({ claim }) => claim.id))].sort().join('; ')],
    ...LABELLED.flatMap(([name, field]) => perLanguage(name, (source, language) => labelsOf(source, field, corpus, language).join('; '))),
    ...perLanguage('annotation', (source, language) => annotationOf(source, { lang: language }).join(' ')),
    ...perLanguage('remarks', (source, language) => remarksOf(source, { lang: language }).join(' ')),
  ];
}

function names(list: readonly Name[] | undefined): string | undefined {
  return list
    ?.map((name) => ('literal' in name ? name.literal : [particleOf(name) + name.family, name.given, name.suffix].filter(Boolean).join(', ')))
    .join('; ');
}
