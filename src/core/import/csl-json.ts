import type { CitationDate, Name } from '../../../schemas/index.ts';
import { dateOf, readDate } from './dates.ts';
import { collect } from './people.ts';
import { keep, lineFinder, type Reading, type ReadRecord } from './record.ts';

/** Reads CSL-JSON: a list of items, one item, or `{ "items": […] }`, as Zotero, pandoc and others write it. An item that is broken rejects itself only. */
export function readCslJson(text: string): Reading {
  const reading: Reading = { format: 'csl-json', records: [], rejected: [], skipped: [] };
  const lineAt = lineFinder(text);
  let after = 0;
  const passOver = (to: number) => {
    for (const match of text.slice(after, to).matchAll(/[^\s,[\]{}][^\n,]*/g)) {
      const words = match[0].replace(/[\s\]}]+$/, '');
      if (!/^"(?:items|references)"/.test(words))
        reading.skipped.push({ line: lineAt(after + match.index), text: `no CSL item: ${words.slice(0, 60)}` });
    }
  };
  for (const { start, end } of objects(text)) {
    const line = lineAt(start);
    passOver(start);
    after = end;
    let item: unknown;
    try {
      item = JSON.parse(text.slice(start, end));
    } catch (error) {
      const key = /"id"\s*:\s*"([^"]*)"/.exec(text.slice(start, end))?.[1];
      const where = /position (\d+)/.exec((error as Error).message)?.[1];
      const at = where ? `line ${lineAt(start + Number(where))}: ` : '';
      reading.rejected.push({
        line,
        ...(key ? { key } : {}),
        reason: `${at}the JSON is broken (${(error as Error).message.replace(/ in JSON.*/s, '')})`,
      });
      continue;
    }
    reading.records.push(toRecord(item as Record<string, unknown>, line));
  }
  if (after > 0) passOver(text.length);
  if (reading.records.length + reading.rejected.length === 0 && text.trim() !== '' && !/^\s*\[\s*\]\s*$/.test(text)) {
    reading.rejected.push({ line: 1, reason: 'there is no list of CSL items in the file' });
  }
  return reading;
}

/** Where the items stand: objects in the outermost list, or the object itself. */
function* objects(text: string): Generator<{ start: number; end: number }> {
  const list = /^\s*(?:\{\s*"(?:items|references)"\s*:\s*)?\[/.exec(text);
  const from = list ? list[0].length : Math.max(0, text.indexOf('{'));
  for (let i = text.indexOf('{', from); i !== -1; i = text.indexOf('{', i)) {
    let depth = 0;
    let inString = false;
    let end = -1;
    for (let j = i; j < text.length; j++) {
      const char = text[j];
      if (inString) {
        if (char === '\\') j++;
        else if (char === '"') inString = false;
        else if (char === '\n') inString = false; // no string goes over a line: its quote mark is missing
      } else if (char === '"') inString = true;
      else if (char === '{' || char === '[') depth++;
      else if ((char === '}' || char === ']') && --depth === 0) {
        end = j + 1;
        break;
      }
    }
    // A bracket is missing: the item ends where the next one begins, at the same indentation.
    if (end === -1) {
      const indent = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, i))?.[1];
      const next = indent === undefined ? -1 : text.indexOf(`\n${indent}{`, i);
      end = next === -1 ? text.length : next;
    }
    yield { start: i, end };
    i = end;
    if (!list) return;
  }
}

const NAMES = ['author', 'editor'] as const;
const isName = (variable: string): variable is (typeof NAMES)[number] => NAMES.some((name) => name === variable);
const DATES = ['issued', 'accessed'] as const;
/** Not of the work: what its id is, and what a program notes for itself. */
const OWN = new Set(['id', 'citation-key', 'citation-label', 'categories']);

