import { hasYear } from '../cite/csl.ts';
import { monthNumber, readDate } from './dates.ts';
import { plainPages } from './pages.ts';
import { collect, risName } from './people.ts';
import { keep, type Reading, type ReadRecord } from './record.ts';

interface Tag {
  tag: string;
  value: string;
  line: number;
}

/** RIS type → CSL item type, as Zotero and EndNote use them. */
const RIS_TYPES: Readonly<Record<string, string>> = {
  JOUR: 'article-journal', JFULL: 'article-journal', EJOUR: 'article-journal', INPR: 'article-journal', ABST: 'article-journal', MGZN: 'article-magazine', NEWS: 'article-newspaper',
  BOOK: 'book', EBOOK: 'book', EDBOOK: 'book', SER: 'book', CHAP: 'chapter', ECHAP: 'chapter', ENCYC: 'entry-encyclopedia', DICT: 'entry-encyclopedia',
  CONF: 'paper-conference', CPAPER: 'paper-conference', RPRT: 'report', GOVDOC: 'report', STAND: 'report', THES: 'thesis', ELEC: 'webpage', BLOG: 'webpage', WEB: 'webpage', ICOMM: 'webpage',
  STAT: 'legislation', BILL: 'legislation', LEGAL: 'legislation', HEAR: 'legislation', CASE: 'legal_case', VIDEO: 'motion_picture', MPCT: 'motion_picture', ADVS: 'motion_picture',
  BOOK_CHAPTER: 'chapter', CONFERENCE_PAPER: 'paper-conference', SLIDE: 'speech', MANSCPT: 'manuscript', UNPB: 'manuscript', PAMP: 'report', DATA: 'dataset', COMP: 'software', PAT: 'patent', SOUND: 'song', PCOMM: 'personal_communication', GEN: 'document', UNBILL: 'legislation',
}; // biome-ignore format: a table

/** Tag → CSL variable, the first that a record has. `*` holds for every type. */
const TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  TI: { '*': 'title' },
  T1: { '*': 'title' },
  CT: { '*': 'title' },
  BT: { book: 'title', '*': 'container-title' },
  ST: { '*': 'title-short' },
  OP: { legislation: '', legal_case: '', '*': 'original-title' },
  C3: { 'paper-conference': 'container-title', '*': '' },
  JF: { '*': 'container-title' },
  T2: { book: 'collection-title', report: 'collection-title', speech: 'event-title', 'paper-conference': 'event-title', '*': 'container-title' },
  JO: { '*': 'container-title' },
  JA: { '*': 'container-title' },
  J2: { '*': 'container-title' },
  T3: { '*': 'collection-title' },
  VL: { '*': 'volume' },
  IS: { chapter: '', '*': 'issue' },
  M1: { 'article-journal': 'issue', webpage: '', '*': 'number' },
  C5: { motion_picture: 'medium', '*': '' },
  C6: { report: 'issue', '*': '' },
  C7: { 'article-journal': 'number', '*': '' },
  M3: { 'article-journal': '', '*': 'genre' },
  ET: { legislation: '', '*': 'edition' },
  PB: { '*': 'publisher' },
  PU: { '*': 'publisher' },
  CY: { '*': 'publisher-place' },
  PP: { '*': 'publisher-place' },
  PI: { '*': 'publisher-place' },
  C1: { 'paper-conference': 'publisher-place', '*': '' },
  DO: { '*': 'DOI' },
  UR: { '*': 'URL' },
  LA: { '*': 'language' },
};

/** What else a tag is called when it is kept. */
const KEPT_NAMES: Readonly<Record<string, string>> = {
  AB: 'abstract',
  N2: 'abstract',
  N1: 'note',
  KW: 'keywords',
  L1: 'file',
  L2: 'file',
  SN: 'serial-number',
};
const LISTS = new Set(['KW', 'N1']);
/** Tags of which EndNote writes each value on a line of its own. */
const LINED = new Set(['KW', 'SN', 'UR']);
/** Names of a journal, in full or short. */
const JOURNAL = new Set(['JF', 'T2', 'JO', 'JA', 'J2']);

