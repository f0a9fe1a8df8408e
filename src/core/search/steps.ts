import { damaged } from './columns.ts';

/*
 * Lists of numbers that mostly are small, as text that compresses well in JSON: most numbers are one letter, and no letter needs an escape.
 * A number below the count of last letters is one of these; a larger one begins with letters of the other kind, so that no list needs a
 * separator between its numbers. Numbers of base 36 with a space between them took an eighth more bytes compressed.
 */
const FIRST = '#'.charCodeAt(0);
const LETTERS = Array.from({ length: 92 }, (_, i) => String.fromCharCode(FIRST + i)).filter((letter) => letter !== '\\');
const LASTS = 79;
const LEADS = LETTERS.length - LASTS;
const VALUES = new Map(LETTERS.map((letter, i) => [letter, i]));

/** Writes a list of natural numbers. */
export function writeNumbers(numbers: readonly number[]): string {
  return numbers.map(writeNumber).join('');
}

function writeNumber(number: number): string {
  let text = LETTERS[number % LASTS] ?? '';
  for (let rest = Math.floor(number / LASTS); rest > 0; rest = Math.floor(rest / LEADS)) text = `${LETTERS[LASTS + (rest % LEADS)]}${text}`;
  return text;
}

/**
 * Reads what `writeNumbers` wrote.
 *
 * @throws when a letter is none of its own
 */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let lead = 0;
  for (const letter of text) {
    const value = VALUES.get(letter);
    if (value === undefined) throw damaged(`“${letter}” is no number`);
    if (value < LASTS) {
      numbers.push(lead * LASTS + value);
      lead = 0;
    } else lead = lead * LEADS + value - LASTS;
  }
  return numbers;
}
