import { describe, expect, test } from 'vitest';
import { MARK } from '../../tests/corpus.ts';
import { parseBody, proseToHtml } from './markdown.ts';

const FIRST = 10;

/** The problems of a body that begins on line 10, as `line:column rule`. */
function problems(body: string): string[] {
  return parseBody(body, FIRST).problems.map(({ ruleId, position }) => `${position.line}:${position.column} ${ruleId}`);
}

function html(markdown: string): string {
  const prose = parseBody(`## fr\n${markdown}`, 1).sections.fr;
  return prose ? proseToHtml(prose, (kind, id) => `/${kind}/${id}/`) : '';
}

// The mark stands where the diagnostic is expected.
describe.each([
  ['html-in-body', 'a script', '▲<script>alert(1)</script>'],
  ['html-in-body', 'a comment', 'x ▲<!-- y --> z'],
  ['html-in-body', 'an event handler', 'x ▲<img src=x onerror=alert(1)>'],
  ['html-in-body', 'an image', 'x ▲![y](https://example.org/z.png)'],
  ['html-in-body', 'an image by reference', '▲![y]\n\n[y]: https://example.org/z.png'],
  ['unsafe-link', 'javascript:', '▲[x](javascript:alert(1))'],
  ['unsafe-link', 'JavaScript: in capitals', '▲[x](JaVaScRiPt:alert(1))'],
  ['unsafe-link', 'javascript: as an entity', '▲[x](java&#115;cript:alert(1))'],
  ['unsafe-link', 'javascript: with an entity for the colon', '▲[x](javascript&colon;alert(1))'],
  ['unsafe-link', 'javascript: after a space', '▲[x](< javascript:alert(1)>)'],
  ['unsafe-link', 'javascript: by itself', 'x ▲<javascript:alert(1)>'],
  ['unsafe-link', 'javascript: by reference', '[x][y]\n\n▲[y]: javascript:alert(1)'],
  ['unsafe-link', 'vbscript:', '▲[x](vbscript:msgbox(1))'],
  ['unsafe-link', 'data:', '▲[x](data:text/html,<script>alert(1)</script>)'],
  ['unsafe-link', 'file:', '▲[x](file:///etc/passwd)'],
  ['broken-link', 'a scheme with a tab in it', '▲[x](<java\tscript:alert(1)>)'],
  ['broken-link', 'an address without a protocol', '▲[x](//evil.example)'],
  ['broken-link', 'a path', '▲[x](../y/)'],
  ['broken-link', 'a place in the page', '▲[x](#fr)'],
  ['broken-link', 'a place in an entry', '▲[x](source:arden-2019#fr)'],
  ['broken-link', 'nothing', '▲[x]()'],
  ['broken-link', 'a reference that is not defined', 'See ▲[x][y].'.replace('See ▲', '▲See ')],
  ['broken-link', 'a space before the address', '▲See [x] (source:arden-2019).'],
  ['broken-link', 'an address that is no link', '▲See source:arden-2019.'],
  ['body-heading', 'a section of another name', 'x\n\n▲## français\ny'],
  ['body-heading', 'a title', 'x\n\n▲# Title\ny'],
  ['body-heading', 'a section twice', 'x\n\n▲## fr\ny'],
  ['body-heading', 'a heading too deep', '▲##### y\n\nx'],
  ['body-heading', 'a heading with nothing under it', 'x\n\n▲### y'],
  ['body-heading', 'a heading right before another', '▲### y\n### z\n\nx'],
  ['body-heading', 'a heading in a quotation', '> ▲## en\n> x'],
  ['body-heading', 'a heading in a list', '- ▲### y\n\n  x'],
  ['control-character', 'a NUL byte', 'x ▲\0 y'],
  ['control-character', 'a turn of direction', 'x\ny ▲\u202e z'],
])('%s', (ruleId, _, marked) => {
  test(_, () => {
    const before = marked.slice(0, marked.indexOf(MARK)).split('\n');
    expect(problems(`## fr\n${marked.replace(MARK, '')}`)).toEqual([`${FIRST + before.length}:${(before.at(-1)?.length ?? 0) + 1} ${ruleId}`]);
  });
});

test.each([
  ['text before the first section', 'x\n\ny\n\n## fr\nz', '10:1 body-heading'],
  ['a body without a section', 'x', '10:1 body-heading'],
  ['a body that is too long', `## fr\n${'x '.repeat(40_000)}`, '10:1 body-too-large'],
  ['too many marks', `## fr\n${'*a_ '.repeat(3000)}`, '10:1 body-too-large'],
])('%s', (_, body, expected) => {
  expect(problems(body)).toEqual([expected]);
});

