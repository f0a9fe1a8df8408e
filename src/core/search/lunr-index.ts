import lunr from 'lunr';
import { FIELD_NAMES, FIELDS, type Field } from './data.ts';

/** The words of one entry, field by field; a word as often as it stands there. */
export type SearchDocument = Partial<Record<Field, readonly string[]>>;

/** An index as Lunr saves it (`lunr.Index#toJSON`), so far as it is read here. */
export interface SavedIndex {
  version: string;
  /** For each word, by the alphabet: the number of the word, and for each field the entries with the places at which it stands in the field. */
  invertedIndex: [word: string, posting: Record<Field, Record<string, { position: number[] }>> & { _index: number }][];
}

/**
 * Indexes documents with Lunr. Their words are ready: no tokenizer cuts them and no pipeline changes them, here and in a query
 * (`index.query` with `usePipeline: false`).
 *
 * @param references what Lunr calls each document
 */
export function indexWithLunr(documents: readonly SearchDocument[], references: readonly string[]): SavedIndex {
  const builder = new lunr.Builder();
  builder.ref('reference');
  for (const field of FIELD_NAMES) builder.field(field, { boost: FIELDS[field] });
  builder.metadataWhitelist = ['position'];
  // Lunr’s types know of text only; a builder takes whatever its tokenizer reads.
  builder.tokenizer = ((words: readonly string[] | undefined) =>
    words?.map((word, position) => new lunr.Token(word, { position })) ?? []) as unknown as typeof lunr.tokenizer;
  for (const [i, document] of documents.entries()) builder.add({ ...document, reference: references[i] });
  return builder.build().toJSON() as SavedIndex;
}
