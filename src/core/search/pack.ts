import { damaged } from './columns.ts';
import { FIELD_NAMES, type Field, type PackedIndex } from './data.ts';
import { readNumbers, writeNumbers } from './steps.ts';

/** The words of one entry, field by field; a word as often as it stands there. */
export type SearchDocument = Partial<Record<Field, readonly string[]>>;

/** Tells of a word, in which languages of ours it stands; a name stands in none. */
export type WordLanguages = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Packs the words of documents: every word once, and for each field and word the numbers of the documents it stands in.
 *
 * Lunr’s own form states every occurrence twice, with the names of the fields and a score: 125 kB compressed for 308 entries
 * where this has 26. All the rest can be computed, and is, when the index is opened (weigh.ts).
 */
export function packIndex(documents: readonly SearchDocument[], languages: WordLanguages): PackedIndex {
  const groups: string[][] = GROUPS.map(() => []);
  const all = new Set(documents.flatMap((document) => FIELD_NAMES.flatMap((field) => document[field] ?? [])));
  for (const word of [...all].sort()) {
    const group = GROUPS.findIndex(
      (names) => names.length === (languages.get(word)?.size ?? 0) && names.every((name) => languages.get(word)?.has(name)),
    );
    groups[group]?.push(word);
  }
  const numbers = new Map(groups.flat().map((word, i) => [word, i]));
  const occurrences = FIELD_NAMES.map((field) => {
    const lists = Array.from({ length: numbers.size }, (): number[] => []);
    documents.forEach((document, i) => {
      for (const word of document[field] ?? []) lists[numbers.get(word) ?? 0]?.push(i);
    });
    return lists.map((list) => writeNumbers(list.map((n, i) => n - (list[i - 1] ?? 0)))).join(' ');
  });
  return { words: groups.map(frontCode), occurrences };
}

/**
 * Gives back what was packed; the words of a field come in another order.
 *
 * @param count how many documents there are
 * @throws when words and occurrences are not of one index
 */
export function unpackIndex(packed: PackedIndex, count: number): { documents: Record<Field, string[]>[]; languages: Map<string, Set<string>> } {
  const languages = new Map(
    packed.words.flatMap((coded, group) => frontDecode(coded).map((word) => [word, new Set<string>(GROUPS[group])] as const)),
  );
  const words = [...languages.keys()];
  const documents = Array.from(
    { length: count },
    () => Object.fromEntries(FIELD_NAMES.map((field) => [field, []])) as unknown as Record<Field, string[]>,
  );
  FIELD_NAMES.forEach((field, f) => {
    const lists = (packed.occurrences[f] ?? '').split(' ');
    if (lists.length !== Math.max(words.length, 1)) throw damaged(`${lists.length} lists of “${field}” for ${words.length} words`);
    lists.forEach((list, word) => {
      let document = 0;
      for (const step of readNumbers(list)) {
        document += step;
        const found = documents[document];
        if (!found) throw damaged(`document ${document} of ${count}`);
        found[field].push(words[word] ?? '');
      }
    });
  });
  return { documents, languages };
}

/** The groups of PackedIndex.words. */
const GROUPS: readonly (readonly string[])[] = [[], ['fr'], ['en'], ['fr', 'en']];

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
