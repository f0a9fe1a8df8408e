import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Kind, SCHEMAS } from '../../schemas/index.ts';
import type { Corpus } from '../../src/core/corpus.ts';
import { decodeText } from '../../src/core/import/decode.ts';
import { type Additions, addFields } from '../../src/core/import/merge.ts';
import { type Duplicate, type Plan, planImport } from '../../src/core/import/plan.ts';
import { unifiedDiff } from '../diff.ts';
import { count } from '../report.ts';
import { Busy, type Change, commit } from '../transaction.ts';
import { type Command, type Io, oneOf, readArguments, UsageError } from './command.ts';
import { COMMON, COMMON_HELP, load } from './content.ts';

/** No bibliography comes near it: 10,000 records with abstracts are 20 MB. */
export const MAX_BYTES = 64 * 1024 * 1024;

export const importCommand: Command = {
  name: 'import',
  summary: 'bring records in from BibTeX, BibLaTeX, RIS or CSL-JSON',
  help: `Usage: npm run -s kb -- import FILE… [--dry-run] [--merge] [--distinct KEY]… [--format text|json] [--content DIR]

Makes an entry of each record that is not there yet (docs/import.md says how). Every record is created, a duplicate (with the entry
that it is one of, and why), or rejected (with line and reason). Nothing that is there is ever overwritten; interrupted at any
point, the folder is as it was or complete.
Exit code: 0 done, 1 a record or file was rejected (the others are in), 2 the command itself was misused.

  --dry-run       write nothing; show what would be written, as a diff
  --merge         add to an entry the fields of its citation that it lacks and the duplicate has; each is shown
  --distinct KEY  create the record of that key although its title, author and year are those of an entry
  --format text|json  (default text); json: {created, duplicates, rejected, skipped}
${COMMON_HELP}`,
  async run(argv, io) {
    const options = {
      'dry-run': { type: 'boolean' },
      merge: { type: 'boolean' },
      distinct: { type: 'string', multiple: true },
      format: { type: 'string' },
    } as const;
    const { values, positionals } = readArguments({ args: argv, allowPositionals: true, options: { ...COMMON, ...options } });
    const format = oneOf(values.format, ['text', 'json'], '--format') ?? 'text';
    if (positionals.length === 0) throw new UsageError('Name the file to import: import references.bib.');
    const root = values.content;
    const { files, rejected } = await readFiles(positionals, io);
    const { corpus, diagnostics } = await load(root, io);
    const broken = new Set(diagnostics.filter((d) => d.severity === 'error' && d.file.startsWith('sources/')).map((d) => d.file));
    if (broken.size) io.err(`${count(broken.size, 'source')} with errors could not be compared with (kb check says which).\n`);
    const plan = await planImport(files, corpus, await takenIds(root, corpus), {
      distinct: new Set(values.distinct ?? []),
      onProgress: progress(io, 'Comparing'),
    });
    plan.rejected.unshift(...rejected);
    const merges = values.merge ? await planMerges(root, plan.duplicates, corpus) : [];
    const changes: Change[] = [
      ...plan.created.map(({ path, text }) => ({ path, text })),
      ...merges.map(({ path, text, before }) => ({ path, text, before })),
    ];
    const left = values['dry-run'] || changes.length === 0 ? [] : await write(root, changes, io);
    report(plan, merges, { root, format, dryRun: values['dry-run'] === true, left }, io);
    return plan.rejected.length || left.length ? 1 : 0;
  },
};

async function readFiles(paths: readonly string[], io: Io): Promise<{ files: { name: string; text: string }[]; rejected: Plan['rejected'] }> {
  const files: { name: string; text: string }[] = [];
  const rejected: Plan['rejected'] = [];
  for (const path of paths) {
    const about = await stat(path).catch(() => undefined);
    if (!about?.isFile()) throw new UsageError(`There is no file “${path}”. Nothing was written.`);
    const name = basename(path);
    if (about.size > MAX_BYTES) {
      const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
      rejected.push({
        from: name,
        line: 1,
        reason: `the file has ${megabytes(about.size)} MB; at most ${megabytes(MAX_BYTES)} MB are read. Cut it into several files`,
      });
      continue;
    }
    const { text, encoding } = decodeText(await readFile(path));
    if (encoding !== 'UTF-8') io.err(`${name} was read as ${encoding}.\n`);
    files.push({ name, text });
  }
  return { files, rejected };
}

/** Ids of all files, broken ones too, and former ids. */
async function takenIds(root: string, corpus: Corpus): Promise<string[]> {
  const ids: string[] = [];
  for (const kind of Object.keys(SCHEMAS) as Kind[]) {
    if (kind === 'vocabularies') continue;
    for (const name of await readdir(join(root, kind)).catch(() => [])) ids.push(name.replace(/\.md$/i, '').toLowerCase());
  }
  for (const entries of [corpus.sources, corpus.claims, corpus.instruments]) for (const entry of entries.values()) ids.push(...entry.aliases);
  return ids;
}

interface Merge extends Required<Change> {
  id: string;
  added: Additions;
  /** The entry is written in a way that nothing can be put into. */
  refused?: true;
}

/** The entries that lack something which a duplicate has; where several have it, the first counts. */
async function planMerges(root: string, duplicates: readonly Duplicate[], corpus: Corpus): Promise<Merge[]> {
  const added = new Map<string, Additions>();
  for (const { of, missing } of duplicates) if (Object.keys(missing).length) added.set(of, { ...missing, ...added.get(of) });
  const dois = new Set([...corpus.sources.values()].map(({ citation }) => citation.DOI?.toLowerCase()));
  const merges: Merge[] = [];
  for (const [id, { DOI, ...others }] of added) {
    const additions = DOI === undefined || dois.has(DOI.toLowerCase()) ? others : { ...others, DOI };
    const path = corpus.sources.get(id)?.file;
    if (path === undefined || Object.keys(additions).length === 0) continue;
    const before = await readFile(join(root, path), 'utf8');
    const text = addFields(before, additions);
    merges.push({ id, path, before, text: text ?? before, added: additions, ...(text === undefined ? { refused: true } : {}) });
  }
  return merges;
}

