import type { Name } from '../../../schemas/index.ts';
import { oneLine } from '../csv.ts';
import type { SourceEntry } from '../entry.ts';
import { particleOf } from './bib-names.ts';
import type { ExportContext } from './context.ts';
import { type CslItem, dateLiteral, dateParts, toCsl } from './csl.ts';
import { FIELDS, placeOf } from './fields.ts';
import { annotationOf, keywordsOf, remarksOf } from './notes.ts';
import { TYPES } from './types.ts';

/**
 * RIS (https://en.wikipedia.org/wiki/RIS_(file_format); tags as Zotero reads them and EndNote prints them): UTF-8, CRLF,
 * one line a tag, however long, `TY` first and `ER` last. There is no tag for an abstract: our annotation is a note
 * (`N1`), not the abstract of the work.
 */
export function writeRis(sources: readonly SourceEntry[], context: ExportContext): string {
  return sources.map((source) => risRecord(source, context)).join('\r\n');
}

function risRecord(source: SourceEntry, context: ExportContext): string {
  const item = toCsl(source);
  const type = TYPES[item.type].ris;
  const lines: [tag: string, value: string][] = [['ID', source.id]];
  for (const name of item.author ?? []) lines.push(['AU', risName(name)]);
  for (const name of item.editor ?? []) lines.push([EDITOR[type] ?? 'ED', risName(name)]);
  const notes: string[] = [];
  for (const row of FIELDS) {
    const value = item[row.csl];
    if (value === undefined) continue;
    const tag = placeOf(row.ris, type);
    if (tag === 'N1') notes.push([row.label, value].filter(Boolean).join(' '));
    else if (row.csl === 'page') lines.push(...pages(String(value)));
    // SP is the first page or the number of pages; where there are both, the pages go first.
    else if (tag === 'SP' && item.page !== undefined) notes.push(`${row.label} ${String(value)}`);
    else lines.push([tag, String(value)]);
  }
  // Zotero, like most, shows an article number as the page; C7 is EndNote's own tag for it.
  if (item.number && type === 'JOUR' && !item.page) lines.push(['SP', item.number]);
  lines.push(...dates(item), ['LA', item.language]);
  for (const keyword of keywordsOf(source, context)) lines.push(['KW', keyword.replace(/;\s*/g, ', ')]);
  for (const note of [...notes, ...annotationOf(source, context), ...remarksOf(source, context)]) lines.push(['N1', note]);

  const ordered = lines.sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return [['TY', type] as const, ...ordered, ['ER', ''] as const].map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

/** The editor's tag depends on the type (Zotero, EndNote). */
const EDITOR: Record<string, string> = { BOOK: 'A3', CHAP: 'A2', ENCYC: 'A2', CONF: 'A2', JOUR: 'A2' };

const ORDER = [
  ...['ID', 'TI', 'ST', 'OP', 'AU', 'A2', 'A3', 'ED', 'T2', 'T3', 'C3', 'C1', 'PY', 'DA', 'VL', 'IS', 'M1', 'SP', 'EP', 'C7'],
  ...['M3', 'ET', 'PB', 'CY', 'SN', 'DO', 'UR', 'Y2', 'AN', 'C2', 'LA', 'KW', 'N1'],
];

/**
 * `Family, Given, Suffix`, the particle with the family name. An organisation ends in a comma, else EndNote takes its last
 * word for a family name. RIS cannot hold a comma inside it, which would part a family name from a given one: it is left out.
 */
export function risName(name: Name): string {
  if ('literal' in name) return `${name.literal.replace(/,\s*/g, ' ')},`;
  const family = particleOf(name) + name.family;
  const parts = [family, name.given ?? '', name.suffix ?? ''].map((part) => part.replace(/,\s*/g, ' '));
  return parts.join(', ').replace(/(, )+$/, '');
}

/** First and last page; anything but one range stands whole in SP. */
function pages(value: string): [string, string][] {
  const range = /^([^\s,;]+?)\s*[\u2010-\u2015-]\s*([^\s,;\u2010-\u2015-]+)$/.exec(value);
  return range
    ? [
        ['SP', range[1] ?? ''],
        ['EP', range[2] ?? ''],
      ]
    : [['SP', value.replace(/[\u2010-\u2015]/g, '-')]];
}

/** PY is the year, or the words in its place; DA and Y2 are YYYY/MM/DD/ with what is known. */
function dates(item: CslItem): [string, string][] {
  const slashed = (date: CslItem['issued']) => {
    const parts = dateParts(date);
    const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
    return parts && `${parts.year}/${two(parts.month)}/${two(parts.day)}/`;
  };
  const issued = dateParts(item.issued);
  const year = issued ? String(issued.year) : dateLiteral(item.issued);
  const accessed = slashed(item.accessed) ?? dateLiteral(item.accessed);
  const lines: [string, string][] = [];
  if (year) lines.push(['PY', year]);
  if (issued?.month) lines.push(['DA', slashed(item.issued) ?? '']);
  if (accessed) lines.push(['Y2', accessed]);
  return lines;
}
