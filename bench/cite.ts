import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Cite, plugins } from '@citation-js/core';
import { type CitationDate, LANGUAGES } from '../schemas/index.ts';
import type { RenderOptions } from '../src/core/cite/citation-file.ts';
import { toCsl } from '../src/core/cite/csl.ts';
import { exportSources, FORMATS, type FormatId } from '../src/core/cite/formats.ts';
import { originalStyle } from '../src/core/cite/originals.ts';
import { editStyle } from '../src/core/cite/style.ts';
import { STYLE_IDS } from '../src/core/cite/styles.ts';
import { CONCEPT_FIELDS, type Corpus } from '../src/core/corpus.ts';
import { compare } from '../src/core/diagnostic.ts';
import type { SourceEntry } from '../src/core/entry.ts';
import { loadCorpus } from '../src/core/load.ts';
import { libraryOf, type Stock, type Task, writeBibliographies } from './cite-process.ts';

const ROOT = join(import.meta.dirname, '..');
const HELP = `Usage: node bench/cite.ts [--records N] [--works N] [--rounds N] [--fresh N]

Measures our citation files and bibliographies beside citation-js and pandoc, in one run on one machine. What is compared with what, and
the last numbers: bench/README.md. Pandoc is left out where it is not installed.

  --records N   records that are written as files (default 10000)
  --works N     works of the bibliographies (default: all of the library)
  --rounds N    of what runs in this process, the best of N counts (default 6): the first ones are compiled as they run
  --fresh N     of processes of their own, the best of N counts (default 2)
  --help        this
`;
const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '10000' },
    works: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '6' },
    fresh: { type: 'string', default: '2' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const [RECORDS, WORKS, ROUNDS, FRESH] = [values.records, values.works, values.rounds, values.fresh].map(Number) as [number, number, number, number];
if (!(RECORDS > 0 && WORKS >= 0 && ROUNDS > 0 && FRESH > 0)) {
  process.stderr.write(HELP);
  process.exit(2);
}

/** What pandoc calls the formats that it shares with us, and citation-js its own writers. */
const PANDOC: Partial<Record<FormatId, string>> = { bibtex: 'bibtex', biblatex: 'biblatex', 'csl-json': 'csljson' };
const CITATION_JS: Partial<Record<FormatId, (cite: Cite) => unknown>> = {
  bibtex: (cite) => cite.format('bibtex'),
  biblatex: (cite) => cite.format('biblatex'),
  'csl-json': (cite) => cite.format('data'),
  // Its types do not know what plugins add.
  ris: (cite) => cite.format('ris' as 'data'),
};

/** Seconds of the processor, and by the clock. */
interface Time {
  cpu: number;
  wall: number;
}

/** The best of several rounds: machines are shared, and other work only ever slows. */
async function best(rounds: number, work: () => Time | Promise<Time>): Promise<Time> {
  const times: Time[] = [];
  for (let round = 0; round < rounds; round++) times.push(await work());
  return { cpu: Math.min(...times.map(({ cpu }) => cpu)), wall: Math.min(...times.map(({ wall }) => wall)) };
}

async function here(work: () => unknown): Promise<Time> {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1e6, wall: (performance.now() - start) / 1000 };
}

/** A process of its own, start and end included; bash says what it took. */
function fresh(command: string, args: readonly string[], input?: string): Promise<Time> {
  return new Promise((resolve, reject) => {
    const script = 'TIMEFORMAT="TIME %R %U %S"; time "$@"';
    const child = spawn('bash', ['-c', script, 'bash', command, ...args], { cwd: ROOT, stdio: ['pipe', 'ignore', 'pipe'] });
    let output = '';
    child.stderr.on('data', (data) => {
      output += data;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const [, wall, user, system] = /TIME (\S+) (\S+) (\S+)/.exec(output) ?? [];
      if (code !== 0 || wall === undefined) return reject(new Error(`${command} ${args.join(' ')}: exit code ${code}\n${output.slice(-2000)}`));
      resolve({ cpu: Number(user) + Number(system), wall: Number(wall) });
    });
    child.stdin.end(input);
  });
}

/** Started as `npm run kb` starts: with compiled code kept from one run to the next. */
const ours = (task: Task) => fresh(process.execPath, ['--import', './scripts/compile-cache.mjs', 'bench/cite-process.ts', JSON.stringify(task)]);

