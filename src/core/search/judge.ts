import type { Language } from '../../../schemas/index.ts';
import { type Chosen, FACET_IDS, type FacetId } from './facets.ts';
import type { Search } from './open.ts';
import { search } from './query.ts';

/** A query, and what a person who knows the entries says that it must find (bench/search-queries.json). */
export interface Judgement {
  query: string;
  lang: Language;
  /** What the query tries. */
  why: string;
  /** Facets chosen with it. */
  options?: Chosen;
  /** The entry that must come first. */
  first?: string;
  /** Entries that must be among the first ten. */
  among?: string[];
  /** Entries that must not be. */
  not?: string[];
  /** A value that each of the first ten must have in a facet: the query asks for all that are so. */
  every?: Partial<Record<FacetId, string>>;
}

const TOP = 10;

/**
 * Holds a search against a judgement.
 *
 * @returns the faults, in words; a table of what was found; and the reciprocal rank of the best entry asked for
 */
export function judge(
  opened: Search,
  { query, options = {}, first, among = [], not = [], every = {} }: Judgement,
): { faults: string[]; table: string; reciprocalRank: number } {
  const { hits, total } = search(opened, query, { ...options, isCounted: false, withTexts: false });
  const strays = hits
    .slice(0, TOP)
    .filter(({ number }) => FACET_IDS.some((id) => every[id] !== undefined && !opened.facet(id).get(every[id])?.includes(number)));
  const top = hits.slice(0, TOP).map(({ id }) => id);
  const place = (id: string) => {
    const at = hits.findIndex((hit) => hit.id === id);
    return at < 0 ? `not found in ${total}` : `number ${at + 1} of ${total}`;
  };
  const faults = [
    ...(first !== undefined && top[0] !== first ? [`${first} must come first; it is ${place(first)}`] : []),
    ...among.filter((id) => !top.includes(id)).map((id) => `${id} must be in the first ${TOP}; it is ${place(id)}`),
    ...not.filter((id) => top.includes(id)).map((id) => `${id} must not be in the first ${TOP}; it is ${place(id)}`),
    ...strays.map(({ id }) => `${id} is not ${Object.values(every).join(', ')}`),
    ...(hits.length === 0 ? ['nothing was found'] : []),
  ];
  const table = hits
    .slice(0, TOP)
    .map(({ id, score, matched }, i) => {
      const mark = id === first || among.includes(id) ? '*' : not.includes(id) ? '!' : ' ';
      const found = matched.map(({ word, field, via, term }) => `${word}@${field}${via ? ` ${via} ${term}` : ''}`).slice(0, 4);
      return `${String(i + 1).padStart(2)}${mark} ${score.toFixed(3)} ${id.padEnd(44)} ${found.join(', ')}`;
    })
    .join('\n');
  const isBest = ({ id }: { id: string }) => (first !== undefined ? id === first : among.length > 0 ? among.includes(id) : strays.length === 0);
  const best = hits.findIndex(isBest);
  return { faults, table, reciprocalRank: best < 0 ? 0 : 1 / (best + 1) };
}
