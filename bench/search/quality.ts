import type { Language } from '../../schemas/index.ts';

/** A query, and the entries that a person who read them says it should find: by id, of a concept `vocabulary/id` (bench/search-graded.json). */
export interface JudgedQuery {
  lang: Language;
  query: string;
  /** What the person came for. */
  answers: string[];
  /** Bears on it. */
  bears?: string[];
  /** Touches it. Entries in none of the lists are worth nothing. */
  touches?: string[];
}

/** What each entry is worth for a query. */
export type Grades = Readonly<Record<string, number>>;

export function gradesOf({ answers, bears = [], touches = [] }: JudgedQuery): Grades {
  const graded = [touches, bears, answers].flatMap((ids, i) => ids.map((id) => [id, i + 1] as const));
  return Object.fromEntries(graded);
}

const TOP = 10;
/** From this grade on an entry is one that the person came for. */
const GOOD = 2;

/**
 * Normalised discounted cumulative gain of the first ten, with gain 2^grade − 1 (Burges et al. 2005): 1 for the best order there can be.
 *
 * @param found ids, best first
 */
export function ndcg(found: readonly string[], grades: Grades): number {
  const gain = (list: readonly number[]) => list.slice(0, TOP).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
  const ideal = gain(Object.values(grades).sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain([...new Set(found)].map((id) => grades[id] ?? 0)) / ideal;
}

/** One divided by the place of the first good entry among the first ten; 0 when there is none. */
export function reciprocalRank(found: readonly string[], grades: Grades): number {
  const place = found.slice(0, TOP).findIndex((id) => (grades[id] ?? 0) >= GOOD);
  return place < 0 ? 0 : 1 / (place + 1);
}

/** A word that somebody types, and the entries in which it stands (src/core/search/recall.ts). */
export interface RecallTrial {
  kind: string;
  typed: string;
  entries: ReadonlySet<string>;
}

/** The part of trials of which an entry in which the word stands is among the first ten. */
export function recall(trials: readonly RecallTrial[], found: readonly (readonly string[])[]): number {
  return mean(trials.map(({ entries }, i) => (found[i]?.slice(0, TOP).some((id) => entries.has(id)) ? 1 : 0)));
}

export function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/** The number below which a part of the numbers lie: `percentile(times, 0.95)`. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