/**
 * The sources of the library, over and over, each time with other ids, years and titles, so that none is another’s twin and no writer could
 * answer from memory. In the order of their ids, as a corpus has them.
 */
function repeated(sources: readonly SourceEntry[], count: number): SourceEntry[] {
  const all = Array.from({ length: count }, (_, i): SourceEntry => {
    const source = sources[i % sources.length] as SourceEntry;
    const round = Math.floor(i / sources.length);
    if (round === 0) return source;
    const { title, issued } = source.citation;
    return { ...source, id: `${source.id}-${round}`, citation: { ...source.citation, title: `${title} (part ${round})`, ...earlier(issued, round) } };
  });
  return all.sort((a, b) => compare(a.id, b.id));
}

function earlier(issued: CitationDate | undefined, years: number): { issued?: CitationDate } {
  if (typeof issued === 'number') return { issued: issued - years };
  if (typeof issued === 'string') return { issued: issued.replace(/^\d{4}/, (year) => String(Number(year) - years)) };
  return issued === undefined ? {} : { issued };
}

/** The record alone, without what other programs know nothing of: annotation, concepts, discrepancies, remarks. */
function bare({ unverified: _, design: __, ...source }: SourceEntry): SourceEntry {
  return { ...source, prose: {}, themes: [], settings: [], populations: [], 'support-types': [], discrepancies: [], remarks: [], aliases: [] };
}

function stockOf(corpus: Corpus, sources: readonly SourceEntry[]): Stock {
  const concepts = Object.fromEntries([...new Set(Object.values(CONCEPT_FIELDS))].map((name) => [name, [...corpus.concepts(name)]]));
  const claims = Object.fromEntries(sources.map(({ id }) => [id, corpus.bearings(id.replace(/-\d{1,3}$/, '')).map(({ claim }) => claim.id)]));
  return { sources: [...sources], concepts, claims };
}

const print = (line = '') => process.stdout.write(`${line}\n`);
const seconds = ({ cpu }: Time) => cpu.toFixed(2).padStart(7);
const perSecond = ({ cpu }: Time) =>
  Math.round(RECORDS / cpu)
    .toLocaleString('en')
    .padStart(9);
const times = (other: Time | undefined, own: Time, by: keyof Time = 'cpu') => (other ? `${(other[by] / own[by]).toFixed(1)}×` : '–').padStart(8);

const folder = mkdtempSync(join(tmpdir(), 'recension-cite-'));
try {
  const { corpus } = await loadCorpus(join(ROOT, 'content'));
  const hasPandoc = await fresh('pandoc', ['--version']).then(
    () => true,
    () => false,
  );
  print(
    `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; Node ${process.version}`,
  );
  await measureWriters(corpus, hasPandoc);
  await measureBibliographies(corpus, hasPandoc);
} finally {
  rmSync(folder, { recursive: true });
}

async function measureWriters(corpus: Corpus, hasPandoc: boolean): Promise<void> {
  // As a careful user would set it: our ids as keys, and accents as they are, which also costs it least.
  Object.assign((plugins.config.get('@bibtex') as unknown as { format: object }).format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });
  const library = repeated([...corpus.sources.values()], RECORDS);
  for (const [what, sources] of [
    ['the bibliographic record alone', library.map(bare)],
    ['with annotations and remarks in both languages and keywords', library],
  ] as const) {
    const stock = stockOf(corpus, sources);
    const context = { corpus: libraryOf(stock) };
    writeFileSync(join(folder, 'stock.json'), JSON.stringify(stock));
    const items = JSON.parse(exportSources('csl-json', sources, context)) as object[];
    writeFileSync(join(folder, 'items.json'), JSON.stringify(items));
    print(`\n${RECORDS.toLocaleString('en')} records, ${what}; seconds of processor time\n`);
    print('          |      in this process: ours, citation-js     |   a process of its own: ours, pandoc');
    print('format    |   ours   records/s   citation-js   ratio    |    ours    pandoc   ratio     MB');
    for (const { id } of FORMATS) {
      const own = await best(ROUNDS, () => here(() => exportSources(id, sources, context)));
      const write = CITATION_JS[id];
      const other = write && (await best(ROUNDS, () => here(() => write(new Cite(items)))));
      const to = join(folder, 'ours');
      const ownFresh = await best(FRESH, () => ours({ do: 'write', stock: join(folder, 'stock.json'), format: id, to }));
      const target = hasPandoc ? PANDOC[id] : undefined;
      const pandoc =
        target &&
        (await best(FRESH, () => fresh('pandoc', ['-f', 'csljson', '-t', target, '-o', join(folder, 'theirs'), join(folder, 'items.json')])));
      const size = (statSync(to).size / 1e6).toFixed(1).padStart(6);
      print(
        `${id.padEnd(10)}|${seconds(own)}   ${perSecond(own)}   ${other ? seconds(other) : '      –'}     ${times(other, own)}    | ${seconds(ownFresh)}   ${pandoc ? seconds(pandoc) : '      –'}${times(pandoc || undefined, ownFresh)} ${size}   (in process ${times(pandoc || undefined, own).trim()})`,
      );
    }
  }
}

