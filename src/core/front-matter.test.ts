import { expect, test } from 'vitest';
import { MARK } from '../../tests/corpus.ts';
import { FrontMatterError, normalizeText, parseFrontMatter } from './front-matter.ts';

declare global {
  var hacked: boolean | undefined;
}

function failure(text: string): FrontMatterError {
  try {
    parseFrontMatter(normalizeText(text));
  } catch (error) {
    if (error instanceof FrontMatterError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}

const CODE = '\n(globalThis.hacked = true, { citation: {} })\n---\n';

// The mark stands where the diagnostic is expected.
test.each([
  ['JavaScript', `---▲js${CODE}`, 'front-matter-language', '“js”'],
  ['JavaScript by its whole name', `---▲javascript${CODE}`, 'front-matter-language', '“javascript”'],
  ['JavaScript after a space', `---▲ js${CODE}`, 'front-matter-language', '“js”'],
  ['CoffeeScript', `---▲coffee${CODE}`, 'front-matter-language', '“coffee”'],
  ['JSON', '---▲ json\n{}\n---\n', 'front-matter-language', '“json”'],
  ['TOML', '---▲toml\na = 1\n---\n', 'front-matter-language', '“toml”'],
  ['four hyphens', '---▲-\na: 1\n---\n', 'front-matter-language', '“-”'],
  ['no front matter', '▲Just text\n', 'front-matter-missing', 'first line'],
  ['nothing at all', '▲', 'front-matter-missing', 'first line'],
  ['a blank line before', '▲\n---\na: 1\n---\n', 'front-matter-missing', 'first line'],
  ['no closing line', '▲---\na: 1\n', 'front-matter-missing', 'not closed'],
  ['a closing line with more on it', '---\na: 1\n▲--- b\n---\n', 'front-matter-missing', 'alone'],
  ['hyphens in a text block', '---\na: |\n  b\n▲----\n---\n', 'front-matter-missing', 'alone'],
  ['a run of blank lines', `---▲${'\n'.repeat(2000)}a: 1\n---\n`.replace('▲\n', '\n▲'), 'yaml-syntax', 'blank lines'],
  ['an open bracket', '---\na: [1, 2▲\n---\n', 'yaml-syntax', ''],
  ['a colon in a text', '---\na: ▲b: c\n---\n', 'yaml-syntax', 'double quotes'],
  ['a tab', '---\na:\n▲\tb: 1\n---\n', 'yaml-syntax', 'Use spaces'],
  ['a field twice', '---\na: 1\n▲a: 2\n---\n', 'yaml-syntax', '“a” is given twice, first on line 2'],
  ['a field twice in braces', '---\na: { b: 1, ▲b: 2 }\n---\n', 'yaml-syntax', '“b” is given twice'],
  ['a JavaScript function', '---\na: ▲!!js/function "function () { globalThis.hacked = true }"\n---\n', 'yaml-syntax', 'tags (!)'],
  ['a tag of another language', '---\na: ▲!!python/object/apply:os.system [ls]\n---\n', 'yaml-syntax', 'tags (!)'],
  ['binary data', '---\n▲a: !!binary R0lG\n---\n', 'yaml-syntax', 'tags (!)'],
  ['an anchor', '---\n▲a: &x 1\nb: *x\n---\n', 'yaml-syntax', 'double quotes'],
  ['an alias to nothing', '---\n▲a: *x\n---\n', 'yaml-syntax', 'aliases (*)'],
  ['a merge', '---\n▲a: &x { b: 1 }\nc: { <<: *x }\n---\n', 'yaml-syntax', 'anchors (&)'],
  ['an alias within itself', '---\n▲a: &x [*x]\n---\n', 'yaml-syntax', 'anchors (&)'],
  [
    'an alias bomb',
    `---\n▲a0: &a0 [x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join('')}---\n`,
    'yaml-syntax',
    'anchors (&)',
  ],
  ['__proto__', '---\n▲__proto__: { polluted: true }\n---\n', 'yaml-syntax', '__proto__'],
  ['__proto__ in braces', '---\na: { "▲__proto__": { polluted: true } }\n---\n'.replace('"▲', '▲"'), 'yaml-syntax', '__proto__'],
  ['a field that is a list', '---\n? ▲[a]\n: b\n---\n', 'yaml-syntax', 'plain word'],
  ['a NUL byte', '---\n▲a: b\0c\n---\n', 'yaml-syntax', 'U+0000'],
  ['an escaped NUL byte', '---\n▲a: "b\\0c"\n---\n', 'yaml-syntax', 'U+0000'],
  ['a terminal escape', '---\n▲a: "\\e[31mred"\n---\n', 'yaml-syntax', 'U+001B'],
  ['text that runs from right to left', '---\n▲a: b\u202ec\n---\n', 'yaml-syntax', 'U+202E'],
  ['two documents', '---\na: 1\n...\n▲b: 2\n---\n', 'yaml-syntax', ''],
])('%s', (_, marked, ruleId, words) => {
  const before = marked.slice(0, marked.indexOf(MARK)).split('\n');
  const error = failure(marked.replace(MARK, ''));
  expect(error).toMatchObject({ ruleId, position: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } });
  expect(error.message).toContain(words);
  expect(globalThis.hacked).toBeUndefined();
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test.each([
  ['nothing between', '---\n---\n', {}, '', 3],
  ['nothing but a comment', '---\n# soon\n---\nText', {}, 'Text', 4],
  ['its language', '--- yaml\na: 1\n---\n', { a: 1 }, '', 4],
  ['space after the hyphens', '---  \na: 1\n---  \nText', { a: 1 }, '  \nText', 3],
  ['no line end after', '---\na: 1\n---', { a: 1 }, '', 3],
  ['a body with a rule', '---\na: 1\n---\nText\n\n---\n\nMore\n', { a: 1 }, 'Text\n\n---\n\nMore\n', 4],
  ['line ends of Windows', '\ufeff---\r\na: 1\r\n---\r\nText\r\n', { a: 1 }, 'Text\n', 4],
  ['line ends of the first Macintosh', '---\ra: 1\r---\rText', { a: 1 }, 'Text', 4],
])('front matter with %s', (_, text, data, body, bodyLine) => {
  expect(parseFrontMatter(normalizeText(text))).toMatchObject({ data, body, bodyLine });
});

test.each([
  [['a'], 2, 1],
  [['b', 'c'], 4, 3],
  [['d', 0, 'e'], 6, 5],
  [['d', 1, 'e'], 7, 7],
  [['d', 1, 'f', 1], 7, 20],
  [['d', 1, 'f', 9], 7, 13],
  [['b', 'missing'], 3, 1],
  [['missing'], 1, 1],
  [[], 1, 1],
])('the field %j is at its key', (path, line, column) => {
  const { locate } = parseFrontMatter('---\na: 1\nb:\n  c: 2\nd:\n  - e: 3\n  - { e: 4, f: [5, 6] }\n---\n');
  expect(locate(path)).toEqual({ line, column });
});
