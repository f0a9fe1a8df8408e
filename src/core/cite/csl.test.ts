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
  });

  test('the same record always gives the same text', () => {
    for (const source of NASTY) {
      const turned = { ...source, citation: Object.fromEntries(Object.entries(source.citation).reverse()) as typeof source.citation };
      expect(JSON.stringify(toCsl(turned))).toBe(JSON.stringify(toCsl(source)));
    }
  });
});
