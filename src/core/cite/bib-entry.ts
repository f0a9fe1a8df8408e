import type { SourceEntry } from '../entry.ts';
import { bibNames } from './bib-names.ts';
import type { ExportContext } from './context.ts';
import { type CslItem, dateParts, toCsl } from './csl.ts';
import { FIELDS, type Manner, placeOf } from './fields.ts';
import { assertBalanced, escapeLatex, listItem, verbatim } from './latex.ts';
import { annotationOf, keywordsOf, remarksOf } from './notes.ts';
import { protectTitle } from './title-case.ts';
import { entryType } from './types.ts';

/** Fields of an entry in the order in which they are written; values are escaped. */
export type Fields = Map<string, string>;

/** One entry under construction. */
export interface Draft {
  source: SourceEntry;
  item: CslItem;
  type: string;
  fields: Fields;
}

/** What BibTeX and BibLaTeX have in common: entry type, names, and the rows of the table. */
export function draftEntry(source: SourceEntry, format: 'bibtex' | 'biblatex'): Draft {
  const item = toCsl(source);
  const type = entryType(item, format);
  const fields: Fields = new Map();
  if (item.author) fields.set('author', bibNames(item.author, source['author-elision']));
  if (item.editor) fields.set('editor', bibNames(item.editor));
  // CSL tells particles that stay with the family name from those that go; BibLaTeX and pandoc do by this option.
  if ([...(item.author ?? []), ...(item.editor ?? [])].some((name) => 'family' in name && name['non-dropping-particle'])) {
    fields.set('options', 'useprefix=true');
  }
  for (const row of FIELDS) {
    const value = item[row.csl];
    if (value === undefined) continue;
    const field = placeOf(row[format], type);
    const text = write(String(value), PROTECTED.has(field) ? 'title' : row.manner, item.language);
    if (field === 'note') {
      addNote(fields, row.label ? `${row.label} ${text}` : text);
      continue;
    }
    // Two values in one field: “conference presentation, ASAM”.
    const before = fields.get(field);
    fields.set(field, before === undefined ? text : `${before}, ${text}`);
  }
  return { source, item, type, fields };
}

/** Fields whose capitals a style may change. */
const PROTECTED = new Set(['title', 'shorttitle', 'origtitle', 'booktitle']);

function write(value: string, manner: Manner | 'title', language: string): string {
  switch (manner) {
    case 'title':
      return protectTitle(value, language);
    case 'list':
      return listItem(value);
    case 'verbatim':
      return verbatim(value);
    case 'pages':
      return escapeLatex(value.replace(/--+/g, '–')).replace(/\s*[\u2010-\u2015-]+\s*/g, '--');
    case 'text':
      return escapeLatex(value);
  }
}

/** Keywords and the annotation, which no standard style prints; paragraphs run on, since readers drop their breaks. */
export function addNotes({ source, fields }: Draft, context: ExportContext): void {
  // A comma parts keywords, braces or not, for most readers.
  const keywords = keywordsOf(source, context).map((label) => escapeLatex(label.replace(/,\s*/g, ' – ')));
  if (keywords.length) fields.set('keywords', keywords.join(', '));
  const notes = [...annotationOf(source, context), ...remarksOf(source, context)].map(escapeLatex);
  if (notes.length) fields.set('annote', notes.join(' '));
}

/** Adds a sentence to the note, which styles print. */
export function addNote(fields: Fields, text: string): void {
  const before = fields.get('note');
  fields.set('note', before === undefined ? text : `${before}. ${text}`);
}

/** 2024-02-29, as far as the date goes. */
export function isoDate(date: CslItem['issued']): string | undefined {
  const parts = dateParts(date);
  if (!parts) return undefined;
  const two = (part: number) => String(part).padStart(2, '0');
  return [String(parts.year), ...[parts.month, parts.day].filter((part) => part !== undefined).map(two)].join('-');
}

/** An entry as text, with LF line ends. Entries of a file have a blank line between two: they are joined by a line end. */
export function printEntry({ source, type, fields }: Draft): string {
  let text = `@${type}{${source.id}`;
  let printed = 0;
  for (const field of ORDER) {
    const value = fields.get(field);
    if (value === undefined) continue;
    assertBalanced(value, field, source.id);
    text += field === 'month' ? `,\n  month = ${value}` : `,\n  ${field} = {${value}}`; // months are macros, which styles translate
    printed++;
  }
  if (printed < fields.size) throw new Error(`A field of ${source.id} has no place among ${[...fields.keys()].join(', ')}.`);
  return `${text}\n}\n`;
}

/** Fields as a reader looks for them: who, what, where, when, how to find it, and our own last. */
const ORDER = [
  ...['author', 'editor', 'title', 'shorttitle', 'origtitle', 'journal', 'journaltitle', 'booktitle', 'eventtitle', 'series'],
  ...['type', 'entrysubtype', 'howpublished', 'institution', 'school', 'organization', 'publisher', 'address', 'location', 'edition'],
  ...['date', 'year', 'month', 'day', 'volume', 'number', 'eid', 'pages', 'pagetotal', 'pubstate', 'note', 'isbn', 'issn', 'doi'],
  ...['pmid', 'pmcid', 'eprint', 'eprinttype', 'url', 'urldate', 'language', 'langid', 'options', 'ids', 'keywords', 'annote'],
];