/** Where databases have the number in PubMed. */
const PUBMED_IN: Readonly<Record<string, RegExp>> = { C2: /scopus|psycinfo/i, C5: /embase/i };

/** A tag: two capitals or a capital and a digit, one or two spaces (none in some files), a hyphen. */
const LINE = /^\s{0,3}([A-Z][A-Z0-9])\s{1,2}-(?:\s+(.*?)|)\s*$/;

/** Reads a RIS file (https://en.wikipedia.org/wiki/RIS_(file_format)), with what is often wrong in them: one space, no ER, lines broken. */
export function readRis(text: string): Reading {
  const reading: Reading = { format: 'ris', records: [], rejected: [], skipped: [] };
  let tags: Tag[] | undefined;
  const notes: ReadRecord['notes'] = [];
  const finish = (missingEnd?: number) => {
    if (!tags) return;
    if (missingEnd !== undefined) notes.push({ line: missingEnd, text: 'the line “ER  -” that ends the record is missing' });
    const [first] = tags as [Tag];
    if (tags.length === 1) reading.rejected.push({ line: first.line, reason: 'it has no fields' });
    else reading.records.push(toRecord(tags, notes.splice(0)));
    notes.length = 0;
    tags = undefined;
  };
  let isSmall = false;
  for (const [i, row] of text.split('\n').entries()) {
    const line = i + 1;
    if (/^\s{0,3}ty\s\s-/i.test(row)) isSmall = /^\s*ty/.test(row);
    const match = LINE.exec(isSmall ? row.replace(/^\s{0,3}[a-z][a-z0-9](?=\s\s-)/, (small) => small.toUpperCase()) : row);
    const [, tag = '', value = ''] = match ?? [];
    if (tag === 'TY') {
      finish(line - 1);
      tags = [{ tag, value, line }];
    } else if (tag === 'ER') finish();
    else if (match && tags) tags.push({ tag, value, line });
    else if (row.trim() === '') continue;
    else if (tags) {
      const last = tags.at(-1) as Tag;
      last.value = `${last.value}${LINED.has(last.tag) && last.value ? ';' : ''} ${row.trim()}`.trim();
    } else if (match) {
      notes.push({ line, text: `the record began without “TY  -”` });
      tags = [
        { tag: 'TY', value: '', line },
        { tag, value, line },
      ];
    } else reading.skipped.push({ line, text: `not part of a record: ${row.trim().slice(0, 60)}` });
  }
  finish(text.split('\n').length);
  return reading;
}

