import { LANGUAGES } from '../../schemas/index.ts';
import { collectIntegrity, type Integrity } from '../../src/core/integrity.ts';
import { type Command, oneOf, readArguments } from './command.ts';
import { COMMON, COMMON_HELP, load } from './content.ts';

export const integrity: Command = {
  name: 'integrity',
  summary: 'what the documents’ citations leave to be desired: conflicts, missing identifiers, look-alikes',
  help: `Usage: npm run -s kb -- integrity [--lang fr|en] [--format text|json] [--content DIR]

Lists what the documents print that cannot stand together or cannot be checked: discrepancies with every reading and
its place, unverified records, references that lead nowhere or to two works, addresses, remarks, works under several
numbers, look-alikes kept apart, and records without an identifier. Exit code 0: it is a report, not a check.

  --lang fr|en        language of the explanations (default en)
  --format text|json  (default text)
${COMMON_HELP}`,
  async run(argv, io) {
    const { values } = readArguments({ args: argv, options: { ...COMMON, lang: { type: 'string' }, format: { type: 'string' } } });
    const lang = oneOf(values.lang, LANGUAGES, '--lang') ?? 'en';
    const format = oneOf(values.format, ['text', 'json'], '--format') ?? 'text';
    const { corpus } = await load(values.content, io);
    const report = collectIntegrity(corpus);
    io.out(format === 'json' ? `${JSON.stringify(report, (_, value) => (isEntry(value) ? value.id : value), 2)}\n` : toText(report, lang));
    return 0;
  },
};

function isEntry(value: unknown): value is { id: string } {
  return typeof value === 'object' && value !== null && 'citation' in value && 'id' in value;
}

function toText(report: Integrity, lang: 'fr' | 'en'): string {
  const section = (title: string, lines: string[], n = lines.length) => `${title} (${n})\n${lines.map((line) => `  ${line}\n`).join('')}`;
  const at = (places: Integrity['discrepancies'][number]['readings'][number]['at']) =>
    places.map((place) => [place.in, place.section, place.reference && `ref. ${place.reference}`].filter(Boolean).join(' ')).join('; ');
  return [
    section(
      'Discrepancies',
      report.discrepancies.flatMap(({ source, field, status, readings, because }) => [
        `${source.id}  ${field}  ${status}`,
        ...readings.map((reading) => `  ${reading.chosen ? '→' : ' '} ${reading.printed}  [${at(reading.at)}]`),
        `    ${because[lang]}`,
      ]),
      report.discrepancies.length,
    ),
    section(
      'Unverified records',
      report.unverified.map(({ source, why }) => `${source.id}  ${why[lang]}`),
    ),
    section(
      'References that lead nowhere or to several works',
      report.references.map(({ source, text }) => `${source.id}  ${text[lang]}`),
    ),
    section(
      'Identifiers and addresses',
      report.addresses.map(({ source, field, text }) => `${source.id}  ${field}  ${text[lang]}`),
    ),
    section(
      'Remarks',
      report.remarks.map(({ source, field, text }) => `${source.id}  ${field}  ${text[lang]}`),
    ),
    section(
      'Works under several numbers',
      report.sharedNumbers.map(({ source, document, references }) => `${source.id}  ${document}: ${references.join(', ')}`),
    ),
    section(
      'Look-alikes kept apart',
      report.lookAlikes.map(({ source, other }) => `${source.id}  ${other.id}`),
    ),
    section(
      'Records without an identifier',
      report.withoutIdentifier.map((source) => source.id),
    ),
  ].join('\n');
}
