import { damaged } from './pieces.ts';

/*
 * Lists of numbers that mostly are small, as text that compresses well in JSON: most numbers are one letter, and no letter needs an escape.
 * A number below the count of last letters is one of these; a larger one begins with letters of the other kind, so that no list needs a
 * separator between its numbers. Numbers of base 36 with a space between them took an eighth more bytes compressed.
 */
const FIRST = '#'.charCodeAt(0);
const LETTERS = Array.from({ length: 92 }, (_, i) => String.fromCharCode(FIRST + i)).filter((letter) => letter !== '\\');
const LASTS = 79;
const LEADS = LETTERS.length - LASTS;
const BACKSLASH = '\\'.charCodeAt(0);

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
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const value = code > BACKSLASH ? code - FIRST - 1 : code - FIRST;
    if (value < 0 || value >= LETTERS.length || code === BACKSLASH) throw damaged(`“${text[i]}” is no number`);
    if (value < LASTS) {
      numbers.push(lead * LASTS + value);
      lead = 0;
    } else lead = lead * LEADS + value - LASTS;
  }
  return numbers;
}

/** Writes rising numbers as the steps from one to the next. */
export function writeSteps(numbers: readonly number[]): string {
  return writeNumbers(numbers.map((number, i) => number - (numbers[i - 1] ?? 0)));
}

/**
 * Reads what `writeSteps` wrote.
 *
 * @param count the numbers are below it
 * @throws when one is not, or a letter is no number
 */
export function readSteps(text: string, count: number): number[] {
  const numbers = readNumbers(text);
  for (let i = 1; i < numbers.length; i++) numbers[i] = (numbers[i] ?? 0) + (numbers[i - 1] ?? 0);
  const last = numbers.at(-1) ?? 0;
  if (numbers.length > 0 && last >= count) throw damaged(`entry ${last} of ${count}`);
  return numbers;
}
