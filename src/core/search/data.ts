import type { Claim, Direction, Language } from '../../../schemas/index.ts';
import type { SavedIndex } from './lunr-index.ts';

/** Raised whenever the form of the search data changes, so that a page never reads data made for another release. */
export const SEARCH_VERSION = 5;

/**
 * What the search in one language reads: a manifest that every query needs, and pieces of which a query fetches those that it needs.
 * Made by `buildSearch`, opened by `openSearch`.
 */
export interface SearchData {
  manifest: Manifest;
  /** By name (open.ts); each can be written as JSON. */
  pieces: ReadonlyMap<string, unknown>;
  /** What the postings are cut from and held to: the whole index as Lunr saves it, for `lunr.Index.load`. */
  lunr: SavedIndex;
}

/** What every query needs, and where the rest is. */
export interface Manifest {
  version: number;
  /** Language of titles and passages; queries may be in either. */
  lang: Language;
  /** A digest of all pieces: those of another edition of the content are at other addresses. */
  edition: string;
  /** Number of entries of each kind; they are numbered in this order, and those of concepts in the order of their rows. */
  counts: Record<RecordKind, number>;
  concepts: ConceptRow[];
  /** For each concept, how many entries carry or name it (steps.ts). */
  conceptSizes: string;
  /** For each claim, how many works bear on it (steps.ts). */
  standings: string;
  /** The languages of works, a facet that no vocabulary lists. */
  languages: string[];
  /** The names with most works, to offer before a letter is typed. */
  people: Person[];
  /** For each kind of piece with sorted keys, where each piece begins (ranges.ts). */
  ranges: Record<RangeKind, string[]>;
  /** Words that do not begin as their stem does, by language and stem. */
  strays: Record<Language, Record<string, string[]>>;
}

/** Pieces with sorted keys: postings of words, names of people, and all words by their first and by their last letters. */
export const RANGE_KINDS = ['terms', 'people', 'heads', 'tails'] as const;
export type RangeKind = (typeof RANGE_KINDS)[number];

/** A name of an author or an editor, without initials, and how many works bear it. */
export type Person = [name: string, works: number];

/** What is read of an entry: the rest of its record follows from which sources bear on which claims (link.ts). */
export interface OwnRecord extends Omit<SearchRecord, 'benefits' | 'years' | 'sources'> {
  /** Claims: the works that bear on it, asserting or relied on, as numbers of their records. */
  sources?: number[];
}

/** What a hit shows of an entry. Designs and languages are those of a source. */
export type ShownRecord = Pick<SearchRecord, (typeof SHOWN)[number]>;
export const SHOWN = [
  'id',
  'kind',
  'title',
  'claimKind',
  'authors',
  'year',
  'annotation',
  'directions',
  'beneficiaries',
  'designs',
  'languages',
  'passage',
] as const satisfies readonly (keyof SearchRecord)[];

/** What can be found, in the order in which ties are shown. */
export const RECORD_KINDS = ['claim', 'source', 'concept', 'instrument'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** One entry as facets count it and, in part, as a hit shows it. Lists are sorted; an empty one is left out. */
export interface SearchRecord {
  /** Of a concept: `vocabulary/id`. */
  id: string;
  kind: RecordKind;
  /** The statement of a claim; the title of a source, in its own language; of an instrument; the preferred label of a concept. */
  title: string;
  /** Claims: what kind of statement. */
  claimKind?: Claim['kind'];
  /** Sources: “Eddie et al.”. */
  authors?: string;
  /** Sources: year of issue. */
  year?: number;
  /** Sources: how much the knowledge base says of it. */
  annotation?: 'annotated' | 'cited-only' | 'founding' | 'imported';
  /** Claims: number of evidence lines in each direction, so that doubts show in a hit. Sources: of the lines it bears on. */
  directions?: Partial<Record<Direction, number>>;
  /** Claims: the works that bear on it, asserting or relied on. */
  sources?: string[];
  themes?: string[];
  /** With every broader setting. */
  settings?: string[];
  populations?: string[];
  /** Claims: who benefits. Sources: who benefits by the claims it bears on. */
  beneficiaries?: string[];
  /** Claims of kind benefit: itself for one, those it bears on (as asserting or relied on) for a source. */
  benefits?: string[];
  /** Sources: its design. Claims: those of the sources that bear on it. */
  designs?: string[];
  /** Sources: its language. Claims: those of the sources that bear on it. */
  languages?: string[];
  /** Sources: its year. Claims: those of the sources that bear on it. */
  years?: number[];
  /** A sentence to show under the title: sources, of the annotation; claims, the note on a doubtful line; concepts, the definition; instruments, the purpose. */
  passage?: string;
}

/** A concept that queries may name, with every label it has in both languages; the first is the preferred one. */
export interface ConceptRow {
  vocabulary: string;
  id: string;
  broader?: string;
  labels: Record<Language, string[]>;
}

/** Index fields, with what a word found there is worth; set by hand, and held to by the judged queries (bench/search-queries.json). */
export const FIELDS = {
  /** Statement of a claim, title of a source or an instrument, preferred label of a concept. */
  title: 6,
  /** Title or label in the other language; other labels of a concept. */
  translation: 4,
  /** The id of a claim, which names its topic in English words; of a source, its short name and DOI. */
  id: 4,
  /** Concepts that the entry is classed under, and the broader ones. */
  concepts: 5,
  /** Concepts whose label stands in its own text. */
  mentions: 2,
  authors: 6,
  year: 3,
  container: 1,
  /** Annotation of a source, notes on the evidence of a claim, definition of a concept, items of an instrument, in the language of the index. */
  text: 1,
  /** Names and short titles of the sources that bear on a claim. */
  sources: 1,
} as const;
export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as Field[];
