import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LANGUAGES } from '../../schemas/index.ts';
import { exportSources, FORMATS } from '../../src/core/cite/formats.ts';
import { STYLE_IDS } from '../../src/core/cite/styles.ts';
import type { Corpus } from '../../src/core/corpus.ts';
import type { SourceEntry } from '../../src/core/entry.ts';
import { type Selection, selectSources, UnknownIdError } from '../../src/core/select.ts';
import { count } from '../report.ts';
import { type Command, oneOf, readArguments, UsageError } from './command.ts';
import { COMMON, COMMON_HELP, load } from './content.ts';

const AS = [...FORMATS.map((format) => format.id), 'bibliography'] as const;

export const exportCommand: Command = {
  name: 'export',
  summary: 'write sources as BibTeX, BibLaTeX, CSL-JSON, RIS, CSV or a bibliography',
  help: `Usage: npm run -s kb -- export --as FORMAT [--source ID…] [--theme ID] [--setting ID] [--claim ID] [--lang L] [--style NAME] [--out FILE]

Writes the sources that meet every condition given, or all of them, to standard output: byte for byte the site's own
exports. Exit code: 0 done, 2 bad arguments.

  --as FORMAT     ${AS.join(' | ')}
  --source ID…    these sources only
  --theme ID      sources of a theme
  --setting ID    sources about a setting or a narrower one, or that assert a line of evidence about it
  --claim ID      sources that assert a claim, and the works they rely on for it
  --lang L        ${LANGUAGES.join(' | ')}: labels and notes in one language (default: both); the language of a bibliography (default: fr)
  --style NAME    style of a bibliography: ${STYLE_IDS.join(' | ')} (default: apa)
  --out FILE      write FILE instead of standard output; a file that is there is replaced at once, never half
${COMMON_HELP}`,
  async run(argv, io) {
    const string = { type: 'string' } as const;
    const { values, positionals } = readArguments({
      args: argv,
      allowPositionals: true,
      options: {
        ...COMMON,
        as: string,
        style: string,
        lang: string,
        source: { type: 'string', multiple: true },
        theme: string,
        setting: string,
        claim: string,
        out: string,
      },
    });
    const as = oneOf(values.as, AS, '--as');
    if (as === undefined) throw new UsageError(`Say in which format: --as ${AS.join('|')}.`);
    const lang = oneOf(values.lang, LANGUAGES, '--lang');
    const style = oneOf(values.style, STYLE_IDS, '--style');
    if (style && as !== 'bibliography') throw new UsageError('--style goes with --as bibliography only.');
    if (positionals.length && !values.source) throw new UsageError(`Unexpected “${positionals[0]}”. Name sources after --source.`);
    const sources = values.source ? [...values.source, ...positionals] : undefined;

    const { corpus, diagnostics } = await load(values.content, io);
    const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
    if (errors) io.err(`The content has ${count(errors, 'error')}; entries with errors are left out. Run: npm run -s kb -- check\n`);

    const selected = select(corpus, { sources, theme: values.theme, setting: values.setting, claim: values.claim });
    const text = as === 'bibliography' ? await bibliography(selected, style ?? 'apa', lang ?? 'fr') : exportSources(as, selected, { corpus, lang });
    if (values.out === undefined) io.out(text);
    else await writeWhole(values.out, text);
    io.err(`${count(selected.length, 'source')}${values.out === undefined ? '' : ` written to ${values.out}`}.\n`);
    return 0;
  },
};

function select(corpus: Corpus, selection: Selection): SourceEntry[] {
  try {
    return selectSources(corpus, selection);
  } catch (error) {
    throw error instanceof UnknownIdError ? new UsageError(error.message) : error;
  }
}

/** The processor of citations is only loaded when it is needed. */
async function bibliography(sources: readonly SourceEntry[], style: (typeof STYLE_IDS)[number], lang: (typeof LANGUAGES)[number]): Promise<string> {
  const [{ writeBibliography }, { createRenderer }] = await Promise.all([
    import('../../src/core/cite/bibliography.ts'),
    import('../../src/core/cite/render.ts'),
  ]);
  return writeBibliography(createRenderer().bibliography(sources, { style, lang }));
}

/** Writes beside the file, then renames: whoever reads it sees the old file or the new one. */
async function writeWhole(file: string, text: string): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file} cannot be written: ${code === 'ENOENT' ? `there is no folder ${dirname(file)}` : message}.`);
  }
}
