import type { Citation, Name } from '../../../schemas/index.ts';
import { isoDate } from '../cite/bib-entry.ts';
import { pageOf } from '../cite/coins.ts';
import { toCslDate } from '../cite/csl.ts';
import type { SourceEntry } from '../entry.ts';
import { familyName, fullName } from '../label.ts';
import { isRetracted, noticeUrl, orderedNotices } from '../notices.ts';

/** A node of JSON-LD in schema.org terms. */
export type Node = { '@id'?: string; '@type'?: string | readonly string[] } & { readonly [property: string]: unknown };

/** The schema.org class of each CSL type (https://schema.org/CreativeWork and below). */
export const WORK_TYPES: Record<Citation['type'], string> = {
  'article-journal': 'ScholarlyArticle',
  article: 'ScholarlyArticle',
  book: 'Book',
  chapter: 'Chapter',
  'entry-encyclopedia': 'Article',
  legislation: 'Legislation',
  manuscript: 'Manuscript',
  motion_picture: 'VideoObject',
  'paper-conference': 'ScholarlyArticle',
  report: 'Report',
  speech: 'PresentationDigitalDocument',
  thesis: 'Thesis',
  webpage: 'WebPage',
};

/** The class of what a work is part of; a work whose type is not here has a plain CreativeWork. */
const CONTAINER_TYPES: Partial<Record<Citation['type'], string>> = {
  'article-journal': 'Periodical',
  chapter: 'Book',
  'entry-encyclopedia': 'Book',
  webpage: 'WebSite',
};

/** The address of a work: its DOI when it has one, else a fragment of the graph that describes it. */
export function workId(source: SourceEntry, base: string): string {
  return source.citation.DOI ? `https://doi.org/${encodeURI(source.citation.DOI)}` : `${base}api/graph.jsonld#work/${source.id}`;
}

/** A work as its record has it, by its own authors; nothing of ours is in it but notices and the former ids. */
export function workNode(source: SourceEntry, base: string): Node {
  const { citation } = source;
  const notices = orderedNotices(source);
  return defined({
    '@id': workId(source, base),
    '@type': WORK_TYPES[citation.type],
    name: citation.title,
    alternateName: citation['title-short'],
    author: citation.author?.map(agent),
    editor: citation.editor?.map(agent),
    datePublished: citation.issued === undefined ? undefined : isoDate(toCslDate(citation.issued)),
    inLanguage: citation.language,
    isPartOf: citation['container-title'] && {
      '@type': CONTAINER_TYPES[citation.type] ?? 'CreativeWork',
      name: citation['container-title'],
      issn: citation.ISSN,
    },
    publisher: citation.publisher && { '@type': 'Organization', name: citation.publisher },
    pagination: pageOf(citation),
    volumeNumber: citation.volume,
    issueNumber: citation.issue,
    bookEdition: citation.type === 'book' ? citation.edition : undefined,
    isbn: citation.ISBN,
    identifier: [
      ...(citation.DOI ? [{ '@type': 'PropertyValue', propertyID: 'DOI', value: citation.DOI }] : []),
      ...(citation.PMID ? [{ '@type': 'PropertyValue', propertyID: 'PMID', value: citation.PMID }] : []),
      ...[source.id, ...source.aliases].map((value) => ({ '@type': 'PropertyValue', propertyID: 'Recension', value })),
    ],
    url: citation.URL,
    creativeWorkStatus: isRetracted(source) ? 'Retracted' : citation.status,
    correction: notices.length
      ? notices.map((notice) => ({
          '@type': 'CorrectionComment',
          name: `${notice.kind}: ${notice['stated-in']}`,
          datePublished: String(notice.date),
          url: noticeUrl(notice),
        }))
      : undefined,
  });
}

function agent(name: Name): Node {
  if ('literal' in name) return { '@type': 'Organization', name: name.literal };
  return defined({ '@type': 'Person', name: fullName(name), familyName: familyName(name), givenName: name.given });
}

/** A node without the properties that have no value, at any depth. */
export function defined(node: Record<string, unknown>): Node {
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => {
      if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return [];
      return [[key, value !== null && typeof value === 'object' && !Array.isArray(value) ? defined(value as Record<string, unknown>) : value]];
    }),
  ) as Node;
}
