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
  const pieces = line.split(/([\s\u2010-\u2015/-]+)/);
  const meant = !/^en(-|$)/.test(language) || !isTitleCase(pieces);
  return pieces
    .map((piece, i) => {
      if (i % 2 === 1 || !piece) return toLatex(piece);
      const start = startOf(pieces, i);
      const kept = INNER_CAPITAL.test(piece) || (/\p{Lu}/u.test(piece) && (start === 'sentence' || (start === undefined && meant)));
      return kept ? wrapWord(piece, toLatex) : toLatex(piece);
    })
    .join('');
}

/** A letter, then a capital; or the pronoun, also in “I’ve”. */
const INNER_CAPITAL = /\p{L}\P{Lu}*\p{Lu}|^[^\p{L}]*I(?:['’]\p{Ll}+)?[^\p{L}]*$/u;

/** Whether a word begins the title or follows a colon (styles keep its capital), or begins another sentence (they do not). */
function startOf(pieces: readonly string[], i: number): 'title' | 'sentence' | undefined {
  // Styles look at one character only: of a title that begins with a quotation mark they make every letter small.
  const first = /^[\p{L}\p{N}]/u.test(pieces[i] ?? '') ? 'title' : 'sentence';
  if (i === 0) return first;
  if (!/\s$/.test(pieces[i - 1] ?? '')) return undefined;
  const before = `${pieces[i - 2]}${pieces[i - 1]}`.trimEnd();
  if (/:$/.test(before)) return first;
  return /[.?!…]["”’»)]?$/.test(before) ? 'sentence' : undefined;
}

/** Whether most longer words that could be small begin with a capital. */
function isTitleCase(pieces: readonly string[]): boolean {
  let capital = 0;
  let small = 0;
  pieces.forEach((piece, i) => {
    if (i % 2 === 1 || startOf(pieces, i)) return;
    const word = piece.replace(/\P{L}+/gu, '');
    if (/^\p{Lu}\p{Ll}{3,}$/u.test(word)) capital++;
    else if (/^\p{Ll}{4,}$/u.test(word)) small++;
  });
  return capital > small;
}

/** The word in braces, without the punctuation round it. */
function wrapWord(piece: string, toLatex: (piece: string) => string): string {
  const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(piece) ?? [];
  return `${toLatex(before)}{${toLatex(word)}}${toLatex(after)}`;
}
