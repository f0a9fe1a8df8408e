import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Id, type Kind, SCHEMAS } from '../../schemas/index.ts';
import { type Corpus, createCorpus } from './corpus.ts';
import { compare, type Diagnostic, type Position, sortDiagnostics } from './diagnostic.ts';
import type { Entry } from './entry.ts';
import { FrontMatterError, locate, normalizeText, type Path, parseFrontMatter } from './front-matter.ts';
import { type InternalLink, parseBody } from './markdown.ts';
import { RULES } from './rules/index.ts';
import type { RuleContext } from './rules/rule.ts';
import { validate } from './validate.ts';

/** No entry comes near it; a file this large is a mistake and is not read. */
export const MAX_FILE_BYTES = 1024 * 1024;
/** Files open at once. */
const BATCH = 64;

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
}

interface Parsed {
  kind: Kind;
  id: string;
  file: string;
  text: string;
  entry?: Entry;
  links: InternalLink[];
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
  const parsed: Parsed[] = [];
  for (let i = 0; i < found.length; i += BATCH) {
    const batch = await Promise.all(found.slice(i, i + BATCH).map((item) => readEntry(root, item.kind, item.name, diagnostics)));
    parsed.push(...batch.filter((item) => item !== undefined));
    options.onProgress?.(Math.min(i + BATCH, found.length), found.length);
  }
  const corpus = createCorpus(parsed.flatMap((item) => (item.entry ? [item.entry] : [])));
  runRules(corpus, parsed, diagnostics);
  return { corpus, diagnostics: sortDiagnostics(diagnostics), files: found.length };
}

async function listFiles(root: string, diagnostics: Diagnostic[]): Promise<{ kind: Kind; name: string }[]> {
  await readdir(root); // a wrong root is the caller's mistake, and throws
  const found: { kind: Kind; name: string }[] = [];
  for (const kind of Object.keys(SCHEMAS) as Kind[]) {
    const items = await readdir(join(root, kind), { withFileTypes: true }).catch(() => []);
    for (const item of items.sort((a, b) => compare(a.name, b.name))) {
      if (item.isFile() && item.name.endsWith('.md')) found.push({ kind, name: item.name });
      else if (!item.name.startsWith('.')) {
        diagnostics.push({
          ruleId: 'stray-file',
          severity: 'warning',
          file: `${kind}/${item.name}`,
          line: 1,
          column: 1,
          message: `“${item.name}” is not read: an entry is a file ending in .md, directly in ${kind}/. Rename it or take it away.`,
        });
      }
    }
  }
  return found;
}

async function readEntry(root: string, kind: Kind, name: string, diagnostics: Diagnostic[]): Promise<Parsed | undefined> {
  const file = `${kind}/${name}`;
  const id = name.slice(0, -'.md'.length);
  const report = (ruleId: string, position: Position, message: string, expected?: string[]) => {
    diagnostics.push({ ruleId, severity: 'error', file, ...position, message, ...(expected ? { expected } : {}) });
  };
  const start = { line: 1, column: 1 };
  let text: string;
  try {
    const { size } = await stat(join(root, kind, name));
    if (size > MAX_FILE_BYTES) {
      report('file-too-large', start, `The file has ${Math.round(size / 1024 / 1024)} MiB; an entry has less than 1. It was not read.`);
      return { kind, id, file, text: '', links: [] };
    }
    const bytes = await readFile(join(root, kind, name));
    text = normalizeText(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const why = error instanceof TypeError ? 'It is not UTF-8 text. Save it as UTF-8.' : (error as Error).message;
    report('unreadable-file', start, `The file cannot be read. ${why}`);
    return { kind, id, file, text: '', links: [] };
  }
  if (!Id.safeParse(id).success) {
    report('id-format', start, `The file name “${id}” is no id: use lower-case letters a–z, digits and single hyphens.`);
  }

  const parsed: Parsed = { kind, id, file, text, links: [] };
  try {
    const { data, body, bodyLine } = parseFrontMatter(text);
    const content = parseBody(body, bodyLine);
    parsed.links = content.links;
    for (const problem of content.problems) report(problem.ruleId, problem.position, problem.message, problem.expected);
    const result = validate(SCHEMAS[kind], data);
    if ('invalid' in result) {
      for (const { ruleId, path, message, expected } of result.invalid) report(ruleId, locate(text, path), message, expected);
      return parsed;
    }
    const { id: given, ...value } = result.value;
    if (given !== undefined && given !== id) {
      report('id-mismatch', locate(text, ['id']), `The id “${given}” is not the file name. Take the line out, or name the file ${given}.md.`, [id]);
    }
    const base = { id, file, prose: content.sections };
    if (kind === 'claims' && 'statement' in value) {
      const { kind: claimKind, ...claim } = value;
      parsed.entry = { ...claim, claimKind, ...base, kind };
    } else {
      parsed.entry = { ...value, ...base, kind } as Entry;
    }
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    report(error.ruleId, error.position, error.message);
  }
  return parsed;
}

function runRules(corpus: Corpus, parsed: readonly Parsed[], diagnostics: Diagnostic[]): void {
  const byFile = new Map(parsed.map((item) => [item.file, item]));
  const known = new Map<Kind, Set<string>>();
  for (const item of parsed) {
    const ids = known.get(item.kind) ?? new Set<string>();
    known.set(item.kind, ids.add(item.id));
  }
  for (const rule of RULES) {
    const position = (file: string, path: Path | Position): Position => {
      if (!Array.isArray(path)) return path as Position;
      const item = byFile.get(file);
      return item ? locate(item.text, path as Path) : { line: 1, column: 1 };
    };
    const context: RuleContext = {
      corpus,
      isKnown: (kind, id) => known.get(kind)?.has(id) ?? false,
      ids: (kind) => [...(known.get(kind) ?? [])],
      bodyLinks: (file) => byFile.get(file)?.links ?? [],
      files: parsed,
      report: ({ file, path, message, expected, related }) => {
        diagnostics.push({
          ruleId: rule.id,
          severity: rule.severity,
          file,
          ...position(file, path),
          message,
          ...(expected?.length ? { expected } : {}),
          ...(related?.length ? { related: related.map((r) => ({ file: r.file, ...position(r.file, r.path), message: r.message })) } : {}),
        });
      },
    };
    try {
      rule.check(context);
    } catch (error) {
      diagnostics.push({
        ruleId: rule.id,
        severity: 'error',
        file: '.',
        line: 1,
        column: 1,
        message: `The rule itself failed: ${(error as Error).message}. Please report it.`,
      });
    }
  }
}
