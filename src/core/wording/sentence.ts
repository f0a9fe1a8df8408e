import type { Language } from '../../../schemas/index.ts';

/** A statement as a part of a sentence: no capital at the start unless it is a name, no full stop at the end. */
export function asClause(statement: string): string {
  const text = statement.replace(/\.$/, '');
  const [first = ''] = text.split(/[\s,’]/);
  // Acronyms and words in quotation marks keep their capital.
  return /^\p{Lu}[\p{Lu}\d]/u.test(first) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A sentence: a capital at the start, a full stop at the end. */
export function asSentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}

/** “that” before a clause; French elides it before a vowel or a mute h. */
export function that(clause: string, lang: Language): string {
  if (lang === 'en') return `that ${clause}`;
  const isVowel = /^(?:[aeiouàâéèêëîïôûœæ]|h(?!aut|ors|éro[sn]|andicap|asard|uit|onte))/iu.test(clause);
  return isVowel ? `qu’${clause}` : `que ${clause}`;
}

/** “Two guides say so: x.”; a statement that has a colon of its own becomes a sentence of its own. */
export function introduce(lead: string, statement: string, lang: Language): string {
  if (/[:;]/.test(statement)) return `${asSentence(lead)} ${statement}`;
  return asSentence(`${lead}${lang === 'fr' ? '\u00a0:' : ':'} ${asClause(statement)}`);
}

/** True for a sentence that says what ought to be: it recommends, and no study can find it. */
export function isNormative(statement: string, lang: Language): boolean {
  return NORMATIVE[lang].test(statement);
}

const NORMATIVE: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:devrai(?:en)?t|doi(?:ven)?t|il faut|il convient)(?!\p{L})/iu,
  en: /\b(?:should|must|needs? to|ought)\b/i,
};