function toRecord(tags: readonly Tag[], notes: ReadRecord['notes']): ReadRecord {
  const [{ value: printed, line }] = tags as [Tag];
  const item: Record<string, unknown> = {};
  const kept: Record<string, string> = {};
  const type =
    RIS_TYPES[
      printed
        .toUpperCase()
        .replace(/^LABEL\.RIS\.REFERENCETYPE\./, '')
        .replace(/^JOURN$/, 'JOUR')
    ] ?? 'document';
  if (type === 'document')
    notes.push({ line, field: 'TY', text: printed ? `the type “${printed}” says little or is unknown` : 'the record has no type' });
  item['type'] = type;
  const out: ReadRecord = { line, item, kept, notes };
  const lists = new Map<string, string[]>();
  const people = { author: [] as string[], editor: [] as string[] };
  const has = (tag: string) => tags.some((other) => other.tag === tag && other.value !== '');
  const roleOf = (tag: string): 'author' | 'editor' | undefined => {
    if (tag === 'AU' || tag === 'A1') return 'author';
    // Zotero has who speaks in A2, and the reporter of a case; EndNote and Zotero the editor of a series beside that of the book in A3.
    if (tag === 'A2' && type === 'speech' && !has('AU')) return 'author';
    if (tag === 'A2') return type === 'legal_case' || (type === 'book' && has('A3')) ? undefined : 'editor';
    return tag === 'ED' || (tag === 'A3' && type === 'book') ? 'editor' : undefined;
  };
  const database = tags.find(({ tag }) => tag === 'DB')?.value ?? '';
  const journal = type.startsWith('article') ? longest(tags.flatMap(({ tag, value }) => (JOURNAL.has(tag) ? [value] : []))) : undefined;
  if (journal) item['container-title'] = journal;
  // Of the same people twice, as JSTOR has them, once is enough.
  const first = new Set(tags.flatMap(({ tag, value }) => (tag === 'AU' ? [value] : [])));
  for (const { tag, value, line: at } of dated(tags.slice(1))) {
    if (value === '' || (tag === 'A1' && first.has(value))) continue;
    const role = roleOf(tag);
    const row = TEXTS[tag];
    const variable = isElse(tag, type, value) ? '' : (row?.[type] ?? row?.['*']);
    if (role) people[role].push(value);
    else if (tag === 'ID') out.key = value;
    else if (PUBMED_IN[tag]?.test(database) && /^\d{6,8}$/.test(value)) put(out, 'PMID', tag, value);
    else if (variable) put(out, variable, tag, value);
    else if (LISTS.has(tag)) lists.set(tag, [...(lists.get(tag) ?? []), value]);
    else if (!special(out, tag, value, at)) keep(kept, KEPT_NAMES[tag] ?? tag, value);
  }
  for (const role of ['author', 'editor'] as const) {
    const remarks: string[] = [];
    const { names, elision } = collect(people[role].flatMap((name) => name.split(/\s*;\s*/)).flatMap(partNames), remarks, risName);
    if (names.length) item[role] = names;
    if (elision && role === 'author') out.elision = elision;
    for (const text of remarks) notes.push({ line, field: role, text });
  }
  finishPages(out);
  // A conference whose proceedings have no title of their own gives its name to them.
  if (type === 'paper-conference' && !tags.some(({ tag }) => tag === 'C3') && item['container-title'] === undefined && item['event-title']) {
    item['container-title'] = item['event-title'];
    delete item['event-title'];
  }
  for (const [tag, values] of lists) keep(kept, KEPT_NAMES[tag] ?? tag, values.join(tag === 'KW' ? '; ' : '\n'));
  return out;
}

/** The name in full: the longest, in small letters where there is one. */
function longest(names: readonly string[]): string | undefined {
  const isLower = (name: string) => Number(/\p{Ll}/u.test(name));
  return [...names].sort((a, b) => isLower(b) - isLower(a) || b.length - a.length)[0];
}

/** Web of Science and PubMed have the month and the day in DA, and the year in PY alone. */
function dated(tags: readonly Tag[]): Tag[] {
  const year = tags.find(({ tag, value }) => /^(?:PY|Y1)$/.test(tag) && /^\d{4}\b/.test(value))?.value.slice(0, 4);
  return tags.map((tag) => {
    const [, month, day] = /^(\p{L}{3,})\.?(?: (\d{1,2}))?$/u.exec(tag.tag === 'DA' ? tag.value : '') ?? [];
    return year && month && monthNumber(month) ? { ...tag, value: `${year}/${month}${day ? `/${day}` : ''}` } : tag;
  });
}

/** “Roy, Luc and Doe, Ann” are two, “Research and Development Unit” is one. */
function partNames(name: string): string[] {
  const parts = name.split(/\s+(?:and|et|&)\s+/);
  return parts.every((part) => /^[^,]+,\s*\p{Lu}/u.test(part)) ? parts : [name];
}

function put({ item, kept }: ReadRecord, variable: string, name: string, value: string): void {
  if (item[variable] === undefined) item[variable] = value;
  else if (item[variable] !== value) keep(kept, name, value);
}

/** Whether a tag holds something else than its name says: what databases put there for want of a better place. */
function isElse(tag: string, type: string, value: string): boolean {
  const isArticle = type === 'article-journal';
  if (tag === 'VL') return type === 'webpage' && isDay(value);
  // Ovid has the code of the journal, Embase the address of the authors, Publish or Perish the day of the search.
  if (tag === 'M1') return isArticle ? !/^\p{L}?\d{1,4}(?:\D\d{1,4})?$/u.test(value) : /^query date/i.test(value);
  if (tag === 'IS') return isArticle && /\d{6}/.test(value);
  // EndNote has the day on which it went online.
  if (tag === 'ET') return isArticle && isDay(value);
  return false;
}

