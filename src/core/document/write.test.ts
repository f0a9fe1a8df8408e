import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { writeDocx } from './docx.ts';
import { writeHtml } from './html.ts';
import { plain, runsOf } from './inline.ts';
import { writeMarkdown } from './markdown.ts';
import type { Document } from './model.ts';
import { writeText } from './text.ts';
import { readZip } from './zip.ts';

const HARD = '# 1. {#x .y} :smile: a_b *c* [d](e) <b>f</b> `g` ~h~ ^i^ $j$ @k -- … ... | & &amp; \\ « é » U+2011‑';
const document: Document = {
  title: 'Titre & <sous>',
  subtitle: 'Pour lire',
  lang: 'fr',
  date: '2026-11-22',
  blocks: [
    { type: 'heading', level: 1, content: ['Thème'], id: 'theme' },
    { type: 'paragraph', content: [HARD] },
    {
      type: 'paragraph',
      style: 'reference',
      content: [
        'Eddie, D. (2019). ',
        { text: 'Frontiers', italic: true },
        ', ',
        { text: 'https://doi.org/10.1/a(b)', href: 'https://doi.org/10.1/a(b)' },
        '.',
      ],
    },
    { type: 'paragraph', style: 'caution', content: [{ text: 'Retiré', bold: true }, ' – ', { text: 'an English title', lang: 'en' }] },
    { type: 'paragraph', content: ['1. not a list'] },
    { type: 'paragraph', content: ['- not a list'] },
    {
      type: 'list',
      ordered: true,
      items: [
        [
          { type: 'paragraph', content: ['un'] },
          { type: 'list', ordered: false, items: [[{ type: 'paragraph', content: ['dedans'] }]] },
        ],
        [{ type: 'paragraph', content: ['deux'] }],
      ],
    },
    { type: 'table', caption: 'Table', head: [['A'], ['B']], rows: [[['1|2'], [{ text: 'lien', href: 'https://x.org/' }]]] },
    { type: 'drawing', svg: '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"></svg>', alt: 'Un carré', width: 10, height: 10 },
    {
      type: 'paragraph',
      style: 'meta',
      keepWithNext: true,
      content: [
        { text: '«', italic: true },
        { text: 'Peers', italic: true, lang: 'en' },
      ],
    },
    { type: 'page-break' },
    { type: 'heading', level: 2, content: ['Fin'] },
  ],
};

function pandoc(args: string[], input: string | Uint8Array): string | undefined {
  const { stdout, error } = spawnSync('pandoc', args, { input, encoding: 'utf8' });
  return error ? undefined : stdout;
}

describe('runs of safe HTML', () => {
  test('marks and links', () => {
    expect(runsOf('A &amp; <i>b <b>c</b></i>, <a href="https://x.org/?a=1&amp;b=2">x&#39;s</a>')).toEqual([
      'A & ',
      { text: 'b ', italic: true },
      { text: 'c', bold: true, italic: true },
      ', ',
      { text: "x's", href: 'https://x.org/?a=1&b=2' },
    ]);
    expect(runsOf('<i><span lang="en">Peers</span></i>, dans')).toEqual([{ text: 'Peers', italic: true, lang: 'en' }, ', dans']);
  });
});

describe('Markdown', () => {
  const text = writeMarkdown(document);
  test('reads as it was meant', () => {
    expect(text).toContain('## Thème\n');
    expect(text).toContain('*Frontiers*, [https://doi.org/10.1/a(b)](<https://doi.org/10.1/a(b)>)');
    expect(text).toContain('1. un\n\n   - dedans\n2. deux');
    expect(text).toContain('| 1\\|2 | [lien](<https://x.org/>) |');
    expect(text).toContain('\n*«Peers*\n');
    expect(text).toContain('\n22\u00a0novembre\u00a02026\n');
  });
  test('gives every character back, in CommonMark and in pandoc’s own', ({ skip }) => {
    for (const format of ['commonmark_x', 'markdown-smart', 'markdown']) {
      const read = pandoc(['-f', format, '-t', 'plain', '--wrap=none'], text);
      if (read === undefined) return skip('pandoc is not installed');
      expect(read, format).toContain(HARD);
      expect(read, format).toContain('1. not a list');
      expect(read, format).toContain('- not a list');
    }
    return undefined;
  });
});

