import { readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportSources, FORMATS } from '../../src/core/cite/formats.ts';
import { loadCorpus } from '../../src/core/load.ts';
import { kb } from '../../tests/command.ts';
import { replace, writeCorpus } from '../../tests/corpus.ts';
import { type Outcome, PLACES, plain, title, troubledFile } from '../../tests/troubled.ts';
import { MAX_BYTES } from './import.ts';

interface Result {
  created: { id: string; path: string; line: number; key?: string; kept: string[]; notes: { field?: string; text: string }[]; text?: string }[];
  duplicates: { line: number; key?: string; of: string; by: string; missing: object; added?: object }[];
  rejected: { line: number; key?: string; reason: string }[];
  skipped: { line: number; text: string }[];
}

async function run(root: string, text: string | Uint8Array, ...argv: string[]): Promise<Result & { code: number; err: string }> {
  const file = join(root, '.refs');
  await writeFile(file, text);
  const { code, out, err } = await kb('import', file, ...argv, '--format', 'json', '--content', root);
  return { code, err, ...(JSON.parse(out) as Result) };
}

describe('200 records, two thirds of them with trouble', () => {
  const text = troubledFile();
  const latin = (file: string) => Buffer.from(file.replace(/[“”]/g, '"').replaceAll('–', '-'), 'latin1');
  const wanted = (outcome: Outcome) => PLACES.filter((trouble) => (trouble?.[1] ?? 'created') === outcome).length;

  test.each([
    ['UTF-8', text],
    ['UTF-8 with a byte order mark, CRLF', `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['Latin-1', latin(text)],
  ])('every one is accounted for, and nothing else: %s', async (_, file) => {
    const root = await writeCorpus();
    const { created, duplicates, rejected, skipped, code, err } = await run(root, file);
    expect({ created: created.length, duplicate: duplicates.length, rejected: rejected.length }).toEqual({
      created: wanted('created'),
      duplicate: wanted('duplicate'),
      rejected: wanted('rejected'),
    });
    expect([PLACES.length, PLACES.filter(Boolean).length]).toEqual([200, 133]);
    expect(code).toBe(1);
    expect(err).toContain('200 records: ');
    expect(err).toContain('Mend what was rejected');
    // Each record by the line on which it begins, what became of it, and what is said of it.
    const lines = text.split('\n');
    const starts = lines.flatMap((line, i) => (/^@/.test(line) ? [i + 1] : []));
    expect(starts).toHaveLength(200);
    for (const [i, trouble] of PLACES.entries()) {
      const [what = 'plain', outcome = 'created', , says = /(?:)/] = trouble ?? [];
      const found = { created, duplicate: duplicates, rejected }[outcome].find(({ line }) => line === starts[i]);
      expect(found, `${i}: ${what}`).toBeDefined();
      const entry = found && 'path' in found ? await readFile(join(root, found.path), 'utf8') : '';
      const kept = found && 'kept' in found ? `kept in imported.fields: ${found.kept.join(', ')}` : '';
      // A backslash in a message is one again.
      const told = `${entry}\n${JSON.stringify(found).replaceAll('\\\\', '\\')}\n${kept}`;
      expect(told, `${i}: ${what}`).toMatch(says);
    }
    // Stray lines are listed, and no record is among them.
    expect(skipped.map(({ text: line }) => line).every((line) => /^not part of a record: Chapter \d+/.test(line))).toBe(true);
    expect(skipped).toHaveLength(PLACES.filter((trouble) => trouble?.[0] === 'text around records').length);
    const { diagnostics } = await loadCorpus(root);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['imported-records']);
  });

  test('nothing that was given is lost: an address that runs code and an abstract of 100 kB are kept, and not published', async () => {
    const root = await writeCorpus();
    const { created } = await run(root, text);
    const { corpus } = await loadCorpus(root);
    const kept = created.flatMap(({ id }) => Object.entries(corpus.sources.get(id)?.imported?.fields ?? {}));
    expect(kept.filter(([, value]) => value.startsWith('javascript:')).map(([field]) => field)).toEqual(['URL', 'URL', 'URL']);
    expect(kept.filter(([field, value]) => field === 'abstract' && value.length > 90_000)).toHaveLength(3);
    for (const format of FORMATS) {
      const file = exportSources(format.id, corpus.sources.values(), { corpus });
      expect(file).not.toContain('javascript:');
      expect(file).not.toContain('Peers “help”');
    }
  });

  test('a dry run tells the same', async () => {
    const root = await writeCorpus();
    const before = await readdir(join(root, 'sources'));
    const dry = await run(root, text, '--dry-run');
    expect(await readdir(join(root, 'sources'))).toEqual(before);
    const real = await run(root, text);
    expect(dry.created.map(({ text: _, ...item }) => item)).toEqual(real.created);
    expect([dry.duplicates, dry.rejected]).toEqual([real.duplicates, real.rejected]);
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

test.each([
  ['PubMed', 'PMID- 26882891\nOWN - NLM\nIS  - 1873-6483 (Electronic)\nTI  - Peer-Delivered Recovery\nAU  - Bassuk EL\n', 'PubMed’s own (.nbib)'],
  ['EndNote', '%0 Journal Article\n%A Bassuk, E. L.\n%T Peer-Delivered Recovery\n', 'EndNote’s own (.enw)'],
  ['Web of Science', 'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Bassuk, EL\nER\n', 'the plain text of Web of Science'],
  ['XML', '<?xml version="1.0"?>\n<xml><records></records></xml>\n', 'XML'],
])('a file of %s is told apart and refused, with what to do', async (_, text, name) => {
  const { created, rejected, code } = await run(await writeCorpus(), text);
  expect({ created, code }).toEqual({ created: [], code: 1 });
  expect(rejected).toMatchObject([
    { line: 1, reason: expect.stringContaining(`the file is ${name}. Open it in Zotero or EndNote, export it as RIS`) },
  ]);
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
