import type { LocalizedText, Mention } from '../../schemas/index.ts';
import type { Corpus } from './corpus.ts';
import type { SourceEntry } from './entry.ts';

/** What the founding documents' citations leave to be desired: an errata list that a librarian can send to their authors. */
export interface Integrity {
  /** Citations of one work that disagree, with every reading. */
  discrepancies: {
    source: SourceEntry;
    field: string;
    status: 'supported' | 'unverified';
    readings: SourceEntry['discrepancies'][number]['readings'];
    because: LocalizedText;
  }[];
  /** Works that nothing printed supports. */
  unverified: { source: SourceEntry; why: LocalizedText }[];
  /** References that lead to no work, or to more than one. */
  references: { source: SourceEntry; text: LocalizedText }[];
  /** Identifiers and web addresses that are malformed, wrong or changing, as far as the text itself shows. */
  addresses: { source: SourceEntry; field: string; text: LocalizedText }[];
  /** Trouble in a single printing: an inverted name, a missing volume. */
  remarks: { source: SourceEntry; field: string; text: LocalizedText }[];
  /** One work under several numbers of one document. */
  sharedNumbers: { source: SourceEntry; document: string; references: string[] }[];
  /** Works that look alike and are kept apart. */
  lookAlikes: { source: SourceEntry; other: SourceEntry }[];
  /** Works for which no document prints a DOI, an ISBN or an address. */
  withoutIdentifier: SourceEntry[];
}

const ADDRESS_FIELDS = new Set(['DOI', 'URL', 'ISBN', 'ISSN']);

/** Collects everything, each list by the id of the source. */
export function collectIntegrity(corpus: Corpus): Integrity {
  const sources = [...corpus.sources.values()];
  const remarks = sources.flatMap((source) => source.remarks.map((remark) => ({ source, ...remark })));
  return {
    discrepancies: sources.flatMap((source) => source.discrepancies.map((item) => ({ source, ...item }))),
    unverified: sources.flatMap((source) => (source.unverified ? [{ source, why: source.unverified }] : [])),
    references: remarks.filter((remark) => remark.field === 'reference'),
    addresses: remarks.filter((remark) => ADDRESS_FIELDS.has(remark.field)),
    remarks: remarks.filter((remark) => remark.field !== 'reference' && !ADDRESS_FIELDS.has(remark.field)),
    sharedNumbers: sources.flatMap(sharedNumbers),
    lookAlikes: sources.flatMap((source) =>
      source['distinct-from'].flatMap((id) => {
        const other = corpus.sources.get(id);
        return other && (source.id < id || !other['distinct-from'].includes(source.id)) ? [{ source, other }] : [];
      }),
    ),
    withoutIdentifier: sources.filter(({ citation }) => !citation.DOI && !citation.URL && !citation.ISBN && !citation.PMID),
  };
}

function sharedNumbers(source: SourceEntry): Integrity['sharedNumbers'] {
  const numbered = source.mentions.filter((mention): mention is Mention & { reference: string } => mention.reference !== undefined);
  return [...Map.groupBy(numbered, (mention) => mention.in)].flatMap(([document, mentions]) => {
    const references = [...new Set(mentions.flatMap((mention) => mention.reference.split(/,\s*/)))].sort((a, b) => Number(a) - Number(b));
    return references.length > 1 ? [{ source, document, references }] : [];
  });
}
