import { annotate } from './commands/annotate.ts';
import { check } from './commands/check.ts';
import { type Command, type Io, UsageError } from './commands/command.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { integrity } from './commands/integrity.ts';
import { newCommand } from './commands/new.ts';
import { search } from './commands/search.ts';
import { stats } from './commands/stats.ts';
import { verify } from './commands/verify.ts';

const COMMANDS: readonly Command[] = [check, exportCommand, importCommand, integrity, search, newCommand, annotate, stats, verify];

const HELP = `Usage: npm run -s kb -- COMMAND [options]

${COMMANDS.map((command) => `  ${command.name.padEnd(9)} ${command.summary}`).join('\n')}

Each command has --help.
`;

/**
 * Runs one command of the knowledge base.
 *
 * @param argv the words after `kb --`
 * @returns the exit code
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? io.err : io.out)(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((item) => item.name === name);
  if (!command) {
    io.err(`There is no command “${name}”.\n\n${HELP}`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(`${command.help}\n`);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\nTry: npm run -s kb -- ${name} --help\n`);
    return 2;
  }
}

if (import.meta.main) {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error; // the reader, such as head, has what it wants
  });
  process.exitCode = await main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    interactive: process.stderr.isTTY ?? false,
  });
}
