import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Language } from '../schemas/index.ts';
import { LANGUAGES } from '../schemas/index.ts';
import { plainText } from '../src/core/cite/bibliography.ts';
import { exportSources, FORMATS, type FormatId } from '../src/core/cite/formats.ts';
import { abbreviateJournal } from '../src/core/cite/journals.ts';
import { NASTY, NASTY_CORPUS } from '../src/core/cite/nasty-records.ts';
import { originalStyle } from '../src/core/cite/originals.ts';
import { createRenderer } from '../src/core/cite/render.ts';
import { editStyle } from '../src/core/cite/style.ts';
import { STYLE_IDS, type StyleId } from '../src/core/cite/styles.ts';
import { translate } from '../src/core/cite/words.ts';
import type { Corpus } from '../src/core/corpus.ts';
import type { SourceEntry } from '../src/core/entry.ts';
import { fullName } from '../src/core/label.ts';
import { loadCorpus } from '../src/core/load.ts';
import { jabrefAlone } from './jabref.ts';

/*
 * The tools that libraries and authors use read our files without complaint, and find the same works in each. A test is
 * skipped only where its tool is not installed.
 */

const { corpus } = await loadCorpus(fileURLToPath(new URL('../content', import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'recension-clients-'));
afterAll(() => rmSync(folder, { recursive: true }));
const env = { ...process.env, JAVA_TOOL_OPTIONS: jabrefAlone(folder) };

const LIBRARIES: [string, readonly SourceEntry[], Corpus][] = [
  ['library', [...corpus.sources.values()], corpus],
  ['nasty', NASTY, NASTY_CORPUS],
];
for (const [name, sources, context] of LIBRARIES) {
  for (const format of FORMATS) writeFileSync(join(folder, `${name}.${format.extension}`), exportSources(format.id, sources, { corpus: context }));
}

const PACKAGES = {
  biber: 'biber',
  pandoc: 'pandoc',
  ris2xml: 'bibutils',
  bibtex: 'texlive-binaries',
  pdflatex: 'texlive-latex-base',
  jabref: 'jabref',
} as const;
type Tool = keyof typeof PACKAGES;

function need(tool: Tool, skip: (note?: string) => void): void {
  if (spawnSync(tool, ['--version']).error) skip(`${tool} is not installed (package ${PACKAGES[tool]})`);
}

function run(tool: string, args: readonly string[], input?: string) {
  const { stdout, stderr, status } = spawnSync(tool, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(input === undefined ? {} : { input }),
  });
  return { stdout, stderr, status };
}

const SLOW = 300_000;

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
      const variable = ({ journaltitle: 'container-title', author: 'author', institution: 'publisher' } as const)[field];
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

