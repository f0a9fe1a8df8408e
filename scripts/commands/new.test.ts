import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/core/load.ts';
import { kb } from '../../tests/command.ts';
import { place, replace, writeCorpus } from '../../tests/corpus.ts';
import { createFile } from '../create-file.ts';

const run = (root: string, ...argv: string[]) => kb('new', ...argv, '--content', root);

test('a new source says what remains to be filled in, line by line', async () => {
  const root = await writeCorpus();
  const path = join(root, 'sources/zola-1890.md');
  const { code, out, err } = await run(root, 'source', 'zola-1890');
  expect({ code, out }).toEqual({ code: 0, out: `${path}\n` });
  expect(err).toContain('kb -- check');
  const { diagnostics } = await loadCorpus(root);
  expect(diagnostics.map(place)).toEqual(
    [3, 4, 5, 6, 7]
      .map((line) => `sources/zola-1890.md:${line}:3 invalid-value`)
      .concat([11, 12, 13, 14].map((line) => `sources/zola-1890.md:${line}:5 invalid-value`)),
  );
  for (const { message } of diagnostics) expect(message).toContain('is empty');
  expect(await readFile(path, 'utf8')).toContain('in:        # dossier-2025');
});

test('filled in, it is valid', async () => {
  const root = await writeCorpus();
  await run(root, 'source', 'zola-1890');
  await run(root, 'claim', 'work-helps');
  const fill = async (file: string, values: Record<string, string>) => {
    const path = join(root, file);
    let text = await readFile(path, 'utf8');
    for (const [field, value] of Object.entries(values))
      text = text.replace(new RegExp(`(?<= |^)${field}: .*|(?<= |^)${field}:$`, 'm'), `${field}: ${value}`);
    await writeFile(path, text);
  };
  await fill('sources/zola-1890.md', {
    type: 'book',
    title: 'La bête',
    author: '[{ family: Zola }]',
    issued: '1890',
    language: 'fr',
    in: 'dossier-2025',
    section: 'a',
    role: 'cited',
    as: 'Zola.',
  });
  await fill('claims/work-helps.md', {
    kind: 'benefit',
    fr: 'Un.',
    en: 'One.',
    beneficiary: 'peer-workers',
    themes: '[effects]',
    source: 'zola-1890',
    direction: 'asserts',
    basis: 'not-stated',
    document: 'dossier-2025',
    section: 'a',
  });
  expect((await loadCorpus(root)).diagnostics).toEqual([]);
});

describe('it refuses', () => {
  test.each([
    ['an id that is taken', ['source', 'arden-2019'], 'sources/arden-2019.md'],
    ['an id of another kind', ['claim', 'arden-2019'], 'sources/arden-2019.md'],
    ['an id of a broken file', ['source', 'broken'], 'sources/broken.md'],
    ['a former id', ['source', 'brook-2019'], 'former id of sources/brook-2020.md'],
    ['capitals', ['source', 'Zola-1890'], 'Perhaps zola-1890?'],
    ['a path', ['source', '../zola'], 'is no id'],
    ['an ending', ['source', 'zola.md'], 'is no id'],
    ['nothing', [], 'Say what is new'],
    ['no id', ['source'], 'Say what is new'],
    ['two ids', ['source', 'a', 'b'], 'Say what is new'],
    ['another kind', ['theme', 'a'], 'one of source, claim'],
  ])('%s', async (_, argv, words) => {
    const root = await writeCorpus({
      'sources/broken.md': 'broken',
      'sources/brook-2020.md': replace('annotation:', 'aliases: [brook-2019]\nannotation:'),
    });
    const before = await readdir(root, { recursive: true });
    const { code, out, err } = await run(root, ...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(await readdir(root, { recursive: true })).toEqual(before);
  });
});

test('a new file never takes the place of one', async () => {
  const root = await writeCorpus();
  const path = join(root, 'sources/made.md');
  expect(await Promise.all([createFile(path, 'one'), createFile(path, 'two')]).then((made) => made.filter(Boolean).length)).toBe(1);
  const text = await readFile(path, 'utf8');
  expect(await createFile(path, 'three')).toBe(false);
  expect(await readFile(path, 'utf8')).toBe(text);
  expect((await readdir(join(root, 'sources'))).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a folder that is missing is made', async () => {
  const root = await writeCorpus();
  await mkdir(join(root, 'empty'));
  expect(await run(join(root, 'empty'), 'claim', 'first')).toMatchObject({ code: 0, out: `${join(root, 'empty/claims/first.md')}\n` });
});
