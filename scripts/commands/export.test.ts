import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportSources, FORMATS } from '../../src/core/cite/formats.ts';
import { loadCorpus } from '../../src/core/load.ts';
import { main } from '../kb.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'recension-export-'));
  await mkdir(join(root, 'sources'));
  await mkdir(join(root, 'vocabularies'));
  const source = (title: string, year: number, more = '') =>
    `---\ncitation:\n  type: article-journal\n  title: "${title}"\n  author: [{ family: Éluard, given: P. }]\n  container-title: Revue\n  issued: ${year}\n  language: fr\nannotation: cited-only\n${more}mentions:\n  - { in: b-2020, section: "1", role: cited, as: "x" }\n---\n`;
  await writeFile(join(root, 'sources', 'a-2019.md'), source('Premier', 2019, 'themes: [effects]\npopulations: [youth]\n'));
  await writeFile(join(root, 'sources', 'b-2020.md'), source('Second', 2020));
  await writeFile(
    join(root, 'vocabularies', 'populations.md'),
    '---\ntitle: { fr: Populations, en: Populations }\nconcepts:\n  - { id: youth, prefLabel: { fr: Jeunes, en: Youth } }\n---\n',
  );
  await writeFile(
    join(root, 'vocabularies', 'themes.md'),
    '---\ntitle: { fr: Thèmes, en: Themes }\nconcepts:\n  - { id: effects, prefLabel: { fr: Effets, en: Effects } }\n---\n',
  );
});
afterAll(() => rm(root, { recursive: true }));

async function run(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(['export', '--content', root, ...argv], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    interactive: false,
  });
  return { code, out: out.join(''), err: err.join('') };
}

test.each(FORMATS.map((format) => format.id))('%s is the core’s own, byte for byte', async (format) => {
  const { corpus } = await loadCorpus(root);
  expect(await run('--as', format)).toMatchObject({ code: 0, out: exportSources(format, corpus.sources.values(), { corpus }) });
  expect(await run('--as', format, '--lang', 'en')).toMatchObject({
    code: 0,
    out: exportSources(format, corpus.sources.values(), { corpus, lang: 'en' }),
  });
});

test.each([
  ['sources in a row', ['--source', 'b-2020', 'a-2019'], ['a-2019', 'b-2020']],
  ['sources one by one', ['--source', 'b-2020', '--source', 'a-2019'], ['a-2019', 'b-2020']],
  ['theme', ['--theme', 'effects'], ['a-2019']],
  ['population', ['--population', 'youth'], ['a-2019']],
  ['both', ['--theme', 'effects', '--source', 'b-2020'], []],
])('selects by %s', async (_, argv, ids) => {
  const { out } = await run('--as', 'csl-json', ...argv);
  expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toEqual(ids);
});

test('what is said to be written is what the document lists', async () => {
  expect((await run('--as', 'bibliography', '--annotated')).err).toMatch(/^2 sources\.$/m);
  expect((await run('--as', 'bibliography', '--annotated', '--described')).err).toMatch(/^0 sources\.$/m);
});

test('a bibliography as a document', async () => {
  const { code, out } = await run('--as', 'bibliography', '--annotated', '--to', 'html', '--lang', 'en', '--style', 'mla');
  expect(code).toBe(0);
  expect(out).toContain('<h1>Annotated bibliography</h1>');
  expect(out).toContain('<h2 id="theme-effects">Effects</h2>');
  expect((await run('--as', 'bibliography', '--to', 'markdown')).out).toContain('# Bibliographie\n');
  const file = join(root, 'list.docx');
  expect(await run('--as', 'bibliography', '--annotated', '--to', 'docx', '--out', file)).toMatchObject({ code: 0, out: '' });
  expect((await readFile(file)).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  await rm(file);
});

test('a bibliography', async () => {
  expect((await run('--as', 'bibliography')).out).toBe('Éluard, P. (2019). Premier. Revue.\n\nÉluard, P. (2020). Second. Revue.\n');
  expect((await run('--as', 'bibliography', '--style', 'vancouver', '--lang', 'en')).out).toMatch(/^1\. Éluard P\. Premier\. Revue\. 2019\.\n/);
});

describe('bad arguments', () => {
  test.each([
    ['no format', [], 'Say in which format'],
    ['unknown format', ['--as', 'docx'], 'not “docx”'],
    ['unknown option', ['--as', 'ris', '--foo'], '--foo'],
    ['unknown language', ['--as', 'ris', '--lang', 'de'], 'fr, en'],
    ['a Word file on the terminal', ['--as', 'bibliography', '--to', 'docx'], '--out FILE'],
    ['annotated without bibliography', ['--as', 'ris', '--annotated'], '--as bibliography only'],
    ['described without a document', ['--as', 'bibliography', '--described'], '--annotated or --to only'],
    ['order without annotations', ['--as', 'bibliography', '--order', 'theme'], '--annotated only'],
    ['unknown style', ['--as', 'bibliography', '--style', 'nlm'], 'apa, vancouver, chicago, mla, iso690, harvard'],
    ['style without bibliography', ['--as', 'ris', '--style', 'apa'], '--style goes with'],
    ['stray word', ['--as', 'ris', 'a-2019'], 'Unexpected “a-2019”'],
    ['unknown source', ['--as', 'ris', '--source', 'a-2018'], 'Did you mean “a-2019”?'],
    ['unknown population', ['--as', 'ris', '--population', 'yuth'], 'Did you mean “youth”?'],
    ['unknown theme', ['--as', 'ris', '--theme', 'efects'], 'Did you mean “effects”?'],
    ['folder that is not there', ['--as', 'ris', '--out', '/no/such/folder/x.ris'], 'there is no folder /no/such/folder'],
  ])('%s', async (_, argv, message) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});

test('a file is written whole, and nothing beside it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'recension-out-'));
  const file = join(folder, 'library.ris');
  await writeFile(file, 'old');
  const { out, err, code } = await run('--as', 'ris', '--out', file);
  expect({ out, code }).toEqual({ out: '', code: 0 });
  expect(err).toContain(`2 sources written to ${file}`);
  expect(await readFile(file, 'utf8')).toBe((await run('--as', 'ris')).out);
  expect(await readdir(folder)).toEqual(['library.ris']);
  await rm(folder, { recursive: true });
});

test('says that entries with errors are left out', async () => {
  await writeFile(join(root, 'sources', 'broken.md'), '---\ncitation: {}\n---\n');
  const { code, out, err } = await run('--as', 'csl-json');
  await rm(join(root, 'sources', 'broken.md'));
  expect(code).toBe(0);
  expect((JSON.parse(out) as unknown[]).length).toBe(2);
  expect(err).toMatch(/The content has \d+ errors?; entries with errors are left out\. Run: npm run -s kb -- check/);
});
