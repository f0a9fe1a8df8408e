import { expect, test } from 'vitest';
import { readCslJson } from './csl-json.ts';

const read = (item: object) => readCslJson(JSON.stringify([{ type: 'article-journal', title: 'A title', ...item }])).records[0];

test.each<[string, object, object, object]>([
  ['a title in a list, as Crossref gives it', { title: ['In a list'] }, { title: 'In a list' }, {}],
  ['authors as text', { author: 'Just a string' }, { author: [{ literal: 'Just a string' }] }, {}],
  ['a day that no calendar has', { issued: { 'date-parts': [[2001, 13, 45]] } }, { issued: 2001 }, { issued: '{"date-parts":[[2001,13,45]]}' }],
  ['no names', { author: [] }, { author: undefined }, {}],
])('%s', (_, given, item, kept) => {
  const record = read(given);
  for (const [field, value] of Object.entries(item)) expect(record?.item[field]).toEqual(value);
  expect(record?.kept).toEqual(kept);
});

test('what is in the list and no item is told, and stops nothing', () => {
  const { records, skipped } = readCslJson('[\n{"id":"a","title":"A"},\nnull,\n"text", [],\n{"id":"b","title":"B"}, 5]');
  expect(records.map(({ key }) => key)).toEqual(['a', 'b']);
  expect(skipped).toEqual([
    { line: 3, text: 'no CSL item: null' },
    { line: 4, text: 'no CSL item: "text"' },
    { line: 5, text: 'no CSL item: 5' },
  ]);
  expect(readCslJson('{ "items": [ {"title":"A"} ] }').skipped).toEqual([]);
});
