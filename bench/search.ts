import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { LANGUAGES, type Language } from '../schemas/index.ts';
import { BROWSER_FLAGS, findBrowser, NO_BROWSER } from '../scripts/browser.ts';
import type { Corpus } from '../src/core/corpus.ts';
import { loadCorpus } from '../src/core/load.ts';
import { recallTrials, TRIAL_KINDS } from '../src/core/search/recall.ts';
import { collect } from './search/documents.ts';
import { type Host, host } from './search/host.ts';
import { find, type Measure, measure } from './search/measure.ts';
import { ENGINES, type EngineId, prepare } from './search/prepare.ts';
import { gradesOf, type JudgedQuery, mean, ndcg, recall, reciprocalRank } from './search/quality.ts';
import { queriesFor } from './search/queries.ts';
import { formatTable } from './search/table.ts';
import { writeSynthetic } from './synthetic.ts';

const ROOT = join(import.meta.dirname, '..');
const SIZES = ['real', '2000', '20000'] as const;
type Size = (typeof SIZES)[number];

const HELP = `Usage: node bench/search.ts [--entries real|2000|20000]… [--engine ${ENGINES.join('|')}]… [--lang fr|en] [--content DIR] [--loads N]

Measures Recension’s search in Chromium beside Lunr out of the box, MiniSearch and Pagefind, on the same documents and in the same run:
bytes to the first answer, time to it, longest block of the page, time of an answer, memory; and on the real corpus the worth of the
answers to the judged queries (bench/search-graded.json). What each number means: bench/README.md.

  --entries SIZE  the content (real), or so many fabricated entries; given several times, each (default: all three)
  --engine NAME   only these engines (default: all)
  --lang L        language of the pages measured (default: fr); the judged queries are always of both
  --content DIR   the content folder of “real” (default: content/)
  --loads N       new pages to load, of which the middle counts (default: 3)
`;

const { values } = parseArgs({
  options: {
    entries: { type: 'string', multiple: true, default: [...SIZES] },
    engine: { type: 'string', multiple: true, default: [...ENGINES] },
    lang: { type: 'string', default: 'fr' },
    content: { type: 'string', default: join(ROOT, 'content') },
    loads: { type: 'string', default: '3' },
    help: { type: 'boolean', short: 'h' },
  },
});

/** Longest time for the queries of one engine, ms; a round in progress is finished. */
const BUDGET = 20_000;
/** French words to try of each kind. */
const WORDS = 300;
/** One entry in five is a claim, as the budgets for large collections have it. */
const CLAIMS = 0.2;

async function main(): Promise<number> {
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const sizes = SIZES.filter((size) => values.entries.includes(size));
  const engines = ENGINES.filter((engine) => values.engine.includes(engine));
  const lang = LANGUAGES.find((each) => each === values.lang);
  const loads = Number(values.loads);
  if (!lang || sizes.length < new Set(values.entries).size || engines.length < new Set(values.engine).size || !(loads >= 1)) {
    process.stderr.write(HELP);
    return 2;
  }
  const executablePath = findBrowser();
  if (!executablePath) {
    process.stderr.write(NO_BROWSER);
    return 1;
  }
  const args = [...BROWSER_FLAGS, '--enable-blink-features=ForceEagerMeasureMemory'];
  const browser = await chromium.launch({ executablePath, args });
  try {
    console.log(machine(executablePath));
    for (const size of sizes) await compare(browser, size, { engines, lang, loads });
  } finally {
    await browser.close();
  }
  return 0;
}

function machine(browser: string): string {
  const version = execFileSync(browser, ['--version'], { encoding: 'utf8' }).trim();
  return `${cpus()[0]?.model ?? 'processor unknown'}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}; Node ${process.versions.node}, ${version}`;
}

