import { parentPort } from 'node:worker_threads';
import { parseFile } from './parse-file.ts';
import type { Work } from './parse-threads.ts';

/** The thread that parse-threads.ts starts. */
parentPort?.on('message', ({ root, chunk }: Work) => {
  parentPort?.postMessage(JSON.stringify(chunk.map((found) => parseFile(root, found))));
});
