import { FIELD_NAMES, type Field, FIELDS } from './data.ts';
import type { SearchDocument } from './pack.ts';

/** Saturation and length normalisation of BM25, at the values that Lunr and most engines take. */
const K1 = 1.2;
const B = 0.75;

export interface Weighed {
  /** What `lunr.Index.load` takes; documents go by their numbers. */
  lunr: object;
  /** Documents in which a word stands, once for each field. */
  documentsWith(word: string): string[];
}

/** Where a word stands: for each field, the documents. Lunr keeps notes on each place (positions); we keep none. */
type Posting = Record<Field, Record<string, object>> & { _index: number };
const NOTHING = Object.freeze({});
const NOWHERE = Object.freeze({});

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
      const slope = K1 * (1 - B + (B * words.length) / average);
      const counts = new Map<string, number>();
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      const vector: [number, number][] = [];
      for (const [word, n] of counts) {
        const posting = postingOf(word, postings);
        if (posting[field] === NOWHERE) posting[field] = {};
        posting[field][i] = NOTHING;
        vector.push([posting._index, Math.round((FIELDS[field] * (K1 + 1) * n * 1000) / (slope + n)) / 1000]);
      }
      // Lunr walks two vectors side by side, and needs both in the order of the word numbers.
      fieldVectors.push([`${field}/${i}`, vector.sort(([a], [b]) => a - b).flat()]);
    }
  }
  const invertedIndex = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    lunr: { version, fields: FIELD_NAMES, fieldVectors, invertedIndex, pipeline: [] },
    documentsWith: (word) => {
      const posting = postings.get(word);
      return posting ? FIELD_NAMES.flatMap((field) => Object.keys(posting[field])) : [];
    },
  };
}

function postingOf(word: string, postings: Map<string, Posting>): Posting {
  let posting = postings.get(word);
  if (!posting) {
    posting = Object.assign(Object.fromEntries(FIELD_NAMES.map((field) => [field, NOWHERE])), { _index: postings.size }) as Posting;
    postings.set(word, posting);
  }
  return posting;
}
