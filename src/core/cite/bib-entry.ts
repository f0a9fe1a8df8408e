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
    const written = write(String(value), PROTECTED.has(field) ? 'title' : row.manner, item.language);
    const text = field === 'note' && row.label ? `${row.label} ${written}` : written;
    const before = fields.get(field);
    // Two values in one field: “conference presentation, ASAM”.
    if (field === 'note') addNote(fields, text);
    else fields.set(field, before === undefined ? text : `${before}, ${text}`);
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

/** The entries as a file: LF line ends, a blank line between two. */
export function printEntries(drafts: readonly Draft[]): string {
  return drafts.map(printEntry).join('\n');
}

function printEntry({ source, type, fields }: Draft): string {
  const lines = [...fields]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([field, value]) => {
      assertBalanced(value, `${field} of ${source.id}`);
      return `  ${field} = ${field === 'month' ? value : `{${value}}`}`; // months are macros, which styles translate
    });
  return `@${type}{${source.id},\n${lines.join(',\n')}\n}\n`;
}

/** Fields as a reader looks for them: who, what, where, when, how to find it, and our own last. */
const ORDER = [
  ...['author', 'editor', 'title', 'shorttitle', 'origtitle', 'journal', 'journaltitle', 'booktitle', 'eventtitle', 'series'],
  ...['type', 'entrysubtype', 'howpublished', 'institution', 'school', 'organization', 'publisher', 'address', 'location', 'edition'],
  ...['date', 'year', 'month', 'day', 'volume', 'number', 'eid', 'pages', 'pagetotal', 'pubstate', 'note', 'isbn', 'issn', 'doi'],
  ...['pmid', 'pmcid', 'eprint', 'eprinttype', 'url', 'urldate', 'language', 'langid', 'options', 'ids', 'keywords', 'annote'],
];
const RANKS = new Map(ORDER.map((field, i) => [field, i]));
const rank = (field: string) => RANKS.get(field) ?? -1;
