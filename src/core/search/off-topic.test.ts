import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../schemas/index.ts';
import { loadCorpus } from '../load.ts';
import { buildSearch } from './build.ts';
import { openSearch, type Search } from './open.ts';
import { search } from './query.ts';

/** Queries about what the real content does not hold: bench/off-topic-queries.json. */
const ROOT = join(import.meta.dirname, '../../..');
const QUERIES = JSON.parse(readFileSync(join(ROOT, 'bench/off-topic-queries.json'), 'utf8')) as Record<Language, string[]>;
const searches = {} as Record<Language, Search>;

beforeAll(async () => {
  const { corpus } = await loadCorpus(join(ROOT, 'content'));
  for (const lang of LANGUAGES) searches[lang] = openSearch(buildSearch(corpus, lang));
});

/** How many entries may answer a part of a query, when it is said that none answers it whole. */
const FEW = 3;

describe.each(LANGUAGES)('%s: says that there is nothing', (lang) => {
  it.each(QUERIES[lang])('%s', (query) => {
    const { hits, total, notices } = search(searches[lang], query, { limit: 5 });
    const told = hits.map(
      ({ title, matched }) => `${title}\n  ${matched.map(({ word, field, via, term }) => `${word}@${field} ${via} ${term}`).join(', ')}`,
    );
    const most = notices.some(({ code }) => code === 'partial') ? FEW : 0;
    expect(total, told.join('\n')).toBeLessThanOrEqual(most);
  });
});

it.each<[Language, string, string[]]>([
  ['fr', 'équipe de football', ['Équipes']],
  ['en', 'dog training', ['Training']],
  ['en', 'house prices', ['housing']],
])('%s “%s”: offers the nearest concepts', (lang, query, labels) => {
  expect(search(searches[lang], query).suggestions.map(({ label }) => label)).toEqual(expect.arrayContaining(labels));
});

it.each<[Language, string, string]>([
  ['en', 'what is peer review?', 'peer review'],
  ['en', 'peer-reviewed studies', 'peer-reviewed'],
  ['fr', 'évaluation par les pairs', 'évaluation par les pairs'],
])('%s “%s”: says that “peer” means something else there', (lang, query, text) => {
  expect(search(searches[lang], query).notices).toContainEqual({ code: 'other-sense', text });
});

it.each<[Language, string]>([
  ['fr', 'évaluation par les pairs aidants'],
  ['fr', 'évaluation des pairs aidants'],
  ['en', 'systematic review peer support'],
  ['en', 'peer assessment worker readiness'],
])('%s “%s” finds what it asks for', (lang, query) => {
  const { total, notices } = search(searches[lang], query);
  expect(total).toBeGreaterThan(0);
  expect(notices).toEqual([]);
});

it('names what a mistyped word was taken for', () => {
  expect(search(searches.fr, 'rétenion').notices).toEqual([{ code: 'spelling', word: 'rétenion', taken: ['retention'] }]);
  expect(search(searches.fr, 'rétention').notices).toEqual([]);
});
