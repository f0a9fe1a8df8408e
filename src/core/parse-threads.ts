import { Worker } from 'node:worker_threads';
import { type Found, type ParsedFile, parseFile } from './parse-file.ts';

/** Files that a thread is given at a time: enough to make the exchange cheap, few enough to share the work evenly. */
const CHUNK = 200;
/** Chunks that a thread has in hand, so that it need not wait for this one. */
const IN_HAND = 2;
/** Files that this thread parses itself before it looks for answers. */
const OWN = 20;

// Nearly all that parsing makes is thrown away at once: a large nursery saves copying it.
const LIMITS = { maxYoungGenerationSizeMb: 64 };

/** What a thread is given. It answers with the parsed files as JSON, which is quicker to pass than objects. */
export interface Work {
  root: string;
  chunk: readonly Found[];
}

/**
 * parseFile for many files, on this thread and others.
 *
 * @param threads how many in all
 * @returns in the order of the files
 */
export async function parseInThreads(
  root: string,
  found: readonly Found[],
  threads: number,
  onProgress?: (done: number, total: number) => void,
): Promise<ParsedFile[]> {
  const parsed = new Array<ParsedFile>(found.length);
  let next = 0;
  let done = 0;
  /** The next files that nobody has, and where they belong. */
  const take = (size: number) => {
    const from = next;
    next = Math.min(next + size, found.length);
    return { from, chunk: found.slice(from, next) };
  };
  const put = (from: number, files: readonly ParsedFile[]) => {
    for (const [i, file] of files.entries()) parsed[from + i] = file;
    done += files.length;
    onProgress?.(done, found.length);
  };

  const workers = Array.from({ length: threads - 1 }, () => new Worker(new URL('./parse-worker.ts', import.meta.url), { resourceLimits: LIMITS }));
  const runWorker = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      const inHand: number[] = [];
      const give = () => {
        while (inHand.length < IN_HAND && next < found.length) {
          const { from, chunk } = take(CHUNK);
          inHand.push(from);
          worker.postMessage({ root, chunk } satisfies Work);
        }
        if (inHand.length === 0) resolve();
      };
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('A thread that read entries came to an end. Run the command again.')));
      worker.on('message', (json: string) => {
        put(inHand.shift() ?? 0, JSON.parse(json) as ParsedFile[]);
        give();
      });
      give();
    });
  const runHere = async () => {
    while (next < found.length) {
      const { from, chunk } = take(OWN);
      put(
        from,
        chunk.map((file) => parseFile(root, file)),
      );
      await new Promise(setImmediate);
    }
  };
  try {
    await Promise.all([...workers.map(runWorker), runHere()]);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return parsed;
}
