import type { Language } from '../../../schemas/index.ts';
import { type PackedRecords, unpackRecords } from './columns.ts';
import { createLabels, type Labels } from './concepts.ts';
import {
  type ConceptRow,
  type Person,
  type RangeKind,
  RECORD_KINDS,
  type RecordKind,
  SEARCH_VERSION,
  type SearchData,
  type ShownRecord,
} from './data.ts';
import type { FacetEntries, FacetId } from './facets.ts';
import { createPieces, damaged, type Pieces } from './pieces.ts';
import { frontDecode, type Posting, type TermPiece, unpackTerms } from './postings.ts';
import { beginningWith, bounds, pieceOf, piecesOf } from './ranges.ts';
import { createStemmers, type Stemmers } from './stem.ts';
import { readNumbers, readSteps } from './steps.ts';
import type { EntryTexts } from './texts.ts';
import { createWords, type Words } from './words.ts';

/** As many records, and as many entries’ texts, are in one piece. */
export const BLOCK = { records: 8, texts: 16 } as const;

/** Names of pieces that are not cut by keys. */
export const PIECE = {
  range: (kind: RangeKind, n: number) => `${kind}${n}`,
  records: (n: number) => `records${n}`,
  texts: (n: number) => `texts${n}`,
  facet: (id: FacetId) => `facet-${id}`,
  benefits: 'benefits',
  authors: 'authors',
  sources: 'sources',
} as const;
/** True of the pieces without which a search can still answer, and says so. */
export const isOptional = (name: string): boolean => name.startsWith('texts');

/** Search data ready to be asked. What of them is not at hand reads as empty, and is noted (pieces.ts). */
export interface Search {
  lang: Language;
  /** How many entries there are; they are known by their numbers. */
  count: number;
  concepts: readonly ConceptRow[];
  /** For each concept, how many entries carry or name it. */
  conceptSizes: readonly number[];
  languages: readonly string[];
  stemmers: Stemmers;
  labels: Labels;
  words: Words;
  pieces: Pieces;
  kindOf(entry: number): RecordKind;
  /** Of an entry that is a concept: its row. */
  conceptOf(entry: number): ConceptRow | undefined;
  /** How many works bear on an entry: 1 for all that are no claims. */
  standingOf(entry: number): number;
  posting(word: string): Posting | undefined;
  /** The entries in which a word stands in any field, rising. */
  entriesWith(word: string): readonly number[];
  /** What a hit shows. */
  shown(entry: number): ShownRecord | undefined;
  /** The id of an entry that is a source: of all of them in one piece, where records come eight at a time. */
  sourceId(entry: number): string | undefined;
  /** The texts of an entry (texts.ts), for phrases and passages. */
  texts(entry: number): EntryTexts | undefined;
  facet(id: FacetId): FacetEntries;
  /** Claims of kind benefit, by id, with their statements. */
  benefits(): ReadonlyMap<string, string>;
  /** Entries with authors, in the order of their names. */
  byAuthor(): readonly (readonly number[])[];
  /** People one of whose names begins so; those with most works when no letter is given. */
  people(beginning: string): readonly Person[];
}

/** Of a word with one letter wrong, so many at its beginning or at its end are right; it has five at least. */
const KEPT_LETTERS = 2;

/** What is written of people: for each word of a name, the names with it. */
export type PeoplePiece = [word: string, people: Person[]][];
/** What is written of a facet: its values and their entries (steps.ts). */
export type FacetPiece = Record<string, string>;

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * Makes search data ready.
 *
 * @param pieces what is at hand; of data with all their pieces, these when left out
 * @throws when the data are of another release than this code
 */
