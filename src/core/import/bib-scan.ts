import { BIB_TYPES } from './bib-types.ts';
import { lineFinder, type Note, type Refusal } from './record.ts';

/** A field as it stands in the file: macros filled in, outer braces or quotes off, TeX not yet read. */
export interface BibField {
  name: string;
  raw: string;
  line: number;
}

export interface BibRecord {
  /** In small letters: `article`. */
  type: string;
  key?: string;
  line: number;
  fields: BibField[];
  notes: Note[];
}

export interface BibScan {
  records: BibRecord[];
  rejected: Refusal[];
  skipped: Note[];
}

/** A fault that a record cannot be read with. */
class Fault extends Error {
  readonly at: number;
  constructor(reason: string, at: number) {
    super(reason);
    this.at = at;
  }
}

export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Where a reader that has lost its way finds it again: a record, or what was meant to be one. */
const AT_LINE_START = new RegExp(`^[ \\t]*@[ \\t]*(?:[A-Za-z]+[ \\t]*[{(]|(?:${Object.keys(BIB_TYPES).join('|')}|misc)[ \\t]+[^\\s,{}]+,)`, 'gim');
/** What may follow a quote mark that ends a value: the next field, another piece, the end. */
const AFTER_VALUE = /\s*(?:[,#})%]|$|[A-Za-z][\w:+-]*\s*=)/y;
/** A field inside the value of another: a brace is missing between the two. */
const SWALLOWED = /,[ \t]*\n[ \t]*[A-Za-z][\w-]*[ \t]*=[ \t]*["{\d]/;
const LONG_TEXTS = new Set(['abstract', 'annote', 'annotation', 'note', 'file', 'review', 'comment']);

/**
 * Cuts a BibTeX or BibLaTeX file (https://ctan.org/pkg/btxdoc) into records, each by itself: one that cannot be read is rejected with
 * line and reason and ends where the next `@type{` begins a line. What has one plain reading is mended, and noted.
 *
 * @param text LF line ends
 */
export function scanBib(text: string): BibScan {
  const lineAt = lineFinder(text);
  const starts = [...text.matchAll(AT_LINE_START)].map((match) => match.index + match[0].indexOf('@'));
  const macros = new Map(MONTHS.map((month) => [month, month]));
  const records: BibRecord[] = [];
  const rejected: Refusal[] = [];
  const skipped: Note[] = [];
  let next = 0;
  const limitAfter = (offset: number): number => {
    while (next < starts.length && (starts[next] as number) <= offset) next++;
    return starts[next] ?? text.length;
  };
  const leaveOut = (from: number, to: number) => {
    const junk = text.slice(from, to);
    for (const match of junk.matchAll(/^[ \t]*\S.*$/gm)) {
      const line = lineAt(from + match.index);
      const words = match[0].trim();
      const open = /^@\s*([A-Za-z]+)\s*([^\s,{(]*)/.exec(words);
      if (open && !/^comment$/i.test(open[1] ?? '')) {
        rejected.push({
          line,
          ...(open[2] ? { key: open[2] } : {}),
          reason: `there is no “{” after “@${open[1]}”; write @${open[1]}{key, field = {value}, …}`,
        });
      } else if (!words.startsWith('%')) skipped.push({ line, text: `not part of a record: ${excerpt(words)}` });
    }
  };

  const opening = /@[ \t]*([A-Za-z]+)\s*([{(])/g;
  let position = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    leaveOut(position, match.index);
    const [whole, word = '', bracket] = match;
    const type = word.toLowerCase();
    const line = lineAt(match.index);
    const inside = match.index + whole.length;
    const limit = limitAfter(match.index);
    const reader = new Reader(text, inside, limit, bracket === '(' ? ')' : '}', macros, lineAt);
    try {
      if (type === 'comment' || type === 'preamble') {
        position = closeOf(text, inside - 1) ?? limit;
        skipped.push({ line, text: `@${type}: ${excerpt(text.slice(inside, position - 1))}` });
        while (next < starts.length && (starts[next] as number) < position) next++;
      } else if (type === 'string') {
        for (const { name, raw } of reader.fields()) macros.set(name, raw);
        position = reader.at;
      } else {
        const key = reader.key();
        const fields = reader.fields();
        position = reader.at;
        const hidden = /^[ \t]*%/.test(text.slice(text.lastIndexOf('\n', match.index) + 1, match.index));
        if (fields.length === 0)
          rejected.push({
            line,
            ...(key ? { key } : {}),
            reason: `it has no fields; a title at least is needed${hidden ? ' (it stands behind “%”)' : ''}`,
          });
        else
          records.push({
            type,
            ...(key ? { key } : {}),
            line,
            fields,
            notes: [...(hidden ? [{ line, text: 'it stands behind “%”, as if it were not to be read' }] : []), ...reader.notes],
          });
      }
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const at = lineAt(Math.min(error.at, text.length - 1));
      const key = /^\s*([^\s,={}()"]+)\s*,/.exec(text.slice(inside, limit))?.[1];
      rejected.push({ line, ...(key ? { key } : {}), reason: at === line ? error.message : `line ${at}: ${error.message}` });
      position = limit;
    }
    opening.lastIndex = position;
  }
  leaveOut(position, text.length);
  return { records, rejected, skipped };
}

/** Reads the inside of one record. */
class Reader {
  readonly notes: Note[] = [];
  readonly text: string;
  at: number;
  readonly limit: number;
  readonly closing: string;
  readonly macros: Map<string, string>;
  readonly lineAt: (offset: number) => number;

  constructor(text: string, at: number, limit: number, closing: string, macros: Map<string, string>, lineAt: (offset: number) => number) {
    this.text = text;
    this.at = at;
    this.limit = limit;
    this.closing = closing;
    this.macros = macros;
    this.lineAt = lineAt;
  }

  key(): string | undefined {
    this.space();
    const start = this.at;
    // A quote mark is part of the key when a comma follows in the line, and of a value that has no name when not.
    const key = (this.match(/[^,=\n{}]*(?=,)/y) || this.match(/[^,=\n{}"]*/y)).trim();
    const after = this.peek();
    if (key === '' || after === '=') {
      this.note('the record has no key');
      if (after === '=') this.at = start; // it is the first field
      return undefined;
    }
    if (after === '\n') this.note('there is no comma after the key');
    return key;
  }

  fields(): BibField[] {
    const fields: BibField[] = [];
    for (;;) {
      this.space(/[\s,]|%[^\n]*\n/y);
      if (this.at >= this.limit) {
        const last = fields.at(-1);
        if (last && /,\s*[A-Za-z][\w-]*\s*=\s*["{\d]/.test(last.raw)) throw this.unclosed(last);
        this.note('the brace that ends the record is missing');
        return fields;
      }
      const char = this.peek();
      if (char === '}' || char === ')') {
        this.at++;
        if (char !== this.closing) this.note(`the record opens with one kind of bracket and ends with “${char}”`);
        if (!this.goesOn()) return fields;
        this.note('a closing brace too many stood before this field');
        continue;
      }
      fields.push(...this.field());
    }
  }

  /** Whether fields follow the brace that ended the record. */
  private goesOn(): boolean {
    const more = /\s*,?\s*[A-Za-z][\w:+-]*\s*=\s*["{\d]/y;
    more.lastIndex = this.at;
    const match = more.exec(this.text);
    return match !== null && more.lastIndex <= this.limit;
  }

  private field(): BibField[] {
    const start = this.at;
    const name = this.match(/[^\s={}"#,()%]+/y).toLowerCase();
    if (!name) throw new Fault(`“${excerpt(this.text.slice(start, start + 30))}” is no field`, start);
    this.space();
    if (this.peek() === '=') this.at++;
    else if (this.peek() === '{' || this.peek() === '"') this.note(`there is no “=” after “${name}”`);
    else throw new Fault(`there is no “=” after “${name}”`, start);
    const line = this.lineAt(start);
    const parts: string[] = [];
    do {
      this.space();
      if (this.peek() === '#') this.at++;
      this.space();
      parts.push(this.value(name, start));
      this.space();
    } while (this.peek() === '#' && this.at < this.limit);
    const raw = parts.join('');
    const field = { name, raw, line };
    if (!LONG_TEXTS.has(name) && SWALLOWED.test(raw)) throw this.unclosed(field);
    const after = this.peek();
    if (this.at < this.limit && after !== ',' && after !== '}' && after !== ')') {
      if (!/[A-Za-z%]/.test(after))
        throw new Fault(`“${excerpt(this.text.slice(this.at, this.at + 30))}” stands after the value of “${name}”`, this.at);
      if (after !== '%') this.note(`there is no comma after “${name}”`, line);
    }
    return raw.trim() === '' ? [] : [field];
  }

  private value(name: string, start: number): string {
    const char = this.peek();
    if (char === '{') return this.braced(name, start);
    if (char === '"') return this.quoted(name, start);
    const word = this.match(/[^\s,#{}"=()]+/y);
    if (!word) {
      if (char === ',' || char === '}' || this.at >= this.limit) return '';
      throw new Fault(`the value of “${name}” cannot be read`, start);
    }
    const after = /[ \t]*([\s\S]?)/y;
    after.lastIndex = this.at;
    const follower = after.exec(this.text)?.[1] ?? '';
    if (follower !== '' && !/[,#}\n)]/.test(follower)) {
      const isNumber = /^\d+$/.test(word) && /[ \t]+[A-Za-z][\w-]*\s*=/y;
      if (isNumber) {
        isNumber.lastIndex = this.at;
        if (isNumber.test(this.text)) return word;
      }
      // Up to the next field or the end of the line, without the brace that ends the record.
      const rest = this.match(/[^\n{}]*?(?=,?[ \t]*(?:\n|[}{]|,[ \t]*[A-Za-z][\w-]*[ \t]*=))|[^\n]*/y);
      this.note(`the value of “${name}” stands in neither braces nor quotes`);
      return `${word}${rest}`.replace(/,\s*$/, '');
    }
    const macro = this.macros.get(word.toLowerCase());
    if (macro !== undefined) return macro;
    if (!/^\d+$/.test(word)) this.note(`“${word}” is no macro of this file; the word itself was taken`);
    return word;
  }

  private braced(name: string, start: number): string {
    let end = closeOf(this.text, this.at, this.limit);
    if (end === undefined) {
      end = closeOf(this.text, this.at, this.limit, true);
      if (end !== undefined) this.note(`the escaped braces of “${name}” are not balanced`);
    }
    if (end === undefined) throw this.unclosed({ name, raw: '', line: this.lineAt(start) }, start);
    const raw = this.text.slice(this.at + 1, end - 1);
    this.at = end;
    return raw;
  }

  private quoted(name: string, start: number): string {
    let depth = 0;
    let isNoted = false;
    for (let i = this.at + 1; i < this.limit; i++) {
      const char = this.text[i];
      if (char === '{') depth++;
      else if (char === '}') depth--;
      else if (char === '"' && depth <= 0) {
        AFTER_VALUE.lastIndex = i + 1;
        if (!AFTER_VALUE.test(this.text) || (this.text[i - 1] === '\\' && /[A-Za-z{\\]/.test(this.text[i + 1] ?? ''))) {
          // It opens the value of another field: the quotes of this one were never closed.
          if (/[,\n]\s*[A-Za-z][\w-]*\s*=\s*$/.test(this.text.slice(Math.max(this.at + 1, i - 60), i))) break;
          if (!isNoted) this.note(`a quote mark stood unprotected in “${name}”`);
          isNoted = true;
          continue;
        }
        const raw = this.text.slice(this.at + 1, i);
        this.at = i + 1;
        return raw;
      }
    }
    throw new Fault(`the quotes of “${name}” are not closed; put the missing quote mark where its value ends`, start);
  }

  private unclosed(field: BibField, start?: number): Fault {
    return new Fault(`a brace of “${field.name}” is not closed; put the missing “}” where its value ends`, start ?? this.offsetOf(field.line));
  }

  private offsetOf(line: number): number {
    let at = 0;
    for (let n = 1; n < line; n++) at = this.text.indexOf('\n', at) + 1;
    return at;
  }

  private note(text: string, line = this.lineAt(Math.min(this.at, this.text.length - 1))): void {
    this.notes.push({ line, text });
  }

  private peek(): string {
    return this.text[this.at] ?? '';
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private space(pattern = /\s/y): void {
    while (this.at < this.limit && this.match(pattern));
  }
}

/**
 * The end of what a brace opens, which BibTeX finds by counting all braces, escaped ones too.
 *
 * @param limit where the next record begins
 */
function closeOf(text: string, open: number, limit = text.length, skipEscaped = false): number | undefined {
  const [up, down] = text[open] === '(' ? ['(', ')'] : ['{', '}'];
  let depth = 0;
  for (let i = open; i < limit; i++) {
    const char = text[i];
    if (char === '\\' && skipEscaped) i++;
    else if (char === up) depth++;
    else if (char === down && --depth === 0) return i + 1;
  }
  return undefined;
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
