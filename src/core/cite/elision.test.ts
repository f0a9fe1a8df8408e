import { expect, test } from 'vitest';
import type { Name } from '../../../schemas/index.ts';
import { withElision } from './elision.ts';

const people = (n: number): Name[] => Array.from({ length: n }, (_, i) => ({ family: `N${i + 1}` }));
const shape = (names: readonly Name[] | undefined) => names?.map((name) => ('family' in name ? name.family : '…')).join(' ');
const APA = { first: 19, last: true };
const VANCOUVER = { first: 6, last: false };
const HARVARD = { first: 1, last: false };

test.each([
  ['not cut', undefined, 3, 0, APA, 'N1 N2 N3', undefined],
  ['APA, before the last', 'before-last', 3, 0, APA, 'N1 N2 … N3', { min: 4, first: 2, last: true }],
  ['APA, at the end', 'at-end', 3, 0, APA, 'N1 N2 N3 …', { min: 4, first: 3, last: false }],
  ['one name only', 'before-last', 1, 0, APA, 'N1 …', { min: 2, first: 1, last: false }],
  ['Vancouver, before the last', 'before-last', 3, 0, VANCOUVER, 'N1 N2 … N3', { min: 4, first: 2, last: false }],
  ['Vancouver, many names', 'at-end', 8, 0, VANCOUVER, 'N1 N2 N3 N4 N5 N6 N7 N8 …', { min: 9, first: 6, last: false }],
  ['Harvard', 'at-end', 3, 0, HARVARD, 'N1 N2 N3 …', { min: 4, first: 1, last: false }],
  ['editors are not cut', 'at-end', 2, 4, APA, 'N1 N2 … … …', { min: 5, first: 2, last: false }],
] as const)('%s', (_, elision, authors, editors, shown, names, cut) => {
  const item = {
    id: 'x',
    type: 'book',
    title: 'T',
    language: 'en',
    author: people(authors),
    ...(editors ? { editor: people(editors) } : {}),
  } as const;
  const result = withElision(item, elision, shown);
  expect(shape(result.item.author)).toBe(names);
  expect(result.cut).toEqual(cut);
});
