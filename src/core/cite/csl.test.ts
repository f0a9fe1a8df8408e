import { describe, expect, test } from 'vitest';
import { Citation } from '../../../schemas/index.ts';
import { saysNoDate, toCsl, toCslDate, VARIABLES } from './csl.ts';
import { NASTY, NASTY_CORPUS } from './nasty-records.ts';

const elided = NASTY_CORPUS.sources.get('elided-2021');
if (!elided) throw new Error('no fixture');

test.each([
  ['year', 2019, { 'date-parts': [[2019]] }],
  ['month', '2019-06', { 'date-parts': [[2019, 6]] }],
  ['day', '2019-06-21', { 'date-parts': [[2019, 6, 21]] }],
  ['words', { literal: 'n.d.' }, { literal: 'n.d.' }],
])('date: %s', (_, date, expected) => expect(toCslDate(date)).toEqual(expected));

test.each([
  ['n.d.', true],
  ['s. d.', true],
  ['s.d', true],
  ['Sans date', true],
  ['spring 2020', false],
  ['n.d. 2020', false],
])('no date: %s', (literal, expected) => expect(saysNoDate(literal)).toBe(expected));

describe('toCsl', () => {
  test('every field of a record is carried', () => expect([...VARIABLES].sort()).toEqual(Object.keys(Citation.shape).sort()));

  test('the bare record, without the elision as a name', () => {
    const item = toCsl(elided);
    expect(item).toMatchObject({ id: 'elided-2021', type: 'article-journal', number: '109123', issued: { 'date-parts': [[2021, 12, 15]] } });
    expect(item.author?.map((name) => ('family' in name ? name.family : name.literal))).toEqual(['Gormley', 'Ortiz', 'Litwin']);
    expect(item).not.toHaveProperty('keyword');
    expect(item).not.toHaveProperty('note');
  });

  test('keywords and note in both languages', () => {
    const item = toCsl(elided, { corpus: NASTY_CORPUS });
    expect(item.keyword).toBe('Effets et bénéfices; Rôles; Effects and benefits; Roles; Hôpital, urgences; Hospital; Revue; Review');
    expect(item.note?.split('\n\n').slice(0, 4)).toEqual([
      '[fr] Première revue.',
      '[en] First review; 100% of {it}.',
      '[fr] Liste d’auteurs coupée dans la citation imprimée, avant le dernier nom.',
      '[fr] Notice non vérifiée. Aucune trace.',
    ]);
  });

  test('keywords and note in one', () => {
    const item = toCsl(elided, { corpus: NASTY_CORPUS, lang: 'en' });
    expect(item.keyword).toBe('Effects and benefits; Roles; Hospital; Review');
    expect(item.note?.split('\n\n')).toEqual([
      'First review; 100% of {it}.',
      'Author list cut in the printed citation, before its last name.',
      'Unverified record. No trace.',
      'Discrepancy on “number”: “109123” (dossier, 3); “108270” (cahier-4, b, ref. 22). Reading chosen: “109123” (supported by an identifier). The DOI carries it.',
      'Remark on “volume”: Missing on page 3.',
    ]);
  });

  test('the same record always gives the same text', () => {
    for (const source of NASTY) {
      const turned = { ...source, citation: Object.fromEntries(Object.entries(source.citation).reverse()) as typeof source.citation };
      expect(JSON.stringify(toCsl(turned))).toBe(JSON.stringify(toCsl(source)));
    }
  });
});