describe('LaTeX', () => {
  /** What a run of LaTeX complains of: errors, and keys that it does not find. */
  const complaints = (log: string) => log.split('\n').filter((line) => /^!|Citation .* undefined|Empty bibliography|Missing character/.test(line));
  const latex = (name: string) => run('pdflatex', ['-interaction=nonstopmode', '-draftmode', `${name}.tex`]).stdout;
  const cites = [...corpus.sources.keys()].map((id) => `\\cite{${id}}.`).join('\n');
  const write = (name: string, head: string, tail: string) =>
    writeFileSync(
      join(folder, `${name}.tex`),
      `\\documentclass{article}\n\\usepackage[T1]{fontenc}\n${head}\n\\begin{document}\n${cites}\n${tail}\n\\end{document}\n`,
    );

  test('compiles a document that cites every key, with biblatex and biber', { timeout: SLOW }, ({ skip }) => {
    need('pdflatex', skip);
    need('biber', skip);
    const packages = ['biblatex.sty', 'etoolbox.sty', 'logreq.sty'];
    if (run('kpsewhich', packages).status !== 0) skip('biblatex is not installed (packages texlive-bibtex-extra, texlive-latex-recommended)');
    write('modern', '\\usepackage[backend=biber]{biblatex}\n\\addbibresource{library.biblatex.bib}', '\\printbibliography');
    latex('modern');
    const { stdout } = run('biber', ['modern']);
    expect(stdout.split('\n').filter((line) => line.startsWith('ERROR'))).toEqual([]);
    latex('modern');
    expect(complaints(latex('modern'))).toEqual([]);
    expect(readFileSync(join(folder, 'modern.bbl'), 'utf8').match(/^\s*\\entry\{/gm)).toHaveLength(corpus.sources.size);
  });

  test('compiles one with BibTeX and a standard style', { timeout: SLOW }, ({ skip }) => {
    need('pdflatex', skip);
    need('bibtex', skip);
    write('classic', '', '\\bibliographystyle{plain}\n\\bibliography{library}');
    latex('classic');
    run('bibtex', ['classic']);
    latex('classic');
    expect(complaints(latex('classic'))).toEqual([]);
    expect(readFileSync(join(folder, 'classic.bbl'), 'utf8').match(/^\\bibitem/gm)).toHaveLength(corpus.sources.size);
  });
});

describe('JabRef', () => {
  const read = (file: string) => {
    run('jabref', ['-n', ...(file.endsWith('.ris') ? ['-i', `${file},ris`] : [file]), '-o', 'jabref.bib']);
    const text = readFileSync(join(folder, 'jabref.bib'), 'utf8');
    rmSync(join(folder, 'jabref.bib'));
    return text;
  };

  test('reads every record and DOI of the BibTeX file', { timeout: SLOW }, ({ skip }) => {
    need('jabref', skip);
    const text = read('library.bib');
    expect(text.match(/^@(?!comment)\w+\{/gim)).toHaveLength(corpus.sources.size);
    const dois = [...corpus.sources.values()].flatMap(({ citation }) => citation.DOI ?? []);
    expect(dois.filter((doi) => !text.includes(doi))).toEqual([]);
  });

  // Debian’s JabRef 3.8 takes a DOI from RIS only where “doi:” stands before it, which the format does not have (docs/librarians.md).
  test('reads every record of the RIS file', { timeout: SLOW }, ({ skip }) => {
    need('jabref', skip);
    expect(read('library.ris').match(/^@(?!comment)\w+\{/gim)).toHaveLength(corpus.sources.size);
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

  /**
   * The words of each entry of the formatted bibliography, by id. BibTeX's types are fewer and its titles are set otherwise, so that capitals,
   * italics and quotation marks differ.
   */
  const formatted = (extension: string, more: readonly string[] = [], lang = 'en-US') => {
    const { stdout } = run(
      'pandoc',
      ['--citeproc', '--bibliography', `library.${extension}`, ...more, '-t', 'html', '--wrap', 'none'],
      `---\nnocite: "@*"\nlang: ${lang}\n---\n`,
    );
    const entries = stdout.matchAll(/<div id="ref-([^"]+)"[^>]*>([\s\S]*?)<\/div>/g);
    return new Map([...entries].map(([, id = '', html = '']) => [id, words(withoutInitials(plainText(html)))]));
  };
  /** “R. D.” and “RD” are spaced and pointed as a style likes. */
  const withoutInitials = (text: string) =>
    text.replace(/\b(?:\p{Lu}\.[ -]?)+(?!\p{L})/gu, ' ').replace(/(?<=\p{Ll},? )\p{Lu}{1,3}(?=[,.]| et)/gu, ' ');
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const MONTHS = 'january february march april may june july august september october november december';
  /** What may be in one and not in the other, and why. */
  const allowed = ({ citation }: SourceEntry, others: string) =>
    words(
      [
        others, // an author list that was cut in print: CSL-JSON has no word for it (see the exports page)
        citation.number, // the number of an article is a page in BibTeX
        citation.genre, // BibTeX prints it for reports alone, CSL styles as they like
        'report rapport', // the type of a report in BibTeX
        citation.edition, // “Version 1.0” is a note in BibLaTeX, whose styles add “edition”
        'version vol',
        citation.volume, // of a series: other styles of the same name
        citation.type === 'report' && citation.issue, // the number of a report in BibTeX
        citation['container-title'],
        citation['collection-title'],
        citation['event-title'] && `presented at the ${citation['event-title']}`,
        citation.accessed && `accessed ${MONTHS} ${String(citation.accessed).replace(/-0?/g, ' ')}`,
      ].join(' '),
    );

  test.for(['bib', 'biblatex.bib'])('formats the same bibliography from library.%s as from CSL-JSON', { timeout: SLOW }, (extension, { skip }) => {
    need('pandoc', skip);
    const [theirs, ours] = [formatted(extension), formatted('csl.json')];
    expect([...theirs.keys()].sort()).toEqual([...ours.keys()].sort());
    const different = [...corpus.sources.values()].flatMap((source) => {
      const [a, b] = [theirs.get(source.id) ?? new Set<string>(), ours.get(source.id) ?? new Set<string>()];
      const rest = [...a.symmetricDifference(b)].filter((word) => !allowed(source, 'et al and').has(word));
      return rest.length ? [`${source.id}: ${rest.join(' ')}`] : [];
    });
    expect(different).toEqual([]);
  });

  /*
   * A second judge of the styles: pandoc's own CSL processor, with the very style and locale that we give citeproc-js, and the CSL-JSON that
   * we export. In some of what it does otherwise it is behind CSL 1.0.2, and in some our citations are made to stand alone.
   */
  const renderer = createRenderer();
  const JUDGED = STYLE_IDS.flatMap((style) => LANGUAGES.map((lang) => ({ style, lang })));
  test.for(JUDGED)('says the same as $style in $lang', { timeout: SLOW }, ({ style, lang }, { skip }) => {
    need('pandoc', skip);
    writeFileSync(join(folder, 'judged.csl'), editStyle(originalStyle(style), style, lang));
    const theirs = formatted('csl.json', ['--csl', 'judged.csl'], lang === 'fr' ? 'fr-FR' : 'en-US');
    const different = [...corpus.sources.values()]
      .filter((source) => source['author-elision'] === undefined) // CSL-JSON cannot say that a list is cut
      .flatMap((source) => {
        const ours = words(withoutInitials(plainText(renderer.render(source, { style, lang }))));
        const other = theirs.get(source.id) ?? new Set<string>();
        const rest = [...ours.symmetricDifference(other)].filter((word) => !otherwise(source, style, lang).has(word));
        return rest.length ? [`${source.id}: ${rest.join(' ')}`] : [];
      });
    expect(different).toEqual([]);
  });
  /** What pandoc may say otherwise, and why. */
  const otherwise = ({ citation }: SourceEntry, style: StyleId, lang: Language) => {
    const { genre = '', medium = '', status = '', author = [], editor = [], page = '' } = citation;
    const names = [...author, ...editor].map((name) => fullName(name));
    return words(
      [
        ...[genre, medium, status].flatMap((text) => [text, translate(text, lang)]), // the record’s own words, which we give in the language
        'article art', // it does not know the term article-locator
        citation['event-title'] && `presented at the présentée à ${citation['event-title']}`, // nor the variable event of older styles
        citation.type === 'report' && 'report rapport n no number issue', // nor how a number goes with a genre
        // A second work of the same author has a dash.
        ['chicago', 'mla'].includes(style) && [...names, 'et al'],
        // It takes neither et-al, nor initials, nor short page ranges from the style element.
        // What Citing Medicine wants and CSL cannot say: NLM’s names of journals, a word for a missing date, its own for what is ahead of print.
        style === 'vancouver' && [
          citation['container-title'],
          abbreviateJournal(citation['container-title'] ?? ''),
          'date unknown inconnue epub ahead of print',
        ],
        style === 'vancouver' && [
          ...names,
          'et al éditeurs editors éditeursg editorsg',
          page,
          page.replace(/.*\D/, '').slice(-1),
          page.replace(/.*\D/, '').slice(-2),
        ],
      ]
        .flat()
        .filter(Boolean)
        .join(' '),
    );
  };

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
