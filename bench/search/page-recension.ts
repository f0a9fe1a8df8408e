import { openSearch, type Search } from '../../src/core/search/open.ts';
import { search } from '../../src/core/search/query.ts';
import { type Engine, fetchText } from './engine.ts';

let opened: Search | undefined;

/** Recension, as it stands. */
export const engine: Engine = {
  async load(lang) {
    opened = openSearch(JSON.parse(await fetchText(`${lang}.json`)));
  },
  find: async (query, limit) => (opened ? search(opened, query, { limit }).hits.map(({ id }) => id) : []),
};