test.each([
  ['prose', 'Une *étude* de **dix** `lieux`.\n\n- un\n- deux\n\n> dit-on\n\n### Effets\n\nx\n\n#### Selon le lieu\n\ny'],
  [
    'links',
    '[a](source:arden-2019), [b](claim:staying-in-treatment), [c](https://example.org/?a=1&b=2#c), <https://example.org>, [d](mailto:a@example.org)',
  ],
  ['a link by reference', '[a][b] et [b]\n\n[b]: source:arden-2019'],
  ['brackets that are no link', 'Il dit [sic] que [la] (vie).'],
])('%s is fine', (_, markdown) => {
  expect(problems(`## fr\n${markdown}\n\n## en\nx\n`)).toEqual([]);
});

test('sections, links and their places', () => {
  const body = parseBody('\n## fr\nUn [lien](source:arden-2019).\n\n## en\n*One*  word.\n', 20);
  expect(body.sections).toEqual({
    fr: { html: '<p>Un <a href="source:arden-2019">lien</a>.</p>', text: 'Un lien.' },
    en: { html: '<p><em>One</em>  word.</p>', text: 'One word.' },
  });
  expect(body.links).toEqual([{ kind: 'source', id: 'arden-2019', position: { line: 22, column: 4 } }]);
});

test('a passage knows where its words stand', () => {
  const markdown = '## fr\nUn *deux* `trois`\nquatre [cinq](source:x) six.\n';
  const [passage] = parseBody(markdown, 5).passages;
  expect(passage?.text).toBe('Un deux \ufffc\nquatre cinq six.');
  const at = (word: string) => passage?.at(passage.text.indexOf(word));
  expect(at('Un')).toEqual({ line: 6, column: 1 });
  expect(at('deux')).toEqual({ line: 6, column: 5 });
  expect(at('quatre')).toEqual({ line: 7, column: 1 });
  expect(at('cinq')).toEqual({ line: 7, column: 9 });
  expect(at('six')).toEqual({ line: 7, column: 25 });
});

describe('the HTML is safe, whatever the diagnostics say', () => {
  test.each([
    ['<script>alert(1)</script>', ''],
    ['a <b onclick=alert(1)>b</b>', '<p>a b</p>'],
    ['<iframe src="https://evil.example"></iframe>\n\nx', '<p>x</p>'],
    ['![x](https://evil.example/a.png)', ''],
    ['a ![x](javascript:alert(1)) b', '<p>a  b</p>'],
    ['[x](javascript:alert(1))', '<p><a>x</a></p>'],
    ['[x](java&#115;cript:alert(1))', '<p><a>x</a></p>'],
    ['[x](<java\tscript:alert(1)>)', '<p><a>x</a></p>'],
    ['<javascript:alert(1)>', '<p><a>javascript:alert(1)</a></p>'],
    ['[x][y]\n\n[y]: vbscript:x', '<p><a>x</a></p>'],
    ['[x](data:text/html,y)', '<p><a>x</a></p>'],
    ['[x](//evil.example)', '<p><a>x</a></p>'],
    ['[x](#fr)', '<p><a>x</a></p>'],
    [
      '[x](https://example.org/"onclick="alert\\(1\\))',
      '<p><a href="https://example.org/%22onclick=%22alert(1)" rel="noopener noreferrer">x</a></p>',
    ],
    ['[x](source:arden-2019 "a title")', '<p><a href="/source/arden-2019/">x</a></p>'],
    ['[x](SOURCE:arden-2019)', '<p><a href="/source/arden-2019/">x</a></p>'],
    ['`<a href="source:x">`', '<p><code>&#x3C;a href="source:x"></code></p>'],
    ['&lt;a href="source:x"&gt;', '<p>&#x3C;a href="source:x"></p>'],
    ['## fr-ish\n\n##### deep', '<p>deep</p>'.replace('<p>deep</p>', '')],
  ])('%s', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  test('an address is escaped, and a link to nothing keeps its words', () => {
    const prose = { html: '<p><a href="source:a">x</a> <a href="claim:b">y</a></p>', text: 'x y' };
    const resolve = (kind: string) => (kind === 'source' ? '/?a=1&b="2"' : undefined);
    expect(proseToHtml(prose, resolve)).toBe('<p><a href="/?a=1&amp;b=&quot;2&quot;">x</a> <a>y</a></p>');
  });
});
