import { fold } from '../text.ts';
import type { Search } from './open.ts';

/** The orders of results, the usual one first. */
export const SORTS = ['relevance', 'year', 'author', 'design'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * Makes a comparison of entries for an order: newest first, authors by the alphabet, strongest design first (by the order of the
 * vocabulary `study-designs`). A claim takes the newest year and the strongest design of the works that bear on it. An entry that has
 * none goes last, and equals are left as they are.
 */
export function createOrder(sort: Sort, search: Search): (a: number, b: number) => number {
  if (sort === 'relevance') return () => 0;
  const keys = KEYS[sort](search);
  return (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0);
}

/** Keys of entries by number, the least first. */
type Keys = Float64Array;

function keysOf(search: Search, values: Iterable<readonly [key: number, entries: readonly number[]]>): Keys {
  const keys = new Float64Array(search.count).fill(Number.MAX_VALUE);
  for (const [key, entries] of values) for (const entry of entries) keys[entry] = Math.min(keys[entry] ?? 0, key);
  return keys;
}

const KEYS: Record<Exclude<Sort, 'relevance'>, (search: Search) => Keys> = {
  year: (search) =>
    keysOf(
      search,
      [...search.facet('year')].map(([year, entries]) => [-Number(year), entries]),
    ),
  author: (search) => keysOf(search, search.byAuthor().entries()),
  design(search) {
    const rank = new Map(search.concepts.filter(({ vocabulary }) => vocabulary === 'study-designs').map(({ id }, i) => [id, i]));
    const own = (entries: readonly number[]) => entries.filter((entry) => search.kindOf(entry) !== 'concept');
    return keysOf(
      search,
      [...search.facet('design')].map(([design, entries]) => [rank.get(design) ?? rank.size, own(entries)]),
    );
  },
};

/**
 * Entries with authors, in the order of their names; equal names are of one place.
 *
 * @param authors of each entry
 * @returns for each place, its entries
 */
export function orderByAuthor(authors: readonly (string | undefined)[]): number[][] {
  const places = new Map<string, number[]>();
  authors.forEach((names, entry) => {
    if (names === undefined) return;
    const key = fold(names).replace(/[^\p{L}\p{N} ]/gu, '');
    const place = places.get(key);
    if (place) place.push(entry);
    else places.set(key, [entry]);
  });
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entries]) => entries);
}
