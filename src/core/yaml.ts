import { CORE_SCHEMA, load } from 'js-yaml';
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument } from 'yaml';
import type { Position } from './diagnostic.ts';
import { CONTROL, codePoint } from './text.ts';

export type Path = readonly PropertyKey[];

/** A YAML document as plain data, and where its fields stand. */
export interface Yaml {
  data: unknown;
  /**
   * Where a field stands: at its key, or, for an item of a list, at the item. When the path does not exist (a missing field)
   * the nearest existing parent is given.
   */
  locate(path: Path): Position;
}

/** Why a document cannot be used, and where. */
export class YamlError extends Error {
  readonly position: Position;
  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}

/** Where js-yaml may read something else than the package yaml, or accept what that refuses. Most of it may also stand in text, where it does no harm. */
const DOUBTFUL = new RegExp(
  [
    /(?:^|[:,[{?-]) *(?:!|[&*][^ \n])/, // tags, anchors, aliases
    /(?<=^|[ \n:,[{])\?[ \n]|[\]}] *:/, // lists and groups as names of fields
    /(?<=[ \n:,[{])(?:[-+][0.]|0b|[-+.\d]+e)/, // numbers that not both know
    /(?<=^|[ \n])- *(?:#|$)/, // empty items
    /["',[\]{}]#/, // comments without a space before them
    /\\[^"\\]/, // escapes, which may stand for an invisible character
  ]
    .map(({ source }) => source)
    .join('|'),
  'im',
);

/** Names of fields on which both agree. */
const NAME = /^(?!null$)[A-Za-z][\w-]{0,99}$/;

/**
 * Reads YAML 1.2 (core schema), and less of it than the standard has: no anchors, no tags that it does not know, keys that are
 * plain words and stand once. The data are js-yaml’s, which takes a fifth of the time, unless there is a fault or a doubt; every message and
 * every position are from the package yaml, which keeps the places.
 *
 * @throws YamlError at the first fault
 */
export function readYaml(source: string): Yaml {
  const data = readQuickly(source);
  if (data === undefined) return readSlowly(source);
  let placed: Yaml | undefined;
  return {
    data,
    locate: (path) => {
      placed ??= readSlowly(source); // positions are wanted of the few files with findings
      return placed.locate(path);
    },
  };
}

/** @returns undefined when anything is wrong, or might be read otherwise by the package yaml */
export function readQuickly(source: string): unknown {
  if (source.includes('\t') || CONTROL.test(source) || DOUBTFUL.test(source)) return undefined;
  try {
    const data = load(source, {
      schema: CORE_SCHEMA,
      onWarning(warning) {
        throw warning;
      },
    });
    return hasPlainNames(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function hasPlainNames(data: unknown): boolean {
  if (Array.isArray(data)) return data.every(hasPlainNames);
  if (typeof data !== 'object' || data === null) return true;
  return Object.entries(data).every(([name, value]) => NAME.test(name) && hasPlainNames(value));
}

/** readYaml by the package yaml alone. */
export function readSlowly(source: string): Yaml {
  // uniqueKeys compares every key with every other one; toData does it in one pass.
  const doc = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const at = (offset: number): Position => {
    const before = source.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
  const problem = doc.errors[0] ?? doc.warnings[0];
  if (problem) throw new YamlError(explain(problem.message, problem.code), at(problem.pos[0]));
  try {
    return { data: toData(doc.contents, 0, at), locate: (path) => locate(doc, path, at) };
  } catch (error) {
    throw error instanceof RangeError ? new YamlError(TOO_DEEP, { line: 1, column: 1 }) : error;
  }
}

const NO_TAGS = 'tags (!) are not read. Take it out, or put text that begins with ! between double quotes.';
const TOO_DEEP = 'fields stand inside fields without end. Write it flatter.';

/**
 * @param node of the document
 * @param here the key or the item that the node belongs to, where a fault in it is reported
 */
function toData(node: unknown, here: number, at: (offset: number) => Position): unknown {
  if (node === null) return null;
  const { anchor, tag } = node as ParsedNode & { anchor?: string };
  if (isAlias(node) || anchor !== undefined) {
    throw new YamlError(
      'anchors (&) and aliases (*) are not read. Write the value out, or put text that begins with & or * between double quotes.',
      at(here),
    );
  }
  if (tag !== undefined) throw new YamlError(NO_TAGS, at(here));
  if (isScalar(node)) {
    const control = typeof node.value === 'string' ? CONTROL.exec(node.value) : null;
    if (control) throw new YamlError(`the text holds the invisible character ${codePoint(control[0])}. Take it out.`, at(here));
    return node.value;
  }
  if (isSeq(node)) return node.items.map((item) => toData(item, (item as Node | null)?.range?.[0] ?? here, at));
  if (!isMap(node)) return undefined;
  const data: Record<string, unknown> = {};
  const seen = new Map<string, number>();
  for (const { key, value } of node.items) {
    const offset = (key as Node | null)?.range?.[0] ?? here;
    if (!isScalar(key) || typeof key.value === 'object') throw new YamlError('the name of a field is a plain word.', at(offset));
    const name = String(key.value);
    const first = seen.get(name);
    if (first !== undefined) throw new YamlError(`the field “${name}” is given twice, first on line ${at(first).line}. Keep one.`, at(offset));
    seen.set(name, offset);
    if (name === '__proto__') throw new YamlError('a field cannot be called “__proto__”.', at(offset));
    data[name] = toData(value, offset, at);
  }
  return data;
}

function locate(doc: Document.Parsed, path: Path, at: (offset: number) => Position): Position {
  let node: unknown = doc.contents;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset === undefined ? { line: 1, column: 1 } : at(offset);
}

function explain(message: string, code: string): string {
  const text = message.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  if (text.startsWith('Maximum call stack')) return TOO_DEEP;
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'a tab is used for indentation. Use spaces.';
    case 'BAD_ALIAS':
      return 'anchors (&) and aliases (*) are not read. Put text that begins with & or * between double quotes.';
    case 'TAG_RESOLVE_FAILED':
      return NO_TAGS;
    case 'MISSING_CHAR':
    case 'UNEXPECTED_TOKEN':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BAD_INDENT':
      return `${text}. Text with a colon, a quote mark, a comma or a bracket in it goes between double quotes.`;
    default:
      return `${text}.`;
  }
}
