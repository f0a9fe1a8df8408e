import type { Options } from 'minisearch';
import { STOP_WORDS } from '../../src/core/search/stop-words.ts';
import { PLAIN_FIELDS, type PlainDocument, WEIGHTS } from './plain.ts';

/**
 * MiniSearch, tuned for two languages as its documentation advises: terms folded and freed of stop words by `processTerm`, fields
 * boosted, beginnings of words and near spellings found, longer words alone (its advice: `term.length > 3`, fuzzy 0.2). It has no stemmer.
 */
export const MINISEARCH_OPTIONS: Options<PlainDocument> = {
  fields: PLAIN_FIELDS,
  storeFields: ['kind', 'title', 'passage'],
  processTerm: (term) => {
    const folded = term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return STOP_WORDS.has(folded) ? null : folded;
  },
  searchOptions: {
    boost: WEIGHTS,
    prefix: (term) => term.length > 3,
    fuzzy: (term) => (term.length > 3 ? 0.2 : false),
  },
};
