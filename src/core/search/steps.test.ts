import { describe, expect, it } from 'vitest';
import { readNumbers, writeNumbers } from './steps.ts';

describe('numbers as letters', () => {
  it.each<[string, number[]]>([
    ['none', []],
    ['small', [0, 1, 78]],
    ['where a second letter begins', [78, 79, 80]],
    ['where a third begins', [79 * 12 - 1, 79 * 12, 79 * 12 + 1]],
    ['large', [123_456, 0, 4_294_967_295]],
  ])('come back: %s', (_, numbers) => {
    expect(readNumbers(JSON.parse(JSON.stringify(writeNumbers(numbers))))).toEqual(numbers);
  });

  it('need no escape in JSON, and one letter when small', () => {
    const text = writeNumbers(Array.from({ length: 1000 }, (_, i) => i));
    expect(JSON.stringify(text)).toBe(`"${text}"`);
    expect(writeNumbers([0, 78])).toHaveLength(2);
  });

  it('that are none are refused', () => {
    expect(() => readNumbers('#é')).toThrow(/damaged.*“é”/);
  });
});
