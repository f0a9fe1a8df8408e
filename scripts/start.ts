import { build } from './build.ts';
import { type Io, readArguments } from './commands/command.ts';
import { runMain } from './run.ts';
import { portOf, serve, stopSignal, USUAL_PORT } from './serve.ts';

const HELP = `Usage: npm start -- [--content DIR] [--out DIR] [--port N]

Checks the content, builds the site and serves it on this machine only. Ctrl-C stops it.
Exit code: 0 stopped, 1 not built (the content has an error, or the build failed), 2 misused.

  --content DIR  read DIR instead of content/
  --out DIR      build into DIR instead of dist/
  --port N       the port (default 4321, or the next that is free)
`;

export async function main(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments({
    args: [...argv],
    options: {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: 'dist' },
      port: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    io.out(HELP);
    return 0;
  }
  // The port is taken first: the site is built for the address that it will have.
  const served = await serve({ dir: values.out, ...(values.port === undefined ? USUAL_PORT : { port: portOf(values.port) }) });
  try {
    const code = await build({ content: values.content, out: values.out, site: served.url }, io);
    if (code) return code;
    const stopped = stopSignal();
    io.out(`Recension is at ${served.url}\nPress Ctrl-C to stop.\n`);
    await stopped;
    return 0;
  } finally {
    await served.close();
  }
}

if (import.meta.main) await runMain(main);
