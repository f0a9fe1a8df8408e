import MiniSearch from 'minisearch';
import { type Engine, fetchText } from './engine.ts';
import { MINISEARCH_OPTIONS } from './minisearch-options.ts';
import type { PlainDocument } from './plain.ts';

let index: MiniSearch<PlainDocument> | undefined;

/** MiniSearch, loaded by the call that it offers so as not to block the page. */
export const engine: Engine = {
  async load(lang) {
    index = await MiniSearch.loadJSONAsync(await fetchText(`${lang}.json`), MINISEARCH_OPTIONS);
  },
  async find(query, limit) {
    const found = index?.search(query) ?? [];
    return found.slice(0, limit).map(({ id }) => id as string);
  },
};
