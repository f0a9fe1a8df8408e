import type { Io } from './commands/command.ts';

const QUIET_MS = 2000;

/**
 * Runs a task and says on standard error that it goes on, once it has taken two seconds; quick tasks are silent.
 *
 * @param label what is being done: “Building the site”
 */
export async function withProgress<T>(label: string, io: Pick<Io, 'err' | 'interactive'>, task: () => Promise<T>): Promise<T> {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  let shown = false;
  const show = () => {
    if (shown && !io.interactive) return;
    io.err(io.interactive ? `\r${label} … ${seconds()} s` : `${label} …\n`);
    shown = true;
  };
  let ticking: NodeJS.Timeout | undefined;
  const waiting = setTimeout(() => {
    show();
    ticking = setInterval(show, 1000);
  }, QUIET_MS);
  try {
    return await task();
  } finally {
    clearTimeout(waiting);
    clearInterval(ticking);
    if (shown && io.interactive) io.err('\r\x1b[K');
  }
}
