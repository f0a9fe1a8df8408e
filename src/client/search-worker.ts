import type { Call, Ready, Reply } from './search-client.ts';
import { createEngine } from './search-engine.ts';

/** The search in a thread of its own: each message is a call of the engine, each answer carries its number. It says when it can be asked. */
const engine = createEngine();

addEventListener('message', async ({ data: { id, action, args } }: MessageEvent<Call>) => {
  const reply = await (engine[action] as (...args: unknown[]) => Promise<unknown>)(...args).then(
    (value): Reply => ({ id, value }),
    (error: Error): Reply => ({ id, error: error.message }),
  );
  postMessage(reply);
});

postMessage('ready' satisfies Ready);
