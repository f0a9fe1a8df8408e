import { PUBSTATES } from '../cite/biblatex.ts';
import { CONTROL } from '../text.ts';
import { type BibField, type BibRecord, scanBib } from './bib-scan.ts';
import { BIB_TEXTS, BIB_TYPES, BIB_VERBATIM, WITH_ISSUE } from './bib-types.ts';
import { dateOf, monthNumber, readDate } from './dates.ts';
import { plainPages } from './pages.ts';
import { bibPeople } from './people.ts';
import { keep, type Reading, type ReadRecord } from './record.ts';
import { decodeTex, decodeVerbatim } from './tex.ts';

/** Entry types that hold data for others and are no works. */
const HELPERS = new Set(['xdata', 'set']);
/** How far a chain of `crossref` is followed. */
const DEEPEST = 5;

/** Reads a BibTeX or BibLaTeX file. What each field becomes is in bib-types.ts; fields without a place are kept. */
export function readBibtex(text: string): Reading {
  const { records, rejected, skipped } = scanBib(text);
  const byKey = new Map(records.toReversed().flatMap((record) => (record.key ? [[record.key.toLowerCase(), record]] : [])));
  const seen = new Map<string, number>();
  const read: ReadRecord[] = [];
  for (const record of records) {
    if (HELPERS.has(record.type)) {
      skipped.push({ line: record.line, text: `@${record.type}{${record.key ?? ''}}: data for other records, no work` });
      continue;
    }
    const made = toRecord(inherit(record, byKey, []));
    const key = record.key?.toLowerCase();
    const first = key === undefined ? undefined : seen.get(key);
    if (first !== undefined) made.notes.unshift({ line: record.line, text: `the key “${record.key}” is also that of line ${first}` });
    else if (key !== undefined) seen.set(key, record.line);
    read.push(made);
  }
  return { format: 'bibtex', records: read, rejected, skipped };
}

/** What a record does not say itself and its `crossref` or `xdata` does; a book’s title becomes the book title of its parts. */
function inherit(record: BibRecord, byKey: ReadonlyMap<string, BibRecord>, below: readonly BibRecord[]): BibRecord {
  const links = record.fields.filter(({ name }) => name === 'crossref' || name === 'xdata');
  if (links.length === 0 || below.length === DEEPEST) return record;
  const fields = [...record.fields];
  const notes = [...record.notes];
  const has = new Set(fields.map(({ name }) => name));
  for (const link of links) {
    for (const key of link.raw.split(',')) {
      const parent = byKey.get(key.trim().toLowerCase());
      const fault = !parent
        ? 'is not in the file, or was rejected'
        : parent === record
          ? 'is itself'
          : refersTo(parent, record, byKey)
            ? 'refers back to it'
            : undefined;
      if (!parent || fault) {
        notes.push({ line: link.line, field: link.name, text: `“${key.trim()}”, which the record refers to, ${fault}; nothing was taken from it` });
        continue;
      }
      const isPart = link.name === 'crossref' && !/^(mv)?(book|collection|proceedings|reference)$/.test(record.type);
      for (const field of inherit(parent, byKey, [...below, record]).fields) {
        const name = isPart && Object.hasOwn(UNDER_PART, field.name) ? (UNDER_PART[field.name] as string) : field.name;
        if (name === '' || has.has(name)) continue;
        has.add(name);
        fields.push({ ...field, name });
      }
    }
  }
  return { ...record, fields, notes };
}

/** Whether a chain of `crossref` or `xdata`, as long as one is followed, leads from one record to another. */
function refersTo(from: BibRecord, to: BibRecord, byKey: ReadonlyMap<string, BibRecord>, left = DEEPEST): boolean {
  if (left === 0) return false;
  const keys = from.fields.flatMap(({ name, raw }) => (name === 'crossref' || name === 'xdata' ? raw.split(',') : []));
  return keys.some((key) => {
    const parent = byKey.get(key.trim().toLowerCase());
    return parent !== undefined && (parent === to || refersTo(parent, to, byKey, left - 1));
  });
}

/** Names that fields of a whole take in its part (biblatex manual, appendix B); `''` is not handed down. */
const UNDER_PART: Readonly<Record<string, string>> = {
  title: 'booktitle',
  subtitle: 'booksubtitle',
  titleaddon: 'booktitleaddon',
  author: 'bookauthor',
  shorttitle: '',
  doi: '',
  url: '',
  urldate: '',
  abstract: '',
  keywords: '',
  annote: '',
  annotation: '',
  note: '',
  pages: '',
  pagetotal: '',
  file: '',
  crossref: '',
  xdata: '',
  ids: '',
  options: '',
  pmid: '',
};

