import type { SearchState } from '../core/search/url.ts';
import type { Answer, SearchEngine, Wanted } from './search-engine.ts';

/** A call of the engine, as it goes to the worker. */
export interface Call {
  id: number;
  action: keyof SearchEngine;
  args: readonly unknown[];
}

/** What comes back. */
export interface Reply {
  id: number;
  value?: unknown;
  /** Why there is no value. */
  error?: string;
}

/** What the worker says first: its code is there. */
export type Ready = 'ready';

/** The search, as a page asks it: what the engine can be asked once it is open. */
export interface SearchClient extends Omit<SearchEngine, 'open'> {
  /** Answers the newest of the queries that come faster than answers, as a person types; undefined for one that a newer has overtaken. */
  answerNewest(state: SearchState, wanted?: Wanted): Promise<Answer | undefined>;
}

/**
 * Opens the search in a worker, so that the page never waits for it; in the page itself where no worker can be started (a browser without
 * module workers, a policy that forbids them).
 *
 * @param address of the manifest: `search-data/fr.json`; the pieces are in the folder of that name without its ending
 * @throws when the manifest cannot be had, is damaged or of another release
 */
export async function connectSearch(address: string): Promise<SearchClient> {
  // Both at once: the manifest is on its way while the worker reads its code.
  const bytes = fetchBytes(address);
  bytes.catch(() => undefined); // told below, when it is waited for
  const engine = await startWorker().catch(async () => (await import('./search-engine.ts')).createEngine());
  const { href } = new URL(address, location.href);
  const folder = href.replace(/\.json$/, '/');
  await engine.open(folder.split('/').at(-2) ?? '', await bytes, folder);
  return { ...engine, answerNewest: newestOnly(engine.answer) };
}

async function fetchBytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.arrayBuffer();
}

/** Lets one call wait while another is answered; a newer one takes its place. */
export function newestOnly(answer: SearchClient['answer']): SearchClient['answerNewest'] {
  let running: Promise<unknown> | undefined;
  let newest = 0;
  return async (state, wanted) => {
    const number = ++newest;
    while (running) await running.catch(() => undefined);
    if (number !== newest) return undefined;
    const asked = answer(state, wanted);
    running = asked;
    try {
      const found = await asked;
      return number === newest ? found : undefined;
    } finally {
      running = undefined;
    }
  };
}

/** Starts the worker: ready when it says so. */
function startWorker(): Promise<SearchEngine> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
    const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
    let last = 0;
    const call =
      <K extends keyof SearchEngine>(action: K) =>
      (...args: Parameters<SearchEngine[K]>) =>
        new Promise<never>((resolve, reject) => {
          const id = ++last;
          waiting.set(id, { resolve, reject });
          // The data are given away, not copied.
          worker.postMessage(
            { id, action, args } satisfies Call,
            args.filter((arg) => arg instanceof ArrayBuffer),
          );
        });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply | Ready>) => {
      if (data === 'ready') {
        resolve({
          open: call('open'),
          answer: call('answer'),
          sources: call('sources'),
          complete: call('complete'),
          read: call('read'),
        });
        return;
      }
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.error === undefined) asked?.resolve(data.value as never);
      else asked?.reject(new Error(data.error));
    });
    worker.addEventListener('error', () => {
      const failure = new Error('The worker of the search has stopped.');
      reject(failure);
      for (const asked of waiting.values()) asked.reject(failure);
      waiting.clear();
    });
  });
}