function toRecord(csl: Record<string, unknown>, line: number): ReadRecord {
  const item: Record<string, unknown> = {};
  const kept: Record<string, string> = {};
  const notes: ReadRecord['notes'] = [];
  const key = csl['citation-key'] ?? csl['id'];
  const out: ReadRecord = { line, ...(key === undefined ? {} : { key: String(key) }), item, kept, notes };
  for (const [variable, given] of Object.entries(csl)) {
    // Crossref gives titles as lists of one.
    const value = Array.isArray(given) && given.length === 1 && typeof given[0] === 'string' && !isName(variable) ? given[0] : given;
    if (OWN.has(variable) || value === null || value === '') continue;
    if (isName(variable)) readNames(out, variable, value);
    else if (DATES.some((name) => name === variable)) readCslDate(out, variable, value);
    else if (typeof value === 'string' || typeof value === 'number') item[variable] = String(value).trim();
    else if (variable === 'custom') readCustom(out, csl, value);
    else keep(kept, variable, JSON.stringify(value));
  }
  if (item['author'] === undefined && csl['type'] === 'motion_picture' && kept['director'] !== undefined) {
    readNames(out, 'author', csl['director']);
    delete kept['director'];
    notes.push({ line, field: 'author', text: 'the directors were taken for the authors' });
  }
  return out;
}

/** `custom` of our own exports says `issued` where the record says in words that there is no date. */
function readCustom(out: ReadRecord, csl: Record<string, unknown>, value: unknown): void {
  const { issued, ...rest } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const isOurs = typeof issued === 'string' && csl['issued'] === undefined;
  if (isOurs) out.item['issued'] = { literal: issued };
  if (!isOurs || Object.keys(rest).length) out.item['custom'] = isOurs ? rest : value;
}

function readNames(out: ReadRecord, role: (typeof NAMES)[number], value: unknown): void {
  const given = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  const remarks: string[] = [];
  const byText = new Map<string, Name>();
  const parts = given.flatMap((name, i) => {
    const made = nameOf(name);
    if (!made) return [];
    const text = 'literal' in made ? made.literal : made.given || made['non-dropping-particle'] ? `name ${i}` : made.family;
    byText.set(text, made);
    return [text];
  });
  const { names, elision } = collect(parts, remarks, (text) => byText.get(text));
  if (names.length) out.item[role] = names;
  else if (given.length || !Array.isArray(value)) keep(out.kept, role, JSON.stringify(value));
  if (elision && role === 'author') out.elision = elision;
  for (const text of remarks) out.notes.push({ line: out.line, field: role, text });
}

function nameOf(value: unknown): Name | undefined {
  if (typeof value === 'string') return value.trim() ? { literal: value.trim() } : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const part = (key: string) => {
    const text = (value as Record<string, unknown>)[key];
    return text === undefined || text === null ? '' : String(text).trim();
  };
  if (part('literal')) return { literal: part('literal') };
  if (!part('family')) return part('given') ? { literal: part('given') } : undefined;
  return Object.fromEntries(
    ['family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix'].map((key) => [key, part(key)]).filter(([, text]) => text),
  ) as Name;
}

function readCslDate(out: ReadRecord, variable: string, value: unknown): void {
  const read = cslDate(value);
  if (read.date !== undefined) out.item[variable] = read.date;
  if (read.status && out.item['status'] === undefined) out.item['status'] = read.status;
  if (read.note) out.notes.push({ line: out.line, field: variable, text: read.note });
  if (read.note || (read.date === undefined && !read.status)) keep(out.kept, variable, JSON.stringify(value));
}

function cslDate(value: unknown): { date?: CitationDate; status?: string; note?: string } {
  if (typeof value === 'string' || typeof value === 'number') return readDate(String(value));
  if (typeof value !== 'object' || value === null) return {};
  const { 'date-parts': parts, raw, literal, season, circa } = value as Record<string, unknown>;
  if (Array.isArray(parts) && Array.isArray(parts[0])) {
    const [year, month, day] = parts[0].map(Number);
    const end = Array.isArray(parts[1]) ? Number(parts[1][0]) : Number.NaN;
    if (parts[0].length === 1 && dateOf(end) !== undefined && !season && !circa) return { date: { literal: `${year}–${end}` } };
    const date = dateOf(year ?? Number.NaN, month, day);
    const isCut = String(date).split('-').length < parts[0].length;
    const extra = [isCut && 'a day that no calendar has', parts.length > 1 && 'an end', season && 'a season', circa && '“circa”']
      .filter(Boolean)
      .join(' and ');
    if (date !== undefined) return { date, ...(extra ? { note: `the date also had ${extra}: ${JSON.stringify(value)}` } : {}) };
  }
  for (const text of [raw, literal]) if (typeof text === 'string' && text.trim()) return readDate(text);
  return {};
}
