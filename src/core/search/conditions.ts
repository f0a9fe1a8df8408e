import type { Language } from '../../../schemas/index.ts';
import { nearest } from '../nearest.ts';
import { FIELD_NAMES } from './data.ts';
import { type Matches, withPhrase, withValues, withWords, withYears, yearsOf } from './holders.ts';
import type { Search } from './open.ts';
import { phraseWords } from './phrases.ts';
import type { Match } from './query.ts';
import { fieldName, fieldNamed, fieldNames, QUERY_FIELDS, type QueryField, type QueryFieldId } from './query-fields.ts';
import { type Clause, type ClauseValue, parseClauses } from './syntax.ts';
import { findValues, nearestValue } from './values.ts';

/** What a person should know of how a query was read; the interface words it. */
export type Notice =
  /** No field has this name; the words of its value were looked for everywhere. */
  | { code: 'unknown-field'; name: string; nearest?: string; correction?: string }
  /** Nothing in the field is called so. */
  | { code: 'unknown-value'; field: QueryFieldId; value: string; nearest?: string; correction?: string }
  | { code: 'not-a-year'; field: QueryFieldId; value: string }
  /** A field takes its value without a space; its words were looked for everywhere. */
  | { code: 'spaced-field'; name: string; correction: string }
  /** A word stands nowhere; entries with near spellings of it were looked for. */
  | { code: 'spelling'; word: string; taken: string[] }
  /** In a phrase of the query, “peer” means something that no entry is about: “peer review”. */
  | { code: 'other-sense'; text: string }
  /** No entry answers the whole query; those found answer a good part of it. */
  | { code: 'partial' }
  /** Only titles and the passages shown were searched for a phrase: the texts were not there. */
  | { code: 'texts-missing' };

/** What the values of a field were taken for. */
export interface Reading {
  /** As typed. */
  text: string;
  field: QueryFieldId;
  isExcluded: boolean;
  /** Labels in the language of the data. */
  values: string[];
}

/** A clause, read: which entries have it. */
export interface Condition {
  isExcluded: boolean;
  /** Its place in the query. */
  start: number;
  end: number;
  /** The entries that have it, by number, and how. */
  holders: ReadonlyMap<number, Match>;
}

/** A query, read. */
export interface Asked {
  /** The query with blanks where it is no text to look for; words keep their places. */
  text: string;
  conditions: Condition[];
  readings: Reading[];
  notices: Notice[];
}

/** Longest list of labels that a reading names. */
const MOST_LABELS = 6;
/** What people write before an identifier: no field, and part of what expand.ts reads. */
const IDENTIFIER = /^doi$/i;
/** What looks like a field but has a space before its value. */
const SPACED = /(?<![^\s])(\p{L}[\p{L}\p{M}-]+)\s*:\s+([\p{L}\p{N}][^\s,]*)/gu;

/** True when a query asks what words stand side by side, so that the texts of entries are needed to answer (texts.ts). */
export function needsTexts(query: string): boolean {
  return parseClauses(query).some(({ field, values, isExcluded }) => {
    const known = field === undefined ? undefined : fieldNamed(field);
    const isText = field === undefined || (known !== undefined && 'fields' in QUERY_FIELDS[known]);
    return isText && values.some(({ text, isQuoted }) => (isQuoted || isExcluded) && phraseWords(text).length > 1);
  });
}

/** Reads the clauses of a query against what can be searched. */
export function readQuery(query: string, opened: Search): Asked {
  const asked: Asked = { text: query, conditions: [], readings: [], notices: [] };
  for (const clause of parseClauses(query)) {
    const id = clause.field === undefined ? undefined : fieldNamed(clause.field);
    if (clause.field !== undefined && id === undefined) {
      if (IDENTIFIER.test(clause.field)) continue;
      asked.notices.push(unknownField(query, clause, opened.lang));
      asked.text = blank(asked.text, clause, clause.isExcluded ? [] : clause.values);
      continue;
    }
    const holders = new Map<number, Match>();
    const labels = clause.values.flatMap((value) => readValue(query, clause, id, value, opened, holders, asked.notices));
    const { isExcluded, start, end } = clause;
    asked.conditions.push({ isExcluded, start, end, holders });
    const field: QueryField | undefined = id && QUERY_FIELDS[id];
    if (id && labels.length > 0) asked.readings.push({ text: query.slice(start, end), field: id, isExcluded, values: labels.slice(0, MOST_LABELS) });
    // Words of a phrase or a name rank as well; the rest is no text to look for.
    asked.text = blank(asked.text, clause, isExcluded || (field && !field.fields) ? [] : clause.values);
  }
  for (const [whole, name = '', value = ''] of asked.text.matchAll(SPACED)) {
    const id = fieldNamed(name);
    if (id === undefined || !isMeant(id, value, opened)) continue;
    const correction = query.replace(whole, `${name}:${value}`);
    asked.notices.push({ code: 'spaced-field', name, correction });
  }
  if (opened.pieces.hasFailed() && needsTexts(query)) asked.notices.push({ code: 'texts-missing' });
  return asked;
}

