import { FACETS, type FacetId, facetValues, type Known } from './facets.ts';

/** What a search page shows, as its address says it: `search/?q=hôpital&theme=effects&theme=roles`. */
export interface SearchState {
  q: string;
  /** Values chosen in each facet, sorted; a facet without a choice is left out. */
  facets: Partial<Record<FacetId, string[]>>;
}

/** Writes a state. The same state always gives the same address: `q`, then the facets in their order, values sorted. */
export function toParams(state: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.q !== '') params.append('q', state.q);
  for (const { id } of FACETS) for (const value of [...new Set(state.facets[id])].sort()) params.append(id, value);
  return params;
}

/** Reads a state. Names and values that the search does not know are left out: an old or mistyped link still shows something. */
export function fromParams(params: URLSearchParams, known: Known): SearchState {
  const facets: SearchState['facets'] = {};
  for (const facet of FACETS) {
    const given = params.getAll(facet.id);
    if (given.length === 0) continue;
    const allowed = facetValues(facet, known);
    const values = [...new Set(given)].filter((value) => allowed.has(value)).sort();
    if (values.length > 0) facets[facet.id] = values;
  }
  return { q: params.get('q') ?? '', facets };
}
