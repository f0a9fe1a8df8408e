import { type Completion, createCompleter } from '../core/search/complete.ts';
import { needsTexts } from '../core/search/conditions.ts';
import type { SearchData } from '../core/search/data.ts';
import { FACETS, type Facet, type FacetId, facetLabel } from '../core/search/facets.ts';
import { hashText } from '../core/search/hash.ts';
import { openSearch, type Search } from '../core/search/open.ts';
import { type Result, search } from '../core/search/query.ts';
import type { EntryTexts } from '../core/search/texts.ts';
import { fromParams, type SearchState } from '../core/search/url.ts';

/** What was found, and what to call the values of facets: a page that asks a worker has no index to look them up in. */
export interface Answer extends Result {
  /** Labels of the values counted or chosen, in the language of the data; none for those that the interface names itself. */
  labels: Partial<Record<FacetId, Record<string, string>>>;
  /** The texts of entries were there, for phrases and passages. */
  hasTexts: boolean;
}

/** What the search can be asked, whether it runs in a worker or in the page (search-client.ts). Arguments and answers can be cloned. */
export interface SearchEngine {
  /**
   * Makes the search ready.
   *
   * @param data SearchData as JSON, UTF-8
   * @param textsAddress of the texts in which phrases stand; fetched when a query first asks for words side by side
   * @throws when the data are damaged or of another release
   */
  open(data: ArrayBuffer, textsAddress?: string): Promise<void>;
  /** Answers (see `search` in src/core/search/query.ts). For a phrase, the texts of entries are loaded first; without them, the answer says so. */
  answer(state: SearchState, limit?: number): Promise<Answer>;
  /** Loads the texts of entries before a phrase needs them, for the passages of hits; true when they are there. */
  loadTexts(): Promise<boolean>;
  /** What a person may be typing: see `complete` in src/core/search/complete.ts. */
  complete(typed: string): Promise<Completion[]>;
  /** Reads an address: see `fromParams` in src/core/search/url.ts. */
  read(params: string): Promise<SearchState>;
}

/** Makes a search that knows nothing yet. */
export function createEngine(): SearchEngine {
  let opened: Search | undefined;
  let address: string | undefined;
  let hash = '';
  let fetching: Promise<boolean> | undefined;
  let completer: ReturnType<typeof createCompleter> | undefined;
  /** A label is looked up in all records or concepts; once is enough. */
  const labels = new Map<string, string>();
  const label = (facet: Facet, value: string): string => {
    const key = `${facet.id}/${value}`;
    const found = labels.get(key) ?? facetLabel(facet, value, known());
    labels.set(key, found);
    return found;
  };
  const known = (): Search => {
    if (!opened) throw new Error('The search was asked before it was opened.');
    return opened;
  };
  const loadTexts = async (): Promise<boolean> => {
    const search = known();
    if (search.texts || address === undefined) return search.texts !== undefined;
    fetching ??= fetchTexts(address, hash).then((texts) => {
      fetching = undefined;
      if (texts) {
        opened = { ...search, texts };
        completer = undefined;
      }
      return texts !== undefined;
    });
    return fetching;
  };
  return {
    async open(data, textsAddress) {
      const read = JSON.parse(new TextDecoder().decode(data)) as SearchData;
      opened = openSearch(read);
      hash = read.textsHash;
      address = textsAddress;
    },
    async answer({ q, facets, sort }, limit) {
      if (needsTexts(q)) await loadTexts();
      const result = search(known(), q, { ...facets, sort, limit });
      return { ...result, labels: labelsOf(result, facets, label), hasTexts: known().texts !== undefined };
    },
    loadTexts,
    async complete(typed) {
      completer ??= createCompleter(known());
      return completer(typed);
    },
    async read(params) {
      return fromParams(new URLSearchParams(params), known());
    },
  };
}

/** The texts; undefined when they cannot be had or are of another edition: a search without them says so (Notice `texts-missing`), and may ask again. */
async function fetchTexts(address: string, hash: string): Promise<EntryTexts[] | undefined> {
  try {
    const response = await fetch(address);
    const texts = await response.text();
    return response.ok && hashText(texts) === hash ? (JSON.parse(texts) as EntryTexts[]) : undefined;
  } catch {
    return undefined; // no network
  }
}

function labelsOf({ facets }: Result, chosen: SearchState['facets'], label: (facet: Facet, value: string) => string): Answer['labels'] {
  const named = FACETS.filter(({ labels, vocabulary }) => vocabulary !== undefined || labels === 'claims');
  return Object.fromEntries(
    named.map((facet) => {
      const values = new Set([...facets[facet.id].map(({ value }) => value), ...(chosen[facet.id] ?? [])]);
      return [facet.id, Object.fromEntries([...values].map((value) => [value, label(facet, value)]))];
    }),
  );
}
