import type { CitationDate, Name } from '../../../schemas/index.ts';
import { oneLine } from '../csv.ts';
import type { SourceEntry } from '../entry.ts';
import { particleOf } from './bib-names.ts';
import type { ExportContext } from './context.ts';
import { cslDate, dateLiteral, dateParts, hasYear, saysNoDate } from './csl.ts';
import { type PlacedRow, rowsByType, rowValues } from './fields.ts';
import { annotationOf, keywordsOf, remarksOf } from './notes.ts';
import { TYPES } from './types.ts';

/**
 * RIS (https://en.wikipedia.org/wiki/RIS_(file_format); tags as Zotero reads them and EndNote prints them): UTF-8, CRLF,
 * one line a tag, however long, `TY` first and `ER` last. There is no tag for an abstract: our annotation is a note
 * (`N1`), not the abstract of the work.
 */
export function writeRis(sources: readonly SourceEntry[], context: ExportContext): string {
  const rowsOf = rowsByType('ris', (row) => row);
  return sources.map((source) => risRecord(source, rowsOf(TYPES[source.citation.type].ris), context)).join('\r\n');
}

/** The lines of a record by tag, each at the place of its tag in `ORDER`; those of one tag stand in the order in which they came. */
type Lines = string[];

function risRecord(source: SourceEntry, rows: readonly PlacedRow[], context: ExportContext): string {
  const { citation } = source;
  const type = TYPES[citation.type].ris;
  const lines = NO_LINES.slice();
  add(lines, 'ID', source.id);
  for (const name of citation.author ?? []) add(lines, 'AU', risName(name));
  for (const name of citation.editor ?? []) add(lines, EDITOR[type] ?? 'ED', risName(name));
  const values = rowValues(source);
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (value === undefined) continue;
    const { csl, label, place } = rows[at] as PlacedRow;
    if (csl === 'page') addPages(lines, value);
    // SP is the first page or the number of pages; where there are both, the number is a note.
    else if (place === 'N1' || (place === 'SP' && citation.page !== undefined)) add(lines, 'N1', label ? `${label} ${value}` : value);
    else add(lines, place, value);
  }
  // Zotero, like most, shows an article number as the page; C7 is EndNote's own tag for it.
  if (citation.number && type === 'JOUR' && !citation.page) add(lines, 'SP', citation.number);
  // EndNote's report has the issue in C6, and no IS.
  if (citation.issue && type === 'RPRT') add(lines, 'C6', citation.issue);
  addDates(lines, type, citation.issued, citation.accessed);
  add(lines, 'LA', citation.language);
  for (const keyword of keywordsOf(source, context)) add(lines, 'KW', keyword.replace(/;\s*/g, ', '));
  for (const note of annotationOf(source, context)) add(lines, 'N1', note);
  for (const remark of remarksOf(source, context)) add(lines, 'N1', remark);
  return `TY  - ${type}\r\n${lines.join('')}ER  - \r\n`;
}

/** The editor's tag depends on the type (Zotero, EndNote). */
const EDITOR: Record<string, string> = { BOOK: 'A3', CHAP: 'A2', ENCYC: 'A2', CONF: 'A2', JOUR: 'A2' };

const ORDER = [
  ...['ID', 'TI', 'ST', 'OP', 'AU', 'A2', 'A3', 'ED', 'T2', 'T3', 'C3', 'C1', 'PY', 'DA', 'VL', 'IS', 'C6', 'M1', 'SP', 'EP', 'C7'],
  ...['M3', 'ET', 'PB', 'CY', 'SN', 'DO', 'UR', 'Y2', 'AN', 'C2', 'C5', 'LA', 'KW', 'N1'],
];
const PLACE_OF: ReadonlyMap<string, number> = new Map(ORDER.map((tag, place) => [tag, place]));
const NO_LINES: Readonly<Lines> = ORDER.map(() => '');

function add(lines: Lines, tag: string, value: string): void {
  const place = PLACE_OF.get(tag);
  if (place === undefined) throw new Error(`The tag ${tag} has no place.`);
  lines[place] += `${tag}  - ${oneLine(value)}\r\n`;
}

/**
 * `Family, Given, Suffix`, the particle with the family name. An organisation ends in a comma, else EndNote takes its last
 * word for a family name. RIS cannot hold a comma inside it, which would part a family name from a given one: it is left out.
 */
export function risName(name: Name): string {
  if ('literal' in name) return `${withoutComma(name.literal)},`;
  const { given = '', suffix = '' } = name;
  const family = withoutComma(particleOf(name) + name.family);
  if (suffix) return `${family}, ${withoutComma(given)}, ${withoutComma(suffix)}`;
  return given ? `${family}, ${withoutComma(given)}` : family;
}

function withoutComma(part: string): string {
  return part.includes(',') ? part.replace(/,\s*/g, ' ') : part;
}

/** First and last page; anything but one range stands whole in SP. */
function addPages(lines: Lines, value: string): void {
  const range = /^([^\s,;]+?)\s*[\u2010-\u2015-]\s*([^\s,;\u2010-\u2015-]+)$/.exec(value);
  if (!range) {
    add(lines, 'SP', value.replace(/[\u2010-\u2015]/g, '-'));
    return;
  }
  add(lines, 'SP', range[1] ?? '');
  add(lines, 'EP', range[2] ?? '');
}

/**
 * PY is the year, or words that have one (“Spring 2019”); DA and Y2 are YYYY/MM/DD/ with what is known. Words without a year are a note, and
 * those that say there is no date are left out: Zotero would make the date “0000 n” of “n.d.”. EndNote has the day on which a web page was
 * seen in M1, and does not read Y2.
 */
function addDates(lines: Lines, type: string, issued: CitationDate | undefined, accessed: CitationDate | undefined): void {
  const parts = dateParts(cslDate(issued));
  const words = dateLiteral(cslDate(issued));
  if (parts) add(lines, 'PY', String(parts.year));
  else if (words && hasYear(words)) add(lines, 'PY', words);
  else if (words && !saysNoDate(words)) add(lines, 'N1', words);
  if (parts?.month) add(lines, 'DA', slashed(parts));
  const seen = dateParts(cslDate(accessed));
  const day = seen ? slashed(seen) : dateLiteral(cslDate(accessed));
  if (day) add(lines, 'Y2', day);
  if (day && type === 'ELEC') add(lines, 'M1', day);
}

function slashed({ year, month, day }: { year: number; month?: number | undefined; day?: number | undefined }): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${year}/${two(month)}/${two(day)}/`;
}
