import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/core/load.ts';
import { kb } from '../../tests/command.ts';
import { replace, writeCorpus } from '../../tests/corpus.ts';
import { MAX_BYTES } from './import.ts';

interface Result {
  created: { id: string; key?: string; kept: string[]; notes: { field?: string; text: string }[] }[];
  duplicates: { key?: string; of: string; by: string; missing: object; added?: object }[];
  rejected: { line: number; key?: string; reason: string }[];
}

async function run(root: string, text: string | Uint8Array, ...argv: string[]): Promise<Result & { code: number; err: string }> {
  const file = join(root, '.refs');
  await writeFile(file, text);
  const { code, out, err } = await kb('import', file, ...argv, '--format', 'json', '--content', root);
  return { code, err, ...(JSON.parse(out) as Result) };
}

/*
 * 200 records, of which a third is plain; each of the others has one of these troubles. `becomes` says what the record must become.
 */
const name = (n: number) => String.fromCharCode(65 + (n % 26)) + String.fromCharCode(97 + (Math.floor(n / 26) % 26)).repeat(3);
/** Titles of which no two are alike. */
const title = (n: number) =>
  `${['Wards', 'Clinics', 'Shelters', 'Streets', 'Courts'][n % 5]} ${name(n)}q ${name(n * 7 + 3)}x ${name(n * 3 + 1)}z study ${n}`;
type Trouble = [what: string, becomes: 'created' | 'rejected' | 'duplicate', text: (n: number) => string];
const plain = (n: number) =>
  `@article{k${n},\n  author = {${name(n)}, A.},\n  title = {${title(n)}},\n  journal = {J},\n  year = {${1980 + (n % 40)}},\n  language = {en}\n}\n`;
const TROUBLES: Trouble[] = [
  ['a brace that is not closed', 'rejected', (n) => plain(n).replace(`${title(n)}}`, title(n))],
  ['quotes that are not closed', 'rejected', (n) => plain(n).replace(`{${title(n)}},`, `"${title(n)},`)],
  ['no brace after the type', 'rejected', (n) => `@article k${n}, nothing\n`],
  ['no title', 'rejected', (n) => plain(n).replace('title =', 'titre =')],
  ['no fields', 'rejected', (n) => `@article{k${n},\n}\n`],
  [
    'the same DOI as an entry, with its resolver',
    'duplicate',
    (n) => plain(n).replace('journal =', 'doi = {https://doi.org/10.5555/ARDEN.2019},\n  journal ='),
  ],
  ['a record twice', 'duplicate', (n) => plain(n - 1)],
  ['no closing brace', 'created', (n) => plain(n).replace(/\n\}\n$/, '\n')],
  ['a missing comma', 'created', (n) => plain(n).replace('},\n  journal', '}\n  journal')],
  ['a brace too many', 'created', (n) => plain(n).replace('},\n  journal', '}},\n  journal')],
  ['no key', 'created', (n) => plain(n).replace(`k${n},`, '')],
  ['TeX accents', 'created', (n) => plain(n).replace(`${name(n)}, A.`, `M{\\"u}ll${name(n)}, J{\\'\\i}m`)],
  ['names cut', 'created', (n) => plain(n).replace(', A.}', ', A. and others}')],
  ['names parted by commas', 'created', (n) => plain(n).replace(', A.}', ', A., Other, B.}')],
  ['a macro that is not there', 'created', (n) => plain(n).replace('{J}', 'jnowhere')],
  ['a bare year with a letter', 'created', (n) => plain(n).replace(/year = \{(\d+)\}/, 'year = $1a')],
  ['an ISBN with a wrong check digit', 'created', (n) => plain(n).replace('journal =', 'isbn = {978-2-1234-5680-9},\n  journal =')],
  ['an unknown type', 'created', (n) => plain(n).replace('@article', '@podcast')],
  ['a field twice', 'created', (n) => plain(n).replace('journal =', 'title = {Another},\n  journal =')],
  ['nested braces and math', 'created', (n) => plain(n).replace('study', '{{S}tudy} $\\geq$ 10\\%')],
  ['an unknown command', 'created', (n) => plain(n).replace('study', '\\nosuchcommand study')],
  ['a parent that is not there', 'created', (n) => plain(n).replace('journal =', 'crossref = {nowhere},\n  journal =')],
];

