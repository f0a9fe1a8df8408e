import { expect, test } from 'vitest';
import type { CompareData, ComparedSource } from './data.ts';
import { compareCsv, compareMarkdown, compareTable, readIds } from './table.ts';

const source = (id: string, findings: ComparedSource['findings'] = [], record: ComparedSource['record'] = {}): ComparedSource => ({
  id,
  label: id.toUpperCase(),
  title: `=SUM(${id})`,
  titleLanguage: 'en',
  record,
  findings,
  citedFor: [],
});
const a = source('a', [
  { claim: 'stay', direction: 'supports', details: ['p. 4'] },
  { claim: 'own', direction: 'supports', details: [] },
  { claim: 'null', direction: 'no-effect', details: ['no | change'] },
]);
const b = source('b', [{ claim: 'stay', direction: 'inconclusive', details: [] }], { design: ['=Review'], sample: ['20 mothers'] });
const data: CompareData = {
  sources: [a, b, ...'cdefg'.split('').map((id) => source(id))],
  statements: { stay: 'People stay.', own: 'People sing.', null: 'Nothing changes.' },
  aliases: { old: 'a' },
};

test.each([
  ['in the order of the address, each once', 'b,a,b', ['b', 'a'], [], []],
  ['a former id', 'old,a', ['a'], [], []],
  ['not held', ' a , zz,,', ['a'], ['zz'], []],
  ['more than six', 'a,b,c,d,e,f,g', ['a', 'b', 'c', 'd', 'e', 'f'], [], ['G']],
  ['none', '', [], [], []],
])('%s', (_, text, held, unknown, over) => {
  const read = readIds(text, data);
  expect({ ...read, held: read.held.map(({ id }) => id) }).toEqual({ held, unknown, over });
});

test('a claim that two sources bear on has a row of its own, with the direction of each; doubts come first in the rest', () => {
  const { groups } = compareTable([a, b], data, 'en');
  expect(groups.map(({ title }) => title)).toEqual(['The work', 'Claims in common', 'Other claims']);
  expect(groups[1]?.rows).toEqual([
    {
      label: 'People stay.',
      claim: 'stay',
      cells: [[{ text: 'Supports', direction: 'supports', details: ['p. 4'] }], [{ text: 'Inconclusive', direction: 'inconclusive', details: [] }]],
    },
  ]);
  expect(groups[2]?.rows[0]?.cells[0]?.map(({ claim }) => claim)).toEqual(['null', 'own']);
});

test('sources that share no claim have no such group', () => {
  expect(compareTable([a, source('c')], data, 'fr').groups.map(({ title }) => title)).toEqual(['Le travail', 'Autres énoncés']);
});

test('CSV says what is not stated, and no cell is a formula', () => {
  const csv = compareCsv(compareTable([a, b], data, 'en'), 'en');
  expect(csv).toContain("The work,Study design,not stated in our documents,'=Review\r\n");
  expect(csv).toContain(
    'Other claims,Other findings and statements,No effect: Nothing changes. (no | change) | Supports: People sing.,not stated in our documents\r\n',
  );
});

test('Markdown keeps its cells apart', () => {
  const markdown = compareMarkdown(compareTable([a, b], data, 'fr'), 'fr');
  expect(markdown.split('\n').slice(0, 2)).toEqual(['| Aspect | **A**<br>=SUM(a) | **B**<br>=SUM(b) |', '| --- | --- | --- |']);
  expect(markdown).toContain('| Taille | *non précisé dans nos documents* | 20 mothers |');
  expect(markdown).toContain('Sans effet\u00a0: Nothing changes. (no \\| change)<br>Appuie');
});
