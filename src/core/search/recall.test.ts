import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import { loadCorpus } from '../load.ts';
import { buildSearch } from './build.ts';
import { openSearch, type Search } from './open.ts';
import { isFound, recallTrials, TRIAL_KINDS, type Trial } from './recall.ts';

const WORDS = 240;
const AIM = 0.9;

let corpus: Corpus;
beforeAll(async () => {
  ({ corpus } = await loadCorpus(join(import.meta.dirname, '../../../content')));
});

describe.each(LANGUAGES)('words of French in the interface %s', (lang) => {
  let opened: Search;
  let all: Trial[];
  beforeAll(() => {
    opened = openSearch(buildSearch(corpus, lang));
    all = recallTrials(corpus, lang, WORDS);
  });

  it.each(TRIAL_KINDS)('%s: nine of ten are found among the first ten', (kind) => {
    const trials = all.filter((trial) => trial.kind === kind);
    expect(trials.length).toBeGreaterThan(40);
    const missed = trials.filter((trial) => !isFound(trial, opened));
    expect(1 - missed.length / trials.length, missed.map(({ typed }) => typed).join(', ')).toBeGreaterThanOrEqual(AIM);
  });
});

it('takes the same words each time, as people type them', () => {
  const trials = recallTrials(corpus, 'fr', 5);
  expect(recallTrials(corpus, 'fr', 5)).toEqual(trials);
  expect(trials.filter(({ kind }) => kind === 'typed with l’').every(({ typed }) => /^l’[aeiouyhéèêœ]/.test(typed))).toBe(true);
  expect(trials.filter(({ kind }) => kind === 'accents dropped').every(({ typed }) => /^[a-z]+$/.test(typed))).toBe(true);
});
