import { type Completion, createCompleter } from '../core/search/complete.ts';
import { needsTexts } from '../core/search/conditions.ts';
import type { SearchData } from '../core/search/data.ts';
import { FACETS, type FacetId, facetLabel } from '../core/search/facets.ts';
import { openSearch, type Search } from '../core/search/open.ts';
import { type Result, search } from '../core/search/query.ts';
import type { EntryTexts } from '../core/search/texts.ts';
import { fromParams, type SearchState } from '../core/search/url.ts';

/** What the page shows of a state of the search. */
export interface Answer extends Result {
  /** Labels of the values of facets that have one in the data. */
  labels: Partial<Record<FacetId, Record<string, string>>>;
}

/** Where the search is asked: all that a page needs of it, so that it may run elsewhere than in the page. */
export class SearchEngine {
  readonly #search: Search;
  readonly #textsAddress: string;
  #texts: Promise<void> | undefined;
  #complete: (typed: string) => Completion[];

  private constructor(opened: Search, textsAddress: string) {
    this.#search = opened;
    this.#textsAddress = textsAddress;
    this.#complete = createCompleter(opened);
  }

  /**
   * Loads the index.
   *
   * @throws when it cannot be had, or is of another release
   */
  static async open(address: string, textsAddress: string): Promise<SearchEngine> {
    return new SearchEngine(openSearch((await fetchJson(address)) as SearchData), textsAddress);
  }

  /** Reads an address of the page. */
  read(params: URLSearchParams): SearchState {
    return fromParams(params, this.#search);
  }

  /** Answers. For a phrase, the texts of entries are loaded first; without them, the answer says so. */
  async answer({ q, facets, sort }: SearchState, limit?: number): Promise<Answer> {
    if (needsTexts(q)) await this.loadTexts();
    const result = search(this.#search, q, { ...facets, sort, limit });
    const labels: Answer['labels'] = {};
    for (const facet of FACETS) {
      if (facet.labels === 'interface') continue;
      const values = [...result.facets[facet.id].map(({ value }) => value), ...(facets[facet.id] ?? [])];
      labels[facet.id] = Object.fromEntries(values.map((value) => [value, facetLabel(facet, value, this.#search)]));
    }
    const designs = new Set(result.hits.flatMap(({ record }) => record.designs ?? []));
    const design = FACETS.find(({ id }) => id === 'design');
    if (design) for (const value of designs) labels.design = { ...labels.design, [value]: facetLabel(design, value, this.#search) };
    return { ...result, labels };
  }

  /** What a person may be typing. */
  complete(typed: string): Completion[] {
    return this.#complete(typed);
  }

  /** True until the texts of entries are there, or could not be had. */
  get isWithoutTexts(): boolean {
    return this.#texts === undefined;
  }

  /** Loads the texts of entries, once; what cannot be had is done without. */
  loadTexts(): Promise<void> {
    this.#texts ??= fetchJson(this.#textsAddress).then(
      (texts) => {
        this.#search.texts = texts as EntryTexts[];
        this.#complete = createCompleter(this.#search);
      },
      () => undefined,
    );
    return this.#texts;
  }
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
