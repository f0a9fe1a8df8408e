import { expect, test } from 'vitest';
import { replace, writeCorpus } from '../../tests/corpus.ts';
import { collectChanges, nextHistory } from './changes.ts';
import { loadCorpus } from './load.ts';

const first = { version: '1.0.0', date: '2026-01-01' };
const second = { version: '1.1.0', date: '2026-06-01' };
const nothing = { releases: {}, entries: {} };

test('in the first release every entry is new', async () => {
  const { corpus } = await loadCorpus(await writeCorpus());
  expect(
    collectChanges(corpus, nothing, first).map(({ entry, added, changed }) => `${entry.kind}/${entry.id} ${added.version} ${changed.date}`),
  ).toEqual([
    'claims/few-studies 1.0.0 2026-01-01',
    'claims/staying-in-treatment 1.0.0 2026-01-01',
    'sources/arden-2019 1.0.0 2026-01-01',
    'sources/brook-2020 1.0.0 2026-01-01',
    'sources/dossier-2025 1.0.0 2026-01-01',
  ]);
});

test('later, only what is new or other has the date of that release, and it comes first', async () => {
  const before = nextHistory(
    (
      await loadCorpus(
        await writeCorpus({ 'claims/few-studies.md': null, 'claims/staying-in-treatment.md': replace('qualified-by: [few-studies]\n', '') }),
      )
    ).corpus,
    nothing,
    first,
  );
  const { corpus } = await loadCorpus(await writeCorpus());
  const told = collectChanges(corpus, before, second).map(({ entry, added, changed }) => `${entry.id} ${added.version} ${changed.version}`);
  expect(told).toEqual([
    'few-studies 1.1.0 1.1.0',
    'staying-in-treatment 1.0.0 1.1.0',
    'arden-2019 1.0.0 1.0.0',
    'brook-2020 1.0.0 1.0.0',
    'dossier-2025 1.0.0 1.0.0',
  ]);
  expect(nextHistory(corpus, before, second).releases).toEqual({ '1.0.0': '2026-01-01', '1.1.0': '2026-06-01' });
});
