import { FIELD_NAMES, FIELDS, type Field } from './data.ts';
import type { SearchDocument } from './pack.ts';

/** Saturation and length normalisation of BM25, at the values that Lunr and most engines take. */
const K1 = 1.2;
const B = 0.75;

export interface Weighed {
  /** What `lunr.Index.load` takes. */
  lunr: object;
  /** The number of a document of which Lunr gives the reference. */
  numberOf(reference: string): number;
  /** References of the documents in which a word stands, once for each field. */
  documentsWith(word: string): string[];
}

/** Where a word stands: for each field, the documents. Lunr keeps notes on each place (positions); ours is the weight, and comes with each result. */
type Posting = Record<Field, Record<string, Place>> & { _index: number };
/** A word in a field of a document; lists, because Lunr joins them. */
export interface Place {
  weight: number[];
}
const NOWHERE = Object.freeze({});
const IN_NO_FIELD = Object.fromEntries(FIELD_NAMES.map((field) => [field, NOWHERE])) as Record<Field, Record<string, Place>>;

/** Not the bare number: an object with a key such as 700 is kept as a list of 1,000 places, and there are 17,000 of them. */
const referenceOf = (document: number) => `d${document}`;

/**
 * Weighs the words of documents, in the form that Lunr saves and loads.
 *
 * The weight of a word in a field is BM25’s, without its factor for rarity: that is of a query word in all its forms, and is put on
 * the query (expand.ts). By Lunr’s way a rare plural would outweigh the very word that was asked for.
 *
 * @param version of Lunr, which it checks
 */
export function weigh(documents: readonly SearchDocument[], version: string): Weighed {
  const postings = new Map<string, Posting>();
  const fieldVectors: [string, number[]][] = [];
  for (const field of FIELD_NAMES) {
    const filled = documents.flatMap((document, i) => (document[field]?.length ? [{ i, words: document[field] }] : []));
    const average = filled.reduce((sum, { words }) => sum + words.length, 0) / (filled.length || 1);
    for (const { i, words } of filled) {
      const reference = referenceOf(i);
      const slope = K1 * (1 - B + (B * words.length) / average);
      const counts = new Map<string, number>();
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      const vector: [number, number][] = [];
      for (const [word, n] of counts) {
        const posting = postingOf(word, postings);
        if (posting[field] === NOWHERE) posting[field] = {};
        const weight = Math.round((FIELDS[field] * (K1 + 1) * n * 1000) / (slope + n)) / 1000;
        posting[field][reference] = { weight: [weight] };
        vector.push([posting._index, weight]);
      }
      // Lunr walks two vectors side by side, and needs both in the order of the word numbers.
      fieldVectors.push([`${field}/${reference}`, vector.sort(([a], [b]) => a - b).flat()]);
    }
  }
  const invertedIndex = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    lunr: { version, fields: FIELD_NAMES, fieldVectors, invertedIndex, pipeline: [] },
    numberOf: (reference) => Number(reference.slice(1)),
    documentsWith: (word) => {
      const posting = postings.get(word);
      return posting ? FIELD_NAMES.flatMap((field) => Object.keys(posting[field])) : [];
    },
  };
}

function postingOf(word: string, postings: Map<string, Posting>): Posting {
  let posting = postings.get(word);
  if (!posting) {
    posting = { ...IN_NO_FIELD, _index: postings.size };
    postings.set(word, posting);
  }
  return posting;
}
