import { expect, test } from 'vitest';
import type { Statistics } from '../../src/core/statistics.ts';
import { kb } from '../../tests/command.ts';
import { writeCorpus } from '../../tests/corpus.ts';

const run = (root: string, ...argv: string[]) => kb('stats', ...argv, '--content', root);

test('every facet is counted', async () => {
  const { code, out } = await run(await writeCorpus(), '--format', 'json');
  expect(code).toBe(0);
  const { totals, facets } = JSON.parse(out) as Statistics;
  expect(totals).toEqual({
    sources: 3,
    claims: 2,
    'evidence lines': 2,
    mentions: 3,
    discrepancies: 0,
    instruments: 0,
    comparisons: 0,
    accounts: 0,
    concepts: 12,
  });
  const counted = Object.fromEntries(
    facets.map(({ facet, of, values }) => [`${of} by ${facet}`, values.filter((one) => one.count).map((one) => `${one.value} ${one.count}`)]),
  );
  expect(counted).toEqual({
    'claims by kind': ['benefit 1', 'caution 1'],
    'evidence lines by direction': ['supports 1', 'mixed 1'],
    'evidence lines by basis': ['research 2'],
    'sources by design': ['cohort-study 1'],
    'sources by themes': ['effects 2'],
    'claims by themes': ['effects 2'],
    'sources by settings': ['hospital 1'],
    'claims by beneficiary': ['people-in-treatment 1'],
    'sources by type': ['article-journal 1', 'book 1', 'report 1'],
    'sources by language': ['en 2', 'fr 1'],
    'sources by year': ['2019 1', '2020 1', '2025 1'],
    'sources by country': [],
    'sources by access': ['not stated 3'],
    'sources by annotation': ['annotated 1', 'cited-only 1', 'founding 1'],
    'sources by identifier': ['DOI 1', 'URL 1', 'none 2'],
    'sources by document': ['dossier-2025 3'],
    'mentions by document': ['dossier-2025 3'],
    'mentions by role': ['annotated 1', 'cited 1', 'self 1'],
    'claims by document': ['dossier-2025 2'],
  });
});

test('what nothing has is counted too', async () => {
  const { out } = await run(await writeCorpus());
  expect(out).toContain('claims by kind\n  benefit    1\n  challenge  0\n');
  expect(out).toContain('sources by themes\n  effects  2\n  roles    0\n');
});

test('errors are told, and the rest is counted', async () => {
  const { code, out, err } = await run(await writeCorpus({ 'sources/broken.md': 'broken' }));
  expect(code).toBe(0);
  expect(out).toContain('sources          3\n');
  expect(err).toContain('1 error');
});
