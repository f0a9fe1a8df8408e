import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Id, type Kind, SCHEMAS } from '../../schemas/index.ts';
import type { Diagnostic, Position } from './diagnostic.ts';
import type { Entry } from './entry.ts';
import { FrontMatterError, normalizeText, parseFrontMatter } from './front-matter.ts';
import { type InternalLink, type Passage, parseBody } from './markdown.ts';
import { ownTexts } from './own-texts.ts';
import { ENTRY_RULES } from './rules/index.ts';
import type { LoadRuleId } from './rules/load-time.ts';
import type { Place } from './rules/rule.ts';
import { slug } from './text.ts';
import { validate } from './validate.ts';
import type { Path } from './yaml.ts';

/** No entry comes near it; a file this large is a mistake and is not read. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** Faults of the schema told of one file; the rest are counted. */
const MAX_FAULTS = 100;

/** A file to read: `sources/eddie-2019.md`. */
export interface Found {
  kind: Kind;
  name: string;
}

/** What one file gives. Plain data, so that it can come from another thread. */
export interface ParsedFile {
  kind: Kind;
  id: string;
  file: string;
  /** The normalised text, for positions; empty when the file could not be read. */
  text: string;
  /** Left out when the file has a fault. */
  entry?: Entry;
  links: InternalLink[];
  diagnostics: Diagnostic[];
}

/** Reads and checks one file by itself. Nothing that is in a file makes it throw. */
export function parseFile(root: string, { kind, name }: Found): ParsedFile {
  const id = name.slice(0, -'.md'.length);
  const parsed: ParsedFile = { kind, id, file: `${kind}/${name}`, text: '', links: [], diagnostics: [] };
  const report = (ruleId: LoadRuleId, position: Position, message: string, expected?: string[]) => {
    parsed.diagnostics.push(diagnostic(parsed.file, { ruleId, severity: 'error' }, position, message, expected));
  };
  if (!Id.safeParse(id).success) {
    const better = slug(id);
    report(
      'id-format',
      START,
      `The file name “${id}” is no id: use lower-case letters a–z, digits and single hyphens.`,
      better ? [better] : undefined,
    );
  }
  try {
    parsed.text = readText(join(root, kind, name));
    parseEntry(parsed, report);
  } catch (error) {
    if (error instanceof FrontMatterError) report(error.ruleId, error.position, error.message);
    else if (error instanceof Unreadable) report(error.ruleId, error.position, error.message);
    else if (error instanceof RangeError)
      report('unreadable-file', START, 'The text cannot be read: lists or quotations stand inside one another without end.');
    else report('unreadable-file', START, `The file cannot be read: ${(error as Error).message}.`);
  }
  return parsed;
}

const START: Position = { line: 1, column: 1 };

type Report = (ruleId: LoadRuleId, position: Position, message: string, expected?: string[]) => void;

function parseEntry(parsed: ParsedFile, report: Report): void {
  const { kind, id, file } = parsed;
  const { data, body, bodyLine, locate } = parseFrontMatter(parsed.text);
  const { sections, passages, links, problems } = parseBody(body, bodyLine);
  parsed.links = links;
  for (const problem of problems) report(problem.ruleId, problem.position, problem.message, problem.expected);
  const result = validate(SCHEMAS[kind], data);
  if ('invalid' in result) {
    for (const { ruleId, path, message, expected } of result.invalid.slice(0, MAX_FAULTS)) report(ruleId, locate(path), message, expected);
    const more = result.invalid.length - MAX_FAULTS;
    if (more > 0)
      report('invalid-value', START, `There are ${more} more fields that are wrong in this file. Mend the first ones and run the command again.`);
    return;
  }
  const { id: given, ...value } = result.value;
  if (given !== undefined && given !== id) {
    report('id-mismatch', locate(['id']), `The id “${given}” is not the file name. Take the line out, or name the file ${given}.md.`, [id]);
  }
  const base = { id, file, prose: sections };
  if (kind === 'claims' && 'statement' in value) {
    const { kind: claimKind, ...claim } = value;
    parsed.entry = { ...claim, claimKind, ...base, kind };
  } else {
    parsed.entry = { ...value, ...base, kind } as Entry;
  }
  runEntryRules(parsed.entry, passages, locate, parsed.diagnostics);
}

function runEntryRules(entry: Entry, passages: readonly Passage[], locate: (path: Path) => Position, diagnostics: Diagnostic[]): void {
  const position = (place: Place) => ('line' in place ? place : locate(place));
  const texts = ownTexts(entry, passages);
  for (const rule of ENTRY_RULES) {
    const found = { ruleId: rule.id, severity: rule.severity };
    try {
      rule.check(entry, {
        texts: (language) => texts[language],
        report: ({ path, message, expected, related }) => {
          const places = related?.map((other) => ({ file: entry.file, ...position(other.path), message: other.message }));
          diagnostics.push(diagnostic(entry.file, found, position(path), message, expected, places));
        },
      });
    } catch (error) {
      diagnostics.push(ruleFailure(rule.id, entry.file, error));
    }
  }
}

/** Every diagnostic is made here: fields in one order, nothing invisible in its text, which may quote a hostile file. */
export function diagnostic(
  file: string,
  { ruleId, severity }: Pick<Diagnostic, 'ruleId' | 'severity'>,
  { line, column }: Position,
  message: string,
  expected?: readonly string[],
  related?: Diagnostic['related'],
): Diagnostic {
  return {
    ruleId,
    severity,
    file,
    line,
    column,
    message: message.replace(/\p{Cc}/gu, '\ufffd'),
    ...(expected?.length ? { expected: [...expected] } : {}),
    ...(related?.length ? { related } : {}),
  };
}

/** A rule that crashes is a diagnostic of that rule; the others still run. */
export function ruleFailure(ruleId: string, file: string, error: unknown): Diagnostic {
  return diagnostic(file, { ruleId, severity: 'error' }, START, `The rule itself failed: ${(error as Error).message}. Please report it.`);
}

class Unreadable extends Error {
  readonly ruleId: LoadRuleId;
  readonly position: Position;
  constructor(ruleId: LoadRuleId, message: string, position: Position = START) {
    super(message);
    this.ruleId = ruleId;
    this.position = position;
  }
}

function readText(path: string): string {
  const { size } = statSync(path);
  if (size > MAX_FILE_BYTES) {
    throw new Unreadable('file-too-large', `The file has ${Math.round(size / 1024 / 1024)} MiB; an entry has less than 1. It was not read.`);
  }
  const bytes = readFileSync(path);
  if (isUtf8(bytes)) return normalizeText(bytes.toString('utf8'));
  throw new Unreadable('unreadable-file', 'The file is not UTF-8 text from here on. Save it as UTF-8.', firstInvalid(bytes));
}

/** The place of the first byte that is not UTF-8. */
function firstInvalid(bytes: Buffer): Position {
  const lines = bytes.toString('latin1').split('\n');
  for (const [i, line] of lines.entries()) {
    const own = Buffer.from(line, 'latin1');
    // A lenient reading puts a replacement character there.
    if (!isUtf8(own))
      return {
        line: i + 1,
        column:
          own
            .toString('utf8')
            .replace(/^\ufeff/, '')
            .indexOf('\ufffd') + 1,
      };
  }
  return START;
}