/** Whether words have a year in them, and so may be a day. */
function isDay(words: string): boolean {
  return /\b(?:19|20)\d\d\b/.test(words);
}

/** Whether a date is words without a year, such as “Spring”. */
function isYearless(date: unknown): date is { literal: string } {
  return typeof date === 'object' && date !== null && !hasYear((date as { literal: string }).literal);
}

/** Tags whose meaning depends on the type, the value or other tags. */
function special(out: ReadRecord, tag: string, value: string, line: number): boolean {
  const { item, notes } = out;
  const type = item['type'];
  switch (tag) {
    case 'PY':
    case 'Y1':
    case 'DA':
    case 'Y2':
    case 'M1':
    case 'VL': {
      // M1 and VL of a web page are when it was seen, as EndNote writes it.
      if (/M1|VL/.test(tag) && (type !== 'webpage' || !isDay(value))) return false;
      const variable = /PY|Y1|DA/.test(tag) ? 'issued' : 'accessed';
      // Zotero puts the time of day after the date.
      const { date, status, note } = readDate(value.replace(/\/+$/, '').replace(/\/\d\d?:\d\d(?::\d\d)?$/, ''));
      if (status) put(out, 'status', tag, status);
      if (note) {
        keep(out.kept, tag, value);
        notes.push({ line, field: tag, text: note });
      }
      // Web of Science has the days of a conference in Y2.
      if (note && variable === 'accessed') return true;
      if (date === undefined) return true;
      const before = item[variable];
      if (before !== undefined && isYearless(date)) return false;
      if (isYearless(before)) keep(out.kept, tag, before.literal);
      // DA is the same date in full.
      else if (before !== undefined && !String(date).startsWith(`${String(before)}-`)) return String(before).startsWith(String(date));
      item[variable] = date;
      return true;
    }
    case 'SN': {
      const variable =
        type === 'report' && !/^97[89]|^\d{4}-\d{3}[\dX]$/.test(value) ? 'number' : /^\s*\d{4}-?\d{3}[\dXx]\b/.test(value) ? 'ISSN' : 'ISBN';
      put(out, variable, tag, value);
      return true;
    }
    case 'AN':
    case 'C1': {
      const [, label, number] = /^(PMID:\s*|MEDLINE:\s*)?(\d{1,8})$/.exec(value) ?? [];
      if (!number || !(label || (tag === 'AN' && type === 'article-journal'))) return false;
      put(out, 'PMID', tag, number);
      return true;
    }
    case 'M3': {
      const [, doi] = /^(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\S+)$/i.exec(value) ?? [];
      if (!doi) return false;
      put(out, 'DOI', tag, doi);
      return true;
    }
    case 'C2':
      if (!/^PMC\d+$/i.test(value)) return false;
      put(out, 'PMCID', tag, value.toUpperCase());
      return true;
    case 'SP':
    case 'EP':
      put(out, tag, tag, value);
      return true;
    default:
      return false;
  }
}

/** SP and EP are a range; SP alone of a whole work is how many pages it has. */
function finishPages({ item }: ReadRecord): void {
  const { SP: first, EP: last, type } = item as Record<string, string | undefined>;
  delete item['SP'];
  delete item['EP'];
  if (first === undefined && last === undefined) return;
  const whole = ['book', 'thesis', 'report'].includes(type ?? '');
  // SP has the last page too in what PubMed's tools write.
  const isRange = last !== undefined && first?.endsWith(last) && /[-\u2013]/.test(first.at(-last.length - 1) ?? '');
  const range = first !== undefined && !isRange && last !== undefined && last !== first ? `${first}–${last}` : (first ?? last ?? '');
  const pages = plainPages(range);
  if (whole && /^\d+( ?p\.?)?$/i.test(pages)) item['number-of-pages'] = pages;
  else if (pages !== item['number'] || type !== 'article-journal') item['page'] = pages;
}
