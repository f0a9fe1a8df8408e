import { compare } from '../diagnostic.ts';
import { analyse } from './analyse.ts';
import { type Condition, type Notice, type Reading, readQuery } from './conditions.ts';
import { type Field, RECORD_KINDS, type RecordKind, type ShownRecord } from './data.ts';
import { type Answer, expand, type Question } from './expand.ts';
import { applyFacets, type Chosen, FACET_IDS, type FacetCount, type FacetId } from './facets.ts';
import { gather, type TitleFound } from './gather.ts';
import { findPassage, marksIn } from './marks.ts';
import { allEntries, type Search } from './open.ts';
import type { FieldPosting } from './postings.ts';
import { createOrder, type Sort } from './sort.ts';
import { type Suggestion, suggest } from './suggest.ts';

/** A query word found in a field of an entry, or a clause of the query that holds for it. */
export interface Match {
  /** As typed; a clause with its quotes or its field. */
  word: string;
  /** Where: a field of the index; of a clause that names values, the facet that has them. */
  field: Field | FacetId;
  /** Left out when the very word stands there. */
  via?: Answer['via'] | 'phrase' | 'value';
  /** The word or the phrase that stands there, folded, or the label that answers. */
  term: string;
}

export interface Hit {
  /** Of the entry. */
  number: number;
  id: string;
  kind: RecordKind;
  title: string;
  /** The number of query words found, and a fraction for how well: 2.61. 0 for an empty query. */
  score: number;
  matched: Match[];
  /** A sentence to show, one in which something of what was asked stands when there is one. */
  passage?: string;
  record: ShownRecord;
}

export interface Result {
  /** Best first; at most `limit`. */
  hits: Hit[];
  /** Number of hits without the limit. */
  total: number;
  /** For each facet, its values over the hits that the other facets leave. */
  facets: Record<FacetId, FacetCount[]>;
  /** Words of the query that stand nowhere, as typed. */
  unknown: string[];
  /** The nearest concepts, for a query that nothing in the whole knowledge base answers, or nothing wholly. */
  suggestions: Suggestion[];
  /** What to know of how the query was read: unknown fields and values. */
  notices: Notice[];
  /** What the values of fields were taken for. */
  readings: Reading[];
}

export interface SearchOptions extends Chosen {
  limit?: number | undefined;
  /** The order of the hits; by relevance when left out. */
  sort?: Sort | undefined;
  /** Values of facets are counted, unless this is false: they read all the facets. */
  isCounted?: boolean | undefined;
  /** Passages are looked for in all the texts of a hit, unless this is false. */
  withTexts?: boolean | undefined;
}

/**
 * A claim counts more, the more works bear on it: at equal relevance what several found goes before what one says, and before any one
 * of them. For each doubling of the works; set on the judged queries (mean reciprocal rank 0.84 without, 0.90 with it; a boost for all
 * claims alike gave less).
 */
const STANDING = 0.15;
/** A title of which no telling word is missing is most likely what was meant. */
const TITLE_BOOST = 2;
/**
 * A concept that the query names is an answer beside what the literature says of it, and no better one; a concept that only shares words
 * with it is a way to it. Who asks what something is wants the concept first.
 */
const NAMED = 0.25;
const UNNAMED = 0.2;
const DEFINED = 1;
/** What it adds to an entry that all words of a query stand in its title in the order of the query. */
const NEIGHBOURS = 0.3;
/**
 * The least part of what a query tells that one entry must answer for the query to be held. Below, its telling words stand nowhere, and
 * entries that share a common word with it (“course”, “results”) would be noise: nothing is found, and the nearest concepts are offered.
 */
const HELD = 0.4;
/** As much, when the query names nothing that a vocabulary or a topic of the field tells apart. */
const HELD_UNNAMED = 0.6;
/** Below this part such a query is answered by halves at best: the entries that answer as much are shown, and it is said. */
const WHOLE = 0.75;
const HALVES = 0.5;
/** Near spellings to name for a word. */
const MOST_SPELLINGS = 3;
/** The weight at which a hit is half as good as can be. */
const MIDDLE = 10;

/**
 * Searches. What a query demands by clauses (syntax.ts) must hold; entries in which more of its other words are found come first, then
 * those in which they weigh more; ties by kind and number. An empty query finds every entry. Any text is a query: what is no clause is words.
 *
 * When the search lacks a piece that the answer needs (`opened.pieces.isLacking()`), what is given is no answer: it is to be asked again with the piece.
 */
