import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VALID } from '../../tests/corpus.ts';
import { randomness } from '../../tests/random.ts';
import { readSimpleYaml } from './simple-yaml.ts';
import { readFullYaml, readYaml } from './yaml.ts';

const CONTENT = new URL('../../content/', import.meta.url);
const frontMatter = (text: string) => text.slice(3, text.indexOf('\n---', 3));
const sources = ['sources', 'claims', 'vocabularies'].flatMap((folder) =>
  readdirSync(new URL(folder, CONTENT)).map((name) => frontMatter(readFileSync(new URL(`${folder}/${name}`, CONTENT), 'utf8'))),
);

test.each([
  ['text', 'a: b c', { a: 'b c' }],
  ['numbers', 'a: 2019\nb: "2019"\nc: 2019-06\nd: 0x1F\ne: 007', { a: 2019, b: '2019', c: '2019-06', d: 31, e: 7 }],
  ['words of YAML 1.1 are text', 'a: yes\nb: No\nc: on', { a: 'yes', b: 'No', c: 'on' }],
  ['words of YAML', 'a: true\nb: null\nc: ~\nd:', { a: true, b: null, c: null, d: null }],
  ['a merge key is a field', 'a: { <<: b }', { a: { '<<': 'b' } }],
  ['text over lines', 'a: b\n  c\nd: >\n  e\n  f\n', { a: 'b c', d: 'e f\n' }],
  ['comments', '# a\na: b # c\nd: e#f', { a: 'b', d: 'e#f' }],
  ['constructor is a field', 'constructor: a', { constructor: 'a' }],
])('%s', (_, source, data) => {
  expect(readYaml(source).data).toEqual(data);
});

describe('the short cut gives what the full parser gives, or nothing', () => {
  test('on the real content, nearly always something', () => {
    const read = sources.filter((source) => {
      const simple = readSimpleYaml(source);
      if (simple !== undefined) expect(simple).toEqual(readFullYaml(source).data);
      return simple !== undefined;
    });
    expect(read.length / sources.length).toBeGreaterThan(0.8);
  });

  test('on mutilated content', () => {
    const { below, pick } = randomness(7);
    const bits =
      '~ : ~: ~, ~- ~- - ~-~{~}~[~]~"~\'~ #~#~&a ~*a~!~|~>~? ~%~@~`~\\~é~«~0~1~.~e~x~~null~true~\n~\n  ~\n    ~\n- ~\u00a0~\u2028~/~–~(~+~_~=~<<: ~key: ~"a": ~\n---\n~\n...\n~\t~0x1~1_0~  ~,,~{}~[]~: {~""~\u0085~\r'.split(
        '~',
      );
    const all = [...sources, ...Object.values(VALID).map(frontMatter)];
    let read = 0;
    for (let i = 0; i < 6000; i++) {
      const lines = pick(all).split('\n');
      const start = below(lines.length);
      let source = `\n${lines.slice(start, start + 1 + below(12)).join('\n')}`;
      if (below(2)) source = source.replaceAll(`\n${/\n( *)/.exec(source)?.[1]}`, '\n');
      for (let changes = below(4); changes > 0; changes--) {
        const at = below(source.length + 1);
        const from = below(source.length);
        const insert = below(3) ? pick(bits) : source.slice(from, from + below(20));
        source = source.slice(0, at) + insert + source.slice(at + below(3));
      }
      const simple = readSimpleYaml(source);
      if (simple === undefined) continue;
      read++;
      expect([source, simple]).toEqual([source, readFullYaml(source).data]);
    }
    expect(read).toBeGreaterThan(700);
  });
});
