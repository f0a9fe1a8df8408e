import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { exportSources, FORMATS, type FormatId } from '../src/core/cite/formats.ts';
import { NASTY, NASTY_CORPUS } from '../src/core/cite/nasty-records.ts';
import type { Corpus } from '../src/core/corpus.ts';
import type { SourceEntry } from '../src/core/entry.ts';
import { loadCorpus } from '../src/core/load.ts';

/*
 * The tools that libraries and authors use read our files without complaint, and find the same works in each. A test is
 * skipped only where its tool is not installed.
 */

const { corpus } = await loadCorpus(fileURLToPath(new URL('../content', import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'recension-clients-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LIBRARIES: [string, readonly SourceEntry[], Corpus][] = [
  ['library', [...corpus.sources.values()], corpus],
  ['nasty', NASTY, NASTY_CORPUS],
];
for (const [name, sources, context] of LIBRARIES) {
  for (const format of FORMATS) writeFileSync(join(folder, `${name}.${format.extension}`), exportSources(format.id, sources, { corpus: context }));
}

const PACKAGES = { biber: 'biber', pandoc: 'pandoc', ris2xml: 'bibutils', bibtex: 'texlive-binaries' } as const;
type Tool = keyof typeof PACKAGES;

function need(tool: Tool, skip: (note?: string) => void): void {
  if (spawnSync(tool, ['--version']).error) skip(`${tool} is not installed (package ${PACKAGES[tool]})`);
}

function run(tool: string, args: readonly string[], input?: string) {
  const { stdout, stderr, status } = spawnSync(tool, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(input === undefined ? {} : { input }),
  });
  return { stdout, stderr, status };
}

const SLOW = 120_000;

describe.each(LIBRARIES)('biber reads %s', (name, sources) => {
  test('the data model finds nothing wrong but what the record itself does not have', { timeout: SLOW }, ({ skip }) => {
    need('biber', skip);
    const { stdout, status } = run('biber', ['--tool', '--validate-datamodel', '--output-file', `${name}.out.bib`, `${name}.biblatex.bib`]);
    const warnings = stdout.split('\n').filter((line) => /^(WARN|ERROR)/.test(line));
    const byId = new Map(sources.map((source) => [source.id, source.citation]));
    const unjustified = warnings.filter((line) => {
      const [, id = '', field = ''] = /Entry '([^']+)'.*Missing mandatory field (?:'|- one of ')(\w+)/.exec(line) ?? [];
      const citation = byId.get(id);
      if (!citation) return true;
      if (field === 'date') return !(citation.issued === undefined || (typeof citation.issued === 'object' && 'literal' in citation.issued));
      const variable = ({ journaltitle: 'container-title', author: 'author' } as const)[field];
      return variable === undefined || citation[variable] !== undefined;
    });
    expect(unjustified).toEqual([]);
    expect(status).toBe(0);
  });
});

describe.each(LIBRARIES)('BibTeX reads %s', (name) => {
  test('with a standard style', { timeout: SLOW }, ({ skip }) => {
    need('bibtex', skip);
    writeFileSync(join(folder, `${name}.aux`), `\\citation{*}\n\\bibstyle{plain}\n\\bibdata{${name}}\n`);
    const { stdout } = run('bibtex', [name]);
    // What a record does not have, a style misses.
    const rest = stdout
      .split('\n')
      .filter((line) => /warning|error|---/i.test(line) && !/to sort, need|empty \w+ in|a number but no volume|There (was|were)/.test(line));
    expect(rest).toEqual([]);
  });
});

interface Read {
  id: string;
  type?: string;
  title?: string;
  author?: { family?: string; literal?: string; 'non-dropping-particle'?: string; 'dropping-particle'?: string }[];
  issued?: { 'date-parts'?: number[][] };
  volume?: string;
  DOI?: string;
  URL?: string;
  'container-title'?: string;
}

/** What every file says of a work. Pandoc makes sentence case of English titles in .bib files, and curls quotation marks. */
function essence(item: Read) {
  const plain = (text: string | undefined) =>
    text
      ?.replace(/<[^>]*>/g, '')
      .replace(/['’‘"“”`]/g, '')
      .replace(/[\u00A0\u202F\s]+/g, ' ')
      .toLowerCase();
  return {
    id: item.id,
    title: plain(item.title),
    author: item.author
      ?.map((name) => plain([name['dropping-particle'], name['non-dropping-particle'], name.family, name.literal].filter(Boolean).join(' ')))
      .filter((name) => name !== 'others'),
    year: item.issued?.['date-parts']?.[0]?.[0],
    ...(item.type === 'article-journal' ? { journal: plain(item['container-title']), volume: item.volume } : {}),
    DOI: item.DOI,
    URL: item.URL,
  };
}

describe('pandoc', () => {
  const FORMAT: Partial<Record<FormatId, string>> = { bibtex: 'bibtex', biblatex: 'biblatex', 'csl-json': 'csljson' };
  const read = (name: string, format: string, extension: string) => run('pandoc', ['-f', format, '-t', 'csljson', `${name}.${extension}`]);

  const FILES = LIBRARIES.flatMap(([name, sources]) =>
    FORMATS.flatMap(({ id, extension }) => (FORMAT[id] ? [{ name, format: FORMAT[id], extension, count: sources.length }] : [])),
  );
  test.for(FILES)('reads $name as $format without a warning, and formats it', { timeout: SLOW }, ({ name, format, extension, count }, { skip }) => {
    need('pandoc', skip);
    const { stderr, status } = read(name, format, extension);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const formatted = run(
      'pandoc',
      ['--citeproc', '--bibliography', `${name}.${extension}`, '-t', 'plain', '--wrap', 'none'],
      '---\nnocite: "@*"\n---\n',
    );
    expect(formatted.stderr).toBe('');
    expect(formatted.stdout.trim().split(/\n\n+/)).toHaveLength(count);
  });

  test('finds the same bibliography in each file', { timeout: SLOW }, ({ skip }) => {
    need('pandoc', skip);
    const all = (['bibtex', 'biblatex', 'csl-json'] as const).map((id) => {
      const extension = FORMATS.find((format) => format.id === id)?.extension ?? '';
      return (JSON.parse(read('library', FORMAT[id] ?? '', extension).stdout) as Read[]).map(essence);
    });
    expect(all[0]).toEqual(all[2]);
    expect(all[1]).toEqual(all[2]);
  });

  test('finds the same works in the RIS file, by way of bibutils', { timeout: SLOW }, ({ skip }) => {
    need('pandoc', skip);
    need('ris2xml', skip);
    const xml = run('ris2xml', ['-i', 'utf8', 'library.ris']).stdout;
    const bib = run('xml2bib', ['-b', '-nl', '-nb', '-o', 'utf8'], xml).stdout;
    const works = (text: string) =>
      (JSON.parse(text) as Read[]).map((item) => ({ id: item.id, title: essence(item).title, year: essence(item).year }));
    const fromRis = works(run('pandoc', ['-f', 'bibtex', '-t', 'csljson'], bib).stdout);
    expect(fromRis).toEqual(works(read('library', 'csljson', 'csl.json').stdout));
  });
});
