import { CONTROL } from './text.ts';

/** A line that says something: how far it is indented, and its text without that and without spaces at the end. */
interface Line {
  indent: number;
  text: string;
}

/** Thrown inside this file alone, at the first thing that is not plain. */
const NOT_PLAIN = new Error('not plain YAML');

/** A name of a field and what follows it on its line. */
const FIELD = /^([A-Za-z][A-Za-z0-9_-]*):(?: +(.*))?$/;
const DOUBLE_QUOTED = /^"(?:[^"\\]|\\["\\])*"$/;
const SINGLE_QUOTED = /^'(?:[^']|'')*'$/;
/** Words that are no text in the core schema, in whatever capitals. */
const WORD = /^(?:null|true|false)$/i;
const WHOLE = /^(?:0|[1-9]\d{0,14})$/;
const DATE = /^\d{4}-\d\d(?:-\d\d)?$/;
/** In text that begins with a digit, what no number has. */
const NO_NUMBER = /[^0-9A-Fa-f.+xo_-]/;
/** Characters with which text that has no quotation marks cannot begin, or that may begin a number. */
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`~.+<=\s]/;

/** Lists in lists: none of ours has more than a few. */
const DEEPEST = 20;

/**
 * Reads plain YAML, as nearly all our entries are written: fields and lists by indentation, values of one line, which may be quoted or lists and
 * groups in brackets. It takes a tenth of the time that a parser of the whole language does, and never says that anything is wrong: whatever is
 * not plain beyond doubt is left to that parser (yaml.ts), whose data for plain YAML are the same.
 *
 * @returns undefined for a document that is not plain
 */
export function readPlainYaml(source: string): Record<string, unknown> | undefined {
  if (source.includes('\t') || CONTROL.test(source)) return undefined;
  const lines: Line[] = [];
  for (const line of source.split('\n')) {
    let [indent, end] = [0, line.length];
    while (line[indent] === ' ') indent++;
    while (end > indent && line[end - 1] === ' ') end--;
    if (end > indent && line[indent] !== '#') lines.push({ indent, text: line.slice(indent, end) });
  }
  if (lines[0]?.indent !== 0) return undefined;
  try {
    const reader = new Reader(lines);
    const data = reader.fields(0, 0);
    return reader.done ? data : undefined;
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

class Reader {
  private readonly lines: Line[];
  private next = 0;

  constructor(lines: Line[]) {
    this.lines = lines;
  }

  get done(): boolean {
    return this.next === this.lines.length;
  }

  /** The fields that begin at this indentation. */
  fields(indent: number, depth: number): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    for (let line = this.lines[this.next]; line?.indent === indent; line = this.lines[this.next]) {
      const [, name = '', text = ''] = FIELD.exec(line.text) ?? [];
      if (name === '' || WORD.test(name) || Object.hasOwn(data, name)) throw NOT_PLAIN;
      this.next++;
      data[name] = text === '' ? this.below(indent, depth + 1) : this.value(text, indent);
    }
    return data;
  }

  /** What stands under a field that has nothing on its own line. */
  private below(indent: number, depth: number): unknown {
    const line = this.lines[this.next];
    if (depth > DEEPEST) throw NOT_PLAIN;
    if (line && line.indent >= indent && line.text.startsWith('- ')) return this.list(line.indent, depth);
    return line && line.indent > indent ? this.fields(line.indent, depth) : null;
  }

  private list(indent: number, depth: number): unknown[] {
    const items: unknown[] = [];
    for (let line = this.lines[this.next]; line?.indent === indent && line.text.startsWith('- '); line = this.lines[this.next]) {
      const text = line.text.slice(1).replace(/^ +/, '');
      if (FIELD.test(text)) {
        const inner = indent + line.text.length - text.length;
        this.lines[this.next] = { indent: inner, text };
        items.push(this.fields(inner, depth + 1));
      } else {
        this.next++;
        items.push(this.value(text, indent));
      }
    }
    return items;
  }

  /** A value that stands on one line, and does not go on below it. */
  private value(text: string, indent: number): unknown {
    if ((this.lines[this.next]?.indent ?? 0) > indent) throw NOT_PLAIN;
    if (text.startsWith('[') || text.startsWith('{')) return new Brackets(text).whole();
    if (text.startsWith('"') || text.startsWith("'")) return quoted(text);
    if (/: | #|:$/.test(text)) throw NOT_PLAIN;
    return bare(text);
  }
}

function quoted(text: string): string {
  if (DOUBLE_QUOTED.test(text)) return text.slice(1, -1).replace(/\\(.)/g, '$1');
  if (SINGLE_QUOTED.test(text)) return text.slice(1, -1).replaceAll("''", "'");
  throw NOT_PLAIN;
}

/** Text without quotation marks, or what it stands for. */
function bare(text: string): unknown {
  if (INDICATOR.test(text)) throw NOT_PLAIN;
  if (WORD.test(text)) {
    if (text === 'true' || text === 'false') return text === 'true';
    if (text === 'null') return null;
    throw NOT_PLAIN;
  }
  if (!/^\d/.test(text) || DATE.test(text)) return text;
  if (WHOLE.test(text)) return Number(text);
  if (NO_NUMBER.test(text)) return text;
  throw NOT_PLAIN;
}

/** Lists and groups in brackets, on one line. */
class Brackets {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  whole(): unknown {
    const value = this.value(0);
    if (this.at !== this.text.length) throw NOT_PLAIN;
    return value;
  }

  private value(depth: number): unknown {
    if (depth > DEEPEST) throw NOT_PLAIN;
    switch (this.text[this.at]) {
      case '[':
        return this.list(depth);
      case '{':
        return this.fields(depth);
      case '"':
        return quoted(this.take(/"(?:[^"\\]|\\.)*"/y));
      case "'":
        return quoted(this.take(/'(?:[^']|'')*'/y));
      default:
        // A colon before a letter and a # after one are part of the text, as in an address.
        return bare(this.take(/(?:[^,[\]{}:# ]|:(?![,[\]{} ]|$)|(?<! )#| +(?![,[\]{} ]))+/y));
    }
  }

  private list(depth: number): unknown[] {
    const items: unknown[] = [];
    this.at++;
    this.spaces();
    if (this.skip(']')) return items;
    do {
      this.spaces();
      items.push(this.value(depth + 1));
      this.spaces();
    } while (this.skip(','));
    if (!this.skip(']')) throw NOT_PLAIN;
    return items;
  }

  private fields(depth: number): Record<string, unknown> {
    const data: Record<string, unknown> = {};
    this.at++;
    this.spaces();
    if (this.skip('}')) return data;
    do {
      this.spaces();
      const name = this.take(/[A-Za-z][A-Za-z0-9_-]*(?=: )/y);
      if (WORD.test(name) || Object.hasOwn(data, name)) throw NOT_PLAIN;
      this.at++;
      this.spaces();
      data[name] = this.value(depth + 1);
      this.spaces();
    } while (this.skip(','));
    if (!this.skip('}')) throw NOT_PLAIN;
    return data;
  }

  private spaces(): void {
    while (this.text[this.at] === ' ') this.at++;
  }

  private skip(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    if (found === undefined) throw NOT_PLAIN;
    this.at += found.length;
    return found;
  }
}
