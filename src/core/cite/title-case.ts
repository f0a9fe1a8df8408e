import { oneLine } from '../csv.ts';
import { escapeLatex, escaperFor } from './latex.ts';

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
  if (SENTENCE.test(title)) return escapeLatex(title);
  const line = oneLine(title);
  const toLatex = escaperFor(line);
  const cuts = wordCuts(line);
  let isMeant: boolean | undefined;
  let out = '';
  let done = 0;
  for (let i = 0; i < cuts.length; i += 2) {
    const [start, end] = [cuts[i] as number, cuts[i + 1] as number];
    const word = line.slice(start, end);
    if (!CAPITAL.test(word)) continue;
    if (CAPITALISED.test(word) || !INNER_CAPITAL.test(word)) {
      const place = placeOf(line, start);
      if (place === 'title') continue;
      isMeant ??= !/^en(-|$)/.test(language) || !isTitleCase(line, cuts);
      if (place === undefined && !isMeant) continue;
    }
    out += toLatex(line.slice(done, start)) + wrapWord(word, toLatex);
    done = end;
  }
  return out + toLatex(line.slice(done));
}

/** A small letter or a capital, then nothing that could be a capital: there is nothing to protect. */
const SENTENCE = /^[A-HJ-Za-z][^A-ZÀ-ÖØ-Þ\u0100-\u1FFF\u2070-\uFFFF]*$/;
const CAPITAL = /[A-Z]|\p{Lu}/u;

/** A letter, then a capital; or the pronoun, also in “I’ve”. */
const INNER_CAPITAL = /\p{L}\P{Lu}*\p{Lu}|^[^\p{L}]*I(?:['’]\p{Ll}+)?[^\p{L}]*$/u;
/** Words that have none, seen sooner. */
const CAPITALISED = /^[A-Z][a-z]+[,.:;?!)]*$/;

/** Where each word begins and ends, one after the other. Words are parted by spaces, hyphens, dashes and strokes. */
function wordCuts(line: string): number[] {
  const cuts: number[] = [];
  let start = 0;
  for (let at = 0; at <= line.length; at++) {
    if (at < line.length && !isGap(line.charCodeAt(at))) continue;
    if (at > start) cuts.push(start, at);
    start = at + 1;
  }
  return cuts;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const STROKE = 0x2f;

function isGap(code: number): boolean {
  if (code > STROKE && code < 0xa0) return false; // most characters, so it is asked first
  return code === HYPHEN || code === STROKE || (code >= 0x2010 && code <= 0x2015) || isSpace(code);
}

function isSpace(code: number): boolean {
  if (code < 0xa0) return code === SPACE || (code >= 9 && code <= 13);
  return code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));
}

/** Whether a word begins the title or follows a colon (styles keep its capital), or begins another sentence (they do not). */
function placeOf(line: string, at: number): 'title' | 'sentence' | undefined {
  let end = at;
  while (end > 0 && isSpace(line.charCodeAt(end - 1))) end--;
  if (at > 0 && end === at) return undefined;
  // Styles look at one character only: of a title that begins with a quotation mark they make every letter small.
  if (at === 0 || line[end - 1] === ':') return /^[\p{L}\p{N}]/u.test(line.slice(at, at + 2)) ? 'title' : 'sentence';
  return /[.?!…]["”’»)]?$/.test(line.slice(Math.max(0, end - 2), end)) ? 'sentence' : undefined;
}

/** Whether most longer words that could be small begin with a capital. */
function isTitleCase(line: string, cuts: readonly number[]): boolean {
  let capital = 0;
  let small = 0;
  for (let i = 0; i < cuts.length; i += 2) {
    const [start, end] = [cuts[i] as number, cuts[i + 1] as number];
    if (end - start < 4) continue;
    const word = line.slice(start, end).replace(/\P{L}+/gu, '');
    const isCapital = /^\p{Lu}\p{Ll}{3,}$/u.test(word);
    if ((!isCapital && !/^\p{Ll}{4,}$/u.test(word)) || placeOf(line, start)) continue;
    if (isCapital) capital++;
    else small++;
  }
  return capital > small;
}

/** The word in braces, without the punctuation round it. */
function wrapWord(piece: string, toLatex: (piece: string) => string): string {
  if (/^[A-Za-z0-9]+$/.test(piece)) return `{${piece}}`;
  const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(piece) ?? [];
  return `${toLatex(before)}{${toLatex(word)}}${toLatex(after)}`;
}
