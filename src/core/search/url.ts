import { FACETS, type FacetId, facetValues } from './facets.ts';
import type { Search } from './open.ts';
import { SORTS, type Sort } from './sort.ts';

/** What a search page shows, as its address says it: `search/?q=hôpital&theme=effects&theme=roles&sort=year`. */
export interface SearchState {
  q: string;
  /** Values chosen in each facet, sorted; a facet without a choice is left out. */
  facets: Partial<Record<FacetId, string[]>>;
  /** Left out when it is the usual one. */
  sort?: Exclude<Sort, 'relevance'>;
}

/** Writes a state. The same state always gives the same address: `q`, then the facets in their order, values sorted, then the order of results. */
export function toParams(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.q !== '') params.append('q', state.q);
  for (const { id } of FACETS) for (const value of [...new Set(state.facets[id])].sort()) params.append(id, value);
  if (state.sort) params.append('sort', state.sort);
  return params;
}

/** Reads a state. Names and values that the search does not know are left out: an old or mistyped link still shows something. */
export function fromParams(params: URLSearchParams, opened: Search): SearchState {
  const facets: SearchState['facets'] = {};
  for (const facet of FACETS) {
    const given = params.getAll(facet.id);
    if (given.length === 0) continue;
    const allowed = facetValues(facet, opened);
    const values = [...new Set(given)].filter((value) => allowed.has(value)).sort();
    if (values.length > 0) facets[facet.id] = values;
  }
  const sort = SORTS.find((known) => known === params.get('sort'));
  return { q: params.get('q') ?? '', facets, ...(sort && sort !== 'relevance' ? { sort } : {}) };
}
