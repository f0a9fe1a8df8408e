import { expect, test } from 'vitest';
import { replace, writeCorpus } from '../../tests/corpus.ts';
import { createCorpus } from './corpus.ts';
import type { Entry } from './entry.ts';
import { loadCorpus } from './load.ts';

test('entries come by id, whatever the order they are given in', async () => {
  const { corpus } = await loadCorpus(await writeCorpus());
  const entries: Entry[] = [...corpus.vocabularies.values(), ...corpus.claims.values(), ...corpus.sources.values()];
  const again = createCorpus(entries.reverse());
  expect([...again.sources.keys()]).toEqual([...corpus.sources.keys()]);
  expect(again.bearings('arden-2019')).toEqual(corpus.bearings('arden-2019'));
});

test('a concept holds all that is below it, and a circle ends', async () => {
  const { corpus } = await loadCorpus(
    await writeCorpus({
      'vocabularies/themes.md': replace('id: roles,', 'id: roles, broader: effects,'),
      'vocabularies/settings.md': (text) =>
        text.replace('id: hospital,', 'id: hospital, broader: community,').replace('id: community,', 'id: community, broader: hospital,'),
    }),
  );
  expect([...corpus.narrowerOrSelf('themes', 'effects')]).toEqual(['effects', 'roles']);
  expect([...corpus.narrowerOrSelf('themes', 'roles')]).toEqual(['roles']);
  expect([...corpus.narrowerOrSelf('settings', 'hospital')].sort()).toEqual(['community', 'hospital']);
  expect([...corpus.narrowerOrSelf('nothing', 'x')]).toEqual(['x']);
});

test('former ids lead to the present one', async () => {
  const { corpus } = await loadCorpus(await writeCorpus({ 'sources/brook-2020.md': replace('annotation:', 'aliases: [brook-2019]\nannotation:') }));
  expect([...corpus.aliases.sources]).toEqual([['brook-2019', 'brook-2020']]);
});

test('a line that points nowhere breaks nothing', async () => {
  const { corpus } = await loadCorpus(await writeCorpus({ 'claims/few-studies.md': replace('source: arden-2019', 'source: nobody') }));
  expect(corpus.bearings('nobody')).toMatchObject([{ claim: { id: 'few-studies' } }]);
  expect(corpus.bearings('unknown')).toEqual([]);
});
