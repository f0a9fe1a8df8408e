import type { Language } from '../../../schemas/index.ts';
import { indexWords } from './analyse.ts';
import type { SentRecord } from './data.ts';
import type { SearchDocument } from './pack.ts';

/**
 * The index words of what a record shows anyway: title, year, and the id of a claim. They are not sent a second time
 * (12 kB of 94), but read from the records when the index is opened.
 *
 * @param lang of the search data
 * @param see told of every word and the language it stands in
 */
export function shownWords(record: SentRecord, lang: Language, see: (word: string, lang: string | undefined) => void): SearchDocument {
  const isClaim = record.kind === 'claim';
  const titleLanguage = record.kind === 'source' ? record.languages?.[0] : lang;
  const read = (text: string, language: string | undefined) => {
    const words = indexWords(text);
    for (const word of words) see(word, language);
    return words;
  };
  const year = record.year === undefined ? [] : [String(record.year)];
  for (const word of year) see(word, undefined);
  return {
    title: read(record.title, titleLanguage),
    id: isClaim ? read(record.id, 'en') : [],
    year,
  };
}
