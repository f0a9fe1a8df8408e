import { expect, test } from 'vitest';
import { toCitation } from './citation.ts';
import { readRis } from './ris.ts';

const record = (...lines: string[]) => ['TY  - JOUR', 'TI  - A title', ...lines, 'ER  - ', ''].join('\n');

test.each<[string, string, object, object?]>([
  ['two names on one line', record('AU  - Roy, Luc and Doe, Ann'), { author: [{ family: 'Roy', given: 'Luc' }, { family: 'Doe', given: 'Ann' }] }],
  ['an organisation with “and”', record('AU  - Research and Development Unit,'), { author: [{ literal: 'Research and Development Unit' }] }],
  ['initials after the name', record('AU  - Smith JA'), { author: [{ family: 'Smith', given: 'J. A.' }] }],
  ['a DOI where EndNote once put it', record('M3  - doi: 10.5555/r12'), { DOI: '10.5555/r12' }, {}],
  ['another M3', record('M3  - Article'), {}, { M3: 'Article' }],
  ['small letters', 'ty  - jour\nau  - Lower, Case\nti  - A title\npy  - 2011\ner  - \n', { type: 'article-journal', author: [{ family: 'Lower', given: 'Case' }], issued: 2011 }],
  ['an em dash between pages', record('SP  - 12—19'), { page: '12–19' }],
])('%s', (_, text, citation, kept) => {
  const { records, rejected, skipped } = readRis(text);
  expect([records.length, rejected, skipped]).toEqual([1, [], []]);
  const made = toCitation(records[0] as (typeof records)[number]);
  expect(made).toMatchObject({ citation });
  if (kept) expect(made).toHaveProperty('kept', kept);
}); // biome-ignore format: a table

test('small letters in a text are no tags', () => {
  const { records } = readRis(record('AB  - One line', 'is  - and another'));
  expect(records[0]?.kept).toEqual({ abstract: 'One line is  - and another' });
});
