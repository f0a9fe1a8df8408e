import { expect, test } from 'vitest';
import type { Language } from '../../../schemas/index.ts';
import type { SourceEntry } from '../entry.ts';
import { type CslItem, toCsl } from './csl.ts';
import { writeCslJson } from './csl-json.ts';
import { NASTY, NASTY_CORPUS, sourceOf } from './nasty-records.ts';

const elided = NASTY_CORPUS.sources.get('elided-2021');
if (!elided) throw new Error('no fixture');

function itemOf(source: SourceEntry, lang?: Language): CslItem {
  return (JSON.parse(writeCslJson([source], { corpus: NASTY_CORPUS, lang })) as [CslItem])[0];
}

test('keywords and note in both languages', () => {
  const item = itemOf(elided);
  expect(item.keyword).toBe('Effets et bénéfices; Rôles; Effects and benefits; Roles; Hôpital, urgences; Hospital; Revue; Review');
  expect(item.note?.split('\n\n').slice(0, 4)).toEqual([
    '[fr] Première revue.',
    '[en] First review; 100% of {it}.',
    '[fr] Liste d’auteurs coupée dans la citation imprimée, avant le dernier nom.',
    '[fr] Notice non vérifiée. Aucune trace.',
  ]);
});

test('keywords and note in one', () => {
  const item = itemOf(elided, 'en');
  expect(item.keyword).toBe('Effects and benefits; Roles; Hospital; Review');
  expect(item.note?.split('\n\n')).toEqual([
    'First review; 100% of {it}.',
    'Author list cut in the printed citation, before its last name.',
    'Unverified record. No trace.',
    'Discrepancy on “number”: “109123” (dossier, 3); “108270” (cahier-4, b, ref. 22). Reading chosen: “109123” (supported by an identifier). The DOI carries it.',
    'Remark on “volume”: Missing on page 3.',
  ]);
});

test('the bytes that JSON.stringify would give', () => {
  const text = writeCslJson(NASTY, { corpus: NASTY_CORPUS });
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
});

test('what JSON escapes comes back as it was', () => {
  const title = 'A "quoted" \\ word\n\u0001\u007F, half of a pair \uD83D and a whole one \uD83D\uDE00';
  const source = sourceOf('escaped-2020', {
    type: 'book',
    title,
    issued: '2020-03-09',
    author: [{ family: 'O"Neil', given: 'A\tB' }],
    language: 'en',
  });
  const text = writeCslJson([source], { corpus: NASTY_CORPUS });
  expect(text).toBe(`${JSON.stringify([toCsl(source)], null, 2)}\n`);
});

test('no source', () => expect(writeCslJson([], { corpus: NASTY_CORPUS })).toBe('[]\n'));
