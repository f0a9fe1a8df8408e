import { connectSearch, type SearchClient } from '../../src/client/search-client.ts';
import type { Engine } from './engine.ts';

let client: SearchClient | undefined;

/** Recension, as its search page has it: in a worker. */
export const engine: Engine = {
  async load(lang) {
    client = await connectSearch(`${lang}.json`);
  },
  find: async (query, limit) =>
    (await client?.answer({ q: query, facets: {} }, { limit, isCounted: false, withTexts: false }))?.hits.map(({ id }) => id) ?? [],
};
