import { type Completion, createCompleter } from '../core/search/complete.ts';
import type { Manifest } from '../core/search/data.ts';
import { FACETS, type Facet, type FacetId, facetLabel } from '../core/search/facets.ts';
import { isOptional, openSearch, type Search } from '../core/search/open.ts';
import { addressOf, unseal } from '../core/search/pieces.ts';
import { type Result, search, searchSources } from '../core/search/query.ts';
import { fromParams, type SearchState } from '../core/search/url.ts';

/** What was found, and what to call the values of facets: a page that asks a worker has no index to look them up in. */
export interface Answer extends Result {
  /** Labels of the values counted, chosen or shown, in the language of the data; none for those that the interface names itself. */
  labels: Partial<Record<FacetId, Record<string, string>>>;
}

/** How much is asked: each reads more pieces. */
export interface Wanted {
  /** Most hits; all when left out. */
  limit?: number;
  /** Count the values of facets. */
  isCounted?: boolean;
  /** Look for passages in all the texts of the hits. */
  withTexts?: boolean;
}

/** What the search can be asked, whether it runs in a worker or in the page (search-client.ts). Arguments and answers can be cloned. */
export interface SearchEngine {
  /**
   * Makes the search ready.
   *
   * @param name of the manifest in itself: the language
   * @param manifest a sealed manifest (pieces.ts), UTF-8
   * @param folder address in which the pieces are, with a slash at its end
   * @throws when the manifest is damaged or of another release
   */
  open(name: string, manifest: ArrayBuffer, folder: string): Promise<void>;
  /**
   * Answers (see `search` in src/core/search/query.ts), once the pieces that the question needs are there.
   *
   * @throws when a piece cannot be had or is damaged; without texts alone it answers, and says so
   */
  answer(state: SearchState, wanted?: Wanted): Promise<Answer>;
  /** The ids of all the sources that answer, best first; @throws when a piece cannot be had or is damaged. */
  sources(state: SearchState): Promise<string[]>;
  /** What a person may be typing: see `complete` in src/core/search/complete.ts. */
  complete(typed: string): Promise<Completion[]>;
  /** Reads an address: see `fromParams` in src/core/search/url.ts. */
  read(params: string): Promise<SearchState>;
}

/** Makes a search that knows nothing yet. */
export function createEngine(): SearchEngine {
  let opened: { search: Search; complete: ReturnType<typeof createCompleter>; load: (names: readonly string[]) => Promise<void> } | undefined;
  const known = () => {
    if (!opened) throw new Error('The search was asked before it was opened.');
    return opened;
  };
  /** Puts a question until no piece lacks. Each time around brings a piece that was not there, so it ends. */
  const whole = async <T>(ask: (search: Search) => T): Promise<T> => {
    const { search, load } = known();
    try {
      for (;;) {
        const answer = ask(search);
        const lacking = search.pieces.takeLacking();
        if (lacking.length === 0) return answer;
        await load(lacking);
      }
    } finally {
      search.pieces.forgetFailed();
    }
  };
  return {
    async open(name, bytes, folder) {
      const manifest = unseal(name, new TextDecoder().decode(bytes)) as Manifest;
      const opening = openSearch({ manifest });
      opened = { search: opening, complete: createCompleter(opening), load: createLoader(opening, manifest, folder) };
    },
    answer: ({ q, facets, sort }, { limit, isCounted = true, withTexts = true } = {}) =>
      whole((opened) => {
        const result = search(opened, q, { ...facets, sort, limit, isCounted, withTexts });
        return { ...result, labels: labelsOf(result, facets, opened) };
      }),
    sources: ({ q, facets, sort }) => whole((opened) => searchSources(opened, q, { ...facets, sort })),
    complete: (typed) => whole(() => known().complete(typed)),
    read: (params) => whole((opened) => fromParams(new URLSearchParams(params), opened)),
  };
}

/** Fetches pieces, each once even when two questions wait for it. */
function createLoader({ pieces, lang }: Search, { edition }: Manifest, folder: string): (names: readonly string[]) => Promise<void> {
  const coming = new Map<string, Promise<void>>();
  const fetchPiece = async (name: string) => {
    try {
      const response = await fetch(`${folder}${addressOf(edition, name)}`);
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      pieces.add(name, unseal(`${lang}/${edition}/${name}`, await response.text()));
    } catch (error) {
      if (!isOptional(name)) throw error;
      pieces.fail(name);
    } finally {
      coming.delete(name);
    }
  };
  return async (names) => {
    await Promise.all(
      names.map((name) => {
        const piece = coming.get(name) ?? fetchPiece(name);
        coming.set(name, piece);
        return piece;
      }),
    );
  };
}

function labelsOf({ facets, hits }: Result, chosen: SearchState['facets'], opened: Search): Answer['labels'] {
  const named = FACETS.filter(({ labels, vocabulary }) => vocabulary !== undefined || labels === 'claims');
  const shown: Partial<Record<FacetId, string[]>> = { design: hits.flatMap(({ record }) => record.designs ?? []) };
  const label = (facet: Facet, value: string) => facetLabel(facet, value, opened);
  return Object.fromEntries(
    named.map((facet) => {
      const values = new Set([...facets[facet.id].map(({ value }) => value), ...(chosen[facet.id] ?? []), ...(shown[facet.id] ?? [])]);
      return [facet.id, Object.fromEntries([...values].map((value) => [value, label(facet, value)]))];
    }),
  );
}
