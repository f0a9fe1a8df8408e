import type { Citation } from '../../schemas/index.ts';
import { pageOf } from '../core/cite/coins.ts';
import { hasYear } from '../core/cite/csl.ts';
import { invertedName } from '../core/cite/inverted-name.ts';
import type { SourceEntry } from '../core/entry.ts';

/**
 * Metas of a record page, which Zotero and Google Scholar read (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing;
 * Zotero's translators “Embedded Metadata” and “RDF”, https://github.com/zotero/translators).
 *
 * Five Highwire names decide the item type, over any `z:itemType`: `citation_journal_title`, `citation_inbook_title`,
 * `citation_conference_title`, `citation_technical_report_institution` and `citation_dissertation_institution`. So each is given only to
 * the type that it means, and other containers go by `prism.publicationName`. `citation_book_title` would give a journal article.
 */
export function highwire(source: SourceEntry): { name: string; content: string }[] {
  const { citation } = source;
  const { type } = citation;
  const metas: { name: string; content: string }[] = [];
  const add = (name: string, content: string | undefined) => {
    if (content !== undefined) metas.push({ name, content });
  };
  add('z:itemType', ITEM_TYPES[type]);
  for (const [variable, fields] of NAMED) if (fields[type]) add(fields[type], textOf(citation[variable]));
  add('z:extra', extraOf(citation));
  add('citation_title', citation.title);
  for (const role of ['author', 'editor'] as const) {
    const names = citation[role]?.map(invertedName) ?? [];
    // A single name with a space on both sides of its comma would be parted into two people; a semicolon prevents it.
    for (const name of names) add(`citation_${role}`, names.length === 1 && / .*, .+ /.test(name) ? `${name};` : name);
  }
  if (typeof citation.issued !== 'object') add('citation_publication_date', textOf(citation.issued)?.replaceAll('-', '/'));
  else if (hasYear(citation.issued.literal)) add('z:date', citation.issued.literal);

  if (type === 'article-journal') add('citation_journal_title', citation['container-title']);
  else if (type === 'chapter') add('citation_inbook_title', citation['container-title']);
  else if (type === 'paper-conference') add('citation_conference_title', citation['event-title'] ?? citation['container-title']);
  else add('prism.publicationName', citation['container-title']);

  if (type === 'report') {
    add('citation_technical_report_institution', citation.publisher);
    add('citation_technical_report_number', citation.number);
  } else if (type === 'thesis') add('citation_dissertation_institution', citation.publisher);
  else add('citation_publisher', citation.publisher);

  add('eprints.place_of_pub', citation['publisher-place']);
  if (!SERIES_TITLE[type]) add('citation_series_title', citation['collection-title']);
  add('bibo:shortTitle', citation['title-short']);
  add('bibo:edition', citation.edition);
  add('bibo:numPages', citation['number-of-pages']);
  add('citation_volume', citation.volume);
  add('citation_issue', citation.issue);
  const [first, last] = /^([^\s,;-]+)-([^\s,;-]+)$/.exec(pageOf(citation) ?? '')?.slice(1) ?? [pageOf(citation)];
  add('citation_firstpage', first);
  add('citation_lastpage', last);
  add('citation_doi', citation.DOI);
  add('citation_pmid', citation.PMID);
  add('citation_isbn', citation.ISBN);
  add('citation_issn', citation.ISSN);
  add('citation_language', citation.language);
  // Without it Zotero would take the address of our page for that of the work.
  add('citation_public_url', citation.URL ?? (citation.DOI && `https://doi.org/${encodeURI(citation.DOI)}`));
  return metas;
}

type Fields = Partial<Record<Citation['type'], string>>;

const SERIES_TITLE: Fields = { report: 'z:seriesTitle', motion_picture: 'z:seriesTitle' };

/** Fields of Zotero that no other name reaches: “RDF” copies whatever is called `z:` as it is. */
const NAMED: readonly (readonly [keyof Citation, Fields])[] = [
  [
    'genre',
    {
      article: 'z:genre',
      manuscript: 'z:manuscriptType',
      report: 'z:reportType',
      speech: 'z:presentationType',
      thesis: 'z:thesisType',
      webpage: 'z:websiteType',
    },
  ],
  ['event-title', { speech: 'z:meetingName' }],
  ['medium', { motion_picture: 'z:videoRecordingFormat' }],
  ['collection-title', SERIES_TITLE],
  ['number', { article: 'z:archiveID', book: 'z:seriesNumber', legislation: 'z:publicLawNumber' }],
];

/**
 * What is a line of Extra, from which Zotero's styles take it (https://www.zotero.org/support/kb/item_types_and_fields), with the types
 * that have a field for it.
 */
const EXTRA: readonly (readonly [keyof Citation, label: string, types: readonly Citation['type'][]])[] = [
  ['original-title', 'Original Title', []],
  ['genre', 'Genre', ['article', 'manuscript', 'report', 'speech', 'thesis', 'webpage']],
  ['medium', 'Medium', ['motion_picture']],
  ['edition', 'Edition', ['book', 'chapter', 'entry-encyclopedia']],
  ['volume', 'Volume', ['article-journal', 'book', 'chapter', 'entry-encyclopedia', 'motion_picture', 'paper-conference']],
  ['issue', 'Issue', ['article-journal']],
  ['number-of-pages', 'Number of Pages', ['book', 'manuscript', 'thesis']],
  ['status', 'Status', []],
  ['PMCID', 'PMCID', []],
];

function extraOf(citation: Citation): string | undefined {
  const lines = EXTRA.flatMap(([variable, label, types]) => {
    const value = types.includes(citation.type) ? undefined : textOf(citation[variable]);
    return value === undefined ? [] : [`${label}: ${value}`];
  });
  return lines.length ? lines.join('\n') : undefined;
}

function textOf(value: Citation[keyof Citation]): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** The item type of each CSL type in Zotero (https://www.zotero.org/support/kb/item_types_and_fields). */
const ITEM_TYPES: Record<Citation['type'], string> = {
  'article-journal': 'journalArticle',
  article: 'preprint',
  book: 'book',
  chapter: 'bookSection',
  'entry-encyclopedia': 'encyclopediaArticle',
  legislation: 'statute',
  manuscript: 'manuscript',
  motion_picture: 'videoRecording',
  'paper-conference': 'conferencePaper',
  report: 'report',
  speech: 'presentation',
  thesis: 'thesis',
  webpage: 'webpage',
};
