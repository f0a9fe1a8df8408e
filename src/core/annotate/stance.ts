import type { Language } from '../../../schemas/index.ts';
import { fold } from '../text.ts';

/** Words that say that something does not hold, folded. “ne … que” is not one, and neither is “plus” without “ne”. */
const NEGATION: Record<Language, RegExp> = {
  fr: /\b(?:n'|ne )(?:\S+ ){0,4}?(?:pas|aucun|aucune|jamais|rien|guere|nullement)\b|\b(?:aucun|aucune) (?:effet|benefice|difference|preuve|amelioration)|\bsans effet\b|\bni\b|\bmal\b/,
  en: /\b(?:not|never|cannot|neither|nor)\b|n't\b|\bno (?:effect|benefit|difference|evidence|improvement)|\bwithout effect\b|\bfail(?:s|ed)? to\b|\b(?:poorly|badly)\b/,
};
const LESS: Record<Language, RegExp> = {
  fr: /\b(?:diminu\w*|redui\w*|reduction|baiss\w*|recul\w*|moins|affaibli\w*|attenu\w*|limit(?:e|ent)\b|empir\w*|aggrav\w*|degrad\w*)\b/,
  en: /\b(?:reduc\w*|lower\w*|less\w*|fewer|decreas\w*|declin\w*|diminish\w*|eas(?:e|es)\b|worse\w*|aggravat\w*|weaken\w*)\b/,
};
const MORE: Record<Language, RegExp> = {
  fr: /\b(?:augment\w*|accroi\w*|accru\w*|amelior\w*|renforc\w*|davantage|mieux|meilleur\w*|hausse|favoris\w*|gagn\w*|longtemps|plus (?!souvent que)\w+)\b/,
  en: /\b(?:increas\w*|improv\w*|strengthen\w*|more|better|higher|rais(?:e|es|ed)|enhanc\w*|greater|longer|promot\w*)\b/,
};

/** Verbs and words that say that a thing is settled. */
const CERTAIN: Record<Language, RegExp> = {
  fr: /\b(?:prouv\w*|demontr\w*|etabli(?:t|e|s|es)?\b(?! par une)|garanti\w*|sans aucun doute|il est (?:certain|evident|clair)|incontestabl\w*|toujours)\b/,
  en: /\b(?:prov(?:e|es|ed|en)\b|proof|demonstrat\w*|establish(?:ed|es)|guarante\w*|beyond doubt|undoubtedly|undeniabl\w*|always|certainly)\b/,
};

/** How a sentence puts what it says. */
export interface Stance {
  negated: boolean;
  /** -1: less of something, 1: more of something, 0: neither or both. */
  trend: -1 | 0 | 1;
  /** The words that claim certainty, as they stand there. */
  certain: string[];
  /** Figures such as “30 %” or “twice”, as they stand there. */
  figures: string[];
}

/** Reads how a sentence puts what it says, by its words alone. */
export function readStance(text: string, lang: Language): Stance {
  const folded = fold(text);
  const less = LESS[lang].test(folded);
  const more = MORE[lang].test(folded);
  return {
    negated: NEGATION[lang].test(folded),
    trend: less === more ? 0 : less ? -1 : 1,
    certain: [...folded.matchAll(new RegExp(CERTAIN[lang], 'g'))].map((match) => wordAt(text, folded, match.index, match[0].length)),
    figures: [...text.matchAll(/\d+(?:[.,]\d+)?[\s\u00a0\u202f]*(?:%|p\. 100|per cent|percent|pour cent|fois\b|times\b)/gi)].map((match) => match[0]),
  };
}

/** The letters as typed; folding may change lengths (œ), and then the folded word has to do. */
function wordAt(text: string, folded: string, at: number, length: number): string {
  return text.length === folded.length ? text.slice(at, at + length) : folded.slice(at, at + length);
}

/** True for a word (folded) that only says how much, or how surely. */
export function saysHow(word: string, lang: Language): boolean {
  return whole(LESS[lang], word) || whole(MORE[lang], word) || whole(CERTAIN[lang], word);
}

function whole(pattern: RegExp, word: string): boolean {
  return pattern.exec(word)?.[0] === word;
}

/** True when one says what the other denies: one is negated, or more is said where the other says less, but not both. */
export function contradicts(a: Stance, b: Stance): boolean {
  const turned = a.negated !== b.negated;
  const against = a.trend !== 0 && b.trend !== 0 && a.trend !== b.trend;
  return turned !== against;
}