export function openSearch({ manifest, pieces: given }: Pick<SearchData, 'manifest'> & Partial<SearchData>, pieces = createPieces(given)): Search {
  if (manifest.version !== SEARCH_VERSION)
    throw new Error(`Search data of form ${manifest.version}; this code reads form ${SEARCH_VERSION}. Reload the page.`);
  const { lang, concepts, counts, ranges } = manifest;
  const count = RECORD_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  const ends = { claim: counts.claim, source: counts.claim + counts.source, instrument: counts.claim + counts.source + counts.instrument };
  const kindOf = (entry: number): RecordKind =>
    entry < ends.claim ? 'claim' : entry < ends.source ? 'source' : entry < ends.instrument ? 'instrument' : 'concept';
  const conceptOf = (entry: number) => concepts[entry - ends.instrument];
  const standings = readNumbers(manifest.standings);
  const stemmers = createStemmers();
  const labels = createLabels(concepts, stemmers);

  const terms = (n: number) =>
    pieces.read(PIECE.range('terms', n), (body: TermPiece) => {
      const postings = unpackTerms(body, count);
      return { postings, words: [...postings.keys()] };
    });
  const posting = (word: string) => terms(pieceOf(word, ranges.terms))?.postings.get(word);
  const entries = new Map<string, readonly number[]>();
  const entriesWith = (word: string) => {
    const known = entries.get(word);
    if (known) return known;
    const found = posting(word);
    if (!found) return [];
    const lists = Object.values(found.fields).map((field) => field.entries);
    const all = lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())].sort((a, b) => a - b);
    entries.set(word, all);
    return all;
  };
  /** Words by keys: by themselves, or by their letters from the last to the first. */
  const wordsBy = (kind: 'heads' | 'tails', beginning: string) =>
    piecesOf(beginning, ranges[kind]).flatMap((n) => {
      const piece = pieces.read(PIECE.range(kind, n), (body: string) => {
        const keys = frontDecode(body);
        return { keys, words: kind === 'heads' ? keys : keys.map(reversed) };
      });
      const [from, to] = bounds(piece?.keys ?? [], beginning);
      return piece?.words.slice(from, to) ?? [];
    });
  let kinds: FacetEntries | undefined;
  const facet = (id: FacetId): FacetEntries => {
    if (id === 'kind') {
      kinds ??= new Map(RECORD_KINDS.map((kind) => [kind, allEntries(count).filter((entry) => kindOf(entry) === kind)]));
      return kinds;
    }
    return (
      pieces.read(PIECE.facet(id), (body: FacetPiece) => new Map(Object.entries(body).map(([value, list]) => [value, readSteps(list, count)]))) ??
      NONE
    );
  };

  return {
    lang,
    count,
    concepts,
    conceptSizes: readNumbers(manifest.conceptSizes),
    languages: manifest.languages,
    stemmers,
    labels,
    pieces,
    words: createWords(
      {
        languagesOf: (word) => posting(word)?.languages,
        beginning: (letters) => piecesOf(letters, ranges.terms).flatMap((n) => beginningWith(terms(n)?.words ?? [], letters)),
        near: (word) => [...wordsBy('heads', word.slice(0, KEPT_LETTERS)), ...wordsBy('tails', reversed(word.slice(-KEPT_LETTERS)))],
        strays: (stem, language) => own(manifest.strays[language], stem) ?? [],
        entriesWith,
        isLacking: pieces.isLacking,
      },
      labels.all,
      stemmers,
    ),
    kindOf,
    conceptOf,
    standingOf: (entry) => standings[entry] ?? 1,
    posting,
    entriesWith,
    shown: (entry) => {
      const block = Math.floor(entry / BLOCK.records);
      const first = block * BLOCK.records;
      const records = pieces.read(PIECE.records(block), (body: PackedRecords) => unpackRecords(body, (place) => conceptOf(first + place), lang));
      if (records && !records[entry - first]) throw damaged(`no record ${entry}`);
      return records?.[entry - first];
    },
    sourceId: (entry) => (kindOf(entry) === 'source' ? pieces.read(PIECE.sources, frontDecode)?.[entry - ends.claim] : undefined),
    texts: (entry) => {
      const block = Math.floor(entry / BLOCK.texts);
      return pieces.read(PIECE.texts(block), (body: EntryTexts[]) => body)?.[entry % BLOCK.texts];
    },
    facet,
    benefits: () => pieces.read(PIECE.benefits, (body: [string, string][]) => new Map(body)) ?? NONE,
    byAuthor: () => pieces.read(PIECE.authors, (body: string) => body.split(' ').map((list) => readSteps(list, count))) ?? [],
    people: (beginning) => {
      if (beginning === '') return manifest.people;
      const found = new Map<string, Person>();
      for (const n of piecesOf(beginning, ranges.people)) {
        const named = pieces.read(PIECE.range('people', n), (body: PeoplePiece) => body) ?? [];
        for (const [word, people] of named) if (word.startsWith(beginning)) for (const person of people) found.set(person[0], person);
      }
      return [...found.values()];
    },
  };
}

/** The letters of a word from the last to the first. */
export function reversed(word: string): string {
  return [...word].reverse().join('');
}

/** How many numbers stand in any of some lists. */
export function countDistinct(lists: readonly (readonly number[])[]): number {
  const [only] = lists;
  if (lists.length === 1 && only) return only.length;
  const seen = new Set<number>();
  for (const list of lists) for (const number of list) seen.add(number);
  return seen.size;
}

/** The numbers of all entries. */
export function allEntries(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** A property of its own: a stem may be “constructor”. */
function own<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
