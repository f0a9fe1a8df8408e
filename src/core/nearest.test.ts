import { distance } from 'fastest-levenshtein';
import { describe, expect, it, test } from 'vitest';
import { randomness } from '../../tests/random.ts';
import { createNearest, nearest } from './nearest.ts';

test.each([
  ['efects', 'effects'],
  ['role', 'roles'],
  ['effects-of-peers', undefined],
  ['', undefined],
])('the nearest to “%s”', (word, expected) => {
  expect(nearest(word, ['effects', 'roles', 'definitions'])).toBe(expected);
});

test('of equals the first is taken', () => {
  expect(nearest('smith-2019', ['smith-2011', 'smith-2018', 'smyth-2019'])).toBe('smith-2011');
  expect(nearest('smith-2019', ['smyth-2019', 'smith-2011'])).toBe('smyth-2019');
});

describe('all candidates compared letter by letter', () => {
  /** What it must give, without any shortcut. */
  function compared(word: string, candidates: readonly string[]): string | undefined {
    const reach = (candidate: string) => Math.max(2, Math.floor(candidate.length / 3));
    const likely = candidates.filter((candidate) => Math.abs(candidate.length - word.length) <= reach(candidate));
    const fewest = Math.min(...likely.map((candidate) => distance(word, candidate)));
    const best = likely.find((candidate) => distance(word, candidate) === fewest);
    return best !== undefined && fewest <= reach(best) ? best : undefined;
  }

  it('give the same', () => {
    const random = randomness(7);
    const letters = [...'aabcdeéeinoorsstz019-–Z'];
    const word = () => Array.from({ length: 1 + random.below(14) }, () => random.pick(letters)).join('');
    const candidates = Array.from({ length: 400 }, word);
    const near = createNearest(candidates);
    const changed = () => {
      const whole = [...random.pick(candidates)];
      for (let n = random.below(4); n > 0; n--)
        whole.splice(random.below(whole.length + 1), random.below(2), ...(random.below(2) ? [random.pick(letters)] : []));
      return whole.join('');
    };
    const asked = Array.from({ length: 600 }, (_, i) => (i % 3 ? changed() : word()));
    const found = asked.map((each) => [each, near(each)]);
    expect(found).toEqual(asked.map((each) => [each, compared(each, candidates)]));
    expect(found.filter(([, id]) => id === undefined).length).toBeGreaterThan(20);
  });
});
