import { fold } from '../text.ts';
import { STOP_WORDS } from './stop-words.ts';

/** One word of a text. `start` and `end` are its place in the text, so that a page can mark it. */
export interface Token {
  /** Folded: no accents, no capitals. */
  word: string;
  start: number;
  end: number;
  /** Words bound together in writing, as one: `peerled` for each part of “peer-led”, `oconnell` for each of “O’Connell”. */
  joined?: string;
}

// A DOI is one word (https://www.doi.org/the-identifier/resources/handbook: prefix “10.”, registrant, “/”, suffix).
const DOI = /^10\.\d{4,9}\//;
const BOUND = /(?<![\p{L}\p{N}])10\.\d{4,9}\/[^\s"<>]*[\p{L}\p{N}]|[\p{L}\p{M}\p{N}]+(?:[’ʼ‘'‐‑-][\p{L}\p{M}\p{N}]+)*/gu;
const PART = /[\p{L}\p{M}\p{N}]+/gu;
/** Most words, and quicker to fold. */
const ASCII = /^\w+$/;
const APOSTROPHE = /[’ʼ‘']/;
/** Words that lose their vowel before another: l’équipe, d’entraide, jusqu’ici. */
const ELIDED = new Set('l d j m t s c n qu jusqu lorsqu puisqu quoiqu'.split(' '));

/**
 * Cuts a text into words: the one analyser of the index, of queries and of the marks on a page. Stop words stay in; see `content`.
 *
 * Elided words are split off (“l’équipe” is “equipe”), and so is the English possessive. Parts of a hyphenated word are words,
 * and know the joined form, so that “pair-aidance”, “pair aidance” and “pairaidance” find one another.
 */
export function analyse(text: string): Token[] {
  const tokens: Token[] = [];
  for (const bound of text.matchAll(BOUND)) {
    if (DOI.test(bound[0])) {
      tokens.push({ word: fold(bound[0]), start: bound.index, end: bound.index + bound[0].length });
      continue;
    }
    const parts: Token[] = [];
    for (const part of bound[0].matchAll(PART)) {
      const start = bound.index + part.index;
      const end = start + part[0].length;
      const word = ASCII.test(part[0]) ? part[0].toLowerCase() : fold(part[0]);
      const before = text[start - 1] ?? '';
      const isElided = ELIDED.has(word) && APOSTROPHE.test(text[end] ?? '') && end < bound.index + bound[0].length;
      const isPossessive = word === 's' && parts.length > 0 && APOSTROPHE.test(before);
      if (word && !isElided && !isPossessive) parts.push({ word, start, end });
    }
    const isJoint = parts.length > 1 && parts.every(({ word }) => /^\p{L}+$/u.test(word) && !STOP_WORDS.has(word));
    const joined = isJoint ? parts.map(({ word }) => word).join('') : undefined;
    for (const part of parts) tokens.push(joined === undefined ? part : { ...part, joined });
  }
  return tokens;
}

/** The words that tell something; all of them when none does, so that a query of stop words still asks for something. */
export function content(tokens: readonly Token[]): Token[] {
  const telling = tokens.filter(({ word }) => !STOP_WORDS.has(word));
  return telling.length > 0 ? telling : [...tokens];
}

/** The words to index of a text: its telling words, and each joined form once for each time it stands there. */
export function indexWords(text: string): string[] {
  const telling = analyse(text).filter(({ word }) => !STOP_WORDS.has(word));
  return telling.flatMap(({ word, joined }, i) => (joined !== undefined && telling[i + 1]?.joined !== joined ? [word, joined] : [word]));
}
