import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nextHistory } from '../src/core/changes.ts';
import { loadCorpus } from '../src/core/load.ts';
import { ROOT } from './build.ts';
import { type Io, readArguments } from './commands/command.ts';
import { runMain } from './run.ts';

const HELP = `Usage: npm run record-release [-- --check]

Records the entries of this release in src/core/history.ts, so that the feeds tell what a later one adds and changes. Run it once, when
the release of src/core/release.ts is published; after that give release.ts its next version and date.
Exit code: 0 done, 1 with --check when the release is not recorded as it is.

  --check  write nothing, and say whether the file is what would be written
`;

export async function main(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments({ args: [...argv], options: { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    io.out(HELP);
    return 0;
  }
  const path = join(ROOT, 'src/core/history.ts');
  const before = await readFile(path, 'utf8');
  const { corpus } = await loadCorpus(join(ROOT, 'content'));
  const start = before.indexOf('export const HISTORY');
  const after =
    `${before.slice(0, start)}// biome-ignore format: generated\nexport const HISTORY: History = ${JSON.stringify(nextHistory(corpus), null, 1)};\n`.replace(
      /(\/\/ biome-ignore format: generated\n)+/,
      '$1',
    );
  if (before === after) io.err('The release is recorded.\n');
  else if (values.check) {
    io.err('The release is not recorded as it is. Run: npm run record-release\n');
    return 1;
  } else {
    await writeFile(path, after);
    io.err('Written: src/core/history.ts.\n');
  }
  return 0;
}

if (import.meta.main) await runMain(main);