test('plain text', () => {
  expect(writeText(document)).toContain('THÈME\n\n');
  expect(writeText(document)).toContain('Eddie, D. (2019). Frontiers, https://doi.org/10.1/a(b).\n');
  expect(writeText(document)).toContain('1. un\n   – dedans\n2. deux');
  expect(writeText(document)).toContain('A : 1|2\nB : lien [https://x.org/]');
});

describe('HTML', () => {
  const html = writeHtml(document);
  test('is one file that loads nothing', () => {
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('<title>Titre &amp; &lt;sous&gt;</title>');
    expect(html).toContain('<h2 id="theme">Thème</h2>');
    expect(html).toContain('<span lang="en">an English title</span>');
    expect(html).toContain('<time datetime="2026-11-22">22\u00a0novembre\u00a02026</time>');
    expect(html).toContain('<p class="meta keep"><em>«</em><span lang="en"><em>Peers</em></span></p>');
    expect(html).not.toMatch(/<(script|link|img)|url\(/);
  });
  test('gives every character back', ({ skip }) => {
    const read = pandoc(['-f', 'html', '-t', 'plain', '--wrap=none'], html);
    if (read === undefined) return skip('pandoc is not installed');
    expect(read).toContain(HARD);
    return undefined;
  });
});

describe('Word', async () => {
  const bytes = await writeDocx(document);
  const files = new Map((await readZip(bytes)).map(({ name, data }) => [name, new TextDecoder().decode(data)]));
  test('the same document gives the same bytes', async () => expect(await writeDocx(document)).toEqual(bytes));
  test('real styles, language, links, header rows and page numbers', () => {
    const body = files.get('word/document.xml') ?? '';
    for (const style of ['Title', 'Subtitle', 'Heading1', 'Heading2', 'Reference', 'Caution', 'Caption'])
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toContain('w:hyperlink');
    expect(files.get('word/styles.xml')).toContain('w:val="fr-FR"');
    expect(body).toContain('<w:lang w:val="en-GB"/>');
    expect(body).toMatch(/<w:pStyle w:val="Meta"\/><w:keepNext\/>/);
    expect([...files].find(([name]) => /footer\d*\.xml$/.test(name))?.[1]).toContain('PAGE');
    expect(files.get('docProps/core.xml')).toContain('2026-11-22T00:00:00Z');
  });
  test('pandoc reads headings, lists, links and every character', ({ skip }) => {
    const read = pandoc(['-f', 'docx', '-t', 'markdown', '--wrap=none'], bytes);
    if (read === undefined) return skip('pandoc is not installed');
    expect(read).toContain('# Thème');
    expect(read).toContain('## Fin');
    expect(read).toMatch(/1\. +un\n\n +- +dedans\n\n2\. +deux/);
    expect(read).toContain('*Frontiers*');
    expect(read).toContain('<https://doi.org/10.1/a(b)>');
    expect(pandoc(['-f', 'docx', '-t', 'plain', '--wrap=none'], bytes)).toContain(HARD);
    return undefined;
  });
  test('a character that XML forbids does not break the file', async () => {
    const odd = await writeDocx({ ...document, title: 'a\u0000b\u0008c', blocks: [{ type: 'paragraph', content: ['x\u0001y'] }] });
    expect(new TextDecoder().decode((await readZip(odd)).find(({ name }) => name === 'word/document.xml')?.data)).toContain('>xy<');
    expect(plain(['a', { text: 'b' }])).toBe('ab');
  });
});
