import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument } from 'yaml';
import type { Position } from './diagnostic.ts';
import { readSimpleYaml } from './simple-yaml.ts';
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

/**
 * Reads YAML 1.2 (core schema), and less of it than the standard has: no anchors, no tags that it does not know, keys that are
 * plain words and stand once. Positions are worked out on demand.
 *
 * @throws YamlError at the first fault
 */
export function readYaml(source: string): Yaml {
  const simple = readSimpleYaml(source);
  if (simple === undefined) return readFullYaml(source);
  let full: Yaml | undefined;
  return {
    data: simple,
    locate(path) {
      full ??= readFullYaml(source);
      return full.locate(path);
    },
  };
}

/** readYaml without its short cut. */
export function readFullYaml(source: string): Yaml {
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
  return { data: toData(doc.contents, at), locate: (path) => locate(doc, path, at) };
}

function toData(node: unknown, at: (offset: number) => Position): unknown {
  if (node === null) return null;
  const fault = (message: string) => new YamlError(message, at((node as Node).range?.[0] ?? 0));
  if (isAlias(node) || (node as ParsedNode & { anchor?: string }).anchor !== undefined) {
    throw fault('anchors (&) and aliases (*) are not read. Write the value out, or put text that begins with & or * between double quotes.');
  }
  if (isScalar(node)) {
    if (typeof node.value === 'string' && CONTROL.test(node.value)) {
      throw fault(`the text holds the invisible character ${codePoint(CONTROL.exec(node.value)?.[0] ?? '')}. Take it out.`);
    }
    return node.value;
  }
  if (isSeq(node)) return node.items.map((item) => toData(item, at));
  if (!isMap(node)) return undefined;
  const data: Record<string, unknown> = {};
  const seen = new Map<string, number>();
  for (const { key, value } of node.items) {
    if (!isScalar(key) || typeof key.value === 'object') throw fault('the name of a field is a plain word.');
    const name = String(key.value);
    const offset = (key as Node).range?.[0] ?? 0;
    if (seen.has(name))
      throw new YamlError(`the field “${name}” is given twice, first on line ${at(seen.get(name) ?? 0).line}. Keep one.`, at(offset));
    seen.set(name, offset);
    if (name === '__proto__') throw new YamlError('a field cannot be called “__proto__”.', at(offset));
    data[name] = toData(value, at);
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
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'a tab is used for indentation. Use spaces.';
    case 'BAD_ALIAS':
      return 'anchors (&) and aliases (*) are not read. Put text that begins with & or * between double quotes.';
    case 'TAG_RESOLVE_FAILED':
      return `${text}. Tags (!) are not read; put text that begins with ! between double quotes.`;
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