/** Runs tasks, as many at a time as there are cores. */
async function shared(tasks: readonly (() => Promise<Time>)[]): Promise<Time> {
  const start = performance.now();
  let [cpu, next] = [0, 0];
  const lane = async () => {
    for (let task = tasks[next++]; task; task = tasks[next++]) cpu += (await task()).cpu;
  };
  await Promise.all(Array.from({ length: threads() }, lane));
  return { cpu, wall: (performance.now() - start) / 1000 };
}

function threads(): number {
  return Math.min(2, availableParallelism());
}

async function measureBibliographies(corpus: Corpus, hasPandoc: boolean): Promise<void> {
  const all = [...corpus.sources.values()];
  const sources = repeated(all, WORKS || all.length).map(bare);
  const stock = join(folder, 'works.json');
  writeFileSync(stock, JSON.stringify(stockOf(corpus, sources)));
  writeFileSync(join(folder, 'works.csl.json'), JSON.stringify(sources.map((source) => toCsl(source))));
  const wanted: RenderOptions[] = LANGUAGES.flatMap((lang) => STYLE_IDS.map((style) => ({ style, lang })));
  for (const { style, lang } of wanted) writeFileSync(join(folder, `${style}.${lang}.csl`), editStyle(originalStyle(style), style, lang));
  const to = join(folder, 'bibliographies');
  mkdirSync(to);
  const task = { do: 'render', stock, wanted, threads: threads(), to } as const;
  const cache = join(folder, 'cache');

  const pandoc = hasPandoc
    ? await best(FRESH, () =>
        shared(
          wanted.map(
            ({ style, lang }) =>
              () =>
                fresh(
                  'pandoc',
                  [
                    '--citeproc',
                    '--bibliography',
                    join(folder, 'works.csl.json'),
                    '--csl',
                    join(folder, `${style}.${lang}.csl`),
                    '-M',
                    `lang=${lang}`,
                    '-t',
                    'plain',
                    '-o',
                    join(to, 'pandoc.txt'),
                  ],
                  "---\nnocite: '@*'\n---\n",
                ),
          ),
        ),
      )
    : undefined;
  const cold = await best(FRESH, () => ours(task));
  await ours({ ...task, cache });
  const warm = await best(FRESH, () => ours({ ...task, cache }));
  const kept = await best(ROUNDS, () => here(() => writeBibliographies(sources, { root: ROOT, wanted, cache }, to)));

  print(`\n${wanted.length} bibliographies (${STYLE_IDS.join(', ')}; ${LANGUAGES.join(', ')}) of ${sources.length} works, ${threads()} cores\n`);
  print('                                            clock s   cpu s   citations/s   pandoc takes (clock, cpu)');
  for (const [name, time] of [
    ['pandoc --citeproc, the same styles', pandoc],
    ['cold: fresh process, nothing kept', cold],
    ['warm: fresh process, citations kept', warm],
    ['warm: process that runs, citations kept', kept],
  ] as const) {
    if (!time) continue;
    const rate = Math.round((sources.length * wanted.length) / time.wall).toLocaleString('en');
    print(
      `${name.padEnd(44)}${time.wall.toFixed(2).padStart(7)} ${seconds(time)} ${rate.padStart(13)}   ${times(pandoc, time, 'wall')}${times(pandoc, time)}`,
    );
  }
}
