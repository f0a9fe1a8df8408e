import type { Language } from '../../schemas/index.ts';
import { en } from './en.ts';
import { fr, type Strings } from './fr.ts';

export type { Strings };

/** The interface texts of a language. */
export const STRINGS: Record<Language, Strings> = { fr, en };

/** The other of the two languages. */
export function other(lang: Language): Language {
  return lang === 'fr' ? 'en' : 'fr';
}

/** A country in the language of the page, from its ISO 3166-1 code. */
export function countryName(code: string, lang: Language): string {
  return new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code;
}

/** Joins a list as the language does: “a, b and c”. */
export function list(items: readonly string[], lang: Language): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(items);
}
