import lunr from 'lunr';
import { createLabels, type Labels } from './concepts.ts';
import { SEARCH_VERSION, type SearchData } from './data.ts';
import { unpackIndex } from './pack.ts';
import { createStemmers, type Stemmers } from './stem.ts';
import { createWords, type Words } from './words.ts';

/** Search data ready to be asked. Opening takes some 50 ms; keep it. */
export interface Search {
  data: SearchData;
  index: lunr.Index;
  stemmers: Stemmers;
  labels: Labels;
  words: Words;
  /** Documents in which an index word stands, once for each field. */
  documentsWith(word: string): readonly string[];
}

/**
 * Makes search data ready.
 *
 * @throws when the data are of another release than this code
 */
export function openSearch(data: SearchData): Search {
  if (data.version !== SEARCH_VERSION) throw new Error(`Search data of form ${data.version}; this code reads form ${SEARCH_VERSION}. Reload the page.`);
  const unpacked = unpackIndex(data.index, lunr.version);
  const stemmers = createStemmers();
  const labels = createLabels(data.concepts, stemmers);
  return {
    data,
    index: lunr.Index.load(unpacked.lunr),
    stemmers,
    labels,
    words: createWords(unpacked.words, labels.all, stemmers),
    documentsWith: unpacked.documentsWith,
  };
}
