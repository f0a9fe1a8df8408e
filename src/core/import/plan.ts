import { Source } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import { parseFrontMatter } from '../front-matter.ts';
import { MAX_FILE_BYTES } from '../parse-file.ts';
import { validate } from '../validate.ts';
import { type Mapped, toCitation } from './citation.ts';
import { entryText } from './entry-text.ts';
import { newId } from './id.ts';
import { type Match, Matcher } from './match.ts';
import { type Additions, missingFields } from './merge.ts';
import { foreignFormat, readRecords } from './read.ts';
import type { Note, ReadRecord, Refusal } from './record.ts';

/** Where a record stands. */
interface From {
  /** The file that is imported. */
  from: string;
  line: number;
  key?: string;
}

export interface Created extends From {
  id: string;
  /** Of the new file, in the content folder. */
  path: string;
  text: string;
  /** What was mended or taken for granted on the way. */
  notes: Note[];
  /** Fields that the citation has no place for; they are in `imported.fields`. */
  kept: string[];
  /** Entries that it looks like and is not taken for. */
  resembles: string[];
}

export interface Duplicate extends From, Match {
  /** Fields that the entry lacks and this record has. */
  missing: Additions;
  /** Fields that are in no citation, and so are not taken over. */
  kept: string[];
  notes: Note[];
}

export interface Rejected extends From {
  reason: string;
}

/** What an import would do. Every record of the files is in one of the three lists. */
export interface Plan {
  created: Created[];
  duplicates: Duplicate[];
  rejected: Rejected[];
  /** Text of the files that is no record. */
  skipped: (Note & { from: string })[];
}

export interface PlanOptions {
  /** Keys of records to create although they look like an entry. */
  distinct?: ReadonlySet<string>;
  /** Called now and then with the number of records done and the number there are. */
  onProgress?: (done: number, total: number) => void;
}

interface Item {
  from: string;
  record: ReadRecord;
  mapped: Mapped;
}

/** Records that are done before the event loop has its turn. */
const BATCH = 200;

/**
 * Plans the import of files into a corpus: what would be created, what is there already, what cannot be taken and why. Writes nothing.
 *
 * @param ids ids that no new entry may have: of all files, broken ones too, and former ids
 */
export async function planImport(
  files: readonly { name: string; text: string }[],
  corpus: Corpus,
  ids: Iterable<string>,
  { distinct, onProgress }: PlanOptions = {},
): Promise<Plan> {
  const plan: Plan = { created: [], duplicates: [], rejected: [], skipped: [] };
  const items: Item[] = [];
  const reject = (from: string, { line, key }: Omit<Refusal, 'reason'>, reason: string) =>
    plan.rejected.push({ from, line, ...(key === undefined ? {} : { key }), reason });
  for (const { name: from, text } of files) {
    const reading = readRecords(text);
    if (!reading) {
      const foreign = foreignFormat(text);
      const reason = foreign
        ? `no record was read: the file is ${foreign}. Open it in Zotero or EndNote, export it as RIS, and import that file`
        : 'no record was found: the file is neither BibTeX, RIS nor CSL-JSON';
      reject(from, { line: 1 }, reason);
      continue;
    }
    plan.skipped.push(...reading.skipped.map((note) => ({ ...note, from })));
    for (const refusal of reading.rejected) reject(from, refusal, refusal.reason);
    for (const record of reading.records) {
      const mapped = toCitation(record);
      if ('reason' in mapped) reject(from, record, mapped.reason);
      else items.push({ from, record, mapped });
    }
  }
  const matcher = new Matcher(
    [...corpus.sources.values()],
    items.map(({ mapped }) => mapped.citation),
  );
  const taken = new Set(ids);
  for (const [i, item] of items.entries()) {
    if (i % BATCH === 0) {
      onProgress?.(i, items.length);
      await new Promise(setImmediate);
    }
    place(item, plan, matcher, taken, corpus, distinct);
  }
  onProgress?.(items.length, items.length);
  plan.rejected.sort((a, b) => files.findIndex(({ name }) => name === a.from) - files.findIndex(({ name }) => name === b.from) || a.line - b.line);
  return plan;
}

function place(
  { from, record, mapped }: Item,
  plan: Plan,
  matcher: Matcher,
  taken: Set<string>,
  corpus: Corpus,
  distinct?: ReadonlySet<string>,
): void {
  const { citation, notes } = mapped;
  const at: From = { from, line: record.line, ...(record.key === undefined ? {} : { key: record.key }) };
  const kept = Object.keys(mapped.kept);
  const match = matcher.find(citation);
  const isForced = match?.by === 'title–author–year' && record.key !== undefined && distinct?.has(record.key);
  if (match && !isForced) {
    const entry = corpus.sources.get(match.of);
    const missing = entry && match.differs === undefined ? missingFields(entry, citation) : {};
    plan.duplicates.push({ ...at, ...match, missing, kept, notes });
    matcher.add(citation, { id: match.of, citation });
    return;
  }
  const id = newId(citation, (candidate) => taken.has(candidate));
  const text = entryText(mapped, { file: from, key: clean(record.key) }, isForced ? [match.of] : []);
  const reason = faultOf(text, mapped.kept);
  if (reason) {
    plan.rejected.push({ ...at, reason });
    return;
  }
  plan.created.push({ ...at, id, path: `sources/${id}.md`, text, notes, kept, resembles: isForced ? [] : matcher.lookAlikes(citation) });
  taken.add(id);
  matcher.add(citation, { id, citation });
}

function clean(key: string | undefined): string | undefined {
  return key?.replace(/\s+/g, ' ').trim() || undefined;
}

/** The entry is read as it will be: one that would be an error of `kb check` is not written. */
function faultOf(text: string, kept: Readonly<Record<string, string>>): string | undefined {
  if (Buffer.byteLength(text) > MAX_FILE_BYTES) {
    const [longest] = Object.entries(kept).sort(([, a], [, b]) => b.length - a.length);
    return `it would make an entry of more than ${MAX_FILE_BYTES / 1024 / 1024} MiB, which is not read${longest ? `; shorten its field “${longest[0]}”` : ''}`;
  }
  try {
    const read = validate(Source, parseFrontMatter(text).data);
    return 'invalid' in read ? `it would make an invalid entry: ${read.invalid[0]?.message}` : undefined;
  } catch (error) {
    return `it would make an entry that cannot be read: ${(error as Error).message}`;
  }
}
