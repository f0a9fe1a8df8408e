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
  const { line, toLatex } = escaperFor(title);
  if (/^[A-HJ-Za-z]/.test(line) && nextCapital(line, 1) === -1) return toLatex(line); // nothing to protect: “I” alone is a word
  let isMeant: boolean | undefined;
  let out = '';
  let done = 0;
  for (let at = nextCapital(line, 0); at !== -1; ) {
    const start = wordStart(line, at);
    const end = wordEnd(line, at);
    const isCertain = line.charCodeAt(at) < 0x100;
    at = nextCapital(line, end);
    const word = line.slice(start, end);
    if (!isCertain && !/\p{Lu}/u.test(word)) continue;
    if (CAPITALISED.test(word) || !INNER_CAPITAL.test(word)) {
      const place = placeOf(line, start);
      if (place === 'title') continue;
      isMeant ??= !/^en(-|$)/.test(language) || !isTitleCase(line);
      if (place === undefined && !isMeant) continue;
    }
    out += toLatex(line.slice(done, start)) + wrapWord(word, toLatex);
    done = end;
  }
  return out + toLatex(line.slice(done));
}

/** A letter, then a capital; or the pronoun, also in “I’ve”. */
const INNER_CAPITAL = /\p{L}\P{Lu}*\p{Lu}|^[^\p{L}]*I(?:['’]\p{Ll}+)?[^\p{L}]*$/u;
/** Words that have none, seen sooner. */
const CAPITALISED = /^[A-Z][a-z]+[,.:;?!)]*$/;

/** Where the next character stands, at or after a place, that could be a capital; -1 if there is none. */
function nextCapital(line: string, from: number): number {
  CAPITAL.lastIndex = from;
  return CAPITAL.test(line) ? CAPITAL.lastIndex - 1 : -1;
}

/** Capitals of Western Europe, and any character of the alphabets after them: `\p{Lu}` takes three times as long. */
const CAPITAL = /[A-ZÀ-ÖØ-Þ\u0100-\u1FFF\u2070-\uFFFF]/g;

/** Where the word begins that a place is in. Words are parted by spaces, hyphens, dashes and strokes. */
function wordStart(line: string, at: number): number {
  let start = at;
  while (start > 0 && !isGap(line.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the word ends that a place is in. */
function wordEnd(line: string, at: number): number {
  let end = at;
  while (end < line.length && !isGap(line.charCodeAt(end))) end++;
  return end;
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
  if (at > 0 && (end === at || isSmallAscii(line.charCodeAt(end - 1)))) return undefined;
  // Styles look at one character only: of a title that begins with a quotation mark they make every letter small.
  if (at === 0 || line[end - 1] === ':')
    return isCapitalAscii(line.charCodeAt(at)) || /^[\p{L}\p{N}]/u.test(line.slice(at, at + 2)) ? 'title' : 'sentence';
  const last = line.charAt(end - 1);
  return ENDS.includes(last) || (CLOSES.includes(last) && end > 1 && ENDS.includes(line.charAt(end - 2))) ? 'sentence' : undefined;
}

/** What ends a sentence, and what may stand after that. */
const ENDS = '.?!…';
const CLOSES = '"”’»)';

/** Whether most longer words that could be small begin with a capital. */
function isTitleCase(line: string): boolean {
  let capital = 0;
  let small = 0;
  for (let start = 0, end = 0; start < line.length; start = end + 1) {
    end = wordEnd(line, start);
    if (end - start < 4) continue;
    const form = formOf(line, start, end);
    if (form === undefined || placeOf(line, start) !== undefined) continue;
    if (form === 'capital') capital++;
    else small++;
  }
  return capital > small;
}

/** How the four letters or more of a word are written, if it begins with a capital or a small one and goes on in small ones. */
function formOf(line: string, start: number, end: number): 'capital' | 'small' | undefined {
  const first = line.charCodeAt(start);
  let at = start + 1;
  while (at < end && isSmallAscii(line.charCodeAt(at))) at++;
  // Most words; to ask a regular expression takes three times as long.
  if (at === end && isSmallAscii(first)) return 'small';
  if (at === end && isCapitalAscii(first)) return 'capital';
  const letters = line.slice(start, end).replace(/\P{L}+/gu, '');
  if (/^\p{Ll}{4,}$/u.test(letters)) return 'small';
  return /^\p{Lu}\p{Ll}{3,}$/u.test(letters) ? 'capital' : undefined;
}

function isSmallAscii(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function isCapitalAscii(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** The word in braces, without the punctuation round it. */
function wrapWord(piece: string, toLatex: (piece: string) => string): string {
  if (/^[A-Za-z0-9]+$/.test(piece)) return `{${piece}}`;
  const [, before = '', word = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(piece) ?? [];
  return `${toLatex(before)}{${toLatex(word)}}${toLatex(after)}`;
}
