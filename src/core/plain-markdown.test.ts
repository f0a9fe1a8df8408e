import { readdirSync, readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { randomness } from '../../tests/random.ts';
import { parsePlainFirst } from './plain-markdown.ts';

const remark = unified().use(remarkParse);
const parse = (markdown: string): Root => remark.parse(markdown);
const same = (body: string) => {
  const plain = (tree: Root) => JSON.parse(JSON.stringify(tree.children));
  expect(plain(parsePlainFirst(body, parse)), JSON.stringify(body)).toEqual(plain(parse(body)));
};

test('it gives the tree of the full parser on the real content', () => {
  const content = new URL('../../content/', import.meta.url);
  for (const folder of ['sources', 'vocabularies']) {
    for (const name of readdirSync(new URL(folder, content))) {
      const text = readFileSync(new URL(`${folder}/${name}`, content), 'utf8');
      same(text.slice(text.indexOf('\n---', 3) + 5));
    }
  }
});

test('it gives the tree of the full parser on odd Markdown', () => {
  const { below, pick } = randomness(11);
  const bits =
    'word~word two~## fr~# h~### x y~ ~  ~\t~\n~\n\n~- a~* b~1. c~12 people~12) x~> q~*em*~**b**~_x_~`c`~[a](source:b)~[a]~[a]: b~***~---~===~    code~  ind~\\~&amp;~<b>~```~~~~~word  ~« mot »~(a)~“q”~é~+ x~!~![i](u)~#~#x~a#b~\u00a0~\u00a0word~http://a.b~::~|~1~1.~-~–~\u2028~x:\n: y~\f~\v~2019.~3\n~\0'.split(
      '~',
    );
  for (let i = 0; i < 6000; i++) {
    let body = '';
    for (let n = below(14); n >= 0; n--) body += pick(bits) + pick(['', '', '\n', '\n\n', ' ']);
    same(body);
  }
}, 60_000);

test('the full parser is not asked for plain prose', () => {
  const prose = '## fr\nUne étude de « dix » cliniques ; 20 pairs.\n\n12 mois plus tard :\nrien.\n\n## en\nA study.\n';
  const tree = parsePlainFirst(prose, () => {
    throw new Error('asked');
  });
  expect(tree.children.map((node) => node.type)).toEqual(['heading', 'paragraph', 'paragraph', 'heading', 'paragraph']);
});
