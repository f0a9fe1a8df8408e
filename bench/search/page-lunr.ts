import lunr from 'lunr';
import { type Engine, fetchText } from './engine.ts';

let index: lunr.Index | undefined;
let shown: Record<string, unknown> = {};

/** Lunr out of the box: one serialised index, and a file with the title and passage of each entry, for Lunr keeps no texts. */
export const engine: Engine = {
  async load(lang) {
    const [saved, records] = await Promise.all([fetchText(`${lang}.index.json`), fetchText(`${lang}.shown.json`)]);
    index = lunr.Index.load(JSON.parse(saved));
    shown = JSON.parse(records);
  },
  async find(query, limit) {
    if (!index) return [];
    let found: lunr.Index.Result[];
    try {
      found = index.search(query);
    } catch (error) {
      // Text that happens to be an operator: `title:`.
      if (error instanceof lunr.QueryParseError) return [];
      throw error;
    }
    return found.slice(0, limit).flatMap(({ ref }) => (ref in shown ? [ref] : []));
  },
};
