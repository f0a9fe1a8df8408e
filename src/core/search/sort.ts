import { fold } from '../text.ts';
import type { ConceptRow, SearchRecord } from './data.ts';

/** The orders of results, the usual one first. */
export const SORTS = ['relevance', 'year', 'author', 'design'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * Makes a comparison for an order: newest first, authors by the alphabet, strongest design first (by the order of the vocabulary
 * `study-designs`). A claim takes the newest year and the strongest design of the works that bear on it. An entry that has none goes
 * last, and equals are left as they are.
 */
export function createOrder(sort: Sort, concepts: readonly ConceptRow[]): (a: SearchRecord, b: SearchRecord) => number {
  if (sort === 'relevance') return () => 0;
  const key = KEYS[sort](concepts);
  const keys = new Map<SearchRecord, string | number | undefined>();
  const keyOf = (record: SearchRecord) => {
    if (!keys.has(record)) keys.set(record, key(record));
    return keys.get(record);
  };
  return (a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return x < y ? -1 : x > y ? 1 : 0;
  };
}

type Key = (record: SearchRecord) => string | number | undefined;

const KEYS: Record<Exclude<Sort, 'relevance'>, (concepts: readonly ConceptRow[]) => Key> = {
  year: () => (record) => (record.years ? -Math.max(...record.years) : undefined),
  author: () => (record) => (record.authors === undefined ? undefined : fold(record.authors).replace(/[^\p{L}\p{N} ]/gu, '')),
  design(concepts) {
    const rank = new Map(concepts.filter(({ vocabulary }) => vocabulary === 'study-designs').map(({ id }, i) => [id, i]));
    return ({ kind, designs }) => (kind === 'concept' || !designs ? undefined : Math.min(...designs.map((design) => rank.get(design) ?? rank.size)));
  },
};
