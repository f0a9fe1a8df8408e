import lunr from 'lunr';
import type { Language } from '../../../schemas/index.ts';
import { unpackRecords } from './columns.ts';
import { createLabels, type Labels } from './concepts.ts';
import { type ConceptRow, FIELD_NAMES, SEARCH_VERSION, type SearchData, type SearchRecord } from './data.ts';
import { linkRecords } from './link.ts';
import { unpackIndex } from './pack.ts';
import { shownWords } from './shown.ts';
import { createStemmers, type Stemmers } from './stem.ts';
import type { EntryTexts } from './texts.ts';
import { weigh } from './weigh.ts';
import { createWords, type Words } from './words.ts';

/** Search data ready to be asked. Opening takes some 100 ms; do it once. */
export interface Search {
  lang: Language;
  records: readonly SearchRecord[];
  concepts: readonly ConceptRow[];
  index: lunr.Index;
  stemmers: Stemmers;
  labels: Labels;
  words: Words;
  /** The number of the record that a result of the index refers to. */
  numberOf(reference: string): number;
  /** Documents in which an index word stands, once for each field. */
  documentsWith(word: string): readonly string[];
  /** The texts of each record (texts.ts), for phrases and passages: larger than all the rest, and there only when they were asked for. */
  texts?: readonly EntryTexts[];
}

/**
 * Makes search data ready.
 *
 * @throws when the data are damaged, or of another release than this code
 */
export function openSearch(data: SearchData): Search {
  if (data.version !== SEARCH_VERSION)
    throw new Error(`Search data of form ${data.version}; this code reads form ${SEARCH_VERSION}. Reload the page.`);
  const records = unpackRecords(data);
  const { documents, languages } = unpackIndex(data.index, records.length);
  const see = (word: string, language: string | undefined) => {
    const seen = languages.get(word) ?? new Set();
    languages.set(word, language === undefined ? seen : seen.add(language));
  };
  records.forEach((record, i) => {
    const shown = shownWords(record, data.lang, see);
    for (const field of FIELD_NAMES) documents[i]?.[field].push(...(shown[field] ?? []));
  });
  const weighed = weigh(documents, lunr.version);
  const stemmers = createStemmers();
  const labels = createLabels(data.concepts, stemmers);
  return {
    lang: data.lang,
    records: linkRecords(records),
    concepts: data.concepts,
    index: lunr.Index.load(weighed.lunr),
    stemmers,
    labels,
    words: createWords(languages, labels.all, stemmers, weighed.documentsWith),
    numberOf: weighed.numberOf,
    documentsWith: weighed.documentsWith,
  };
}
