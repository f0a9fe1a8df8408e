import { compare } from '../diagnostic.ts';
import { analyse, content } from './analyse.ts';
import { type Condition, type Notice, type Reading, readQuery } from './conditions.ts';
import { type Field, RECORD_KINDS, type SearchRecord } from './data.ts';
import { type Answer, expand, type Question } from './expand.ts';
import { applyFacets, type Chosen, type FacetCount, type FacetId } from './facets.ts';
import { findPassage, marksIn } from './marks.ts';
import type { Search } from './open.ts';
import { createOrder, type Sort } from './sort.ts';
import { type Suggestion, suggest } from './suggest.ts';
import type { Place } from './weigh.ts';

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
  id: string;
  kind: SearchRecord['kind'];
  title: string;
  /** The number of query words found, and a fraction for how well: 2.61. 0 for an empty query. */
  score: number;
  matched: Match[];
  /** A sentence to show: when the texts are there, one in which something of what was asked stands. */
  passage?: string;
  record: SearchRecord;
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
}

/**
 * A claim counts more, the more works bear on it: at equal relevance what several found goes before what one says, and before any one
 * of them. For each doubling of the works; set on the judged queries (mean reciprocal rank 0.84 without, 0.90 with it; a boost for all
 * claims alike gave less).
 */
const STANDING = 0.15;
/** A title of which no telling word is missing is most likely what was meant. */
const TITLE_BOOST = 2;
/** What counts half of a word: one of the words of a label without the others. */
const HALF = 0.5;
/** What a word counts by the way it is answered, so that the very word goes before its forms, and those before guesses. */
const PART: Record<NonNullable<Answer['via']> | 'exact', number> = { exact: 1, stem: 1, synonym: 1, prefix: 0.9, fuzzy: 0.7, related: 0.5 };
/** A word counts where it stands best; what its other fields and forms are worth beside that. */
const BESIDE = 0.6;
/**
 * A concept that the query names is an answer beside what the literature says of it, and no better one; a concept that only shares words
 * with it is a way to it. Who asks what something is wants the concept first.
 */
const NAMED = 0.25;
const UNNAMED = 0.1;
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
 * those in which they weigh more; ties by kind and id. An empty query finds every entry. Any text is a query: what is no clause is words.
 */
export function search(opened: Search, query: string, options: SearchOptions = {}): Result {
  const { text, conditions, notices, readings } = readQuery(query, opened);
  const question = analyse(text).length > 0 ? expand(text, opened) : undefined;
  const { found, isPartial } = find(opened, query, conditions, question);
  const { kept, counts } = applyFacets(
    found.map(({ record }) => record),
    options,
  );
  const byChoice = createOrder(options.sort ?? 'relevance', opened.concepts);
  const left = found.filter(({ record }) => kept.has(record)).sort((a, b) => byChoice(a.record, b.record) || inOrder(a, b));
  return {
    hits: left.slice(0, options.limit ?? left.length).map((each) => toHit(each, question, conditions, opened)),
    total: left.length,
    facets: counts,
    unknown: question?.words.flatMap((word) => (word.isKnown || isInClause(word, conditions) ? [] : [word.text])) ?? [],
    suggestions: found.length === 0 || isPartial ? suggest(query, question, opened) : [],
    notices: [...notices, ...(question ? noticesOf(question, conditions, { isPartial: isPartial && left.length > 0 }) : [])],
    readings,
  };
}

/** What to know of how the words of a query were taken. */
function noticesOf({ words, otherSense }: Question, conditions: readonly Condition[], { isPartial }: { isPartial: boolean | undefined }): Notice[] {
  const free = words.filter((word) => !isInClause(word, conditions));
  return [
    ...(otherSense === undefined ? [] : [{ code: 'other-sense' as const, text: otherSense }]),
    ...free.flatMap(({ text, spelling }) => (spelling ? [{ code: 'spelling' as const, word: text, taken: spelling.slice(0, MOST_SPELLINGS) }] : [])),
    ...(isPartial ? [{ code: 'partial' as const }] : []),
  ];
}

