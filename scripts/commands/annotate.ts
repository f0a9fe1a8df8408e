import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LANGUAGES } from '../../schemas/index.ts';
import { type AnnotatedSentence, type Annotator, createAnnotator } from '../../src/core/annotate/annotate.ts';
import { CITATION_FORMS, insertCitations, writeCitation } from '../../src/core/annotate/cite.ts';
import { buildAnnotationData } from '../../src/core/annotate/data.ts';
import type { FoundReference } from '../../src/core/annotate/references.ts';
import type { Corpus } from '../../src/core/corpus.ts';
import { summariseStrength } from '../../src/core/strength/summarise.ts';
import { CERTAINTY_WORDS } from '../../src/core/strength/words.ts';
import { DOUBTFUL } from '../../src/core/tally.ts';
import { deriveWording } from '../../src/core/wording/derive.ts';
import { createFile } from '../create-file.ts';
import { count } from '../report.ts';
import { type Command, oneOf, readArguments, UsageError } from './command.ts';
import { COMMON, COMMON_HELP, load } from './content.ts';

/** A handout of a thousand pages; more is not a text that somebody wrote. */
const MOST_BYTES = 5_000_000;

export const annotate: Command = {
  name: 'annotate',
  summary: 'recognise claims and citations in a text, and cite them',
  help: `Usage: npm run -s kb -- annotate FILE [--lang fr|en] [--format text|json]
       npm run -s kb -- annotate FILE --out NEWFILE [--as ${CITATION_FORMS.join('|')}]

Reads a Markdown or text file (“-” is standard input) and says which of its sentences resemble a claim of the knowledge base, how the evidence
goes, and which references it holds, with those whose citations conflict or cannot be verified. It prefers no match to a wrong one.
Exit code: 0 read, 2 the file cannot be read or the arguments are off.

  --lang fr|en    language of the text (default: guessed for each sentence)
  --format text   readable (default)
  --format json   {sentences: [{line, text, claims, certain, omitsDoubt, figures, certainty, maySay, sayInstead, citation}], references: [{line, text, sources, flags}], total}
  --out NEWFILE   write the text with citations after the sentences that resemble a claim and have none; never over a file that is there
  --as FORM       how to cite: author-year (default), or pandoc: [@key, p. 3]
${COMMON_HELP}`,
  async run(argv, io) {
    const string = { type: 'string' } as const;
    const { values, positionals } = readArguments({
      args: argv,
      allowPositionals: true,
      options: { ...COMMON, lang: string, format: string, out: string, as: string },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length) throw new UsageError('Name one file to read, or - for standard input.');
    const lang = oneOf(values.lang, LANGUAGES, '--lang');
    const format = oneOf(values.format, ['text', 'json'], '--format') ?? 'text';
    const as = oneOf(values.as, CITATION_FORMS, '--as');
    if (as && values.out === undefined) throw new UsageError('--as goes with --out NEWFILE.');
    const text = await readText(file);
    const { corpus } = await load(values.content, io);
    const annotator = createAnnotator(buildAnnotationData(corpus));
    const annotated = annotator.annotate(text, lang);
    const references = annotated.references.map((found) => ({
      ...found,
      line: text.slice(0, found.start).split('\n').length,
      flags: flagsOf(found, annotator),
    }));

    if (values.out !== undefined) {
      const path = resolve(values.out);
      const written = await createFile(path, insertCitations(text, annotated, annotator, as ?? 'author-year')).catch((error: Error) => {
        throw new UsageError(`${values.out} cannot be written: ${error.message}.`);
      });
      if (!written) throw new UsageError(`${values.out} is there already, and is left as it is. Name a new file.`);
      io.err(`Written to ${values.out}. Read it before you use it: a likeness is not a proof.\n`);
    }
    const sentences = annotated.sentences.map((sentence) => ({
      ...sentence,
      ...suggest(sentence, corpus),
      citation: writeCitation(sentence.claims[0]?.claim ?? '', sentence.language, annotator, as ?? 'author-year'),
    }));
    if (format === 'json') io.out(`${JSON.stringify({ sentences, references, total: annotated.total }, null, 2)}\n`);
    else if (values.out === undefined) {
      const parts = [
        ...sentences.map((sentence) => formatSentence(sentence, annotator)),
        ...references.map((reference) => formatReference(reference)),
      ];
      if (parts.length) io.out(`${parts.join('\n\n')}\n`);
    }
    io.err(`${count(annotated.total, 'sentence')}: ${annotated.sentences.length} like a claim. ${count(references.length, 'reference')}.\n`);
    return 0;
  },
};

async function readText(file: string): Promise<string> {
  const bytes = file === '-' ? await readStandardInput() : await readFileBounded(file);
  if (bytes.byteLength > MOST_BYTES) throw new UsageError(`${file} has more than ${MOST_BYTES / 1_000_000} MB. Give it in parts.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw new UsageError(`${file} is not a text in UTF-8. Save it as plain text or Markdown, in UTF-8.`);
  }
}

async function readFileBounded(file: string): Promise<Uint8Array> {
  try {
    const info = await stat(file);
    if (!info.isFile()) throw new UsageError(`${file} is not a file.`);
    if (info.size > MOST_BYTES) throw new UsageError(`${file} has more than ${MOST_BYTES / 1_000_000} MB. Give it in parts.`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(code === 'ENOENT' ? `There is no file “${file}”.` : `${file} cannot be read: ${message}.`);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
}

/** How sure the claim most alike is, and how it can be said, in the language of the sentence. */
function suggest({ claims: [match], language }: AnnotatedSentence, corpus: Corpus) {
  const claim = corpus.claims.get(match?.claim ?? '');
  if (!claim) return {};
  const strength = summariseStrength(claim, corpus);
  const { maySay, sayInstead } = deriveWording(claim, corpus, language, strength);
  return { certainty: strength.certainty, maySay, sayInstead };
}

function flagsOf({ sources }: FoundReference, annotator: Annotator): string[] {
  if (sources.length === 0) return ['not-held'];
  const flags = sources.flatMap((id) => annotator.source(id)?.flags ?? []);
  return [...new Set(sources.length > 1 ? ['ambiguous', ...flags] : flags)];
}

function formatSentence(sentence: AnnotatedSentence & ReturnType<typeof suggest> & { citation?: string | undefined }, annotator: Annotator): string {
  const lines = [`line ${sentence.line}: ${sentence.text}`];
  for (const { claim, likeness, isContrary } of sentence.claims) {
    const found = annotator.claim(claim);
    if (!found) continue;
    lines.push(`  ${isContrary ? 'DENIES' : 'resembles'} claim ${claim} (${likeness}): ${found.statement[sentence.language]}`);
    const directions = found.directions.map(
      ({ direction, count: n }) => `${n} ${DOUBTFUL.includes(direction) ? direction.toUpperCase() : direction}`,
    );
    lines.push(`    evidence: ${directions.join(', ')}`);
    if (found.cautions.length) lines.push(`    read with: ${found.cautions.join(', ')}`);
  }
  if (sentence.certainty) lines.push(`  certainty: ${CERTAINTY_WORDS[sentence.language][sentence.certainty].label}`);
  if (sentence.certain.length) lines.push(`  claims more than the evidence bears: “${sentence.certain.join('”, “')}”`);
  if (sentence.omitsDoubt) lines.push('  leaves out a doubt: a source doubts this claim, and the sentence does not say so');
  if (sentence.figures.length) lines.push(`  a figure that the claim does not give: ${sentence.figures.join(', ')}`);
  if (sentence.maySay) lines.push(`  may say: ${sentence.maySay}`, `  say instead: ${sentence.sayInstead}`);
  if (sentence.citation && !sentence.claims[0]?.isContrary) lines.push(`  cite: ${sentence.citation}`);
  return lines.join('\n');
}

const WORDS: Record<string, string> = {
  'not-held': 'not in the knowledge base',
  ambiguous: 'may be several works',
  retracted: 'RETRACTED: do not rely on it',
  discrepant: 'its printed citations conflict: see the page of the source',
  unverified: 'nothing in the documents confirms it',
};

function formatReference({ text, line, sources, flags }: FoundReference & { line: number; flags: readonly string[] }): string {
  const what = sources.length ? ` = ${sources.join(' or ')}` : '';
  return [`line ${line}: reference “${text}”${what}`, ...flags.map((flag) => `  ${WORDS[flag] ?? flag}`)].join('\n');
}
