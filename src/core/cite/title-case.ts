import { oneLine } from '../csv.ts';
import { escaperFor } from './latex.ts';

/**
 * A title for BibTeX and BibLaTeX, escaped, with braces round the words whose capitals carry meaning. Most styles put
 * English titles in sentence case (`change.case$ "t"`, `\MakeSentenceCase`): every letter outside braces but the first
 * of the title and the first after a colon becomes small.
 *
 * - A word with a capital inside (SIMOR, mHealth, RCTs) is always kept, and so is the English “I”.
 * - In a title written in sentence case, and in any title that is not English, each capital is there for a reason.
 * - In An English Title Like This One only those words are kept; the style decides the rest.
 */
export function protectTitle(title: string, language: string): string {
  const line = oneLine(title);
  const toLatex = escaperFor(line);
  const words = [...line.matchAll(WORD)];
  let isMeant: boolean | undefined;
  let out = '';
  let done = 0;
  for (const { 0: word, index } of words) {
    if (!CAPITAL.test(word)) continue;
    if (!INNER_CAPITAL.test(word)) {
      const start = startOf(line, index);
      if (start === 'title') continue;
      isMeant ??= !/^en(-|$)/.test(language) || !isTitleCase(line, words);
      if (start === undefined && !isMeant) continue;
    }
    out += toLatex(line.slice(done, index)) + wrapWord(word, toLatex);
    done = index + word.length;
  }
  return out + toLatex(line.slice(done));
}

/** Words are parted by spaces, hyphens, dashes and strokes. */
const WORD = /[^\s\u2010-\u2015/-]+/g;
const CAPITAL = /\p{Lu}/u;

/** A letter, then a capital; or the pronoun, also in “I’ve”. */
const INNER_CAPITAL = /\p{L}\P{Lu}*\p{Lu}|^[^\p{L}]*I(?:['’]\p{Ll}+)?[^\p{L}]*$/u;

/** Whether a word begins the title or follows a colon (styles keep its capital), or begins another sentence (they do not). */
function startOf(line: string, at: number): 'title' | 'sentence' | undefined {
  // Styles look at one character only: of a title that begins with a quotation mark they make every letter small.
  const first = () => (/^[\p{L}\p{N}]/u.test(line.slice(at, at + 2)) ? 'title' : 'sentence');
  if (at === 0) return first();
  if (!/\s/.test(line[at - 1] ?? '')) return undefined;
  const before = line.slice(0, at).trimEnd();
  if (before.endsWith(':')) return first();
  return /[.?!…]["”’»)]?$/.test(before.slice(-2)) ? 'sentence' : undefined;
}

/** Whether most longer words that could be small begin with a capital. */
function isTitleCase(line: string, words: Iterable<RegExpExecArray>): boolean {
  let capital = 0;
  let small = 0;
  for (const { 0: printed, index } of words) {
    const word = printed.replace(/\P{L}+/gu, '');
    const isCapital = /^\p{Lu}\p{Ll}{3,}$/u.test(word);
    if ((!isCapital && !/^\p{Ll}{4,}$/u.test(word)) || startOf(line, index)) continue;
    if (isCapital) capital++;
    else small++;
  }
  return capital > small;
}

/** The word in braces, without the punctuation round it. */
function wrapWord(piece: string, toLatex: (piece: string) => string): string {
  const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(piece) ?? [];
  return `${toLatex(before)}{${toLatex(word)}}${toLatex(after)}`;
}