/** An entry that answers, and the index words found in it, with their fields. */
interface Found {
  record: SearchRecord;
  number: number;
  score: number;
  places: Record<string, Partial<Record<Field, Place>>>;
}

function find(
  opened: Search,
  query: string,
  conditions: readonly Condition[],
  question: Question | undefined,
): { found: Found[]; isPartial?: boolean | undefined } {
  const holds = (number: number) => conditions.every(({ isExcluded, holders }) => holders.has(number) !== isExcluded);
  const isFree = question?.words.map((word) => !isInClause(word, conditions)) ?? [];
  const { found, isPartial } = question ? findWords(opened, query, question, isFree) : { found: [] };
  const ranked = found.filter(({ number }) => holds(number));
  if (isFree.includes(true) || (conditions.length === 0 && query.trim() !== '')) return { found: ranked, isPartial };
  // Nothing is asked but that the clauses hold.
  const scored = new Map(ranked.map((each) => [each.number, each]));
  return {
    found: opened.records.flatMap((record, number) => (holds(number) ? [scored.get(number) ?? { record, number, score: 0, places: {} }] : [])),
  };
}

function isInClause({ start }: { start: number }, conditions: readonly Condition[]): boolean {
  return conditions.some((condition) => start >= condition.start && start < condition.end);
}

/** @param isFree for each word of the question, that no clause demands it: one of these must be answered, when there are any */
function findWords(
  { index, records, numberOf }: Search,
  query: string,
  question: Question,
  isFree: readonly boolean[],
): { found: Found[]; isPartial?: boolean } {
  if (question.boosts.size === 0) return { found: [] }; // Lunr takes a query without words for “all but nothing”
  const results = index.query((lunrQuery) => {
    for (const [term, boost] of question.boosts) lunrQuery.term(term, { boost, usePipeline: false });
  });
  const free = question.words.filter((_, i) => isFree[i]);
  const hasFree = free.length > 0;
  // One word alone may be mistyped; of several, what is only guessed must not carry the rest.
  const isFirm = free.length > 1;
  const found = results.flatMap(({ ref, matchData }) => {
    const number = numberOf(ref);
    const record = records[number];
    const places = matchData.metadata as Found['places'];
    if (!record) return [];
    const parts = partsOf(places, question);
    const words = sum(parts);
    if (words === 0 || (hasFree && !parts.some((part, i) => part > 0 && isFree[i]))) return [];
    const standing = standingOf(record, question);
    const weight =
      weightOf(places, question) *
      standing *
      (1 + NEIGHBOURS * adjacent(record, question)) *
      (record.kind !== 'concept' && isWholeTitle(record, query, question.implied, places) ? TITLE_BOOST : 1);
    const first = question.isDefinition && question.named.has(record.id) ? DEFINED : 0;
    const answered = told(isFirm ? partsOf(places, question, isFirm) : parts, question, isFree);
    return [{ record, number, places, answered, score: Math.round((words + first + weight / (weight + MIDDLE)) * 1e4) / 1e4 }];
  });
  if (!hasFree) return { found };
  const best = found.reduce((most, { answered }) => Math.max(most, answered), 0);
  const isNamed = free.some((word) => word.isNamed);
  if (best < (isNamed ? HELD : HELD_UNNAMED)) return { found: [] };
  if (isNamed || best >= WHOLE) return { found };
  return { found: found.filter(({ answered }) => answered >= HALVES), isPartial: true };
}

function standingOf({ kind, id, sources }: SearchRecord, { named, isDefinition }: Question): number {
  if (kind !== 'concept' || isDefinition) return 1 + STANDING * Math.log2(sources?.length ?? 1);
  return named.has(id) ? NAMED : UNNAMED;
}

