import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { LANGUAGES } from '../../../schemas/terms.ts';
import { compare } from '../diagnostic.ts';
import type { SourceEntry } from '../entry.ts';
import { authorOrder } from './author-order.ts';
import type { CitationFile } from './bibliography.ts';
import { citationFile, type Formatted, type RenderOptions } from './citation-file.ts';
import type { Renderer } from './render.ts';
import { STYLE_IDS, styleOf } from './styles.ts';

export interface LibraryOptions {
  /** The folder of the project, with `src/` and `node_modules/`. */
  root: string;
  /** How many threads, this one among them; one if left out. */
  threads?: number;
  /** Where formatted citations are kept from one run to the next; nowhere if left out. */
  cache?: string;
  /** Which styles and languages; all if left out. */
  wanted?: readonly RenderOptions[];
}

/** What a thread is given at a time: so much that it is worth the exchange, so little that the threads end together. */
export interface Batch {
  options: RenderOptions;
  works: readonly Work[];
}

interface Work {
  source: SourceEntry;
  /** Others have its authors and year, and the style tells them apart. */
  twin: boolean;
  /** Of all that its citation depends on but style and language. */
  digest: string;
}
const BATCH = 40;

/**
 * The citations of a library in every style and language. A citation is formatted once for the same record, style and
 * code; the processors are slow, so what is new is shared out among threads, and kept.
 *
 * @returns in the order of `wanted`
 */
export async function renderLibrary(
  sources: Iterable<SourceEntry>,
  { root, threads = 1, cache, wanted = ALL }: LibraryOptions,
): Promise<CitationFile[]> {
  const unique = [...new Map([...sources].map((source) => [source.id, source])).values()].sort((a, b) => compare(a.id, b.id));
  const order = authorOrder(unique);
  const code = cache === undefined ? '' : await codeDigest(root);
  const alone = unique.map((source): Work => {
    const { citation, notices, 'author-elision': elision } = source;
    return { source, twin: false, digest: hash([code, source.id, citation, notices, elision]) };
  });
  // In styles that tell works of one author and year apart.
  const told = alone.map((work) => (order.twins.has(work.source) ? { ...work, twin: true, digest: `${work.digest}+` } : work));
  const files = await Promise.all(
    wanted.map(async (options) => {
      const works = styleOf(options.style).letters ? told : alone;
      const path = cache === undefined ? undefined : join(cache, `${options.style}.${options.lang}.json`);
      return { options, works, path, known: path === undefined ? new Map<string, Formatted>() : await readKnown(path) };
    }),
  );
  const batches = files.flatMap(({ options, works, known }) => {
    const missing = works.filter(({ digest }) => !known.has(digest));
    return Array.from(
      { length: Math.ceil(missing.length / BATCH) },
      (_, i): Batch => ({ options, works: missing.slice(i * BATCH, (i + 1) * BATCH) }),
    );
  });
  const made = await formatBatches(batches, root, threads);
  return Promise.all(
    files.map(async ({ options, works, known, path }) => {
      const formatted = new Map<SourceEntry, Formatted>();
      for (const { source, digest } of works) formatted.set(source, known.get(digest) ?? made.get(key(options, digest)) ?? missingCitation(source));
      if (path !== undefined && works.some(({ digest }) => !known.has(digest))) {
        await writeKnown(path, Object.fromEntries(works.map(({ source, digest }) => [digest, formatted.get(source)])));
      }
      return citationFile(unique, options, (source) => formatted.get(source) ?? missingCitation(source), order);
    }),
  );
}

const ALL: readonly RenderOptions[] = LANGUAGES.flatMap((lang) => STYLE_IDS.map((style) => ({ style, lang })));

function missingCitation(source: SourceEntry): never {
  throw new Error(`No citation of ${source.id} was made.`);
}

function key({ style, lang }: RenderOptions, digest: string): string {
  return `${style} ${lang} ${digest}`;
}

/** One batch, formatted: by digest. */
export function formatBatch(renderer: Renderer, { options, works }: Batch): [digest: string, citation: Formatted][] {
  return works.map(({ source, twin, digest }) => [digest, renderer.format(source, options, twin)]);
}

async function formatBatches(batches: readonly Batch[], root: string, threads: number): Promise<Map<string, Formatted>> {
  const made = new Map<string, Formatted>();
  if (batches.length === 0) return made; // the processor is not even loaded
  const lanes = Math.max(1, Math.min(threads, batches.length));
  const next = share(batches, lanes);
  const put = ({ options }: Batch, citations: [string, Formatted][]) => {
    for (const [digest, citation] of citations) made.set(key(options, digest), citation);
  };
  const workers = Array.from({ length: lanes - 1 }, () => new Worker(pathToFileURL(join(root, 'src/core/cite/library-worker.ts'))));
  const runWorker = (worker: Worker, lane: number) =>
    new Promise<void>((resolve, reject) => {
      let batch: Batch | undefined;
      const give = () => {
        batch = next(lane);
        if (batch) worker.postMessage(batch);
        else resolve();
      };
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('A thread that formatted citations came to an end. Run the command again.')));
      worker.on('message', (citations: [string, Formatted][]) => {
        if (batch) put(batch, citations);
        give();
      });
      give();
    });
  const runHere = async () => {
    const { createRenderer } = await import('./render.ts');
    const renderer = createRenderer();
    for (let batch = next(0); batch; batch = next(0)) {
      put(batch, formatBatch(renderer, batch));
      await new Promise(setImmediate); // so that answers of the other threads are heard
    }
  };
  try {
    await Promise.all([...workers.map((worker, i) => runWorker(worker, i + 1)), runHere()]);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return made;
}

/**
 * Shares batches out among lanes, each a stretch of its own, so that a thread meets few styles: it makes a processor for each. A lane that
 * is done takes the last batch of the lane that has most left.
 */
function share(batches: readonly Batch[], lanes: number): (lane: number) => Batch | undefined {
  const stretches = Array.from({ length: lanes }, (_, i) =>
    batches.slice(Math.floor((i * batches.length) / lanes), Math.floor(((i + 1) * batches.length) / lanes)),
  );
  return (lane) => stretches[lane]?.shift() ?? stretches.reduce((most, other) => (other.length > most.length ? other : most), []).pop();
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}

/** Changes with anything that a citation depends on beside its record: our code, the styles, the processor. */
async function codeDigest(root: string): Promise<string> {
  const folder = join(root, 'src/core/cite');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).sort();
  const read = (file: string) => readFile(join(root, file), 'utf8');
  return hash([
    await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8'))),
    await Promise.all(['package-lock.json', 'src/core/document/day.ts', 'src/core/notices.ts', 'src/core/text.ts'].map(read)),
  ]);
}

/** A file that is not there, or not whole, knows nothing. */
async function readKnown(path: string): Promise<Map<string, Formatted>> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(path, 'utf8')) as Record<string, Formatted>));
  } catch {
    return new Map();
  }
}

/** Another run may write the same file at the same time: both write the same, and each replaces it at once. A folder that refuses is no harm. */
async function writeKnown(path: string, known: Record<string, Formatted | undefined>): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(temporary, JSON.stringify(known));
    await rename(temporary, path);
  } catch {
    // Only time is lost.
  }
}
