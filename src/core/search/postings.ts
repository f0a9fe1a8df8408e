import { FIELD_NAMES, type Field } from './data.ts';
import type { SavedIndex, SearchDocument } from './lunr-index.ts';
import { damaged } from './pieces.ts';
import { readNumbers, readSteps, writeNumbers, writeSteps } from './steps.ts';
import { isFlat, LEVELS, levelOf } from './weigh.ts';

/** Tells of a word, in which languages of ours it stands; a name stands in none. */
export type WordLanguages = ReadonlyMap<string, ReadonlySet<string>>;

/** A word in one field of the entries. */
export interface FieldPosting {
  /** Numbers of the entries, rising. */
  entries: readonly number[];
  /** The level of its weight in each (weigh.ts); none in a flat field. */
  levels?: readonly number[];
  /** Of titles: for each entry, where it stands in the title that the record shows. */
  titles?: readonly TitlePlaces[];
}

/** Where a word stands in a title. */
export interface TitlePlaces {
  /** How many telling words the title has. */
  length: number;
  /** Among the words of the title, stop words left out; none for a word of its short title. */
  places: readonly { at: number; isTelling: boolean }[];
}

/** A word of the index. */
export interface Posting {
  languages: ReadonlySet<string>;
  fields: Partial<Record<Field, FieldPosting>>;
}

/** The words of a title, stop words left out. Those that name the field tell nothing, unless there are no others. */
export type TitleWords = readonly { word: string; isTelling: boolean }[];

/** Some words of an index, and where they stand. */
export interface TermPiece {
  /** Sorted, each as the number of letters it shares with the one before (one digit, base 36) and the rest. */
  words: string;
  /** For each word, one digit: in no text of ours (names), in French texts, in English texts, in both. */
  languages: string;
  /** For each field of FIELD_NAMES: for each word, separated by spaces, the entries (steps.ts). */
  entries: string[];
  /** For each field, in the same order: the levels of weights (steps.ts); flat fields have none. */
  levels: string[];
  /** For each occurrence in a title: how many telling words it has, and the places of the word (steps.ts). */
  titles: string;
}

const LANGUAGE_SETS = [[], ['fr'], ['en'], ['fr', 'en']].map((names) => new Set(names));
/** A list of places: none, or each place with what it is and whether another follows. */
const NO_PLACE = 0;

/** What Lunr indexed, ready to be cut into pieces. */
export interface Postings {
  /** Sorted. */
  words: string[];
  /** How many entries have a word in any field. */
  countOf(word: string): number;
  /** About how many letters a word takes in a piece. */
  sizeOf(word: string): number;
  /** The piece of some of the words, sorted. */
  pack(words: readonly string[]): TermPiece;
}

/**
 * Reads what travels out of an index of Lunr: where each word stands, and what it weighs there.
 *
 * @param references what Lunr calls each document, in the order of their numbers
 * @param titles the words of each title
 */
export function readIndex(
  { invertedIndex }: SavedIndex,
  documents: readonly SearchDocument[],
  references: readonly string[],
  titles: readonly TitleWords[],
  languages: WordLanguages,
): Postings {
  const numbers = new Map(references.map((reference, number) => [reference, number]));
  const averages = Object.fromEntries(
    FIELD_NAMES.map((field) => {
      const lengths = documents.flatMap((document) => document[field]?.length || []);
      return [field, lengths.reduce((sum, length) => sum + length, 0) / (lengths.length || 1)];
    }),
  ) as Record<Field, number>;
  const postings = new Map(
    invertedIndex.map(([word, posting]) => [
      word,
      FIELD_NAMES.map((field) =>
        Object.entries(posting[field])
          .map(([reference, { position }]) => ({ number: numbers.get(reference) ?? 0, n: position.length }))
          .sort((a, b) => a.number - b.number),
      ),
    ]),
  );
  const occurrences = (word: string, f: number) => postings.get(word)?.[f] ?? [];
  const title = FIELD_NAMES.indexOf('title');
  return {
    words: [...postings.keys()].sort(),
    countOf: (word) => new Set(FIELD_NAMES.flatMap((_, f) => occurrences(word, f).map(({ number }) => number))).size,
    sizeOf: (word) =>
      word.length + FIELD_NAMES.length + FIELD_NAMES.reduce((sum, _, f) => sum + (f === title ? 4 : 2) * occurrences(word, f).length, 0),
    pack: (words) => ({
      words: frontCode(words),
      languages: words
        .map((word) => LANGUAGE_SETS.findIndex((set) => ['fr', 'en'].every((name) => set.has(name) === (languages.get(word)?.has(name) ?? false))))
        .join(''),
      entries: FIELD_NAMES.map((_, f) => words.map((word) => writeSteps(occurrences(word, f).map(({ number }) => number))).join(' ')),
      levels: FIELD_NAMES.map((field, f) =>
        isFlat(field)
          ? ''
          : writeNumbers(
              words.flatMap((word) =>
                occurrences(word, f).map(({ number, n }) => levelOf(n, documents[number]?.[field]?.length ?? 1, averages[field])),
              ),
            ),
      ),
      titles: writeNumbers(words.flatMap((word) => occurrences(word, title).flatMap(({ number }) => placesIn(titles[number] ?? [], word)))),
    }),
  };
}

