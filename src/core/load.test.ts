import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagnose, place, replace, VALID, writeCorpus } from '../../tests/corpus.ts';
import { loadCorpus } from './load.ts';
import { parseFile } from './parse-file.ts';
import { parseInThreads } from './parse-threads.ts';

test('a valid corpus gives its entries, linked, and no diagnostics', async () => {
  const { corpus, diagnostics, files } = await loadCorpus(await writeCorpus());
  expect(diagnostics).toEqual([]);
  expect(files).toBe(Object.keys(VALID).length);
  expect([...corpus.sources.keys()]).toEqual(['arden-2019', 'brook-2020', 'dossier-2025']);
  expect(corpus.bearings('arden-2019').map(({ claim, as }) => [claim.id, as])).toEqual([
    ['few-studies', 'asserts'],
    ['staying-in-treatment', 'asserts'],
  ]);
  expect(corpus.bearings('brook-2020')).toMatchObject([{ as: 'relied-on', references: ['8'] }]);
  expect(corpus.sources.get('arden-2019')?.prose.fr).toEqual({
    html: '<p>Une étude de dix cliniques, citée par <a href="source:dossier-2025">le dossier</a>.</p>',
    text: 'Une étude de dix cliniques, citée par le dossier.',
  });
});

test('a folder that is not there throws', async () => {
  await expect(loadCorpus('/nowhere/at/all')).rejects.toThrow('ENOENT');
});

test('one bad file never hides the others', async () => {
  const found = await diagnose({
    'sources/bad-yaml.md': '---\na: [1\n---\n',
    'sources/bad-code.md': '---js\n{}\n---\n',
    'sources/bad-field.md': (_) => VALID['sources/brook-2020.md']?.replace('type: book', 'type: book\n  colour: red').replace('"8"', '"9"') ?? '',
    'claims/bad.md': '---\nkind: benefit\n---\n',
    'vocabularies/bad.md': 'no front matter',
    'sources/brook-2020.md': replace('themes: [effects]', 'themes: [efects]'),
  });
  expect(found.map(place)).toEqual([
    'claims/bad.md:1:1 missing-field',
    'claims/bad.md:1:1 missing-field',
    'claims/bad.md:1:1 missing-field',
    'sources/bad-code.md:1:4 front-matter-language',
    'sources/bad-field.md:4:3 unknown-field',
    'sources/bad-yaml.md:2:6 yaml-syntax',
    'sources/brook-2020.md:9:10 unknown-concept',
    'vocabularies/bad.md:1:1 front-matter-missing',
  ]);
});

test('what points at a broken entry is not reported as well', async () => {
  const found = await diagnose({ 'sources/arden-2019.md': 'broken', 'vocabularies/themes.md': 'broken' });
  expect(found.map(place)).toEqual(['sources/arden-2019.md:1:1 front-matter-missing', 'vocabularies/themes.md:1:1 front-matter-missing']);
});

test('the same mistake in two files is reported twice', async () => {
  const change = replace('themes: [effects]', 'themes: [efects]');
  const found = await diagnose({ 'sources/arden-2019.md': change, 'sources/brook-2020.md': change });
  expect(found.map(place)).toEqual(['sources/arden-2019.md:16:10 unknown-concept', 'sources/brook-2020.md:9:10 unknown-concept']);
});

