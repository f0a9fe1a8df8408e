import { analyse, content } from '../../src/core/search/analyse.ts';
import { randomness } from '../../tests/random.ts';
import type { PlainDocument } from './plain.ts';
import type { JudgedQuery } from './quality.ts';

const SEED = 20261128;
/** Queries made from the entries when no person wrote any. */
const MADE = 60;
/** How much of a word or a query is typed when it is asked before it is finished. */
const BEGUN = 0.6;

/**
 * The queries to time: whole, and cut while being typed.
 *
 * @param judged what people ask; made from words of the entries when there are none: one, two or three words, author and year, a spelling error
 */
export function queriesFor(judged: readonly JudgedQuery[] | undefined, documents: readonly PlainDocument[]): string[] {
  const whole = judged ? judged.map(({ query }) => query) : made(documents);
  return whole.flatMap((query) => [query, query.slice(0, Math.ceil(query.length * BEGUN))]);
}

function made(documents: readonly PlainDocument[]): string[] {
  const random = randomness(SEED);
  const wordsOf = (text: string) => content(analyse(text)).map(({ start, end }) => text.slice(start, end));
  return Array.from({ length: MADE }, (_, i) => {
    const { title, text, authors, year } = random.pick(documents);
    const words = wordsOf(`${title} ${text}`);
    const one = random.pick(words);
    switch (i % 5) {
      case 0:
        return one;
      case 1:
        return random.some(words, 2).join(' ');
      case 2:
        return random.some(words, 3).join(' ');
      case 3:
        return [wordsOf(authors)[0] ?? one, year].filter(Boolean).join(' ');
      default:
        return `${one.slice(0, 3)}${one.slice(4)}`;
    }
  });
}