async function compare(
  browser: Browser,
  size: Size,
  { engines, lang, loads }: { engines: EngineId[]; lang: Language; loads: number },
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'recension-search-'));
  try {
    const corpus = await corpusOf(size, folder);
    const collections = (size === 'real' ? LANGUAGES : [lang]).map((each) => collect(corpus, each));
    const [{ documents } = { documents: [] }] = collections.filter((collection) => collection.lang === lang);
    console.log(`\n${size === 'real' ? 'The real corpus' : 'Fabricated'}: ${documents.length} entries, pages in “${lang}”`);
    const served = await host(folder);
    try {
      const plan = { lang, queries: queriesFor(size === 'real' ? JUDGED : undefined, documents), loads, budget: BUDGET };
      const measures = new Map<EngineId, Measure>();
      for (const engine of engines) {
        await prepare(folder, engine, collections);
        measures.set(engine, await measure(browser, served, engine, plan));
      }
      console.log(`${formatMeasures(measures)}\n`);
      if (size !== 'real') return;
      console.log(`${await judge(browser, served, engines)}\n`);
      console.log(await tryWords(browser, served, engines, corpus));
    } finally {
      await served.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The corpus of a size. */
async function corpusOf(size: Size, folder: string): Promise<Corpus> {
  const content = size === 'real' ? values.content : join(folder, 'content');
  if (size !== 'real') {
    const entries = Number(size);
    await writeSynthetic(content, { sources: entries * (1 - CLAIMS), claims: entries * CLAIMS });
  }
  return (await loadCorpus(content)).corpus;
}

const JUDGED = JSON.parse(readFileSync(join(ROOT, 'bench/search-graded.json'), 'utf8')) as JudgedQuery[];

/** How good the answers to the judged queries are. */
async function judge(browser: Browser, served: Host, engines: readonly EngineId[]): Promise<string> {
  const rows: string[][] = [];
  for (const engine of engines) {
    const cells: string[] = [];
    for (const lang of LANGUAGES) {
      const own = JUDGED.filter((judged) => judged.lang === lang);
      const found = await find(
        browser,
        served,
        engine,
        lang,
        own.map(({ query }) => query),
      );
      cells.push(
        mean(own.map((judged, i) => ndcg(found[i] ?? [], gradesOf(judged)))).toFixed(3),
        mean(own.map((judged, i) => reciprocalRank(found[i] ?? [], gradesOf(judged)))).toFixed(3),
        String(found.filter((ids) => ids.length === 0).length),
      );
    }
    rows.push([engine, ...cells]);
  }
  const counts = LANGUAGES.map((lang) => JUDGED.filter((judged) => judged.lang === lang).length);
  const heads = LANGUAGES.flatMap((lang, i) => [`${lang} (${counts[i]}) nDCG@10`, 'MRR', 'nothing found']);
  return formatTable(['judged queries', ...heads], rows);
}

/** How many single words of French find an entry in which they stand, in the French interface. */
async function tryWords(browser: Browser, served: Host, engines: readonly EngineId[], corpus: Corpus): Promise<string> {
  const trials = recallTrials(corpus, 'fr', WORDS);
  const rows: string[][] = [];
  for (const engine of engines) {
    const found = await find(
      browser,
      served,
      engine,
      'fr',
      trials.map(({ typed }) => typed),
    );
    const parts = TRIAL_KINDS.map((kind) => {
      const own = trials.flatMap((trial, i) => (trial.kind === kind ? [{ trial, ids: found[i] ?? [] }] : []));
      return recall(
        own.map(({ trial }) => trial),
        own.map(({ ids }) => ids),
      );
    });
    rows.push([engine, ...parts.map((part) => `${(100 * part).toFixed(0)} %`)]);
  }
  return formatTable(['French words found', ...TRIAL_KINDS], rows);
}

function formatMeasures(measures: ReadonlyMap<EngineId, Measure>): string {
  const own = measures.get('recension');
  const cell = (value: number | undefined, ours: number | undefined, digits = 1) =>
    value === undefined ? '–' : `${value.toFixed(digits)}${ours ? ` (×${(value / ours).toFixed(ours > value * 10 ? 2 : 1)})` : ''}`;
  const rows = [...measures].map(([engine, each]) => {
    const isOwn = each === own;
    const against = (take: (measure: Measure) => number | undefined) => (isOwn || !own ? undefined : take(own));
    return [
      engine,
      cell(
        each.first.bytes / 1000,
        against(({ first }) => first.bytes / 1000),
      ),
      (each.first.code / 1000).toFixed(1),
      String(each.first.requests),
      cell(
        each.load,
        against(({ load }) => load),
        0,
      ),
      each.loadBlock.toFixed(0),
      each.answerBlock.toFixed(0),
      cell(
        each.p50,
        against(({ p50 }) => p50),
      ),
      cell(
        each.p95,
        against(({ p95 }) => p95),
      ),
      cell(
        each.memory,
        against(({ memory }) => memory),
      ),
      (each.all.bytes / 1000).toFixed(0),
    ];
  });
  return formatTable(
    ['', 'first answer kB', 'of it code', 'requests', 'load ms', 'block load', 'block ask', 'p50 ms', 'p95 ms', 'memory MB', 'all queries kB'],
    rows,
  );
}

process.exitCode = await main();
