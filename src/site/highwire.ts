import type { SourceEntry } from '../core/entry.ts';
import { fullName } from '../core/label.ts';

/**
 * Highwire metas of a record page, which Zotero and Google Scholar read
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing; Zotero's “Embedded Metadata” translator).
 * A book's title on a chapter is `citation_inbook_title`: `citation_book_title` would make Zotero save a journal article.
 */
export function highwire(source: SourceEntry): { name: string; content: string }[] {
  const { citation } = source;
  const metas: { name: string; content: string }[] = [];
  const add = (name: string, content: string | undefined) => {
    if (content !== undefined) metas.push({ name, content });
  };
  add('citation_title', citation.title);
  for (const author of citation.author ?? []) add('citation_author', fullName(author));
  if (citation.issued !== undefined && typeof citation.issued !== 'object')
    add('citation_publication_date', String(citation.issued).replaceAll('-', '/'));
  if (citation.type === 'article-journal') add('citation_journal_title', citation['container-title']);
  if (citation.type === 'chapter' || citation.type === 'entry-encyclopedia') add('citation_inbook_title', citation['container-title']);
  if (citation.type === 'report') add('citation_technical_report_number', citation.number);
  if (citation.type === 'report') add('citation_technical_report_institution', citation.publisher);
  if (citation.type === 'paper-conference' || citation.type === 'speech') add('citation_conference_title', citation['event-title']);
  if (citation.type !== 'article-journal' && citation.type !== 'report') add('citation_publisher', citation.publisher);
  add('citation_volume', citation.volume);
  add('citation_issue', citation.issue);
  const [first, last] = citation.page?.split(/[–-]/) ?? [citation.type === 'article-journal' ? citation.number : undefined];
  add('citation_firstpage', first);
  add('citation_lastpage', last);
  add('citation_doi', citation.DOI);
  add('citation_isbn', citation.ISBN);
  add('citation_issn', citation.ISSN);
  add('citation_language', citation.language);
  // Where no Highwire tag decides the type of the item.
  const itemType = ITEM_TYPES[citation.type];
  if (itemType) add('z:itemType', itemType);
  return metas;
}

const ITEM_TYPES: Partial<Record<SourceEntry['citation']['type'], string>> = {
  article: 'document',
  book: 'book',
  'entry-encyclopedia': 'encyclopediaArticle',
  legislation: 'statute',
  manuscript: 'manuscript',
  motion_picture: 'videoRecording',
  report: 'report',
  speech: 'presentation',
  thesis: 'thesis',
  webpage: 'webpage',
};
