import { expect, test } from 'vitest';
import { replace, writeCorpus } from '../../tests/corpus.ts';
import { loadCorpus } from '../core/load.ts';
import { formerPaths } from './aliases.ts';

test('every former id has an address that leads on', async () => {
  const { corpus } = await loadCorpus(
    await writeCorpus({
      'sources/arden-2019.md': replace('annotation: annotated', 'aliases: [arden-2018, arden-brook]\nannotation: annotated'),
      'claims/few-studies.md': replace('kind: caution', 'aliases: [little-research]\nkind: caution'),
    }),
  );
  expect(formerPaths(corpus, 'fr').map(({ alias, to }) => `${alias} → ${to}`)).toEqual([
    'sources/arden-2018 → /fr/sources/arden-2019/',
    'sources/arden-brook → /fr/sources/arden-2019/',
    'claims/little-research → /fr/claims/few-studies/',
  ]);
});
