import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kb } from '../../tests/command.ts';
import { replace, writeCorpus } from '../../tests/corpus.ts';

const run = (...argv: string[]) => kb('check', ...argv);

test('nothing wrong', async () => {
  const root = await writeCorpus();
  expect(await run('--content', root)).toEqual({ code: 0, out: '', err: '11 files read (3 sources, 2 claims): nothing wrong.\n' });
});

test('an error: its file, line, column, what to do, and exit code 1', async () => {
  const root = await writeCorpus({ 'sources/brook-2020.md': replace('themes: [effects]', 'themes: [efects]') });
  const { code, out, err } = await run('--content', root);
  expect(code).toBe(1);
  expect(out).toBe(
    `${root}/sources/brook-2020.md:9:10  error  Unknown themes “efects”: it is not in vocabularies/themes.md. Did you mean “effects”?  (unknown-concept)\n`,
  );
  expect(err).toContain('1 error, 0 warnings');
});

test('a warning is no failure', async () => {
  const root = await writeCorpus({ 'claims/few-studies.md': replace('fr: Les études', "fr: L'étude") });
  const { code, out } = await run('--content', root);
  expect(code).toBe(0);
  expect(out).toContain('/claims/few-studies.md:3:14  warning  French text has a straight apostrophe, expected ’');
});

test('JSON holds the diagnostics as they are', async () => {
  const root = await writeCorpus({ 'sources/brook-2020.md': replace('  language', '  DOI: 10.5555/arden.2019\n  language') });
  const { code, out } = await run('--content', root, '--format', 'json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual([
    {
      ruleId: 'duplicate-doi',
      severity: 'error',
      file: 'sources/brook-2020.md',
      line: 7,
      column: 3,
      message: 'The DOI 10.5555/arden.2019 is already that of “arden-2019”. One work, one file: join the two, or correct the DOI.',
      related: [{ file: 'sources/arden-2019.md', line: 12, column: 3, message: 'first used here' }],
    },
  ]);
});

test('JSON of nothing wrong is an empty list', async () => {
  expect(await run('--content', await writeCorpus(), '--format', 'json')).toMatchObject({ code: 0, out: '[]\n' });
});

test('GitHub annotations keep to their line', async () => {
  const root = await writeCorpus({ 'sources/brook-2020.md': 'broken' });
  const { out } = await run('--content', root, '--format', 'github');
  expect(out).toMatch(
    /^::error file=.*\/sources\/brook-2020\.md,line=1,col=1,title=front-matter-missing::The file does not begin with front matter\..*\n$/,
  );
});

test.each([
  ['a folder that is not there', ['--content', '/nowhere/at/all'], 'There is no folder “/nowhere/at/all”'],
  ['a file for a folder', ['--content', join(import.meta.dirname, 'check.test.ts')], 'There is no folder'],
  ['an unknown format', ['--format', 'xml'], '--format takes one of text, json, github, not “xml”'],
  ['an unknown option', ['--fix'], '--fix'],
])('%s is a misuse', async (_, argv, words) => {
  const { code, out, err } = await run(...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(words);
});

test('--help', async () => {
  expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Usage: npm run -s kb -- check') });
});
