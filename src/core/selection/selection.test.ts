import { expect, test } from 'vitest';
import { LONG_ADDRESS, MOST_IDS, readIds, writeIds } from './address.ts';
import { readSelection, writeSelection } from './saved.ts';
import { add, bringUpToDate, idsOf, move, remove, selectionOf, undo } from './selection.ts';

const abc = selectionOf(['a', 'b', 'c']);

test.each([
  ['added at the end', add(abc, ['d']), 'a b c d'],
  ['each once', add(abc, ['b', 'd', 'd', 'a']), 'a b c d'],
  ['merged in the order of both', add(selectionOf(['c', 'x']), idsOf(abc)), 'c x a b'],
  ['removed', remove(abc, ['a', 'c', 'nowhere']), 'b'],
  ['moved up', move(abc, 'c', 1), 'a c b'],
  ['moved beyond the end', move(abc, 'a', 99), 'b c a'],
  ['moved before the start', move(abc, 'b', -1), 'b a c'],
  ['moved, though not there', move(abc, 'x', 0), 'a b c'],
  ['a former id', bringUpToDate(abc, { b: 'new' }), 'a new c'],
  ['a former id beside the present one', bringUpToDate(selectionOf(['old', 'b', 'new']), { old: 'new' }), 'new b'],
  ['an id that is a word of JavaScript', bringUpToDate(selectionOf(['constructor']), {}), 'constructor'],
] as const)('%s', (_, selection, ids) => {
  expect(idsOf(selection).join(' ')).toBe(ids);
});

test('the order of adding survives a new arrangement', () => {
  const arranged = add(move(remove(abc, ['b']), 'c', 0), ['d']);
  expect(idsOf(arranged.toSorted((a, b) => a.added - b.added))).toEqual(['a', 'c', 'd']);
});

test.each([
  ['a removal', abc, remove(abc, ['b']), ['b'], 'a b c'],
  ['an addition', abc, add(abc, ['d']), ['d'], 'a b c'],
  ['clearing', abc, [], ['a', 'b', 'c'], 'a b c'],
  ['a new order', abc, move(abc, 'c', 0), [], 'a b c'],
  ['a removal, after another tab added x and took c out', abc, add(selectionOf(['a']), ['x']), ['b'], 'a b x'],
] as const)('undoes %s', (_, before, now, touched, ids) => {
  expect(idsOf(undo(before, now, touched)).join(' ')).toBe(ids);
});

test.each([
  ['a,b,c', ['a', 'b', 'c'], []],
  [' b , a,b,,a ', ['b', 'a'], []],
  ['eddie-2019 gormley-2021', ['eddie-2019', 'gormley-2021'], []],
  ['<b>x</b>,A,a', ['a'], ['<b>x</b>', 'A']],
  ['', [], []],
] as const)('reads ?ids=%s', (text, ids, malformed) => {
  expect(readIds(text)).toEqual({ ids, malformed, over: 0 });
});

test('an address is bounded, and what is left out is counted', () => {
  const many = Array.from({ length: MOST_IDS + 7 }, (_, i) => `s-${i}`);
  expect(readIds(writeIds(many))).toMatchObject({ over: 7, malformed: [] });
  expect(writeIds(['b', 'a', 'b'])).toBe('b,a');
  expect(writeIds(many).length).toBeGreaterThan(LONG_ADDRESS);
});

test('what is saved is read again', () => {
  const arranged = move(abc, 'c', 0);
  expect(readSelection(writeSelection(arranged))).toEqual(arranged);
});

test.each([
  ['nothing', null, ''],
  ['no JSON', '{"version":1,"items":[["a",1]', ''],
  ['something else', '42', ''],
  ['null', 'null', ''],
  ['items that are no list', '{"items":{"a":1}}', ''],
  ['items damaged in part', '{"version":1,"items":[["a",1],null,["b","x"],[3,3],["a",4],"c",["x,y",5],["d",2]]}', 'a b d'],
] as const)('reads what it can of %s', (_, text, ids) => {
  expect(idsOf(readSelection(text)).join(' ')).toBe(ids);
});