/** What the query words weigh in an entry: each by its best form in its best field, and a little for the rest. */
function weightOf(places: Found['places'], { words, answers }: Question): number {
  const best = words.map(() => 0);
  const total = words.map(() => 0);
  for (const [term, fields] of Object.entries(places)) {
    const weights = Object.values(fields).map(({ weight }) => weight[0] ?? 0);
    const top = Math.max(...weights);
    const rest = sum(weights) - top;
    for (const { word, boost } of answers.get(term) ?? []) {
      const weight = boost * (top + BESIDE * rest);
      best[word] = Math.max(best[word] ?? 0, weight);
      total[word] = (total[word] ?? 0) + weight;
    }
  }
  return sum(words.map((_, i) => (1 - BESIDE) * (best[i] ?? 0) + BESIDE * (total[i] ?? 0)));
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

/** The telling words of each title, read once: cutting titles into words took a third of the time of an answer. */
const read = new WeakMap<SearchRecord, readonly string[]>();

function titleWords(record: SearchRecord): readonly string[] {
  const words = read.get(record) ?? content(analyse(record.title)).map(({ word }) => word);
  read.set(record, words);
  return words;
}

/** The part of the pairs of neighbours in a query that stand side by side in a title too, 0–1. */
function adjacent(record: SearchRecord, { words, answers }: Question): number {
  if (words.length < 2) return 0;
  const tokens = titleWords(record).map((word) => new Set(answers.get(word)?.map((answer) => answer.word)));
  const pairs = words.slice(1).filter((_, i) => tokens.some((here, at) => here.has(i) && tokens[at + 1]?.has(i + 1)));
  return pairs.length / (words.length - 1);
}

/**
 * How much of each query word an entry has, 0–1.
 *
 * @param isFirm guesses do not count
 */
function partsOf(places: Found['places'], { words, phrases, answers }: Question, isFirm = false): number[] {
  const parts = words.map(() => 0);
  for (const term in places) {
    for (const { word, via, isGuess } of answers.get(term) ?? [])
      if (!isFirm || !isGuess) parts[word] = Math.max(parts[word] ?? 0, PART[via ?? 'exact']);
  }
  for (const phrase of phrases) {
    if (phrase.some((word) => !parts[word])) for (const word of phrase) parts[word] = Math.min(parts[word] ?? 0, HALF);
  }
  return parts;
}

function isWholeTitle(record: SearchRecord, query: string, implied: ReadonlySet<string>, places: Found['places']): boolean {
  if (record.title.length > 2 * query.length) return false; // saves going through most titles
  return titleWords(record).every((word) => implied.has(word) || (places[word] && 'title' in places[word]));
}

/** From the most exact way to answer to the least. */
const RANK: readonly Answer['via'][] = [undefined, 'stem', 'synonym', 'prefix', 'fuzzy', 'related'];

/** What was found of each free query word: the most exact answer in each field. */
function readMatches(places: Found['places'], { words, answers }: Question, conditions: readonly Condition[]): Match[] {
  const best = new Map<string, Match & { rank: number; at: number }>();
  for (const [indexed, fields] of Object.entries(places)) {
    for (const { word, via, term } of answers.get(indexed) ?? []) {
      if (words[word] && isInClause(words[word], conditions)) continue;
      for (const field of Object.keys(fields) as Field[]) {
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
}

function toHit({ record, number, score, places }: Found, question: Question | undefined, conditions: readonly Condition[], { texts }: Search): Hit {
  const { id, kind, title } = record;
  const demanded = conditions.flatMap(({ isExcluded, holders }) => (isExcluded ? [] : (holders.get(number) ?? [])));
  const matched = [...demanded, ...(question ? readMatches(places, question, conditions) : [])];
  const isElsewhere = record.passage === undefined || marksIn(record.passage, matched).length === 0;
  const passage = (isElsewhere ? findPassage(texts?.[number]?.text ?? [], matched) : undefined) ?? record.passage;
  return { id, kind, title, score, matched, ...(passage === undefined ? {} : { passage }), record };
}

function inOrder(a: Found, b: Found): number {
  return b.score - a.score || RECORD_KINDS.indexOf(a.record.kind) - RECORD_KINDS.indexOf(b.record.kind) || compare(a.record.id, b.record.id);
}
