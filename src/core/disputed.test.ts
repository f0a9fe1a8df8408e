import { expect, test } from 'vitest';
import type { EvidenceLine } from '../../schemas/index.ts';
import { replace, writeCorpus } from '../../tests/corpus.ts';
import { findDisputed, onlyWork } from './disputed.ts';
import type { ClaimEntry } from './entry.ts';
import { loadCorpus } from './load.ts';

const line = (source: string, documents: string[], ...works: string[]) =>
  ({
    source,
    'reported-in': documents.map((document) => ({ document, section: '1' })),
    'relies-on': works.map((work) => ({ source: work, references: [] })),
  }) as unknown as EvidenceLine;

test.each([
  ['two sources on one work', [line('a', ['x'], 'w'), line('b', ['x'], 'w')], 'w'],
  ['a source and the guide that relies on it', [line('w', ['x']), line('b', ['x'], 'w')], 'w'],
  ['one source in two documents', [line('a', ['x', 'y'])], 'a'],
  ['one source told once', [line('a', ['x'])], undefined],
  ['a second work', [line('a', ['x'], 'w'), line('b', ['x'], 'w', 'v')], undefined],
  ['two sources that cite nothing', [line('a', ['x']), line('b', ['y'])], undefined],
] as const)('%s', (_, evidence, expected) => {
  expect(onlyWork({ evidence: [...evidence] } as unknown as ClaimEntry)).toBe(expected);
});

test('each claim is found for its reason', async () => {
  const panel = replace('direction: supports\n    basis: research', 'direction: asserts\n    basis: expert-panel');
  const { corpus } = await loadCorpus(await writeCorpus({ 'claims/staying-in-treatment.md': panel }));
  const found = findDisputed(corpus);
  expect(found.doubted.map(({ id }) => id)).toEqual(['few-studies']);
  expect(found.panel.map(({ id }) => id)).toEqual(['staying-in-treatment']);
  expect(found.qualified.map(({ caution, qualifies }) => [caution.id, qualifies.map(({ id }) => id)])).toEqual([
    ['few-studies', ['staying-in-treatment']],
  ]);
  expect(found.noStudy).toEqual([]);
});

test('a bare statement is found, and what an expert panel says is not listed with it', async () => {
  const stated = (basis: string) => (text: string) =>
    text.replace('direction: supports\n    basis: research', `direction: asserts\n    basis: ${basis}`).replace(/ {4}relies-on.*\n/, '');
  for (const [basis, ids] of [
    ['not-stated', ['staying-in-treatment']],
    ['expert-panel', []],
  ] as const) {
    const { corpus } = await loadCorpus(await writeCorpus({ 'claims/staying-in-treatment.md': stated(basis) }));
    expect(findDisputed(corpus).noStudy.map(({ id }) => id)).toEqual(ids);
  }
});
