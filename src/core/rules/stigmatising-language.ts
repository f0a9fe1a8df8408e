import type { Language } from '../../../schemas/index.ts';
import type { EntryRule } from './rule.ts';

/**
 * Words that name a person by a condition or judge them, and what to write instead. Most are from “Words Matter” (NIDA) and the guide
 * of the International Society of Addiction Journal Editors; the list is short on purpose: words that are nearly always meant so.
 */
const WORDS: Record<Language, readonly { find: RegExp; instead: string }[]> = {
  fr: [
    { find: /\b(?:ex-)?toxicomanes?\b/giu, instead: 'personne qui utilise des substances' },
    { find: /\bdrogué(?:e|s|es)?(?![\p{L}])/giu, instead: 'personne qui utilise des substances' },
    { find: /\b(?:junkies?|camés?|(?:ex-)?addicts?)(?![\p{L}])/giu, instead: 'personne qui utilise des substances' },
    { find: /(?<![\p{L}])(?:héroïnomane|cocaïnomane)s?\b/giu, instead: 'personne qui utilise de l’héroïne, de la cocaïne' },
    { find: /(?<!boissons? )\balcooliques?\b(?! anonymes)/giu, instead: 'personne qui a un trouble lié à l’usage d’alcool' },
    { find: /\babus (?:de|d[’']) ?(?:substances?|drogues?|alcool|opioïdes)(?![\p{L}])/giu, instead: 'usage de substances' },
    { find: /\bclean\b/giu, instead: 'abstinent' },
  ],
  en: [
    { find: /\b(?:ex-)?addicts?\b/giu, instead: 'person with a substance use disorder' },
    { find: /\b(?:(?:substance|drug|alcohol)[ -])?abusers?\b/giu, instead: 'person who uses drugs' },
    { find: /\b(?:substance|drug|alcohol|opioid)[ -]abuse\b/giu, instead: 'substance use' },
    { find: /\b(?:junkies?|crackheads?|drunks)\b/giu, instead: 'person who uses drugs' },
    { find: /\balcoholics?\b(?! (?:anonymous|drinks?|beverages?))/giu, instead: 'person with an alcohol use disorder' },
    { find: /\bdrug habits?\b/giu, instead: 'drug use' },
    { find: /\bclean\b(?! (?:water|air|energy|data|(?:criminal )?record))/giu, instead: 'abstinent, or sterile' },
  ],
};

/** All words of a language at once: nearly every text has none. */
const ANY = {
  fr: new RegExp(WORDS.fr.map(({ find }) => find.source).join('|'), 'iu'),
  en: new RegExp(WORDS.en.map(({ find }) => find.source).join('|'), 'iu'),
};

export const stigmatisingLanguage: EntryRule = {
  id: 'stigmatising-language',
  scope: 'entry',
  description: 'A text of ours uses a word that stigmatises people',
  severity: 'warning',
  why: 'People come first, in both languages. Titles, mentions and names of organisations keep their words, and so do labels that are there for the search.',
  bad: 'en: Peers help addicts to stay clean.',
  good: 'en: Peers help people with a substance use disorder to stay abstinent.',
  check(_, { texts, report }) {
    for (const language of ['fr', 'en'] as const) {
      for (const { text, forSearch, at } of texts(language)) {
        if (forSearch || !ANY[language].test(text)) continue;
        for (const { find, instead } of WORDS[language]) {
          for (const match of text.matchAll(find)) {
            const [word] = match;
            if (isName(text, match.index, word) || isQuoted(text, match.index, word)) continue;
            report({ path: at(match.index), message: `“${word}” stigmatises, expected “${instead}” or the like.`, expected: [instead] });
          }
        }
      }
    }
  },
};

/** Part of a proper name: a capital that begins no sentence, or one that follows (Substance Abuse and Mental Health …, Alcoholics Anonymous). */
function isName(text: string, index: number, word: string): boolean {
  if (/^.+\s\p{Lu}/u.test(word) || /^(?: (?:and|et|of|de|des))* \p{Lu}/u.test(text.slice(index + word.length))) return true;
  return /^\p{Lu}/u.test(word) && !/(?:^|[.!?…:«“]\s*)$/u.test(text.slice(0, index));
}

/** Between quotation marks, a word is spoken about. */
function isQuoted(text: string, index: number, word: string): boolean {
  return /[«“"‘]\s?$/u.test(text.slice(0, index)) && /^\s?[»”"’]/u.test(text.slice(index + word.length));
}