/** Adds the entries that have one of the values of a clause, and says what the value was taken for. */
function readValue(
  query: string,
  clause: Clause,
  id: QueryFieldId | undefined,
  value: ClauseValue,
  opened: Search,
  holders: Map<number, Match>,
  notices: Notice[],
): string[] {
  const field: QueryField | undefined = id && QUERY_FIELDS[id];
  const typed = query.slice(clause.start, clause.end);
  const isOpen = !value.isQuoted && value.end === query.length && !clause.isExcluded;
  const add = (found: Matches) => {
    for (const [number, match] of found) if (!holders.has(number)) holders.set(number, { word: typed, ...match });
  };
  const unknown = (near: string | undefined) => {
    if (id)
      notices.push({
        code: 'unknown-value',
        field: id,
        value: value.text,
        ...(near ? { nearest: near, correction: replace(query, value, near) } : {}),
      });
  };

  if (id && field?.isYear) {
    const range = yearsOf(value.text);
    if (range) add(withYears(range, opened));
    else notices.push({ code: 'not-a-year', field: id, value: value.text });
    return [];
  }
  if (field?.facets) {
    const found = findValues(value.text, field.facets, opened, isOpen);
    if (found.length === 0) unknown(nearestValue(value.text, field.facets, opened));
    add(withValues(found, opened));
    return found.map(({ label }) => label);
  }
  const fields = field?.fields ?? FIELD_NAMES;
  const words = phraseWords(value.text);
  if (value.isQuoted || (clause.isExcluded && words.length > 1)) {
    const found = withPhrase(words, fields, opened);
    if (found.size === 0) unknown(undefined);
    add(found);
  } else {
    const { found, near } = withWords(words, fields, { isName: field?.isName ?? false, isOpen, isStrict: clause.isExcluded }, opened);
    if (found.size === 0) unknown(near);
    add(found);
  }
  return [];
}

function isMeant(id: QueryFieldId, value: string, opened: Search): boolean {
  const field: QueryField = QUERY_FIELDS[id];
  if (field.isYear) return yearsOf(value) !== undefined;
  if (field.facets) return findValues(value, field.facets, opened).length > 0;
  return field.isName === true && withWords(phraseWords(value), field.fields ?? [], { isName: true }, opened).found.size > 0;
}

function unknownField(query: string, clause: Clause, lang: Language): Notice {
  const name = clause.field ?? '';
  const near = nearest(name, fieldNames(lang)) ?? nearestInOther(name, lang);
  if (near === undefined) return { code: 'unknown-field', name };
  const at = query.indexOf(name, clause.start);
  return { code: 'unknown-field', name, nearest: near, correction: `${query.slice(0, at)}${near}${query.slice(at + name.length)}` };
}

function nearestInOther(name: string, lang: Language): string | undefined {
  const other = lang === 'fr' ? 'en' : 'fr';
  const near = nearest(name, fieldNames(other));
  const id = near === undefined ? undefined : fieldNamed(near);
  return id && fieldName(id, lang);
}

/** A query with another value in the place of one. */
function replace(query: string, { start, end, isQuoted }: ClauseValue, text: string): string {
  return `${query.slice(0, start)}${isQuoted ? text : writeValue(text)}${query.slice(end)}`;
}

/** A value as a query writes it: between quotes when it has more than one word. */
export function writeValue(text: string): string {
  return /^[\p{L}\p{M}\p{N}’'-]+$/u.test(text) ? text : `"${text.replaceAll('"', '')}"`;
}

/** Puts blanks in the place of a clause, but for some values. */
function blank(text: string, { start, end }: Clause, kept: readonly ClauseValue[]): string {
  let blanked = text.slice(0, start);
  for (let at = start; at < end; at++) blanked += kept.some((value) => at >= value.start && at < value.end) ? text[at] : ' ';
  return blanked + text.slice(end);
}
