import { CONTROL } from './text.ts';

type Value = string | number | Value[] | { [key: string]: Value };

/** Thrown and caught in this file: the source is left to the full parser. */
const OTHER = Symbol('not simple');

/**
 * Reads the small part of YAML that entries are written in: fields and lists by indentation, `{ … }` and `[ … ]` on one line, words,
 * whole numbers and "quoted text". It gives exactly what the full parser gives or nothing at all, in a tenth of the time: with
 * 20,000 entries, YAML is half of all work. Whatever is unusual, and every mistake, is left to the full parser.
 *
 * @returns undefined when the source holds anything else
 */
export function readSimpleYaml(source: string): Value | undefined {
  if (source.includes('\t') || CONTROL.test(source)) return undefined;
  const lines: Line[] = [];
  for (const text of source.split('\n')) {
    const body = text.replace(/^ +/, '');
    if (body !== '') lines.push({ indent: text.length - body.length, text: body });
    else if (text !== '') return undefined;
  }
  try {
    const reader: Reader = { lines, next: 0 };
    const value = readMap(reader, 0);
    return reader.next === lines.length ? value : undefined;
  } catch (error) {
    if (error === OTHER || error instanceof RangeError) return undefined; // a RangeError is nesting without end
    throw error;
  }
}

interface Line {
  indent: number;
  text: string;
}
interface Reader {
  lines: Line[];
  next: number;
}

const FIELD = /^(?!null:)([a-z][a-z0-9-]{0,60}):(?: (.+))?$/i;

function readMap(reader: Reader, indent: number): { [key: string]: Value } {
  const map: { [key: string]: Value } = {};
  for (let line = reader.lines[reader.next]; line?.indent === indent && !line.text.startsWith('- '); line = reader.lines[reader.next]) {
    const [, key, rest] = FIELD.exec(line.text) ?? [];
    if (key === undefined || Object.hasOwn(map, key)) throw OTHER;
    reader.next++;
    map[key] = rest === undefined ? readBlock(reader, indent) : readLine(rest);
  }
  const after = reader.lines[reader.next];
  if (Object.keys(map).length === 0 || (after && after.indent > indent)) throw OTHER;
  return map;
}

/** What stands under a field that has nothing on its own line. */
function readBlock(reader: Reader, indent: number): Value {
  const line = reader.lines[reader.next];
  if (!line || line.indent < indent) throw OTHER;
  if (line.text.startsWith('- ')) return readList(reader, line.indent);
  if (line.indent === indent) throw OTHER;
  return readMap(reader, line.indent);
}

function readList(reader: Reader, indent: number): Value[] {
  const list: Value[] = [];
  for (let line = reader.lines[reader.next]; line?.indent === indent && line.text.startsWith('- '); line = reader.lines[reader.next]) {
    const text = line.text.slice(2);
    if (FIELD.test(text)) {
      // The fields of an item stand two columns further in than its dash, the first one on the same line.
      reader.lines[reader.next] = { indent: indent + 2, text };
      list.push(readMap(reader, indent + 2));
    } else {
      reader.next++;
      list.push(readLine(text));
    }
  }
  const after = reader.lines[reader.next];
  if (after && after.indent > indent) throw OTHER;
  return list;
}

/** A value that has its line to itself. */
function readLine(text: string): Value {
  switch (text[0]) {
    case '{':
    case '[': {
      const flow = { text, at: 0 };
      const value = readFlow(flow);
      if (flow.at !== text.length) throw OTHER;
      return value;
    }
    case '"':
      return quoted(text);
    default:
      if (/: |:$| #| $/.test(text)) throw OTHER;
      return plain(text);
  }
}

interface Flow {
  text: string;
  at: number;
}

const FLOW_KEY = /(?!null:)([a-z][a-z0-9-]{0,60}): +/iy;
const FLOW_SCALAR = /"[^"\\]*"|[^\s,[\]{}:#"'][^,[\]{}:#"]*/y;
const SPACES = / */y;

function readFlow(flow: Flow): Value {
  const open = flow.text[flow.at];
  if (open !== '{' && open !== '[') {
    const scalar = take(flow, FLOW_SCALAR)[0];
    return scalar.startsWith('"') ? quoted(scalar) : plain(scalar.replace(/ +$/, ''));
  }
  const close = open === '{' ? '}' : ']';
  const list: Value[] = [];
  const map: { [key: string]: Value } = {};
  flow.at++;
  take(flow, SPACES);
  for (let first = true; flow.text[flow.at] !== close; first = false) {
    if (!first) {
      if (flow.text[flow.at] !== ',') throw OTHER;
      flow.at++;
      take(flow, SPACES);
    }
    if (open === '[') list.push(readFlow(flow));
    else {
      const key = take(flow, FLOW_KEY)[1] as string;
      if (Object.hasOwn(map, key)) throw OTHER;
      map[key] = readFlow(flow);
    }
    take(flow, SPACES);
  }
  flow.at++;
  return open === '[' ? list : map;
}

function take(flow: Flow, pattern: RegExp): RegExpExecArray {
  pattern.lastIndex = flow.at;
  const match = pattern.exec(flow.text);
  if (!match) throw OTHER;
  flow.at += match[0].length;
  return match;
}

function quoted(text: string): string {
  if (!/^"[^"\\]*"$/.test(text)) throw OTHER;
  return text.slice(1, -1);
}

/** Text that begins with a letter and is no word of YAML, a whole number, or text that begins with a digit and cannot be a number. */
function plain(text: string): Value {
  if (/^[\p{L}«“(]/u.test(text) && !/^(?:null|true|false)$/i.test(text)) return text;
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  if (/^\d[\d.]*[–/:]/.test(text)) return text;
  throw OTHER;
}
