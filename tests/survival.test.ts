import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { exportSources } from '../src/core/cite/formats.ts';
import { NASTY, NASTY_CORPUS } from '../src/core/cite/nasty-records.ts';
import { loadCorpus } from '../src/core/load.ts';
import { jabrefAlone } from './jabref.ts';

/*
 * Every name, organisation and title of the library and of the nasty records, after each program has read our file and written it
 * again in its own way. Letters, figures and signs are compared, not punctuation, which some programs restyle.
 */

const { corpus } = await loadCorpus(fileURLToPath(new URL('../content', import.meta.url)));
const SOURCES = [...corpus.sources.values(), ...NASTY];
const folder = mkdtempSync(join(tmpdir(), 'recension-survival-'));
afterAll(() => rmSync(folder, { recursive: true }));
const javaOption = jabrefAlone(folder);
for (const [format, name] of [
  ['bibtex', 'all.bib'],
  ['biblatex', 'all.biblatex.bib'],
  ['ris', 'all.ris'],
] as const) {
  // One file of both; each is written with its own vocabularies.
  writeFileSync(
    join(folder, name),
    `${exportSources(format, corpus.sources.values(), { corpus })}\n${exportSources(format, NASTY, { corpus: NASTY_CORPUS })}`,
  );
}

/** A program: how it is run, and what it made of the file; undefined when it is not installed. */
function run(command: string, args: readonly string[], result?: string): string | undefined {
  const { stdout, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 300_000,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C.UTF-8', JAVA_TOOL_OPTIONS: `-Dfile.encoding=UTF-8 ${javaOption}`, HOME: folder },
  });
  if (error && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  if (result === undefined) return stdout;
  return existsSync(join(folder, result)) ? readFileSync(join(folder, result), 'utf8') : '';
}

/** Python prints JSON in UTF-8; a module that is missing gives nothing. */
function python(module: string, code: string): string | undefined {
  const found = spawnSync('/usr/bin/python3', ['-c', `import ${module}`]);
  return found.error || found.status !== 0 ? undefined : run('/usr/bin/python3', ['-c', code]);
}

const PYBTEX = `from pybtex.database import parse_file
for e in parse_file('all.bib').entries.values():
  print(e.fields.get('title'))
  for people in e.persons.values():
    for p in people: print(' '.join(p.prelast_names+p.last_names))`;
const BIBTEXPARSER = `import bibtexparser
from bibtexparser.bparser import BibTexParser
for e in bibtexparser.load(open('all.bib', encoding='utf8'), BibTexParser(common_strings=True, ignore_nonstandard_types=False)).entries:
  print(e.get('title'), e.get('author'), e.get('editor'))`;

const READERS: readonly [name: string, read: () => string | undefined][] = [
  ['biber (BibLaTeX)', () => run('biber', ['--tool', '--output-file', 'biber.bib', 'all.biblatex.bib'], 'biber.bib')],
  ['pandoc (BibTeX)', () => run('pandoc', ['-f', 'bibtex', '-t', 'csljson', 'all.bib'])],
  ['bibutils (BibTeX)', () => run('bib2xml', ['-i', 'utf8', 'all.bib'])],
  ['bibutils (RIS)', () => run('ris2xml', ['-i', 'utf8', 'all.ris'])],
  ['JabRef (BibTeX)', () => run('jabref', ['-n', 'all.bib', '-o', 'jabref.bib'], 'jabref.bib')],
  ['JabRef (RIS)', () => run('jabref', ['-n', '-i', 'all.ris,ris', '-o', 'jabref.csv,oocsv'], 'jabref.csv')],
  ['pybtex (BibTeX)', () => python('pybtex', PYBTEX)],
  ['bibtexparser (BibTeX)', () => python('bibtexparser', BIBTEXPARSER)],
];

/** Programs that change the names of some organisations, and why; what they read from BibTeX they keep. */
const CHANGES_ORGANISATIONS: Readonly<Record<string, string>> = {
  'bibutils (RIS)': 'makes two of a name with “and” in it',
  'JabRef (RIS)': 'takes an organisation for a person, and turns its words round',
};

/** Letters, figures and signs. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\\(?:text(?:backslash|asciitilde|asciicircum|braceleft|braceright))/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&(?:amp|quot|apos);/g, '')
    .replace(/<\/?(?:span|i|b|title|titleInfo|subTitle|nonSort|namePart)\b[^>]*>/g, '')
    .replace(/[^\p{L}\p{N}\p{M}≥≤µ°±×\p{Emoji_Presentation}]/gu, '')
    .toLowerCase();
}

const NAMES = SOURCES.flatMap(({ citation }) => [...(citation.author ?? []), ...(citation.editor ?? [])]);
const WANTED = {
  accented: [...new Set(NAMES.flatMap((name) => ('family' in name && /[^\p{ASCII}’]/u.test(name.family) ? [name.family] : [])))],
  organisations: [...new Set(NAMES.flatMap((name) => ('literal' in name ? [name.literal] : [])))],
  titles: [...new Set(SOURCES.map(({ citation }) => citation.title))],
};

test.for(READERS)('%s keeps every accented name, organisation and title', { timeout: 360_000 }, ([name, read], { skip }) => {
  const text = read();
  if (text === undefined) return skip(`${name} is not installed`);
  const kept = letters(text);
  const lost = Object.entries(WANTED).map(([kind, values]) => [kind, values.filter((value) => !kept.includes(letters(value)))] as const);
  const counts = lost.map(
    ([kind, values]) => `${WANTED[kind as keyof typeof WANTED].length - values.length}/${WANTED[kind as keyof typeof WANTED].length}`,
  );
  console.info(`${name} | ${counts.join(' | ')}`);
  const { organisations, ...rest } = Object.fromEntries(lost);
  expect(rest).toEqual({ accented: [], titles: [] });
  // An exception that is no longer needed fails.
  if (name in CHANGES_ORGANISATIONS) expect(organisations?.length).toBeGreaterThan(0);
  else expect(organisations).toEqual([]);
  return undefined;
});
