import { expect, test } from 'vitest';
import { z } from 'zod';
import { LocalizedText, Name, Text } from '../../schemas/index.ts';
import { validate } from './validate.ts';

const schema = z.strictObject({
  kind: z.enum(['benefit', 'caution']),
  title: LocalizedText,
  volume: Text.optional(),
  year: z.int().min(1000).optional(),
  authors: z.array(Name).min(1).optional(),
  date: z.union([z.int(), z.string().regex(/^\d{4}$/, 'YYYY')]).optional(),
});
const title = { fr: 'a', en: 'b' };
const valid = { kind: 'benefit', title };

test.each([
  ['a missing field', { title }, 'missing-field', ['kind'], 'The field “kind” is missing.'],
  ['a missing language', { ...valid, title: { fr: 'a' } }, 'missing-language', ['title', 'en'], '“title” has no English. Add “en: …”.'],
  ['an unknown field', { ...valid, volum: '1' }, 'unknown-field', ['volum'], 'Unknown field “volum”. Did you mean “volume”?'],
  ['an unknown field below', { ...valid, title: { ...title, de: 'c' } }, 'unknown-field', ['title', 'de'], 'Unknown field “de” in “title”.'],
  [
    'an unknown field of a name',
    { ...valid, authors: [{ family: 'A', givn: 'B' }] },
    'unknown-field',
    ['authors', 0, 'givn'],
    'Did you mean “given”?',
  ],
  [
    'a word that is not allowed',
    { ...valid, kind: 'benefits' },
    'invalid-value',
    ['kind'],
    'expected one of benefit, caution. Did you mean “benefit”?',
  ],
  ['a number for a text', { ...valid, volume: 10 }, 'invalid-value', ['volume'], 'Put it between quotes: "10".'],
  ['an empty field', { ...valid, volume: null }, 'invalid-value', ['volume'], '“volume” is empty, expected text. Fill it in, or take the line out.'],
  ['an empty choice', { ...valid, kind: null }, 'invalid-value', ['kind'], '“kind” is empty, expected one of benefit, caution.'],
  ['an empty text', { ...valid, volume: '' }, 'invalid-value', ['volume'], '“volume” is empty or too small'],
  ['space around a text', { ...valid, volume: ' 1' }, 'invalid-value', ['volume'], 'no space at the start or the end'],
  ['a list for a text', { ...valid, volume: ['1'] }, 'invalid-value', ['volume'], '“volume” is a list, expected text.'],
  ['text for a group', { ...valid, title: 'a' }, 'invalid-value', ['title'], '“title” is text, expected a group of fields.'],
  ['an empty list', { ...valid, authors: [] }, 'invalid-value', ['authors'], '“authors” has too few items, expected at least 1.'],
  ['neither of two forms', { ...valid, date: true }, 'invalid-value', ['date'], 'Unexpected “date” “true”, expected a number or text.'],
  ['a name that is a text', { ...valid, authors: ['A'] }, 'invalid-value', ['authors', 0], '“authors[1]”'],
  ['text for the entry', 'x', 'invalid-value', [], 'The entry is text, expected a group of fields.'],
  ['a list for the entry', [], 'invalid-value', [], 'The entry is a list'],
])('%s', (_, data, ruleId, path, words) => {
  const result = validate(schema, data);
  expect('invalid' in result && result.invalid).toMatchObject([{ ruleId, path, message: expect.stringContaining(words) }]);
});

test('everything that is wrong is told', () => {
  const result = validate(schema, { kind: 'x', title: {}, colour: 1 });
  expect('invalid' in result && result.invalid.map((item) => item.path.join('.')).sort()).toEqual(['colour', 'kind', 'title.en', 'title.fr']);
});
