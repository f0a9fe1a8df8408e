import { DIRECTIONS, type Direction } from '../../../schemas/terms.ts';
import type { Count } from '../tally.ts';

/** One letter for each direction; none is ever given to another, for kits that people keep hold them. */
const LETTERS: Record<Direction, string> = { supports: 's', asserts: 'a', mixed: 'm', inconclusive: 'i', 'no-effect': 'n', contradicts: 'c' };

/** `s1a2`: one line that supports, two that assert. */
export function writeDirections(counts: readonly Count[]): string {
  return counts.map(({ direction, count }) => `${LETTERS[direction]}${count}`).join('');
}

/** Counts from `s1a2`, in the order of DIRECTIONS; what is no direction is left out. */
export function readDirections(text: string): Count[] {
  return DIRECTIONS.flatMap((direction) => {
    const count = Number(new RegExp(`${LETTERS[direction]}(\\d{1,4})`).exec(text)?.[1] ?? 0);
    return count ? [{ direction, count }] : [];
  });
}