function toRecord(record: BibRecord): ReadRecord {
  const item: Record<string, unknown> = {};
  const kept: Record<string, string> = {};
  const notes = [...record.notes];
  const out: ReadRecord = { line: record.line, ...(record.key ? { key: record.key } : {}), item, kept, notes };
  const fields = new Map<string, BibField>();
  for (const field of record.fields) {
    const first = fields.get(field.name);
    if (first === undefined) fields.set(field.name, field);
    else if (first.raw !== field.raw) {
      notes.push({ line: field.line, field: field.name, text: `“${field.name}” stands twice; the first was taken, the other kept` });
      keep(kept, field.name, textOf(field, notes));
    }
  }
  const take = (name: string): BibField | undefined => {
    const field = fields.get(name);
    fields.delete(name);
    return field;
  };
  const text = (name: string): string | undefined => {
    const field = take(name);
    return field && textOf(field, notes);
  };
  /** Puts a value into the item, or, when its place is taken, aside. */
  const put = (variable: string, name: string, value: string | undefined) => {
    if (!value) return;
    if (item[variable] === undefined) item[variable] = value;
    else if (item[variable] !== value) keep(kept, name, value);
  };

  item['type'] = Object.hasOwn(BIB_TYPES, record.type) ? BIB_TYPES[record.type] : guessType(record, fields, out);
  if (record.type === 'unpublished' && fields.has('eventtitle')) item['type'] = 'speech';
  for (const role of ['author', 'editor'] as const) {
    const field = take(role);
    if (!field) continue;
    const { names, elision, dropped, notes: remarks } = bibPeople(field.raw);
    if (names.length) item[role] = names;
    if (names.length === 0 || dropped) keep(kept, role, textOf(field, notes));
    if (elision && role === 'author') out.elision = elision;
    else if (elision) notes.push({ line: field.line, field: role, text: 'the list of editors is cut; the record cannot say so' });
    for (const remark of remarks) notes.push({ line: field.line, field: role, text: remark });
  }
  put('title', 'title', joined(text('title'), text('subtitle')));
  const book = joined(text('booktitle'), text('booksubtitle'));
  put('container-title', 'journaltitle', joined(text('journaltitle'), text('journalsubtitle')));
  const state = text('pubstate');
  put('status', 'pubstate', state && (STATUS_OF.get(state.toLowerCase()) ?? state));
  for (const [name, variable] of Object.entries(BIB_TEXTS)) put(variable, name, text(name));
  put('container-title', 'booktitle', book);
  put('collection-title', 'series', text('series'));
  for (const [name, variable] of Object.entries(BIB_VERBATIM)) {
    const field = take(name);
    if (field) put(variable, name, decodeVerbatim(field.raw));
  }
  const pages = plainPages(text('pages'));
  // Our own files, and many others, repeat an article number as the page.
  if (pages !== item['number'] || item['type'] !== 'article-journal') put('page', 'pages', pages);
  if (WITH_ISSUE.has(item['type'] as string)) {
    put('issue', 'number', text('number'));
    put('issue', 'issue', text('issue'));
  } else {
    put('number', 'number', text('number'));
    put('issue', 'issue', text('issue'));
  }
  readDates(take, text, out, put);
  const language = [take('language'), take('langid'), take('hyphenation')].find((field) => field !== undefined);
  if (language) item['language'] = textOf(language, notes);
  readElsewhere(take, text, out, put);
  if (record.type === 'mastersthesis') item['genre'] ??= 'mathesis';
  for (const field of fields.values()) {
    if (DROPPED.has(field.name)) continue;
    keep(kept, field.name, VERBATIM_KEPT.has(field.name) ? decodeVerbatim(field.raw) : textOf(field, notes));
  }
  return out;
}

/** The words for which BibLaTeX has keys. */
const STATUS_OF = new Map(Object.entries(PUBSTATES).map(([status, key]) => [key, status]));

/** Fields that tell BibTeX what to do, and have done so. */
const DROPPED = new Set(['options']);
const VERBATIM_KEPT = new Set(['eprint', 'file', 'bdsk-url-1', 'bdsk-url-2', 'bdsk-file-1', 'crossref', 'xdata', 'ids']);

type Take = (name: string) => BibField | undefined;
type TextOf = (name: string) => string | undefined;
type Put = (variable: string, name: string, value: string | undefined) => void;

