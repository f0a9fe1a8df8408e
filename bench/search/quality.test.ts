import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/core/load.ts';
import { gradesOf, type JudgedQuery, ndcg, percentile, recall, reciprocalRank } from './quality.ts';

const ROOT = join(import.meta.dirname, '../..');
const GRADED = JSON.parse(readFileSync(join(ROOT, 'bench/search-graded.json'), 'utf8')) as JudgedQuery[];

describe('measures of an answer', () => {
  const grades = { a: 3, b: 2, c: 1 };
  it.each<[string, string[], number]>([
    ['the best order', ['a', 'b', 'c'], 1],
    ['nothing found', [], 0],
    ['nothing of worth', ['x', 'y'], 0],
    // (1 + 3/log2(3) + 7/2) / (7 + 3/log2(3) + 1/2)
    ['the worst order of the three', ['c', 'b', 'a'], 0.6806],
    ['one entry twice counts once', ['a', 'a', 'b', 'c'], 1],
    ['what comes after ten does not count', [...'0123456789', 'a'], 0],
  ])('nDCG of %s', (_, found, expected) => {
    expect(ndcg(found, grades)).toBeCloseTo(expected, 4);
  });

  it.each<[string[], number]>([
    [['b'], 1],
    [['c', 'x', 'a'], 1 / 3],
    [['c'], 0],
    [[...'0123456789', 'a'], 0],
  ])('reciprocal rank of %j', (found, expected) => {
    expect(reciprocalRank(found, grades)).toBe(expected);
  });

  it('counts the words that find an entry in which they stand', () => {
    const trial = (...ids: string[]) => ({ kind: 'plain', typed: 'mot', entries: new Set(ids) });
    expect(recall([trial('a'), trial('b'), trial('a', 'c'), trial('z')], [['x', 'a'], [], ['c'], [...'0123456789', 'z']])).toBe(0.5);
  });

  it('takes percentiles of numbers in any order', () => {
    expect([percentile([3, 1, 2, 4], 0.5), percentile([3, 1, 2, 4], 0.95), percentile([], 0.5)]).toEqual([3, 4, 0]);
  });
});

describe('the graded queries', () => {
  it('are 30 or more in each language, each once, with something good to find', () => {
    for (const lang of ['fr', 'en']) {
      const own = GRADED.filter((graded) => graded.lang === lang);
      expect(own.length).toBeGreaterThanOrEqual(30);
      expect(new Set(own.map(({ query }) => query)).size).toBe(own.length);
    }
    for (const { query, answers } of GRADED) expect(answers.length, query).toBeGreaterThan(0);
  });

  it('give each entry one grade', () => {
    for (const { query, answers, bears = [], touches = [] } of GRADED) {
      const all = [...answers, ...bears, ...touches];
      expect(new Set(all).size, query).toBe(all.length);
    }
  });

  it('name entries that there are', async () => {
    const { corpus } = await loadCorpus(join(ROOT, 'content'));
    const concepts = [...corpus.vocabularies.values()].flatMap(({ id, concepts }) => concepts.map((concept) => `${id}/${concept.id}`));
    const known = new Set([...corpus.claims.keys(), ...corpus.sources.keys(), ...corpus.instruments.keys(), ...concepts]);
    const unknown = GRADED.flatMap((judged) =>
      Object.keys(gradesOf(judged))
        .filter((id) => !known.has(id))
        .map((id) => `${judged.query}: ${id}`),
    );
    expect(unknown).toEqual([]);
  });
});
