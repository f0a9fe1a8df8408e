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
import type { BibliographyRequest, WrittenBibliography } from './bibliography.ts';
import { type Command, oneOf, readArguments, UsageError } from './command.ts';
import { COMMON, COMMON_HELP, load } from './content.ts';

/** How a bibliography is written as a document. */
export const WRITERS = ['text', 'markdown', 'html', 'docx'] as const;
const ORDERS = ['theme', 'author'] as const;
const AS = [...FORMATS.map((format) => format.id), 'bibliography'] as const;

export const exportCommand: Command = {
  name: 'export',
  summary: 'write sources as BibTeX, BibLaTeX, CSL-JSON, RIS, CSV or a bibliography',
  help: `Usage: npm run -s kb -- export --as FORMAT [--source ID…] [--theme ID] [--setting ID] [--population ID] [--claim ID] [--lang L]
       [--style NAME] [--annotated] [--described] [--order NAME] [--to FORMAT] [--out FILE]

Writes the sources that meet every condition given, or all of them, to standard output: byte for byte the site's own
exports. Exit code: 0 done, 2 bad arguments.

  --as FORMAT     ${AS.join(' | ')}
  --source ID…    these sources only
  --theme ID      sources of a theme
  --setting ID    sources about a setting or a narrower one, or that assert a line of evidence about it
  --population ID sources about a group of people, or that assert a line of evidence about it
  --claim ID      sources that assert a claim, and the works they rely on for it
  --lang L        ${LANGUAGES.join(' | ')}: labels and notes in one language (default: both); the language of a bibliography (default: fr)
  --style NAME    style of a bibliography: ${STYLE_IDS.join(' | ')} (default: apa)
  --annotated     a bibliography as a document: our annotations, statements and cautions with each work
  --described     of a bibliography as a document: without works known only from being cited
  --order NAME    of an annotated bibliography: ${ORDERS.join(' | ')} (default: author where a theme is asked for, else theme)
  --to FORMAT     a bibliography as a document in: ${WRITERS.join(' | ')} (without it: plain text, one paragraph a work)
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
        population: string,
        claim: string,
        annotated: { type: 'boolean' },
        described: { type: 'boolean' },
        order: string,
        to: string,
        out: string,
      },
    });
    const as = oneOf(values.as, AS, '--as');
    if (as === undefined) throw new UsageError(`Say in which format: --as ${AS.join('|')}.`);
    const lang = oneOf(values.lang, LANGUAGES, '--lang');
    const style = oneOf(values.style, STYLE_IDS, '--style');
    if (style && as !== 'bibliography') throw new UsageError('--style goes with --as bibliography only.');
    const to = oneOf(values.to, WRITERS, '--to');
    const order = oneOf(values.order, ORDERS, '--order');
    if ((to || values.annotated) && as !== 'bibliography') throw new UsageError('--to and --annotated go with --as bibliography only.');
    if (values.described && !(to || values.annotated)) throw new UsageError('--described goes with --annotated or --to only.');
    if (order && !values.annotated) throw new UsageError('--order goes with --annotated only.');
    if (to === 'docx' && values.out === undefined) throw new UsageError('A Word file is no text: name it with --out FILE.');
    if (positionals.length && !values.source) throw new UsageError(`Unexpected “${positionals[0]}”. Name sources after --source.`);
    const sources = values.source ? [...values.source, ...positionals] : undefined;

    const { corpus, diagnostics } = await load(values.content, io);
    const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
    if (errors) io.err(`The content has ${count(errors, 'error')}; entries with errors are left out. Run: npm run -s kb -- check\n`);

    const selected = select(corpus, { sources, theme: values.theme, setting: values.setting, population: values.population, claim: values.claim });
    const { text, works } =
      as === 'bibliography'
        ? await bibliography({
            corpus,
            sources: selected,
            selection: values,
            style: style ?? 'apa',
            lang: lang ?? 'fr',
            ...(to || values.annotated
              ? {
                  document: {
                    annotated: values.annotated ?? false,
                    described: values.described ?? false,
                    to: to ?? 'text',
                    order: order ?? (values.theme || !values.annotated ? 'author' : 'theme'),
                  },
                }
              : {}),
          })
        : { text: exportSources(as, selected, { corpus, lang }), works: selected.length };
    if (values.out === undefined) io.out(String(text));
    else await writeWhole(values.out, text);
    io.err(`${count(works, 'source')}${values.out === undefined ? '' : ` written to ${values.out}`}.\n`);
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
async function bibliography(request: BibliographyRequest): Promise<WrittenBibliography> {
  const { writeRequested } = await import('./bibliography.ts');
  return writeRequested(request);
}

/** Writes beside the file, then renames: whoever reads it sees the old file or the new one. */
async function writeWhole(file: string, text: string | Uint8Array): Promise<void> {
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
