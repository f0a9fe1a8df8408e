import { expect, test } from 'vitest';
import type { EvidenceLine } from '../../schemas/index.ts';
import { sourceOf } from './cite/nasty-records.ts';
import { createCorpus } from './corpus.ts';
import { dependentSources, measureOverlap, overlapBand } from './overlap.ts';

const line = (source: string, ...works: string[]) =>
  ({ source, 'relies-on': works.map((work) => ({ source: work, references: [] })) }) as unknown as EvidenceLine;

// By hand: (N − r) / (rc − r).
test.each([
  ['nothing shared: (4 − 4) / (8 − 4)', [line('a', 'p', 'q'), line('b', 'r', 's')], { inclusions: 4, shared: 0, cca: 0 }],
  ['all shared: (4 − 2) / (4 − 2)', [line('a', 'p', 'q'), line('b', 'p', 'q')], { inclusions: 4, shared: 2, cca: 1 }],
  [
    'three sources: (7 − 4) / (12 − 4)',
    [line('a', 'p', 'q', 'r'), line('b', 'p', 'q'), line('c', 'p', 's')],
    { inclusions: 7, shared: 2, cca: 3 / 8 },
  ],
  [
    'a work cited twice by one source counts once: (3 − 2) / (4 − 2)',
    [line('a', 'p'), line('a', 'p', 'q'), line('b', 'q')],
    { inclusions: 3, shared: 1, cca: 1 / 2 },
  ],
  ['one source', [line('a', 'p', 'q'), line('b')], { inclusions: 2, shared: 0, missing: 'one-source', withoutReferences: ['b'] }],
  ['no references', [line('a'), line('b')], { inclusions: 0, missing: 'no-references', withoutReferences: ['a', 'b'] }],
] as const)('%s', (_, evidence, expected) => {
  const overlap = measureOverlap({ evidence: [...evidence] });
  expect(overlap).toMatchObject(expected);
  if (!('cca' in expected)) expect(overlap.cca).toBeUndefined();
});

test('works that most sources rely on come first', () => {
  expect(measureOverlap({ evidence: [line('a', 'p', 'q'), line('b', 'q')] }).works).toEqual([
    { work: 'q', by: ['a', 'b'] },
    { work: 'p', by: ['a'] },
  ]);
});

test('a source and its complement are dependent, whichever of them says so; a third is not', () => {
  const work = (id: string, related: object[] = []) => sourceOf(id, { type: 'book', title: id, language: 'en' }, { related } as never);
  const corpus = createCorpus([work('a'), work('b'), work('c', [{ source: 'a', relation: 'complements' }])]);
  expect(dependentSources({ sources: ['a', 'b', 'c'] }, corpus)).toEqual(['a', 'c']);
  expect(dependentSources({ sources: ['b', 'c'] }, corpus)).toEqual([]);
});

test.each([
  [0, 'slight'],
  [0.05, 'slight'],
  [0.1, 'moderate'],
  [0.15, 'high'],
  [0.151, 'very-high'],
] as const)('%d is %s', (cca, band) => {
  expect(overlapBand(cca)).toBe(band);
});
