import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { randomness } from './random.ts';
import { readQuickly, readSlowly, readYaml } from './yaml.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const ENTRIES = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => /^---(\n[\s\S]*?)\n---$/m.exec(readFileSync(join(CONTENT, file), 'utf8'))?.[1] ?? '');

/** As long as a file may be. */
const LONG = 1024 * 1024;

/** The data, or the complaint. */
function outcome(read: (source: string) => { data: unknown }, source: string): unknown {
  try {
    return read(source).data;
  } catch (error) {
    return (error as Error).message;
  }
}

test.each([
  ['text', 'a: b c', { a: 'b c' }],
  ['numbers', 'a: 2019\nb: "2019"\nc: 2019-06\nd: 0x1F\ne: 007', { a: 2019, b: '2019', c: '2019-06', d: 31, e: 7 }],
  ['words of YAML 1.1 are text', 'a: yes\nb: No\nc: on', { a: 'yes', b: 'No', c: 'on' }],
  ['words of YAML', 'a: true\nb: null\nc: ~\nd:', { a: true, b: null, c: null, d: null }],
  ['a merge key is a field', 'a: { <<: b }', { a: { '<<': 'b' } }],
  ['text over lines', 'a: b\n  c\nd: >\n  e\n  f\n', { a: 'b c', d: 'e f\n' }],
  ['comments', '# a\na: b # c\nd: e#f', { a: 'b', d: 'e#f' }],
  ['constructor is a field', 'constructor: a', { constructor: 'a' }],
  ['addresses', 'a: https://example.org/#b\nc: [https://example.org/?d=e:f]', { a: 'https://example.org/#b', c: ['https://example.org/?d=e:f'] }],
  ['quotation marks', 'a: "b \\"c\\" \\\\ d: # e"\nf: \'g\'\'h\'', { a: 'b "c" \\ d: # e', f: "g'h" }],
  ['lists and groups', 'a:\n  - b: 1\n    c: [d, { e: f }]\ng:\n- h', { a: [{ b: 1, c: ['d', { e: 'f' }] }], g: ['h'] }],
  ['a space that is no YAML space', 'a: b\u00a0', { a: 'b\u00a0' }],
])('%s', (_, source, data) => {
  expect(readYaml(source).data).toEqual(data);
});

// Where js-yaml by itself reads or says something else.
test.each([
  ['a number without end', 'a: 1e999'],
  ['a number in twos', 'a: 0b101'],
  ['a number in eights below zero', 'a: [-0o7]'],
  ['a number in sixteens below zero', 'a: -0x1F'],
  ['zero below zero', 'a: -0'],
  ['a number that begins with its point', 'a: [+.5, -.5]'],
  ['numbers with underscores', 'a: 1_000'],
  ['a time', 'a: 12:30:45\nb: 2019-06-30T12:30:45Z'],
  ['a tag', 'a: !!str 1'],
  ['a tag on a line of its own', 'a:\n  !!map\n  b: c'],
  ['a tag of none', 'a: ! 1'],
  ['an anchor and an alias', 'a: &b c\nd: [*b]'],
  ['a merge', 'a: &b { c: d }\n<<: *b'],
  ['an escaped control character', 'a: "b\\ec"'],
  ['a control character in a comment', 'a: b # \u0007'],
  ['a mark that turns the text round', 'a: b\u202ec'],
  ['a tab', 'a:\n  b:\n\t\n  c: d'],
  ['a carriage return', 'a: b\rc: d'],
  ['__proto__', '__proto__: b'],
  ['no name', ': b'],
  ['no name in brackets', 'a: { : b }'],
  ['null as a name', 'Null: b'],
  ['a list as a name', '[a]: b'],
  ['a list as a name in brackets', 'a: { [b]: c }'],
  ['a list as a name after a question mark', '? [a]\n: b'],
  ['a list as a name below a question mark', 'a:\n  ?\n    - b\n  : c'],
  ['a name of a thousand signs', `a: [${'b'.repeat(1100)}: c]`],
  ['a field that is given twice', 'a: b\na: c'],
  ['text at once after a quotation mark', 'a: "b"#c'],
  ['text at once after a bracket', 'a: [b]#c'],
  ['text at once after a comma', 'a: [b,#c\n  d]'],
  ['text at once after an opening bracket', 'a: [#b\n  c]'],
  ['an empty item before a list further out', 'a:\n  - - \n  - b'],
  ['an empty item before a list too far out', 'a:\n  b:\n    -\n  - c'],
  ['an empty item with a comment', 'a:\n  b:\n    - # d\n  - c'],
  ['brackets that end too far out', 'a: [b\n]'],
  ['quoted text that goes on too far out', 'a: "b\nc"'],
  ['a directive', '%YAML 1.1\n---\na: yes'],
  ['several documents', 'a: b\n---\nc: d'],
  ['the end of a document', 'a: b\n...'],
  ['a list alone', '- a'],
  ['text alone', 'a'],
  ['nothing', '\n'],
  ['groups without end', `a: ${'['.repeat(200)}${']'.repeat(200)}`],
])('says what the package yaml says: %s', (_, source) => {
  expect(outcome(readYaml, source)).toEqual(outcome(readSlowly, source));
});

