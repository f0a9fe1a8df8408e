import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { parsePlainMarkdown } from './plain-markdown.ts';
import { randomness } from './random.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const BODIES = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(join(CONTENT, file), 'utf8').split(/^---\n/m)[2] ?? '')
  .filter((body) => body.trim() !== '');

const remark = unified().use(remarkParse);
/** The tree as plain data: remark's nodes and positions are of classes of their own. */
const whole = (body: string) => JSON.parse(JSON.stringify(remark.parse(body)));

/** Longer than a body may be. */
const LONG = 100 * 1024;

test.each([
  ['sections', '## fr\nUn.\n\n## en\nOne.\n'],
  ['paragraphs over lines', 'a b\nc d\n\n\ne\n'],
  ['emphasis', 'a *b c* d,\n*e*: (*f*).\n'],
  ['links', '[a b](source:c-d) e\n[f](https://example.org/g.h).\n\nIl dit : « [i](claim:j) ».'],
  ['nothing', ''],
  ['signs that mean nothing in words', 'a - b = c > d # e + f | g ~ h : 5. i (j) "k"'],
  ['letters of two units', 'a 𝒳 *𝒳* b'],
])('reads what remark reads: %s', (_, body) => {
  expect(parsePlainMarkdown(body)).toEqual(whole(body));
});

test.each([
  ['lists', '- a'],
  ['numbered lists', '1. a'],
  ['quotations', '> a'],
  ['code', 'a `b`'],
  ['indented text', 'a\n\n    b'],
  ['raw HTML', 'a <b>c</b>'],
  ['entities', 'a &amp; b'],
  ['escapes', 'a \\* b'],
  ['strong emphasis', 'a **b** c'],
  ['underscores', 'a _b_ c'],
  ['asterisks that open nothing', 'a * b *c'],
  ['images', '![a](https://example.org/b)'],
  ['links by reference', '[a][b]\n\n[b]: https://example.org/'],
  ['titles of links', '[a](https://example.org/ "b")'],
  ['emphasis in links', '[*a*](source:b)'],
  ['breaks', 'a  \nb'],
  ['underlined headings', 'a\n==='],
  ['other headings', '### a b'],
  ['a heading in a paragraph', 'a\n## fr'],
  ['tabs', 'a\tb'],
  ['invisible characters', 'a\u0007b'],
])('is left to remark: %s', (_, body) => {
  expect(parsePlainMarkdown(body)).toBeUndefined();
});

test.each([
  ['asterisks', 'a *b '.repeat(LONG)],
  ['emphasis without an end', `a *${'b '.repeat(LONG)}`],
  ['brackets', 'a [b '.repeat(LONG)],
  ['addresses without an end', `a [b](${'c'.repeat(LONG)}`],
  ['links', '[a](b) '.repeat(LONG)],
  ['spaces', `a${' '.repeat(LONG)}b`],
])('a text full of %s takes no time', (_, body) => {
  parsePlainMarkdown(body); // time in the square of its length would be minutes
});

test('every text of ours is plain', () => {
  expect(BODIES.length).toBeGreaterThan(40);
  expect(BODIES.filter((body) => parsePlainMarkdown(body) === undefined)).toEqual([]);
});

test('makes the tree that remark makes, of texts of ours and of what damage makes of them', () => {
  const { pick, below } = randomness(20261128);
  const paragraphs = BODIES.flatMap((body) => body.split('\n\n'));
  const bits = Array.from(' \n:#"\',[]()*_`<>&!\\|~=+\u00a0\u2028é«»', String);
  const more = [
    '  ',
    '\n\n',
    '\n- ',
    '\n1) a',
    '\n===',
    '](',
    '**',
    '*a*',
    '*a b*',
    '[a](source:b)',
    '[a]: b',
    '&amp;',
    'http://a.b',
    '𝒳',
    '\n## fr\n',
  ];
  let plain = 0;
  for (let i = 0; i < 1500; i++) {
    let body = `${pick(paragraphs)}\n\n${pick(paragraphs)}`.slice(below(200), 600).replace(/ (?=\p{L})/gu, (space) => (below(30) ? space : '\n'));
    for (let changes = below(3); changes > 0; changes--) {
      const at = below(body.length);
      body = body.slice(0, at) + pick(below(3) ? bits : more) + body.slice(at + below(2));
    }
    const tree = parsePlainMarkdown(body);
    if (tree === undefined) continue;
    plain++;
    expect(tree, body).toEqual(whole(body));
  }
  expect(plain).toBeGreaterThan(300);
});