describe('200 records, two thirds of them with trouble', () => {
  const records = Array.from({ length: 200 }, (_, i) => (i % 3 === 0 ? undefined : TROUBLES[(i - Math.ceil(i / 3)) % TROUBLES.length]));
  const text = records.map((trouble, i) => (trouble ? trouble[2](i) : plain(i))).join('\n');

  test('every one is accounted for, and nothing else', async () => {
    const root = await writeCorpus();
    const { created, duplicates, rejected, code } = await run(root, text);
    const wanted = (outcome: string) => records.filter((trouble) => (trouble?.[1] ?? 'created') === outcome).length;
    expect({ created: created.length, duplicates: duplicates.length, rejected: rejected.length }).toEqual({
      created: wanted('created'),
      duplicates: wanted('duplicate'),
      rejected: wanted('rejected'),
    });
    expect(records.filter(Boolean)).toHaveLength(133);
    expect(code).toBe(1);
    for (const [i, trouble] of records.entries()) {
      const outcome = trouble?.[1] ?? 'created';
      if (trouble?.[0] === 'no key' || trouble?.[0] === 'a record twice') continue;
      const list: { key?: string }[] = { created, duplicate: duplicates, rejected }[outcome];
      expect(
        list.map(({ key }) => key),
        `${i}: ${trouble?.[0] ?? 'plain'}`,
      ).toContain(`k${i}`);
    }
    const { diagnostics } = await loadCorpus(root);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['imported-records']);
  });

  test('imported again, it creates nothing', async () => {
    const root = await writeCorpus();
    const first = await run(root, text);
    const before = await readdir(join(root, 'sources'));
    const again = await run(root, text);
    expect(again.created).toEqual([]);
    expect(again.duplicates).toHaveLength(first.created.length + first.duplicates.length);
    expect(await readdir(join(root, 'sources'))).toEqual(before);
  });
});

test('a dry run writes nothing and shows a diff', async () => {
  const root = await writeCorpus();
  const before = await readdir(root, { recursive: true });
  const file = join(root, '.refs');
  await writeFile(file, plain(1));
  const { code, out } = await kb('import', file, '--dry-run', '--content', root);
  expect(code).toBe(0);
  expect(out).toContain('+++ ');
  expect(out).toContain(`+  title: ${title(1)}`);
  expect((await readdir(root, { recursive: true })).filter((path) => path !== '.refs')).toEqual(before);
});

test('--merge adds what is missing, and changes nothing that is there', async () => {
  const comment = replace('volume: "10"', 'volume:   "10"   # as printed');
  const root = await writeCorpus({ 'sources/arden-2019.md': comment });
  const path = join(root, 'sources/arden-2019.md');
  const before = await readFile(path, 'utf8');
  const record =
    '@article{a, title={Peer workers in ten clinics}, author={Arden, M.}, year=2020, volume=11, doi={10.5555/arden.2019}, issn={0965-2140}}';
  const without = await run(root, record);
  expect(without.duplicates).toMatchObject([{ of: 'arden-2019', by: 'DOI', missing: { ISSN: '0965-2140' } }]);
  expect(await readFile(path, 'utf8')).toBe(before);
  const { duplicates } = await run(root, record, '--merge');
  expect(duplicates).toMatchObject([{ added: { ISSN: '0965-2140' } }]);
  expect(await readFile(path, 'utf8')).toBe(
    before.replace('URL: https://example.org/arden\n', 'URL: https://example.org/arden\n  ISSN: 0965-2140\n'),
  );
});

test.each([
  ['UTF-8 with BOM, CRLF', Buffer.from(`\ufeff${plain(1).replace('{J}', '{Santé}').replaceAll('\n', '\r\n')}`)],
  ['Latin-1', Buffer.from(plain(1).replace('{J}', '{Santé}'), 'latin1')],
])('%s', async (_, bytes) => {
  const root = await writeCorpus();
  const { created } = await run(root, bytes);
  expect(await readFile(join(root, `sources/${created[0]?.id}.md`), 'utf8')).toContain('container-title: Santé\n');
});

test('RIS with one space, no ER and a BOM; Zotero’s CSL-JSON with one broken item', async () => {
  const root = await writeCorpus();
  const ris =
    '\ufeffTY - JOUR\nAU - Ash, B.\nTI - Ash trees\nPY - 2001\n\nTY  - BOOK\nAU  - Elm, C.\nTI  - Elm trees of the north\nPY  - 2002\nER  - \n';
  expect((await run(root, ris)).created.map(({ id }) => id)).toEqual(['ash-2001', 'elm-2002']);
  const csl =
    '[\n {"id": "http://zotero.org/1", "type": "book", "title": "Oaks", "author": [{"family": "Oak"}], "issued": {"date-parts": [["2003"]]}},\n {"id": "x", "title": "broken" "type": 1},\n {"id": "y", "type": "book", "title": "Yews and others", "note": "PMID: 123"}\n]';
  const { created, rejected } = await run(root, csl);
  expect(created.map(({ id }) => id)).toEqual(['oak-2003', 'yews-and-others-nd']);
  expect(rejected).toMatchObject([{ line: 3, key: 'x' }]);
});

test('a file that is too large is refused, with a message', async () => {
  const root = await writeCorpus();
  const file = join(root, '.large');
  await writeFile(file, '');
  await truncate(file, MAX_BYTES + 1);
  const { code, out } = await kb('import', file, '--content', root);
  expect(code).toBe(1);
  expect(out).toContain('at most 64 MB are read');
});

test('--distinct creates a record that is taken for another', async () => {
  const root = await writeCorpus();
  const record = '@article{mine, title={Peer workers in ten clinics}, author={Arden, M.}, year=2019}';
  expect((await run(root, record)).duplicates).toMatchObject([{ of: 'arden-2019', by: 'title–author–year' }]);
  expect((await run(root, record, '--distinct', 'mine')).created).toMatchObject([{ id: 'arden-2019b' }]);
});