async function write(root: string, changes: readonly Change[], io: Io): Promise<string[]> {
  const wrote = progress(io, 'Writing');
  let done = 0;
  try {
    const { left } = await commit(root, changes, (step) => {
      if (step.startsWith('file ')) wrote(++done, changes.length);
    });
    return left;
  } catch (error) {
    if (error instanceof Busy) throw new UsageError(error.message);
    throw error;
  }
}

const QUIET_MS = 2000;

/** Says how far a long task is, once it has taken two seconds. */
function progress(io: Io, label: string): (done: number, total: number) => void {
  const start = Date.now();
  let shown = 0;
  return (done, total) => {
    const now = Date.now();
    if (now - start < QUIET_MS || (done < total && now - shown < (io.interactive ? 100 : 2000))) return;
    shown = now;
    io.err(io.interactive ? `\r${label} ${done}/${total}${done === total ? '\n' : ''}` : `${label} ${done}/${total}\n`);
  };
}

interface ReportOptions {
  root: string;
  format: 'text' | 'json';
  dryRun: boolean;
  left: readonly string[];
}

function report(plan: Plan, merges: readonly Merge[], { root, format, dryRun, left }: ReportOptions, io: Io): void {
  const addedTo = new Map(merges.filter(({ refused }) => !refused).map(({ id, added }) => [id, added]));
  if (format === 'json') {
    const created = plan.created.map(({ text, ...rest }) => (dryRun ? { ...rest, text } : rest));
    const duplicates = plan.duplicates.map((duplicate) => ({
      ...duplicate,
      ...(addedTo.has(duplicate.of) ? { added: addedTo.get(duplicate.of) } : {}),
    }));
    io.out(`${JSON.stringify({ created, duplicates, rejected: plan.rejected, skipped: plan.skipped }, null, 2)}\n`);
  } else io.out(toText(plan, merges, { root, dryRun }));
  for (const path of left) io.err(`${root}/${path} was made or changed by somebody else in the meantime, and left alone.\n`);
  const verb = dryRun ? 'would be created' : 'created';
  const all = plan.created.length + plan.duplicates.length + plan.rejected.length;
  io.err(
    `${count(all, 'record')}: ${count(plan.created.length - left.length, 'entry', 'entries')} ${verb}, ${count(plan.duplicates.length, 'duplicate')}, ${plan.rejected.length.toLocaleString('en')} rejected${addedTo.size ? `; fields ${dryRun ? 'would be ' : ''}added to ${count(addedTo.size, 'entry', 'entries')}` : ''}.\n`,
  );
  if (plan.rejected.length) io.err('Mend what was rejected in your file and import it again: what is in already is recognised.\n');
  if (plan.created.length && !dryRun) io.err('Look them over, then run: npm run -s kb -- check\n');
}

function toText(plan: Plan, merges: readonly Merge[], { root, dryRun }: { root: string; dryRun: boolean }): string {
  const lines: string[] = [];
  const at = ({ from, line, key }: { from: string; line: number; key?: string }) => `${from}:${line}${key === undefined ? '' : ` ${key}`}`;
  const notes = (item: { notes: { line: number; field?: string; text: string }[]; from: string }) => {
    for (const { line, field, text } of item.notes) lines.push(`    ${item.from}:${line}  ${field ? `${field}: ` : ''}${text}`);
  };
  for (const item of plan.created) {
    lines.push(`${dryRun ? 'would create' : 'created'}  ${root}/${item.path}  from ${at(item)}`);
    notes(item);
    if (item.kept.length) lines.push(`    kept in imported.fields: ${item.kept.join(', ')}`);
    if (item.resembles.length) lines.push(`    looks like ${item.resembles.join(', ')}, and was taken for another work`);
  }
  for (const item of plan.duplicates) {
    lines.push(`duplicate  ${at(item)}  of ${item.of}: ${item.reason}`);
    if (item.differs) lines.push(`    look again: ${item.differs}`);
    const missing = Object.keys(item.missing);
    if (missing.length) lines.push(`    has what ${item.of} lacks: ${missing.join(', ')}`);
    if (item.kept.length) lines.push(`    not taken over: ${item.kept.join(', ')}`);
  }
  for (const item of plan.rejected) lines.push(`rejected  ${at(item)}  ${item.reason}`);
  for (const { from, line, text } of plan.skipped) lines.push(`skipped  ${from}:${line}  ${text}`);
  for (const { id, path, added, refused } of merges) {
    const fields = Object.entries(added).map(
      ([field, value]) => `${field}: ${typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)}`,
    );
    if (refused)
      lines.push(`not added  ${id}: the citation of ${root}/${path} is written in a way that nothing can be put into: ${fields.join('; ')}`);
    else lines.push(`${dryRun ? 'would add' : 'added'}  ${root}/${path}  ${fields.join('; ')}`);
  }
  if (dryRun) {
    for (const { path, text } of plan.created) lines.push('', unifiedDiff(`${root}/${path}`, undefined, text).trimEnd());
    for (const { path, before, text } of merges) if (before !== text) lines.push('', unifiedDiff(`${root}/${path}`, before, text).trimEnd());
  }
  return lines.length ? `${lines.join('\n')}\n` : '';
}