function readDates(take: Take, text: TextOf, { item, kept, notes, line }: ReadRecord, put: Put): void {
  const monthField = take('month');
  const dayText = text('day');
  const whole = take('date') ?? take('year');
  if (whole) {
    // A “~” at its end says “about”.
    const printed = textOf(whole, notes) + (/\d~$/.test(whole.raw.trim()) ? '~' : '');
    const { date, status, note } = readDate(printed);
    if (date !== undefined) item['issued'] = date;
    put('status', 'year', status);
    if (note) {
      keep(kept, whole.name, printed);
      notes.push({ line: whole.line, field: whole.name, text: note });
    }
  }
  if (monthField) {
    const printed = textOf(monthField, notes);
    const [, before, monthText = '', after] =
      /^(?:(\d{1,2})(?:er|st|nd|rd|th)?[\s\u00a0]+(?=\p{L}))?(\p{L}+\.?|\d{1,2})(?:[\s\u00a0]*(\d{1,2}))?$/u.exec(printed) ?? [];
    const month = monthNumber(monthText);
    const day = before ?? after ?? dayText;
    const date = month && typeof item['issued'] === 'number' ? dateOf(item['issued'], month, Number(day) || undefined) : undefined;
    if (date !== undefined) {
      item['issued'] = date;
      if (day !== undefined && !/-\d+-\d+$/.test(String(date))) {
        keep(kept, 'day', day);
        notes.push({ line: monthField.line, field: 'day', text: `“${day}” is no day of that month; it was put aside` });
      }
    } else if (typeof item['issued'] !== 'string') {
      keep(kept, 'month', printed);
      if (dayText) keep(kept, 'day', dayText);
    }
  } else if (dayText) keep(kept, 'day', dayText);
  for (const name of ['urldate', 'lastchecked', 'lastaccessed', 'accessed', 'urlaccessdate']) {
    const field = take(name);
    if (!field) continue;
    const { date, note } = readDate(textOf(field, notes));
    const isFirst = date !== undefined && item['accessed'] === undefined;
    if (isFirst) item['accessed'] = date;
    if (!isFirst || note) keep(kept, name, textOf(field, notes));
    if (note) notes.push({ line: field.line ?? line, field: name, text: note });
  }
}

/** Fields that hold now one thing and now another. */
function readElsewhere(take: Take, text: TextOf, { kept, notes }: ReadRecord, put: Put): void {
  const published = take('howpublished');
  if (published) {
    const address = decodeVerbatim(published.raw);
    if (/^https?:\/\/\S+$/.test(address)) put('URL', 'howpublished', address);
    else put('genre', 'howpublished', textOf(published, notes));
  }
  const eprint = take('eprint');
  if (!eprint) return;
  const number = decodeVerbatim(eprint.raw);
  const kind = (text('eprinttype') ?? text('archiveprefix') ?? '').toLowerCase();
  if (kind === 'pubmed') put('PMID', 'eprint', number);
  else if (kind === 'pmc' || kind === 'pmcid') put('PMCID', 'eprint', number);
  else {
    if (kind === 'arxiv') put('URL', 'arxiv', `https://arxiv.org/abs/${number}`);
    keep(kept, 'eprint', kind ? `${kind}:${number}` : number);
  }
}

const SUBTYPES = new Map([
  ['film', 'motion_picture'],
  ['video', 'motion_picture'],
  ['legislation', 'legislation'],
]);

/** `misc` and types of unknown make are what their fields say. */
function guessType(record: BibRecord, fields: ReadonlyMap<string, BibField>, out: ReadRecord): string {
  const has = (name: string) => fields.has(name);
  const subtype = decodeTex(fields.get('entrysubtype')?.raw ?? '').text.toLowerCase();
  const type =
    SUBTYPES.get(subtype) ??
    (has('journal') || has('journaltitle')
      ? journalType(has)
      : has('booktitle')
        ? 'chapter'
        : has('url') || /https?:|\\url/.test(fields.get('howpublished')?.raw ?? '')
          ? 'webpage'
          : has('publisher') || has('isbn')
            ? 'book'
            : has('institution') || has('organization')
              ? 'report'
              : 'document');
  out.notes.push({ line: record.line, field: 'type', text: `@${record.type} was taken for “${type}”, by its fields` });
  if (record.type !== 'misc') keep(out.kept, 'type', `@${record.type}`);
  return type;
}

/** Zotero has the name of a website, of an encyclopaedia and of a programme in `journal`, of `@misc`. */
function journalType(has: (name: string) => boolean): string {
  if (has('isbn') || has('edition')) return 'chapter';
  const isArticle = ['volume', 'number', 'issue', 'pages', 'eid', 'doi', 'issn', 'pmid'].some(has);
  return has('url') && !isArticle ? 'webpage' : 'article-journal';
}

function joined(title: string | undefined, subtitle: string | undefined): string | undefined {
  return title && subtitle ? `${title}${/[.:?!]$/.test(title) ? '' : ':'} ${subtitle}` : title || subtitle;
}

function textOf({ raw, name, line }: BibField, notes: ReadRecord['notes']): string {
  const { text, unknown } = decodeTex(raw);
  if (unknown.length) notes.push({ line, field: name, text: `unknown TeX commands stay as they are: ${[...new Set(unknown)].join(', ')}` });
  return CONTROL.test(text) ? text.replace(new RegExp(CONTROL, 'gu'), '') : text;
}