test('reads our entries quickly, and as the package yaml does', () => {
  expect(ENTRIES.length).toBeGreaterThan(700);
  const quick = ENTRIES.filter((source) => readQuickly(source) !== undefined);
  expect(quick.length).toBeGreaterThan(ENTRIES.length * 0.95);
  expect(quick.filter((source) => !isDeepStrictEqual(readQuickly(source), readSlowly(source).data))).toEqual([]);
});

test('says what the package yaml says of what damage makes of entries', () => {
  const sources = ENTRIES.filter((source) => source.length < 1000);
  const { pick, below } = randomness(20261128);
  const bits = Array.from(' \n:#"\',[]{}-&*!|>%@`01.ex_~\\?=\u00a0é\u2028<+', String);
  const more = [': ', ' #', '- ', '\n- ', '\n  ', '\n    ', 'null', '<<', '---', '0x1', '1e3', '.5', '12:30', '"a"', '{ b: c }', '|\n', '\n]', '? '];
  let quick = 0;
  for (let i = 0; i < 2000; i++) {
    let source = pick(sources);
    for (let changes = 1 + below(3); changes > 0; changes--) {
      const at = below(source.length);
      source = source.slice(0, at) + pick(below(3) ? bits : more) + source.slice(at + below(2));
    }
    const data = readQuickly(source);
    if (data === undefined) continue;
    quick++;
    expect(data, source).toEqual(outcome(readSlowly, source));
  }
  expect(quick).toBeGreaterThan(600);
});

test.each([
  ['spaces', `a: b${' '.repeat(LONG)}c`],
  ['dashes', `a: ${'- '.repeat(LONG / 2)}b`],
  ['numbers', `a: ${'1.'.repeat(LONG / 2)}`],
  ['brackets', `a: ${'] '.repeat(LONG / 2)}`],
  ['words in brackets', `a: [${'b '.repeat(LONG / 2)}`],
  ['colons', `a: b${': '.repeat(LONG / 2)}`],
  ['backslashes', `a: "${'\\\\'.repeat(LONG / 2)}`],
  ['quotation marks', `a: [${"'".repeat(LONG + 1)}`],
  ['lines', '\n'.repeat(LONG)],
])('a file full of %s takes no time', (_, source) => {
  readQuickly(source); // time in the square of its length would be hours
});

test('a field of a file that was read quickly has its place', () => {
  const { locate } = readYaml('a: 1\nb:\n  - c: 2\n');
  expect(locate(['b', 0, 'c'])).toEqual({ line: 3, column: 5 });
});