export function search(opened: Search, query: string, options: SearchOptions = {}): Result {
  const ranked = rank(opened, query, options);
  if (!ranked) return NO_ANSWER;
  const { left, isPartial, found, counts, question, conditions, notices, readings } = ranked;
  const ofWords = question ? createMatcher(question, conditions, opened) : () => [];
  const demanded = conditions.filter(({ isExcluded }) => !isExcluded);
  const matches = (number: number) => [...demanded.flatMap(({ holders }) => holders.get(number) ?? []), ...ofWords(number)];
  return {
    hits: left.slice(0, options.limit ?? left.length).flatMap((each) => toHit(each, matches, opened, options.withTexts ?? true)),
    total: left.length,
    facets: counts,
    unknown: question?.words.flatMap((word) => (word.isKnown || isInClause(word, conditions) ? [] : [word.text])) ?? [],
    suggestions: found.length === 0 || isPartial ? suggest(query, question, opened) : [],
    notices: [...notices, ...(question ? noticesOf(question, conditions, { isPartial: isPartial && left.length > 0 }) : [])],
    readings,
  };
}

/**
 * Searches, and gives the ids alone of the sources that it finds, in the order of the hits: whoever takes all of them needs no records.
 * The same holds as of `search` when a piece is lacking.
 */
export function searchSources(opened: Search, query: string, options: SearchOptions = {}): string[] {
  const ranked = rank(opened, query, { ...options, kind: ['source'], isCounted: false });
  return ranked?.left.flatMap(({ number }) => opened.sourceId(number) ?? []) ?? [];
}

/** The entries that answer, best first, and how the query was read; undefined while pieces lack. */
function rank(opened: Search, query: string, options: SearchOptions) {
  const { text, conditions, notices, readings } = readQuery(query, opened);
  const question = analyse(text).length > 0 ? expand(text, opened) : undefined;
  if (opened.pieces.isLacking()) return undefined;
  const { found, isPartial } = find(opened, query, conditions, question);
  const { isKept, counts } = applyFacets(
    found.map(({ number }) => number),
    options,
    opened,
    options.isCounted ?? true,
  );
  const byChoice = createOrder(options.sort ?? 'relevance', opened);
  if (opened.pieces.isLacking()) return undefined;
  const left = found.filter(({ number }) => isKept(number)).sort((a, b) => byChoice(a.number, b.number) || inOrder(a, b, opened));
  return { left, found, isPartial, counts, question, conditions, notices, readings };
}

/** What stands for an answer while pieces lack. */
const NO_ANSWER: Result = {
  hits: [],
  total: 0,
  facets: Object.fromEntries(FACET_IDS.map((id) => [id, []])) as unknown as Result['facets'],
  unknown: [],
  suggestions: [],
  notices: [],
  readings: [],
};

/** What to know of how the words of a query were taken. */
function noticesOf({ words, otherSense }: Question, conditions: readonly Condition[], { isPartial }: { isPartial: boolean | undefined }): Notice[] {
  const free = words.filter((word) => !isInClause(word, conditions));
  return [
    ...(otherSense === undefined ? [] : [{ code: 'other-sense' as const, text: otherSense }]),
    ...free.flatMap(({ text, spelling }) => (spelling ? [{ code: 'spelling' as const, word: text, taken: spelling.slice(0, MOST_SPELLINGS) }] : [])),
    ...(isPartial ? [{ code: 'partial' as const }] : []),
  ];
}

/** An entry that answers. */
interface Found {
  number: number;
  score: number;
}

function find(
  opened: Search,
  query: string,
  conditions: readonly Condition[],
  question: Question | undefined,
): { found: Found[]; isPartial?: boolean | undefined } {
  const holds = (number: number) => conditions.every(({ isExcluded, holders }) => holders.has(number) !== isExcluded);
  const isFree = question?.words.map((word) => !isInClause(word, conditions)) ?? [];
  const { found, isPartial } = question ? findWords(opened, question, isFree) : { found: [] };
  const ranked = found.filter(({ number }) => holds(number));
  if (isFree.includes(true) || (conditions.length === 0 && query.trim() !== '')) return { found: ranked, isPartial };
  // Nothing is asked but that the clauses hold.
  const scored = new Map(ranked.map((each) => [each.number, each]));
  return { found: allEntries(opened.count).flatMap((number) => (holds(number) ? [scored.get(number) ?? { number, score: 0 }] : [])) };
}

function isInClause({ start }: { start: number }, conditions: readonly Condition[]): boolean {
  return conditions.some((condition) => start >= condition.start && start < condition.end);
}

