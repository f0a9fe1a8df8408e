import { collectStatistics, type Statistics } from '../../src/core/statistics.ts';
import { count } from '../report.ts';
import { type Command, oneOf, readArguments } from './command.ts';
import { COMMON, COMMON_HELP, load } from './content.ts';

export const stats: Command = {
  name: 'stats',
  summary: 'count sources, claims and evidence by every facet',
  help: `Usage: npm run -s kb -- stats [--format text|json] [--content DIR]

Counts sources, claims, evidence lines and mentions by every facet: kind, direction, theme, setting, design, language,
year, document … Values that nothing has are counted too. Exit code 0.

  --format text   a table (default)
  --format json   {totals: {…}, facets: [{facet, of, values: [{value, count}]}]}
${COMMON_HELP}`,
  async run(argv, io) {
    const { values } = readArguments({ args: argv, options: { ...COMMON, format: { type: 'string' } } });
    const format = oneOf(values.format, ['text', 'json'], '--format') ?? 'text';
    const { corpus, diagnostics } = await load(values.content, io);
    const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
    if (errors) io.err(`The content has ${count(errors, 'error')}; entries with errors are left out. Run: npm run -s kb -- check\n`);
    const statistics = collectStatistics(corpus);
    io.out(format === 'json' ? `${JSON.stringify(statistics, null, 2)}\n` : toText(statistics));
    return 0;
  },
};

function toText({ totals, facets }: Statistics): string {
  const table = (title: string, rows: readonly (readonly [string, number])[]) => {
    const width = Math.max(...rows.map(([value]) => value.length), 0);
    const digits = Math.max(...rows.map(([, n]) => String(n).length), 0);
    return `${title}\n${rows.map(([value, n]) => `  ${value.padEnd(width)}  ${String(n).padStart(digits)}\n`).join('')}`;
  };
  return [
    table('Totals', Object.entries(totals)),
    ...facets.map(({ facet, of, values }) =>
      table(
        `${of} by ${facet}`,
        values.map(({ value, count: n }) => [value, n] as const),
      ),
    ),
  ].join('\n');
}
