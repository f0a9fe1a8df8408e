import { parentPort } from 'node:worker_threads';
import { type Batch, formatBatch } from './library.ts';
import { createRenderer } from './render.ts';

const renderer = createRenderer();
parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(formatBatch(renderer, batch)));
