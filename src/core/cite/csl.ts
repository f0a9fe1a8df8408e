import type { Citation, CitationDate, Notice } from '../../../schemas/index.ts';
import type { SourceEntry } from '../entry.ts';
import { isRetracted } from '../notices.ts';

/** A CSL-JSON date: parts where the record has a date, the printed words where it has none (`n.d.`). */
export type CslDate = { 'date-parts': number[][] } | { literal: string };

/** A CSL-JSON item (https://github.com/citation-style-language/schema, csl-data.json). */
export type CslItem = { id: string } & Omit<Citation, 'issued' | 'accessed'> & {
    issued?: CslDate;
    accessed?: CslDate;
    keyword?: string;
    note?: string;
    /** Data that no variable has a place for (csl-data.json, since 1.0.2). */
    custom?: { aliases?: readonly string[]; notices?: readonly Notice[]; issued?: string };
  };

/** The order of the keys of an item, so that the same record always gives the same text. */
export const VARIABLES = [
  'type',
  'title',
  'title-short',
  'original-title',
  'author',
  'editor',
  'container-title',
  'collection-title',
  'event-title',
  'publisher',
  'publisher-place',
  'issued',
  'accessed',
  'volume',
  'issue',
  'page',
  'number',
  'number-of-pages',
  'edition',
  'genre',
  'medium',
  'status',
  'language',
  'DOI',
  'ISBN',
  'ISSN',
  'PMID',
  'PMCID',
  'URL',
] as const satisfies readonly (keyof Citation)[];
export type Variable = (typeof VARIABLES)[number];

/**
 * The strict CSL-JSON item of a source, the bare record, which is what a citation style formats: id = file name, names and title as they are.
 * The elision of an author list is no author; it is on the source (`author-elision`). What a file adds: csl-json.ts.
 */
export function toCsl(source: SourceEntry): CslItem {
  const { citation } = source;
  const item: Record<string, unknown> = { id: source.id };
  for (const variable of VARIABLES) {
    const value = citation[variable];
    if (value === undefined) continue;
    item[variable] = variable === 'issued' || variable === 'accessed' ? toCslDate(value as CitationDate) : value;
  }
  const status = statusOf(source);
  if (status !== undefined) item['status'] = status;
  return item as CslItem;
}

/** “retracted” is one of the values that the CSL specification names for `status`; styles that print a status print it. */
export function statusOf(source: SourceEntry): string | undefined {
  const { status } = source.citation;
  return isRetracted(source) ? [status, 'retracted'].filter(Boolean).join('; ') : status;
}

/** 2019, "2019-06", "2019-06-21" or { literal }, as a CSL date. */
export function toCslDate(date: CitationDate): CslDate {
  if (typeof date === 'object') return { literal: date.literal };
  return { 'date-parts': [typeof date === 'number' ? [date] : date.split('-').map(Number)] };
}

/** A date of a record as CSL has it, if there is one. */
export function cslDate(date: CitationDate | undefined): CslDate | undefined {
  return date === undefined ? undefined : toCslDate(date);
}

/** The parts of a date that has any. */
export function dateParts(date: CslDate | undefined): { year: number; month?: number | undefined; day?: number | undefined } | undefined {
  if (!date || !('date-parts' in date)) return undefined;
  const [year, month, day] = date['date-parts'][0] ?? [];
  return year === undefined ? undefined : { year, month, day };
}

/** The words that stand in place of a date. */
export function dateLiteral(date: CslDate | undefined): string | undefined {
  return date && 'literal' in date ? date.literal : undefined;
}

/** Whether these words say in English or French that there is no date; styles have their own words for it. */
export function saysNoDate(literal: string): boolean {
  return /^[([]?\s*(n\.?\s*d|s\.?\s*d|no date|sans date)\.?\s*[)\]]?$/i.test(literal);
}

/** Whether words that stand for a date have a year in them. */
export function hasYear(words: string): boolean {
  return /\b\d{4}\b/.test(words);
}
