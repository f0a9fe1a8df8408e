import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, FIELDS } from './data.ts';
import { isFlat, LEVELS, levelOf, weightOf } from './weigh.ts';

describe('weights', () => {
  it('are BM25’s without rarity, in levels', () => {
    // k1 = 1.2, b = 0.75: one of ten words, where ten is the average, has (1.2 + 1) × 1 ÷ (1.2 + 1) of the field’s worth.
    expect(weightOf('text', levelOf(1, 10, 10))).toBeCloseTo(FIELDS.text, 1);
    expect(levelOf(100, 1, 10)).toBe(LEVELS);
    expect(levelOf(1, 10_000, 10)).toBe(1);
  });

  it('rise with how often a word stands there, and fall with the length of the field', () => {
    const often = [1, 2, 4, 8].map((n) => levelOf(n, 100, 50));
    expect(often).toEqual([...often].sort((a, b) => a - b));
    expect(new Set(often).size).toBe(4);
    const long = [5, 50, 500].map((length) => levelOf(1, length, 50));
    expect(long).toEqual([...long].sort((a, b) => b - a));
    expect(new Set(long).size).toBe(3);
  });

  it('of a flat field are its worth', () => {
    for (const field of FIELD_NAMES.filter(isFlat)) expect(weightOf(field)).toBe(FIELDS[field]);
    expect(isFlat('title')).toBe(false);
  });
});
