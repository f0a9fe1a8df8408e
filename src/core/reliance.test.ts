import { expect, test } from 'vitest';
import { replace, writeCorpus } from '../../tests/corpus.ts';
import type { Corpus } from './corpus.ts';
import type { ClaimEntry } from './entry.ts';
import { loadCorpus } from './load.ts';
import { type Reliance, relianceTree } from './reliance.ts';

const plain = ({ source, reliesOn, circular }: Reliance): unknown => [source, ...(circular ? ['circular'] : []), ...reliesOn.map(plain)];
const treeOf = (corpus: Corpus, id: string) => relianceTree(corpus.claims.get(id) as ClaimEntry, corpus).map(plain);

test('a work that asserts nothing ends its branch', async () => {
  const { corpus } = await loadCorpus(await writeCorpus());
  expect(treeOf(corpus, 'staying-in-treatment')).toEqual([['arden-2019', ['brook-2020']]]);
  expect(relianceTree(corpus.claims.get('staying-in-treatment') as ClaimEntry, corpus)[0]?.reliesOn[0]?.references).toEqual(['8']);
});

test('a work that asserts something elsewhere is followed, and a circle ends', async () => {
  const { corpus } = await loadCorpus(
    await writeCorpus({
      'claims/few-studies.md': replace(
        'source: arden-2019\n    direction: mixed',
        'source: brook-2020\n    direction: mixed\n    relies-on: [{ source: arden-2019 }]',
      ),
    }),
  );
  expect(treeOf(corpus, 'staying-in-treatment')).toEqual([['arden-2019', ['brook-2020', ['arden-2019', 'circular']]]]);
  expect(relianceTree(corpus.claims.get('staying-in-treatment') as ClaimEntry, corpus)[0]?.reliesOn[0]?.elsewhere.map((claim) => claim.id)).toEqual([
    'few-studies',
  ]);
});
