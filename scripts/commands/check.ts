import type { Loaded } from '../../src/core/load.ts';
import { count, formatDiagnostics } from '../report.ts';
import { type Command, type Io, oneOf, readArguments } from './command.ts';
import { COMMON, COMMON_HELP, load } from './content.ts';

const FORMATS = ['text', 'json', 'github'] as const;
type Format = (typeof FORMATS)[number];

export const check: Command = {
  name: 'check',
  summary: 'read every entry and report what is wrong, with line and column',
  help: `Usage: npm run -s kb -- check [--format text|json|github] [--content DIR]

Reads every entry and reports what is wrong, at its line and column, and how to mend it.
Exit code: 0 nothing wrong (warnings do not count), 1 errors found, 2 the command itself was misused.

  --format text   one line each (default)
  --format json   a list of {ruleId, severity, file, line, column, message, expected?, related?}
  --format github annotations for GitHub Actions
${COMMON_HELP}`,
  async run(argv, io) {
    const { values } = readArguments({ args: argv, options: { ...COMMON, format: { type: 'string' } } });
    const format = oneOf(values.format, FORMATS, '--format') ?? 'text';
    return report(await load(values.content, io), values.content, format, io);
  },
};

/**
 * Says what is wrong in a content folder that was read.
 *
 * @returns the exit code: 0 nothing (warnings do not count), 1 errors
 */
export function report({ corpus, diagnostics, files }: Loaded, root: string, format: Format, io: Io): number {
  const errors = diagnostics.filter((d) => d.severity === 'error').length;
  if (format === 'json') io.out(`${JSON.stringify(diagnostics, null, 2)}\n`);
  else if (format === 'github') {
    const toLine = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
    for (const d of diagnostics)
      io.out(`::${d.severity} file=${root}/${d.file},line=${d.line},col=${d.column},title=${d.ruleId}::${toLine(d.message)}\n`);
  } else if (diagnostics.length) io.out(`${formatDiagnostics(diagnostics, root)}\n`);
  const found = diagnostics.length ? `${count(errors, 'error')}, ${count(diagnostics.length - errors, 'warning')}` : 'nothing wrong';
  io.err(`${count(files, 'file')} read (${count(corpus.sources.size, 'source')}, ${count(corpus.claims.size, 'claim')}): ${found}.\n`);
  if (errors && format === 'text') io.err('Mend the errors above and run the command again.\n');
  return errors ? 1 : 0;
}