describe('files', () => {
  test('a file of 100 MB is not read', async () => {
    const root = await writeCorpus();
    await writeFile(join(root, 'sources/huge.md'), '---\n');
    await truncate(join(root, 'sources/huge.md'), 100 * 1024 * 1024);
    const { diagnostics } = await loadCorpus(root);
    expect(diagnostics).toMatchObject([{ ruleId: 'file-too-large', file: 'sources/huge.md', line: 1, column: 1 }]);
    expect(diagnostics[0]?.message).toContain('100 MiB');
  });

  test('what is no entry is pointed out', async () => {
    const root = await writeCorpus({ 'sources/notes.txt': 'x', 'sources/.hidden': 'x', 'source/typo.md': 'x', 'README.md': 'x' });
    await mkdir(join(root, 'claims/folder.md'));
    await symlink('arden-2019.md', join(root, 'sources/link.md'));
    const { diagnostics } = await loadCorpus(root);
    expect(diagnostics.map((d) => `${d.severity} ${place(d)}`)).toEqual([
      'warning README.md:1:1 stray-file',
      'warning claims/folder.md:1:1 stray-file',
      'warning source:1:1 stray-file',
      'warning sources/link.md:1:1 stray-file',
      'warning sources/notes.txt:1:1 stray-file',
    ]);
  });

  test.each([
    ['capitals', 'Arden 2018', 'arden-2018'],
    ['accents', 'hébert-2018', 'hebert-2018'],
    ['two hyphens', 'arden--2018', 'arden-2018'],
    ['an underscore', 'arden_2018', 'arden-2018'],
  ])('a file name with %s is no id', async (_, name, expected) => {
    const found = await diagnose({ [`sources/${name}.md`]: 'broken' });
    expect(found.map((d) => d.ruleId)).toEqual(['front-matter-missing', 'id-format']);
    expect(found[1]).toMatchObject({ line: 1, column: 1, expected: [expected] });
  });

  test('an id that is not the file name', async () => {
    const found = await diagnose({ 'sources/brook-2020.md': replace('citation:', 'id: brook-2021\ncitation:') });
    expect(found).toMatchObject([{ ruleId: 'id-mismatch', line: 2, column: 1, expected: ['brook-2020'] }]);
  });

  test('an id that is the file name is nothing', async () => {
    expect(await diagnose({ 'sources/brook-2020.md': replace('citation:', 'id: brook-2020\ncitation:') })).toEqual([]);
  });

  test('bytes that are not UTF-8 are found where they are', async () => {
    const text = VALID['sources/brook-2020.md']?.replace('Hiring', 'Hiré') ?? '';
    const found = await diagnose({ 'sources/brook-2020.md': Buffer.from(text, 'latin1') });
    expect(found).toMatchObject([{ ruleId: 'unreadable-file', line: 4, column: 13 }]);
    expect(found[0]?.message).toContain('UTF-8');
  });

  test('a byte-order mark and line ends of Windows change no position', async () => {
    const change = (text: string) => `\ufeff${text.replace('type: book', 'type: bok')}`.replace(/\n/g, '\r\n');
    const found = await diagnose({ 'sources/brook-2020.md': change });
    expect(found).toMatchObject([{ ruleId: 'invalid-value', line: 3, column: 3 }]);
  });
});

test('nothing in a file makes it throw, nor hang', async () => {
  const deep = 20_000;
  const hostile: Record<string, string> = {
    'deep-lists': `---\na: ${'['.repeat(deep)}\n---\n`,
    'deep-maps': `---\na: ${'{a: '.repeat(deep)}\n---\n`,
    'closed-lists': `---\na: ${'['.repeat(deep)}${']'.repeat(deep)}\n---\n`,
    dashes: `---\n${'- '.repeat(deep)}\n---\n`,
    'blank-lines': `---\n${'\n'.repeat(deep)}a: 1\n---\n`,
    'many-keys': `---\n${Array.from({ length: 5_000 }, (_, i) => `k${i}: 1`).join('\n')}\n---\n`,
    quotations: `---\na: 1\n---\n## fr\n${'> '.repeat(10_000)}x\n`,
    emphasis: `---\na: 1\n---\n## fr\n${'*a_ '.repeat(10_000)}\n`,
    brackets: `---\na: 1\n---\n## fr\n${'['.repeat(60_000)}\n`,
    'long-body': `---\na: 1\n---\n## fr\n${'word '.repeat(20_000)}\n`,
  };
  const found = await diagnose(Object.fromEntries(Object.entries(hostile).map(([id, text]) => [`sources/${id}.md`, text])));
  for (const id of Object.keys(hostile)) expect(found.map((d) => d.file)).toContain(`sources/${id}.md`);
}, 60_000);

test('threads give what one thread gives', async () => {
  const root = await writeCorpus({ 'sources/bad.md': 'broken', 'sources/brook-2020.md': replace('themes: [effects]', 'themes: [efects]') });
  const names = ['bad', 'brook-2020', 'arden-2019', 'missing'];
  const found = Array.from({ length: 1000 }, (_, i) => ({ kind: 'sources' as const, name: `${names[i % 4]}.md` }));
  const progress: [number, number][] = [];
  const parsed = await parseInThreads(root, found, 3, (done, total) => progress.push([done, total]));
  expect(parsed).toEqual(found.map((one) => parseFile(root, one)));
  expect(progress.at(-1)).toEqual([1000, 1000]);
});

test('progress ends at the number of files', async () => {
  const calls: [number, number][] = [];
  await loadCorpus(await writeCorpus(), { onProgress: (done, total) => calls.push([done, total]) });
  expect(calls.at(-1)).toEqual([11, 11]);
});