/** @param isFree for each word of the question, that no clause demands it: one of these must be answered, when there are any */
function findWords(opened: Search, question: Question, isFree: readonly boolean[]): { found: Found[]; isPartial?: boolean } {
  const free = question.words.filter((_, i) => isFree[i]);
  const hasFree = free.length > 0;
  // One word alone may be mistyped; of several, what is only guessed must not carry the rest.
  const isFirm = free.length > 1;
  const found = gather(opened, question).flatMap(({ number, parts, firm, weight, title }) => {
    const words = sum(parts);
    if (words === 0 || (hasFree && !parts.some((part, i) => part > 0 && isFree[i]))) return [];
    const isConcept = opened.kindOf(number) === 'concept';
    const heavy =
      weight *
      standingOf(number, question, opened) *
      (1 + NEIGHBOURS * neighbours(title, question.words.length)) *
      (!isConcept && title && title.telling.size === title.length ? TITLE_BOOST : 1);
    const first = question.isDefinition && isConcept && isNamed(number, question, opened) ? DEFINED : 0;
    const answered = told(isFirm ? firm : parts, question, isFree);
    return [{ number, answered, score: Math.round((words + first + heavy / (heavy + MIDDLE)) * 1e4) / 1e4 }];
  });
  if (!hasFree) return { found };
  const best = found.reduce((most, { answered }) => Math.max(most, answered), 0);
  const hasName = free.some((word) => word.isNamed);
  if (best < (hasName ? HELD : HELD_UNNAMED)) return { found: [] };
  if (hasName || best >= WHOLE) return { found };
  return { found: found.filter(({ answered }) => answered >= HALVES), isPartial: true };
}

function standingOf(number: number, question: Question, opened: Search): number {
  if (opened.kindOf(number) !== 'concept' || question.isDefinition) return 1 + STANDING * Math.log2(Math.max(1, opened.standingOf(number)));
  return isNamed(number, question, opened) ? NAMED : UNNAMED;
}

function isNamed(number: number, { named }: Question, { conceptOf }: Search): boolean {
  const row = conceptOf(number);
  return row !== undefined && named.has(`${row.vocabulary}/${row.id}`);
}

/** The part of what the free words of a query tell that an entry answers, 0–1: rare words tell most. */
function told(parts: readonly number[], { words }: Question, isFree: readonly boolean[]): number {
  const telling = words.map(({ rarity }, i) => (isFree[i] ? rarity : 0));
  const all = sum(telling);
  return all === 0 ? 1 : sum(telling.map((rarity, i) => rarity * (parts[i] ?? 0))) / all;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

/** The part of the pairs of neighbours in a query that stand side by side in a title too, 0–1. */
function neighbours(title: TitleFound | undefined, words: number): number {
  if (words < 2 || !title) return 0;
  let pairs = 0;
  for (let word = 1; word < words; word++) {
    for (const [at, here] of title.words) {
      if (!here.has(word - 1) || !title.words.get(at + 1)?.has(word)) continue;
      pairs += 1;
      break;
    }
  }
  return pairs / (words - 1);
}

/** From the most exact way to answer to the least. */
const RANK: readonly Answer['via'][] = [undefined, 'stem', 'synonym', 'prefix', 'fuzzy', 'related'];

/** Prepares to tell what was found of each free query word in an entry: the most exact answer in each field. */
function createMatcher({ words, answers }: Question, conditions: readonly Condition[], { posting }: Search): (number: number) => Match[] {
  const places = [...answers].flatMap(([indexed, list]) => {
    const own = list.filter(({ word }) => words[word] && !isInClause(words[word], conditions));
    return own.length === 0 ? [] : [{ own, fields: Object.entries(posting(indexed)?.fields ?? {}) as [Field, FieldPosting][] }];
  });
  return (number) => {
    const best = new Map<string, Match & { rank: number; at: number }>();
    for (const { own, fields } of places) {
      for (const [field, { entries }] of fields) {
        if (!includesSorted(entries, number)) continue;
        for (const { word, via, term } of own) {
          const rank = RANK.indexOf(via);
          const key = `${word}/${field}`;
          const before = best.get(key);
          if (before && (before.rank < rank || (before.rank === rank && before.term <= term))) continue;
          best.set(key, { word: words[word]?.text ?? '', field, ...(via ? { via } : {}), term, rank, at: word });
        }
      }
    }
    const sorted = [...best.values()].sort((a, b) => a.at - b.at || a.rank - b.rank || compare(a.field, b.field));
    return sorted.map(({ rank: _, at: __, ...match }) => match);
  };
}

/** True when a number is among rising ones. */
function includesSorted(numbers: readonly number[], number: number): boolean {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === number;
}

/** @returns none when the record is not at hand */
function toHit({ number, score }: Found, found: (number: number) => Match[], opened: Search, withTexts: boolean): Hit[] {
  const record = opened.shown(number);
  if (!record) return [];
  const { id, kind, title } = record;
  const matched = found(number);
  const isElsewhere = withTexts && (record.passage === undefined || marksIn(record.passage, matched).length === 0);
  const passage = (isElsewhere ? findPassage(opened.texts(number)?.text ?? [], matched) : undefined) ?? record.passage;
  return [{ number, id, kind, title, score, matched, ...(passage === undefined ? {} : { passage }), record }];
}

function inOrder(a: Found, b: Found, { kindOf }: Search): number {
  return b.score - a.score || RECORD_KINDS.indexOf(kindOf(a.number)) - RECORD_KINDS.indexOf(kindOf(b.number)) || a.number - b.number;
}
