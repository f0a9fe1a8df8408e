import { analyse } from './analyse.ts';
import type { Field, SearchRecord } from './data.ts';
import type { EntryTexts } from './texts.ts';

/** Where a phrase stands: the field, its text, and the place in it. */
export interface Place {
  field: Field;
  text: string;
  start: number;
  end: number;
}

/** The words of a phrase, folded; stop words count, for they are part of what was quoted. */
export function phraseWords(phrase: string): string[] {
  return analyse(phrase).map(({ word }) => word);
}

/**
 * Where words stand side by side in a text: as in the phrase, whatever the accents, capitals, hyphens and punctuation.
 *
 * @returns the place of the first, or undefined
 */
export function findPhrase(words: readonly string[], text: string): { start: number; end: number } | undefined {
  const tokens = analyse(text);
  for (let i = 0; i + words.length <= tokens.length; i++) {
    if (!words.every((word, j) => tokens[i + j]?.word === word)) continue;
    return { start: tokens[i]?.start ?? 0, end: tokens[i + words.length - 1]?.end ?? text.length };
  }
  return undefined;
}

/**
 * Looks for a phrase in the texts of an entry: in those that its record shows, and in the rest when it is there.
 *
 * @param fields where it may stand; anywhere when left out
 */
export function locatePhrase(
  words: readonly string[],
  record: SearchRecord,
  texts: EntryTexts | undefined,
  fields?: readonly Field[],
): Place | undefined {
  const shown: [Field, string[]][] = [
    ['title', [record.title]],
    ...(texts || !record.passage ? [] : ([['text', [record.passage]]] as [Field, string[]][])),
  ];
  for (const [field, list] of [...shown, ...(Object.entries(texts ?? {}) as [Field, string[]][])]) {
    if (fields && !fields.includes(field)) continue;
    for (const text of list) {
      const place = findPhrase(words, text);
      if (place) return { field, text, ...place };
    }
  }
  return undefined;
}
