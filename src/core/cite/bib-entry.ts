import type { Citation } from '../../../schemas/index.ts';
import type { SourceEntry } from '../entry.ts';
import { bibNames } from './bib-names.ts';
import type { ExportContext } from './context.ts';
import { type CslItem, dateParts } from './csl.ts';
import { type Manner, type PlacedRow, rowsByType, rowValues } from './fields.ts';
import { assertBalanced, escapeLatex, escapeRun, listItem, verbatim } from './latex.ts';
import { annotationOf, keywordsOf, remarksOf } from './notes.ts';
import { protectTitle } from './title-case.ts';
import { entryType } from './types.ts';

/** Fields as a reader looks for them: who, what, where, when, how to find it, and our own last. */
const ORDER = [
  ...(['author', 'editor', 'title', 'shorttitle', 'origtitle', 'journal', 'journaltitle', 'booktitle', 'eventtitle', 'series'] as const),
  ...(['type', 'entrysubtype', 'howpublished', 'institution', 'school', 'organization', 'publisher', 'address', 'location', 'edition'] as const),
  ...(['date', 'year', 'month', 'day', 'volume', 'number', 'eid', 'pages', 'pagetotal', 'pubstate', 'note', 'isbn', 'issn', 'doi'] as const),
  ...(['pmid', 'pmcid', 'eprint', 'eprinttype', 'url', 'urldate', 'language', 'langid', 'options', 'ids', 'keywords', 'annote'] as const),
];
type Field = (typeof ORDER)[number];

/** The place of each field in that order. */
export const AT = Object.fromEntries(ORDER.map((field, at) => [field, at])) as { [Name in Field]: number };

/** The fields of an entry, each at its place (`AT`); values are escaped. A list costs a fraction of a map or an object. */
export type Fields = (string | undefined)[];
const NO_FIELDS: Readonly<Fields> = ORDER.map(() => undefined);

/** What stands before each value. Months are macros, which styles translate. */
const OPEN = ORDER.map((field) => `,\n  ${field} = ${field === 'month' ? '' : '{'}`);

/** One entry under construction. */
export interface Draft {
  source: SourceEntry;
  type: string;
  fields: Fields;
}

/** Makes drafts in one format for one file. */
export type Drafter = (source: SourceEntry) => Draft;

/** What BibTeX and BibLaTeX have in common: entry type, names, the rows of the table, and what is said about a work. */
export function drafter(format: 'bibtex' | 'biblatex', context: ExportContext): Drafter {
  const rowsOf = rowsByType(format, bibRow);
  const keyword = memo(escapeKeyword);
  return (source) => {
    const { citation } = source;
    const type = entryType(citation, format);
    const fields = NO_FIELDS.slice();
    writeNames(fields, source);
    const values = rowValues(source);
    const rows = rowsOf(type);
    for (let at = 0; at < values.length; at++) {
      const value = values[at];
      if (value !== undefined) writeRow(fields, rows[at] as BibRow, value, citation.language);
    }
    const keywords = keywordsOf(source, context);
    if (keywords.length) fields[AT.keywords] = keywords.map(keyword).join(', ');
    fields[AT.annote] = annote(source, context);
    return { source, type, fields };
  };
}

/** Of one file: the labels of concepts are few, and each stands in many records. */
function memo(write: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const written = write(text);
    known.set(text, written);
    return written;
  };
}

/** A comma parts keywords, braces or not, for most readers. */
function escapeKeyword(label: string): string {
  return escapeLatex(label.replace(/,\s*/g, ' – '));
}

/** The annotation, which no standard style prints; paragraphs run on, since readers drop their breaks. */
function annote(source: SourceEntry, context: ExportContext): string | undefined {
  const notes = annotationOf(source, context).concat(remarksOf(source, context));
  return notes.length ? escapeRun(notes) : undefined;
}

function writeNames(fields: Fields, { citation: { author, editor }, 'author-elision': elision }: SourceEntry): void {
  if (author) fields[AT.author] = bibNames(author, elision);
  if (editor) fields[AT.editor] = bibNames(editor);
  // CSL tells particles that stay with the family name from those that go; BibLaTeX and pandoc do by this option.
  if (staysWithFamily(author) || staysWithFamily(editor)) fields[AT.options] = 'useprefix=true';
}

function staysWithFamily(names: Citation['author']): boolean {
  if (names) for (const name of names) if ((name as { 'non-dropping-particle'?: string })['non-dropping-particle']) return true;
  return false;
}

/** A row of the table, with the place of its field in an entry. */
interface BibRow {
  at: number;
  manner: Manner | 'title';
  label?: string | undefined;
}

function bibRow({ place, manner, label }: PlacedRow): BibRow {
  const field = place as Field;
  const at: number | undefined = AT[field];
  if (at === undefined) throw new Error(`The field ${place} has no place in an entry.`);
  return { at, manner: PROTECTED.has(field) ? 'title' : manner, label };
}

/** Fields whose capitals a style may change. */
const PROTECTED: ReadonlySet<Field> = new Set(['title', 'shorttitle', 'origtitle', 'booktitle']);

function writeRow(fields: Fields, { at, manner, label }: BibRow, value: string, language: string): void {
  const text = write(value, manner, language);
  if (at === AT.note) {
    addNote(fields, label ? `${label} ${text}` : text);
    return;
  }
  // Two values in one field: “conference presentation, ASAM”.
  const before = fields[at];
  fields[at] = before === undefined ? text : `${before}, ${text}`;
}

function write(value: string, manner: Manner | 'title', language: string): string {
  switch (manner) {
    case 'title':
      return protectTitle(value, language);
    case 'list':
      return listItem(value);
    case 'verbatim':
      return verbatim(value);
    case 'pages':
      if (/^[0-9]+–[0-9]+$/.test(value)) return value.replace('–', '--');
      return escapeLatex(value.replace(/--+/g, '–')).replace(/\s*[\u2010-\u2015-]+\s*/g, '--');
    case 'text':
      return escapeLatex(value);
  }
}

/** Adds a sentence to the note, which styles print. */
export function addNote(fields: Fields, text: string): void {
  fields[AT.note] = fields[AT.note] === undefined ? text : `${fields[AT.note]}. ${text}`;
}

/** 2024-02-29, as far as the date goes. */
export function isoDate(date: CslItem['issued']): string | undefined {
  const parts = dateParts(date);
  if (!parts) return undefined;
  const { year, month, day } = parts;
  const monthAndDay = (month === undefined ? '' : `-${twoDigits(month)}`) + (day === undefined ? '' : `-${twoDigits(day)}`);
  return `${year}${monthAndDay}`;
}

function twoDigits(part: number): string {
  return part < 10 ? `0${part}` : String(part);
}

/** An entry as text, with LF line ends. Entries of a file have a blank line between two: they are joined by a line end. */
export function printEntry({ source, type, fields }: Draft): string {
  let text = `@${type}{${source.id}`;
  for (let at = 0; at < ORDER.length; at++) {
    const value = fields[at];
    if (value === undefined) continue;
    assertBalanced(value, ORDER[at] as Field, source.id);
    text = text + OPEN[at] + value;
    if (at !== AT.month) text += '}';
  }
  return `${text}\n}\n`;
}
