import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { VALID } from '../../tests/corpus.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { randomness } from './random.ts';
import { readAnyYaml } from './yaml.ts';

const frontMatter = (text: string) => /^---(\n[\s\S]*?)\n---$/m.exec(text)?.[1] ?? '';
const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const ENTRIES = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => frontMatter(readFileSync(join(CONTENT, file), 'utf8')));

/** As long as a file may be. */
const LONG = 1024 * 1024;

/** What the parser of the whole language makes of it: its data, or its complaint. */
function whole(source: string): unknown {
  try {
    return readAnyYaml(source).data;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('plain', () => {
  test.each([
    ['fields in fields', 'a:\n  b: c\n  d:\n    e: f g', { a: { b: 'c', d: { e: 'f g' } } }],
    ['lists, indented or not', 'a:\n  - b\n  - c d\ne:\n- f', { a: ['b', 'c d'], e: ['f'] }],
    [
      'groups in a list',
      'a:\n  - b: 1\n    c: 2\n  -   b: 3\n      c: 4',
      {
        a: [
          { b: 1, c: 2 },
          { b: 3, c: 4 },
        ],
      },
    ],
    ['brackets', 'a: [b, "c, d", { e: f, g: [] }, {}]', { a: ['b', 'c, d', { e: 'f', g: [] }, {}] }],
    ['addresses', 'a: https://example.org/#b\nc: [https://example.org/?d=e:f]', { a: 'https://example.org/#b', c: ['https://example.org/?d=e:f'] }],
    ['quotation marks', 'a: "b \\"c\\" \\\\ d: # e"\nf: \'g\'\'h\'', { a: 'b "c" \\ d: # e', f: "g'h" }],
    ['numbers', 'a: 2019\nb: 0\nc: "2019"', { a: 2019, b: 0, c: '2019' }],
    ['dates and ranges are text', 'a: 2019-06\nb: 2019-06-30\nc: 232–601\nd: 3rd', { a: '2019-06', b: '2019-06-30', c: '232–601', d: '3rd' }],
    ['words', 'a: true\nb: false\nc: null\nd:\ne: yes', { a: true, b: false, c: null, d: null, e: 'yes' }],
    ['comments on their own lines', '# a\nb: c\n    # d\ne: f', { b: 'c', e: 'f' }],
    ['a space that is no YAML space', 'a: b\u00a0', { a: 'b\u00a0' }],
  ])('%s', (_, source, data) => {
    expect(readPlainYaml(source)).toEqual(data);
    expect(whole(source)).toEqual(data);
  });
});

test.each([
  ['text over lines', 'a: b\n  c'],
  ['quoted text over lines', 'a: "b\n  c"'],
  ['brackets over lines', 'a: [b,\n  c]'],
  ['blocks of text', 'a: |\n  b'],
  ['comments behind a value', 'a: b # c'],
  ['anchors', 'a: &b c\nd: *b'],
  ['tags', 'a: !!str b'],
  ['other escapes', 'a: "\\u00e9"'],
  ['a field that is given twice', 'a: b\na: c'],
  ['a field that is given twice in brackets', 'a: { b: c, b: d }'],
  ['a colon that makes a field of text', 'a: b: c'],
  ['a pair in a list in brackets', 'a: [b: c]'],
  ['a comma too many', 'a: [b, ]'],
  ['uneven indentation', 'a:\n    b: c\n  d: e'],
  ['a tab', 'a:\n\tb: c'],
  ['an invisible character', 'a: b\u0007'],
  ['other numbers', 'a: 007'],
  ['exponents', 'a: 1e3'],
  ['names that are no plain words', '"a": b'],
  ['names that could be values', 'Null: b'],
  ['__proto__', '__proto__: b'],
  ['several documents', 'a: b\n---\nc: d'],
  ['nothing', '\n'],
  ['a list', '- a'],
])('is left to the other parser: %s', (_, source) => {
  expect(readPlainYaml(source)).toBeUndefined();
});

test.each([
  ['spaces in text', `a: b${' '.repeat(LONG)}c`],
  ['spaces in brackets', `a: [b${' '.repeat(LONG)}, c]`],
  ['words in brackets', `a: [${'b '.repeat(LONG)}`],
  ['colons', `a: b${':'.repeat(LONG)}`],
  ['escapes without an end', `a: "${'\\\\'.repeat(LONG)}`],
  ['quotation marks', `a: ${"'".repeat(LONG + 1)}`],
  ['quotation marks in brackets', `a: [${"'".repeat(LONG + 1)}`],
  ['lines', '\n'.repeat(LONG)],
])('a file full of %s takes no time', (_, source) => {
  readPlainYaml(source); // time in the square of its length would be hours
});

test('every entry of ours is plain', () => {
  expect(ENTRIES.length).toBeGreaterThan(700);
  expect(ENTRIES.filter((source) => readPlainYaml(source) === undefined)).toEqual([]);
});

test('says what the other parser says, of entries and of what damage makes of them', () => {
  const sources = [...ENTRIES, ...Object.values(VALID).map(frontMatter)].filter((source) => source.length < 2000);
  const { pick, below } = randomness(20261128);
  const bits = Array.from(' \n:#"\',[]{}-&*!|>%@`01.ex_~\\?=\u00a0é', String);
  const more = [': ', ' #', '- ', '\n- ', '\n  ', 'null', 'True', '<<', '---', '...', '0x1', '1e3', '.5', '+1', '12:30'];
  let plain = 0;
  for (let i = 0; i < 3000; i++) {
    let source = pick(sources);
    for (let changes = below(3); changes > 0; changes--) {
      const at = below(source.length);
      source = source.slice(0, at) + pick(below(3) ? bits : more) + source.slice(at + below(2));
    }
    const data = readPlainYaml(source);
    if (data === undefined) continue;
    plain++;
    expect(data, source).toEqual(whole(source));
  }
  expect(plain).toBeGreaterThan(1000);
});
