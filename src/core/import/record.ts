/** What a reader says of a place in a file: what it mended, took for granted or could not carry. */
export interface Note {
  /** Line of the file, from 1. */
  line: number;
  field?: string;
  text: string;
}

/** A record that cannot be taken, and why. */
export interface Refusal {
  line: number;
  /** Citation key or id in the file, where it has one. */
  key?: string;
  reason: string;
}

/**
 * One record of a file in the internal form: a CSL item, of which names are Name[] and dates CitationDate (schemas/citation.ts),
 * and every field of the file that has no place in it, as text.
 */
export interface ReadRecord {
  line: number;
  key?: string;
  /** CSL variables; the type may be any of CSL’s. */
  item: Record<string, unknown>;
  elision?: 'before-last' | 'at-end';
  /** By its name in the file; decoded, else as it stood there. */
  kept: Record<string, string>;
  notes: Note[];
}

export type ImportFormat = 'bibtex' | 'ris' | 'csl-json';

/** A file, record by record: nothing in it is neither a record, a refusal nor skipped. */
export interface Reading {
  format: ImportFormat;
  records: ReadRecord[];
  rejected: Refusal[];
  /** Text that is no record: comments, preambles, stray lines. */
  skipped: Note[];
}

/** Puts a field aside under its own name; a second one of that name gets a number. */
export function keep(kept: Record<string, string>, name: string, value: string): void {
  let free = name === '__proto__' ? 'proto' : name;
  for (let n = 2; Object.hasOwn(kept, free); n++) {
    if (kept[free] === value) return;
    free = `${name}-${n}`;
  }
  kept[free] = value;
}

/** The line on which an offset stands. */
export function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
