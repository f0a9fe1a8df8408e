/** One of the alternatives of a clause, with its place in the query. */
export interface ClauseValue {
  text: string;
  /** It stood between quotes. */
  isQuoted: boolean;
  start: number;
  end: number;
}

/** A part of a query that is more than words to look for: a phrase, an exclusion, a field. */
export interface Clause {
  isExcluded: boolean;
  /** The name before the colon, as typed; none for a phrase or a word. */
  field?: string;
  /** Any of them will do; at least one. */
  values: ClauseValue[];
  start: number;
  end: number;
}

/** What may close a quotation, by what opens it. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”"', '«': '»', '„': '“”' };

const SPACE = /\s+/uy;
const EXCLUDING = /(?:(?:NOT|SAUF)\s+[-−]?|[-−])(?=["“«„\p{L}\p{N}])/uy;
/** Letters, a colon, and a value at once: neither “what is: x”, nor “https://”, nor “10:30”. */
const FIELD = /(\p{L}[\p{L}\p{M}-]+):(?=[^\s:/,])/uy;
const BARE_VALUE = /[^\s,"“”«»„]+/uy;
const BARE_WORD = /[^\s"“”«»„]+/uy;
/** A straight quote inside a word is a sign (5", O"Brien); the others only ever quote. */
const PLAIN = /[^\s“«„]+|[“«„]/uy;
const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * Finds the clauses of a query:
 *
 * - `"side by side"`, also `« … »` and `“ … ”`; a quotation that is not closed is plain text;
 * - `-word`, `-"phrase"`, `-field:value`, or `NOT`, `SAUF` in capitals before any of them;
 * - `field:value`, `field:"of several words"`, `field:one,"or another"`.
 *
 * All the rest is words: hyphens inside a word, elisions, identifiers, a colon with a space after it.
 *
 * @returns the clauses in their order, without overlap; none for most queries
 */
export function parseClauses(query: string): Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  /** What a sticky pattern finds here, and goes past it. */
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(query) ?? undefined;
    if (found) at = pattern.lastIndex;
    return found;
  };
  const takeQuoted = (): ClauseValue | undefined => {
    const closing = CLOSING[query[at] ?? ''];
    if (!closing) return undefined;
    const start = at + 1;
    let end = start;
    while (end < query.length && !closing.includes(query[end] ?? '')) end++;
    if (end === query.length) return undefined;
    at = end + 1;
    return { text: query.slice(start, end).trim(), isQuoted: true, start, end };
  };
  const takeBare = (pattern: RegExp): ClauseValue | undefined => {
    const start = at;
    const found = take(pattern);
    return found && { text: found[0], isQuoted: false, start, end: at };
  };
  const takeValues = (): ClauseValue[] => {
    const values: ClauseValue[] = [];
    do {
      const value = takeQuoted() ?? takeBare(BARE_VALUE);
      if (value) values.push(value);
    } while (query[at] === ',' && HAS_WORD.test(query[at + 1]?.replace(/["“«„]/u, 'x') ?? '') && at++ < query.length);
    return values;
  };

  while (at < query.length) {
    if (take(SPACE)) continue;
    const start = at;
    const isExcluded = take(EXCLUDING) !== undefined;
    const field = take(FIELD)?.[1];
    const quoted = field === undefined ? takeQuoted() : undefined;
    const word = field === undefined && !quoted && isExcluded ? takeBare(BARE_WORD) : undefined;
    const values = (field === undefined ? [quoted ?? word] : takeValues()).filter((value) => value !== undefined && HAS_WORD.test(value.text));
    if (values.length > 0) clauses.push({ isExcluded, ...(field === undefined ? {} : { field }), values: values as ClauseValue[], start, end: at });
    else if (at === start || (isExcluded && !quoted)) take(PLAIN);
  }
  return clauses;
}
