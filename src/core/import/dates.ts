import type { CitationDate } from '../../../schemas/index.ts';
import { fold } from '../text.ts';

const MONTH_NAMES = [
  ['jan', 'janvier'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'avr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
];

/** What is printed where a date would stand, when the work is yet to come out. */
const STATUS =
  /^(in press|forthcoming|submitted|in preparation|accepted|advance online publication|sous presse|à paraître|publication anticipée en ligne)$/i;

/** A date as read, and what of it could not be carried. */
export interface ReadDate {
  date?: CitationDate;
  /** Words such as “in press”, which say no date. */
  status?: string;
  /** Why the date is not exactly what stood there. */
  note?: string;
}

/** `03`, `mar`, `March`, `mars` as 3. */
export function monthNumber(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : undefined;
  const word = fold(text);
  if (!/^[a-z]{3,}\.?$/.test(word)) return undefined;
  const found = MONTH_NAMES.findIndex((names) => names.some((name) => word.startsWith(name)));
  return found === -1 ? undefined : found + 1;
}

/** A date from its parts; one that no calendar has is cut to what is sure. */
export function dateOf(year: number, month?: number, day?: number): CitationDate | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 2999) return undefined;
  if (month === undefined || month < 1 || month > 12) return year;
  const two = (n: number) => String(n).padStart(2, '0');
  const inMonth = day !== undefined && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${two(month)}${inMonth ? `-${two(day)}` : ''}`;
}

/** A season, or a span of years: a date of parts cannot say it, so it stays in words. */
const IN_WORDS = /^(?:(?:spring|summer|autumn|fall|winter|printemps|été|automne|hiver)\s+[12]\d{3}|[12]\d{3}\s*[–—]\s*[12]\d{3})$/i;

/** 21/06/2019, where only one of the two can be the month; 2019, June 21; 2019/Jun/21; a time of day after a date. */
function inOrder(value: string): string {
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(value);
  if (numbers) {
    const [, first = '', second = '', year] = numbers;
    if (Number(first) > 12 || first === second) return `${year}-${second}-${first}`;
    if (Number(second) > 12) return `${year}-${first}-${second}`;
  }
  const named = /^(\d{4})[-/ ](\p{L}{3,})(?:[-/ ](\d{1,2}))?$/u.exec(value);
  if (named && monthNumber(named[2] ?? '')) return `${named[3] ?? ''} ${named[2]} ${named[1]}`.trim();
  return value.replace(/^(\d{4}-\d{2}-\d{2})T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?$/, '$1').replace(/^(\d{4}),?\s+(\p{L}+)\s+(\d{1,2})$/u, '$3 $2 $1');
}

/** Reads a date as files print it: 2019, 2019-06-21, 2019/06/21/, 2019a, [2019], 2019/2020, June 2019, Spring 2019, n.d., in press. */
export function readDate(text: string): ReadDate {
  const value = inOrder(text.trim());
  if (STATUS.test(value)) return { status: value };
  const iso = /^(\d{4})(?:[-/](\d{1,2})?(?:[-/](\d{1,2})?[^\d]*)?)?$/.exec(value);
  if (iso) {
    const [, year, month, day] = iso;
    const date = dateOf(Number(year), month ? Number(month) : undefined, day ? Number(day) : undefined);
    const wanted = [year, month, day].filter(Boolean).length;
    const got = date === undefined ? 0 : String(date).split('-').length;
    if (date !== undefined) return { date, ...(got < wanted ? { note: `“${value}” is no date of the calendar` } : {}) };
  }
  const written = /^(?:(\d{1,2})(?:er|st|nd|rd|th)?\s+)?(\p{L}+\.?)(?:\s+(\d{1,2})(?:st|nd|rd|th)?,)?\s+(\d{4})$/u.exec(value);
  const month = written && monthNumber(written[2] ?? '');
  if (written && month) {
    const day = written[1] ?? written[3];
    const date = dateOf(Number(written[4]), month, day ? Number(day) : undefined);
    if (date !== undefined) return { date };
  }
  if (IN_WORDS.test(value)) return { date: { literal: value } };
  const [, from, to] = /^([12]\d{3})\/([12]\d{3})$/.exec(value) ?? [];
  if (from && to && from < to) return { date: { literal: `${from}–${to}` } };
  const years = value.match(/(?<!\d)[12]\d{3}(?!\d)/g) ?? [];
  if (years.length > 0 && value.length <= 24 && !/^(ca?\.?|circa|vers|um)\s/i.test(value)) {
    return { date: Number(years[0]), note: `the date was printed “${value}”` };
  }
  return value === '' ? {} : { date: { literal: value } };
}