/** How many telling words a title has, then the places of a word in it. */
function placesIn(title: TitleWords, word: string): number[] {
  const places = title.flatMap((each, at) => (each.word === word ? [{ at, isTelling: each.isTelling }] : []));
  const written = places.map(({ at, isTelling }, i) => 1 + 4 * at + (isTelling ? 2 : 0) + (i < places.length - 1 ? 1 : 0));
  return [title.filter(({ isTelling }) => isTelling).length, ...(written.length > 0 ? written : [NO_PLACE])];
}

/**
 * Gives back the words of a piece.
 *
 * @param count how many entries there are
 * @throws when the parts of the piece do not belong together
 */
export function unpackTerms(piece: TermPiece, count: number): ReadonlyMap<string, Posting> {
  const words = frontDecode(piece.words);
  if (piece.languages.length !== words.length) throw damaged(`${piece.languages.length} languages for ${words.length} words`);
  const fields = words.map((): Posting['fields'] => ({}));
  const titles = readNumbers(piece.titles);
  let at = 0;
  FIELD_NAMES.forEach((field, f) => {
    const lists = (piece.entries[f] ?? '').split(' ');
    if (lists.length !== Math.max(words.length, 1)) throw damaged(`${lists.length} lists of “${field}” for ${words.length} words`);
    const levels = isFlat(field) ? undefined : readNumbers(piece.levels[f] ?? '');
    let first = 0;
    lists.forEach((list, w) => {
      if (list === '') return;
      const entries = readSteps(list, count);
      const posting: FieldPosting = { entries };
      if (levels) posting.levels = levels.slice(first, first + entries.length);
      if (field === 'title') {
        posting.titles = entries.map(() => {
          const length = titles[at++] ?? 0;
          const places: { at: number; isTelling: boolean }[] = [];
          for (let more = true; more; ) {
            const written = titles[at++] ?? NO_PLACE;
            more = written !== NO_PLACE && ((written - 1) & 1) === 1;
            if (written !== NO_PLACE) places.push({ at: (written - 1) >> 2, isTelling: ((written - 1) & 2) !== 0 });
          }
          return { length, places };
        });
      }
      first += entries.length;
      const own = fields[w];
      if (own) own[field] = posting;
    });
    if (levels && (levels.length !== first || levels.some((level) => level < 1 || level > LEVELS)))
      throw damaged(`${levels.length} weights of “${field}” for ${first} places`);
  });
  if (at !== titles.length) throw damaged(`${titles.length} numbers of titles, of which ${at} were read`);
  return new Map(words.map((word, w) => [word, { languages: LANGUAGE_SETS[Number(piece.languages[w])] ?? new Set(), fields: fields[w] ?? {} }]));
}

/** Sorted words as text. */
export function frontCode(words: readonly string[]): string {
  return words
    .map((word, i) => {
      const before = words[i - 1] ?? '';
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
}

/** Reads what `frontCode` wrote. */
export function frontDecode(coded: string): string[] {
  let word = '';
  return coded === '' ? [] : coded.split(' ').map((item) => (word = word.slice(0, Number.parseInt(item[0] ?? '0', 36)) + item.slice(1)));
}
