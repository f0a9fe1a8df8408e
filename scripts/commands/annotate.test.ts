import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kb } from '../../tests/command.ts';

const DECK = `# Pourquoi embaucher des pairs à l’hôpital

- Il est prouvé que les personnes accompagnées par des pairs restent plus longtemps en traitement (Eddie et al., 2019).
- À l’hôpital, la présence de pairs fait baisser l’anxiété du personnel.
- Les pairs n’améliorent pas la qualité de vie.
- Voir aussi Dupont (2015).
`;
let folder: string;
let deck: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recension-annotate-'));
  deck = join(folder, 'deck.md');
  await writeFile(deck, DECK);
});
afterAll(() => rm(folder, { recursive: true }));

interface Report {
  total: number;
  sentences: { line: number; claims: { claim: string; isContrary: boolean }[]; certain: string[]; citation?: string }[];
  references: { line: number; text: string; sources: string[]; flags: string[] }[];
}

test('claims and references of a text are named, with what to look at', async () => {
  const { code, out } = await kb('annotate', deck, '--format', 'json');
  expect(code).toBe(0);
  const { sentences, references, total } = JSON.parse(out) as Report;
  expect(total).toBe(5);
  expect(sentences.map(({ line, claims }) => [line, claims[0]?.claim, claims[0]?.isContrary])).toEqual([
    [3, 'treatment-retention', false],
    [4, 'staff-anxiety-reduction', false],
    [5, 'quality-of-life', true],
  ]);
  expect(sentences[0]?.certain).toEqual(['prouvé']);
  expect(references.map(({ line, sources, flags }) => [line, sources, flags])).toEqual([
    [3, ['eddie-2019'], ['discrepant']],
    [6, [], ['not-held']],
  ]);
});

test('the text says the same, doubts in capitals', async () => {
  const { out, err } = await kb('annotate', deck);
  expect(out).toContain('INCONCLUSIVE');
  expect(out).toContain('DENIES claim quality-of-life');
  expect(out).toContain('claims more than the evidence bears: “prouvé”');
  expect(err).toContain('3 like a claim');
});

test('citations are written into a new file, and never over one', async () => {
  const target = join(folder, 'cited.md');
  expect((await kb('annotate', deck, '--out', target, '--as', 'pandoc')).code).toBe(0);
  const text = await readFile(target, 'utf8');
  expect(text.split('\n')[3]).toMatch(/personnel \[@egli-anthonioz-2024, p\..*\]\.$/);
  expect(text.split('\n').filter((_, i) => i !== 3)).toEqual(DECK.split('\n').filter((_, i) => i !== 3));
  const again = await kb('annotate', deck, '--out', target);
  expect(again.code).toBe(2);
  expect(again.err).toContain('is there already');
  expect(await readFile(target, 'utf8')).toBe(text);
  expect((await kb('annotate', deck, '--out', deck)).code).toBe(2);
  expect(await readFile(deck, 'utf8')).toBe(DECK);
});

test.each([
  ['no file', [], 'Name one file'],
  ['a file that is not there', ['nowhere.md'], 'There is no file “nowhere.md”'],
  ['a folder', ['content'], 'is not a file'],
  ['a form without a file', ['x.md', '--as', 'pandoc'], '--as goes with --out'],
  ['a language that we do not have', ['x.md', '--lang', 'de'], '--lang takes one of fr, en'],
])('%s gives a message', async (_name, argv, message) => {
  const { code, err, out } = await kb('annotate', ...argv);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(out).toBe('');
});

test('a file that is no text gives a message', async () => {
  const file = join(folder, 'x.docx');
  await writeFile(file, Buffer.from([0x50, 0x4b, 0xff, 0xfe, 0x00]));
  expect((await kb('annotate', file)).err).toContain('is not a text in UTF-8');
});
