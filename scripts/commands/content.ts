import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { type Loaded, loadCorpus } from '../../src/core/load.ts';
import { Busy, recover } from '../transaction.ts';
import { type Io, UsageError } from './command.ts';

/** Options that every command has. */
export const COMMON = {
  help: { type: 'boolean', short: 'h' },
  content: { type: 'string', default: 'content' },
} as const;

export const COMMON_HELP = `  --content DIR   read DIR instead of content/
  --help          show this`;

const QUIET_MS = 1000;

/** Loads the content folder, with progress on standard error once it has taken a second. */
export async function load(root: string, io: Io): Promise<Loaded> {
  const folder = await stat(root).catch(() => undefined);
  if (!folder?.isDirectory())
    throw new UsageError(`There is no folder “${root}”. Run the command in the project, or name the folder with --content.`);
  const done = await recover(root).catch((error) => {
    throw error instanceof Busy ? new UsageError(error.message) : error;
  });
  if (done) io.err(`An import that was interrupted is now complete: ${done.written.length} files.\n`);
  const start = Date.now();
  let shown = 0;
  const loaded = await loadCorpus(root, {
    threads: availableParallelism(),
    onProgress: (done, total) => {
      const now = Date.now();
      if (now - start < QUIET_MS || (now - shown < (io.interactive ? 100 : 2000) && done < total)) return;
      shown = now;
      io.err(io.interactive ? `\rReading ${done}/${total}` : `Reading ${done}/${total}\n`);
    },
  });
  if (shown && io.interactive) io.err('\r\x1b[K');
  return loaded;
}
