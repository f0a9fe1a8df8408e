import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kind, SCHEMAS } from '../../schemas/index.ts';
import { type Corpus, createCorpus } from './corpus.ts';
import { compare, type Diagnostic, type Position, sortDiagnostics } from './diagnostic.ts';
import { createLocator } from './front-matter.ts';
import { createNearest } from './nearest.ts';
import { diagnostic, type Found, type ParsedFile, parseFile, ruleFailure } from './parse-file.ts';
import { parseInThreads } from './parse-threads.ts';
import { CORPUS_RULES } from './rules/index.ts';
import type { Place } from './rules/rule.ts';

/** Files read before the event loop has its turn. */
const BATCH = 64;
/** From this many files on, starting threads costs less than they save. */
const MANY = 2000;

export interface Loaded {
  /** The valid entries, linked. */
  corpus: Corpus;
  /** Everything found, sorted by place. */
  diagnostics: Diagnostic[];
  /** Number of files looked at. */
  files: number;
}

export interface LoadOptions {
  /** Called now and then with the number of files read and the number there are. */
  onProgress?: (done: number, total: number) => void;
  /** Threads to parse a large folder with; one if left out. */
  threads?: number;
}

/**
 * Reads a content folder: the only code that does. Every file is read and checked; a bad one gives diagnostics and
 * is left out of the corpus, and never hides another. Content mistakes do not throw.
 *
 * @param root the content folder, with `sources/`, `claims/` and `vocabularies/`
 * @throws when the folder itself cannot be read
 */
export async function loadCorpus(root: string, options: LoadOptions = {}): Promise<Loaded> {
  const diagnostics: Diagnostic[] = [];
  const found = await listFiles(root, diagnostics);
  const parsed = await parseAll(root, found, options);
  for (const item of parsed) diagnostics.push(...item.diagnostics);
  const corpus = createCorpus(parsed.flatMap((item) => (item.entry ? [item.entry] : [])));
  runCorpusRules(corpus, parsed, diagnostics);
  return { corpus, diagnostics: sortDiagnostics(diagnostics), files: found.length };
}

async function listFiles(root: string, diagnostics: Diagnostic[]): Promise<Found[]> {
  const found: Found[] = [];
  const stray = (file: string, message: string) => {
    diagnostics.push(diagnostic(file, { ruleId: 'stray-file', severity: 'warning' }, { line: 1, column: 1 }, message));
  };
  const kinds = Object.keys(SCHEMAS) as Kind[];
  const folders = await readdir(root, { withFileTypes: true }); // a wrong root is the caller's mistake, and throws
  for (const folder of folders) {
    if (folder.name.startsWith('.') || kinds.some((kind) => kind === folder.name && folder.isDirectory())) continue;
    stray(folder.name, `“${folder.name}” is not read: entries stand in ${kinds.map((kind) => `${kind}/`).join(', ')}. Rename it or take it away.`);
  }
  for (const kind of kinds) {
    if (!folders.some((folder) => folder.name === kind && folder.isDirectory())) continue;
    const items = await readdir(join(root, kind), { withFileTypes: true });
    for (const item of items.sort((a, b) => compare(a.name, b.name))) {
      if (item.isFile() && item.name.endsWith('.md')) found.push({ kind, name: item.name });
      else if (!item.name.startsWith('.')) {
        stray(
          `${kind}/${item.name}`,
          `“${item.name}” is not read: an entry is a file ending in .md, directly in ${kind}/. Rename it or take it away.`,
        );
      }
    }
  }
  return found;
}

async function parseAll(root: string, found: readonly Found[], { onProgress, threads = 1 }: LoadOptions): Promise<ParsedFile[]> {
  if (threads > 1 && found.length >= MANY) return parseInThreads(root, found, threads, onProgress);
  const parsed: ParsedFile[] = [];
  for (let i = 0; i < found.length; i += BATCH) {
    for (const item of found.slice(i, i + BATCH)) parsed.push(parseFile(root, item));
    onProgress?.(parsed.length, found.length);
    await new Promise(setImmediate);
  }
  return parsed;
}

/** A place whose line and column are worked out once all rules have run, file by file. */
interface Spot {
  file: string;
  place: Place;
  position: Position;
}

function runCorpusRules(corpus: Corpus, parsed: readonly ParsedFile[], diagnostics: Diagnostic[]): void {
  const byFile = new Map(parsed.map((item) => [item.file, item]));
  const ids = new Map([...Map.groupBy(parsed, (item) => item.kind)].map(([kind, items]) => [kind, new Set(items.map((item) => item.id))]));
  const nearestOf = new Map<Kind, ReturnType<typeof createNearest>>();
  const nearest = (kind: Kind, id: string) => {
    const find = nearestOf.get(kind) ?? createNearest([...(ids.get(kind) ?? [])]);
    nearestOf.set(kind, find);
    return find(id);
  };
  const spots: Spot[] = [];
  const spot = (file: string, place: Place): Spot => {
    const made = { file, place, position: 'line' in place ? place : { line: 1, column: 1 } };
    spots.push(made);
    return made;
  };
  const makers: (() => Diagnostic)[] = [];
  for (const rule of CORPUS_RULES) {
    const about = { ruleId: rule.id, severity: rule.severity };
    try {
      rule.check({
        corpus,
        isKnown: (kind, id) => ids.get(kind)?.has(id) ?? false,
        nearest,
        bodyLinks: (file) => byFile.get(file)?.links ?? [],
        files: parsed,
        report: ({ file, path, message, expected, related = [] }) => {
          const here = spot(file, path);
          const others = related.map((other) => ({ at: spot(other.file, other.path), message: other.message }));
          makers.push(() =>
            diagnostic(
              file,
              about,
              here.position,
              message,
              expected,
              others.map(({ at, message: text }) => ({ file: at.file, ...at.position, message: text })),
            ),
          );
        },
      });
    } catch (error) {
      diagnostics.push(ruleFailure(rule.id, '.', error));
    }
  }
  locateSpots(spots, (file) => byFile.get(file)?.text ?? '');
  for (const make of makers) diagnostics.push(make());
}

/** Works out positions with one parse of each file that has findings. */
function locateSpots(spots: readonly Spot[], textOf: (file: string) => string): void {
  const byFile = Map.groupBy(spots, (item) => item.file);
  for (const [file, own] of byFile) {
    const fields = own.filter((item) => !('line' in item.place) && item.place.length > 0);
    if (fields.length === 0) continue;
    const locate = createLocator(textOf(file));
    for (const item of fields) if (!('line' in item.place)) item.position = locate(item.place);
  }
}
