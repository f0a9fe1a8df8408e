import { Worker } from 'node:worker_threads';
import type { Found, ParsedFile } from './parse-file.ts';

/** Files that a thread is given at a time: enough to make the exchange cheap, few enough to share the work evenly. */
const CHUNK = 200;

// Nearly all that parsing makes is thrown away at once: a large nursery saves copying it.
const YOUNG = { maxYoungGenerationSizeMb: 64 };

/** What a thread is given, and what it answers with: one list as JSON, which is quicker to pass than objects. */
export interface Work {
  root: string;
  chunk: readonly Found[];
}

/**
 * parseFile for many files, on several threads.
 *
 * @returns in the order of the files
 */
export async function parseInThreads(
  root: string,
  found: readonly Found[],
  threads: number,
  onProgress?: (done: number, total: number) => void,
): Promise<ParsedFile[]> {
  const results: ParsedFile[][] = [];
  let next = 0;
  let done = 0;
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./parse-worker.ts', import.meta.url), { resourceLimits: YOUNG }));
  try {
    await Promise.all(
      workers.map(
        (worker) =>
          new Promise<void>((resolve, reject) => {
            let current = 0;
            const give = () => {
              if (next >= found.length) return resolve();
              current = next;
              next += CHUNK;
              worker.postMessage({ root, chunk: found.slice(current, current + CHUNK) } satisfies Work);
            };
            worker.on('error', reject);
            worker.on('exit', () => reject(new Error('A thread that read entries came to an end. Run the command again.')));
            worker.on('message', (json: string) => {
              const chunk = JSON.parse(json) as ParsedFile[];
              results[current / CHUNK] = chunk;
              done += chunk.length;
              onProgress?.(done, found.length);
              give();
            });
            give();
          }),
      ),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results.flat();
}
