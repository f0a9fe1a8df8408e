import { analyse, type Token } from './analyse.ts';
import type { Field } from './data.ts';
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
 * @param tokens of the text, where it is read for many phrases
 */
export function findPhrases(words: readonly string[], text: string, tokens: readonly Token[] = analyse(text)): { start: number; end: number }[] {
  if (words.length === 0) return [];
  return tokens.flatMap(({ start }, i) =>
    words.every((word, j) => tokens[i + j]?.word === word) ? [{ start, end: tokens[i + words.length - 1]?.end ?? text.length }] : [],
  );
}

/** The first of these places. */
export function findPhrase(words: readonly string[], text: string, tokens?: readonly Token[]): { start: number; end: number } | undefined {
  return findPhrases(words, text, tokens)[0];
}

/**
 * Looks for a phrase in the texts of an entry.
 *
 * @param fields where it may stand
 */
export function locatePhrase(words: readonly string[], texts: EntryTexts, fields: readonly Field[]): Place | undefined {
  for (const [field, list] of Object.entries(texts) as [Field, string[]][]) {
    if (!fields.includes(field)) continue;
    for (const text of list) {
      const place = findPhrase(words, text);
      if (place) return { field, text, ...place };
    }
  }
  return undefined;
}
