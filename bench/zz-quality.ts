import { readFileSync } from 'node:fs';
import { loadCorpus } from '../src/core/load.ts';
import { buildSearch } from '../src/core/search/build.ts';
import { openSearch } from '../src/core/search/open.ts';
import { search } from '../src/core/search/query.ts';
import { gradesOf, mean, ndcg, reciprocalRank, type JudgedQuery } from './search/quality.ts';
const judged = JSON.parse(readFileSync(new URL('search-graded.json', import.meta.url), 'utf8')) as JudgedQuery[];
const { corpus } = await loadCorpus(process.argv[2] ?? 'content');
for (const lang of ['fr', 'en'] as const) {
  const opened = openSearch(buildSearch(corpus, lang));
  const own = judged.filter((q) => q.lang === lang);
  const found = own.map(({ query }) => search(opened, query, { limit: 10 }).hits.map(({ id }) => id));
  console.log(lang, 'nDCG', mean(own.map((q, i) => ndcg(found[i]!, gradesOf(q)))).toFixed(4), 'MRR', mean(own.map((q, i) => reciprocalRank(found[i]!, gradesOf(q)))).toFixed(4), 'nothing', found.filter((f) => !f.length).length);
  if (process.argv[3]) own.forEach((q, i) => console.log(' ', q.query, ndcg(found[i]!, gradesOf(q)).toFixed(3)));
}
