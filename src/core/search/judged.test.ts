import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../schemas/index.ts';
import { loadCorpus } from '../load.ts';
import { buildSearch } from './build.ts';
import { type Judgement, judge } from './judge.ts';
import { openSearch, type Search } from './open.ts';

/** Real queries on the real content: bench/search-queries.json. What each must find was judged from the entries, not from the search. */
const ROOT = join(import.meta.dirname, '../../..');
const JUDGEMENTS = JSON.parse(readFileSync(join(ROOT, 'bench/search-queries.json'), 'utf8')) as Judgement[];
const searches = {} as Record<Language, Search>;

beforeAll(async () => {
  const { corpus } = await loadCorpus(join(ROOT, 'content'));
  for (const lang of LANGUAGES) searches[lang] = openSearch(buildSearch(corpus, lang));
});

it.each(JUDGEMENTS)('$lang “$query” ($why)', (judgement) => {
  const { faults, table } = judge(searches[judgement.lang], judgement);
  expect(faults, `${faults.join('\n')}\n${table}`).toEqual([]);
});
