import { FIELD_NAMES, type Field, FIELDS, type PackedIndex } from './data.ts';

/** Saturation and length normalisation of BM25, at the values that Lunr and most engines take. */
const K1 = 1.2;
const B = 0.75;

/** What `packIndex` keeps and `unpackIndex` gives back of each word: the languages of the texts it stands in. */
export interface IndexedWord {
  word: string;
  fr: boolean;
  en: boolean;
}

export interface Unpacked {
  words: IndexedWord[];
  /** What `lunr.Index.load` takes; documents go by their numbers. */
  lunr: object;
  /** Documents in which a word stands, once for each field. */
  documentsWith(word: string): string[];
}

/**
 * Packs the words of documents: every word once, and for each field and word the numbers of the documents it stands in.
 *
 * Lunr’s own form states every occurrence twice, with the names of the fields and a score: 125 kB compressed for 308 entries
 * where this has 29. All the rest can be computed, and is, by `unpackIndex`.
 */
export function packIndex(documents: readonly Record<Field, readonly string[]>[], languages: ReadonlyMap<string, ReadonlySet<string>>): PackedIndex {
  const groups: string[][] = [[], [], [], []];
  const all = new Set(documents.flatMap((document) => FIELD_NAMES.flatMap((field) => document[field])));
  for (const word of [...all].sort()) {
    const seen = languages.get(word);
    groups[(seen?.has('fr') ? 1 : 0) + (seen?.has('en') ? 2 : 0)]?.push(word);
  }
  const numbers = new Map(groups.flat().map((word, i) => [word, i]));
  const occurrences = FIELD_NAMES.map((field) => {
    const lists = Array.from({ length: numbers.size }, (): number[] => []);
    documents.forEach((document, i) => {
      for (const word of document[field]) lists[numbers.get(word) ?? 0]?.push(i);
    });
    return lists.map((list) => list.map((n, i) => (n - (list[i - 1] ?? 0)).toString(36)).join(' ')).join(',');
  });
  return { words: groups.map(frontCode), occurrences };
}

/**
 * Makes of a packed index what `lunr.Index.load` takes, with documents under their numbers.
 *
 * The weight of a word in a field is BM25’s, without its factor for rarity: that is of a query word in all its forms, and is put on
 * the query (expand.ts). By Lunr’s way a rare plural would outweigh the very word that was asked for.
 */
export function unpackIndex(packed: PackedIndex, lunrVersion: string): Unpacked {
  const words = packed.words.flatMap((coded, group) => frontDecode(coded).map((word) => ({ word, fr: (group & 1) > 0, en: (group & 2) > 0 })));
  const fieldVectors: [string, number[]][] = [];
  const postings = words.map((_, i) => Object.assign(Object.fromEntries(FIELD_NAMES.map((field) => [field, NOWHERE])), { _index: i }) as Posting);
  FIELD_NAMES.forEach((field, f) => {
    const counts: Map<number, number>[] = []; // by document: word number to count
    (packed.occurrences[f] ?? '').split(',').forEach((list, word) => {
      if (list === '') return;
      const where: Record<number, object> = {};
      let document = 0;
      for (const step of list.split(' ')) {
        document += Number.parseInt(step, 36);
        where[document] = NOTHING;
        const inDocument = (counts[document] ??= new Map());
        inDocument.set(word, (inDocument.get(word) ?? 0) + 1);
      }
      const posting = postings[word];
      if (posting) posting[field] = where;
    });
    fieldVectors.push(...weigh(counts, field));
  });
  const invertedIndex = words.map(({ word }, i) => [word, postings[i]] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const numbers = new Map(words.map(({ word }, i) => [word, i]));
  return {
    words,
    lunr: { version: lunrVersion, fields: FIELD_NAMES, fieldVectors, invertedIndex, pipeline: [] },
    documentsWith: (word) => {
      const posting = postings[numbers.get(word) ?? -1];
      return posting ? FIELD_NAMES.flatMap((field) => Object.keys(posting[field])) : [];
    },
  };
}

type Posting = Record<Field, object> & { _index: number };
/** Lunr keeps notes on each occurrence (positions); we keep none, and one empty object serves for all. */
const NOTHING = Object.freeze({});
const NOWHERE = Object.freeze({});

function weigh(counts: readonly Map<number, number>[], field: Field): [string, number[]][] {
  const lengths = counts.map((words) => [...words.values()].reduce((sum, n) => sum + n, 0));
  const filled = Object.keys(counts).length;
  const average = lengths.reduce((sum, n) => sum + n, 0) / (filled || 1);
  const vectors: [string, number[]][] = [];
  counts.forEach((words, document) => {
    const slope = K1 * (1 - B + (B * (lengths[document] ?? 0)) / average);
    const vector = [...words].flatMap(([word, n]) => [word, Math.round((FIELDS[field] * (K1 + 1) * n * 1000) / (slope + n)) / 1000]);
    vectors.push([`${field}/${document}`, vector]);
  });
  return vectors;
}

/** Sorted words, each as the number of letters it shares with the one before (one digit, base 36) and the rest. */
function frontCode(words: readonly string[]): string {
  return words
    .map((word, i) => {
      const before = words[i - 1] ?? '';
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
}

function frontDecode(coded: string): string[] {
  let word = '';
  return coded === '' ? [] : coded.split(' ').map((item) => (word = word.slice(0, Number.parseInt(item[0] ?? '0', 36)) + item.slice(1)));
}
