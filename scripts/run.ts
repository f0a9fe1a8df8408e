import { type Io, UsageError } from './commands/command.ts';

/** Runs a script's `main` for this process: its words, its streams, its exit code. */
export async function runMain(main: (argv: readonly string[], io: Io) => Promise<number>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error; // the reader, such as head, has what it wants
  });
  const io: Io = {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    interactive: process.stderr.isTTY ?? false,
  };
  try {
    process.exitCode = await main(process.argv.slice(2), io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\n`);
    process.exitCode = 2;
  }
}
