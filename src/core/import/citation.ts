import { CITATION_TYPES, Citation, Notice } from '../../../schemas/index.ts';
import { guessLanguage } from '../annotate/language.ts';
import { statedElision } from '../cite/notes.ts';
import type { SourceEntry } from '../entry.ts';
import { doiProblem, isbnProblem, issnProblem, pmcidProblem, pmidProblem, urlProblem } from '../identifiers.ts';
import { readNotices } from '../notices.ts';
import { CONTROL } from '../text.ts';
import { languageTag } from './languages.ts';
import { keep, type Note, type ReadRecord } from './record.ts';

/** A record in the form of our schema, and what of it had to be put aside. */
export interface Mapped {
  citation: Citation;
  'author-elision'?: NonNullable<ReadRecord['elision']>;
  notices: SourceEntry['notices'];
  /** Fields that the citation has no place for, by their names in the file. */
  kept: Record<string, string>;
  notes: Note[];
}

/** CSL item types that the schema does not have, and the nearest that it has. */
const NEAREST: Readonly<Record<string, Citation['type']>> = {
  'article-magazine': 'article-journal',
  'article-newspaper': 'article-journal',
  review: 'article-journal',
  'review-book': 'article-journal',
  periodical: 'book',
  classic: 'book',
  collection: 'book',
  'entry-dictionary': 'entry-encyclopedia',
  entry: 'entry-encyclopedia',
  post: 'webpage',
  'post-weblog': 'webpage',
  software: 'webpage',
  dataset: 'webpage',
  broadcast: 'motion_picture',
  song: 'motion_picture',
  performance: 'motion_picture',
  interview: 'speech',
  event: 'speech',
  legal_case: 'legislation',
  bill: 'legislation',
  regulation: 'legislation',
  treaty: 'legislation',
  hearing: 'legislation',
  standard: 'report',
  patent: 'report',
  pamphlet: 'report',
  document: 'manuscript',
  personal_communication: 'manuscript',
};

/** CSL variables of other names for what the schema has. */
const SYNONYMS: Readonly<Record<string, string>> = {
  shortTitle: 'title-short',
  event: 'event-title',
  'number-of-volumes': '',
  journalAbbreviation: '',
};

const TEXT_VARIABLES = Object.keys(Citation.shape).filter((key) => !['type', 'author', 'editor', 'issued', 'accessed', 'language'].includes(key));

/**
 * Maps a record that was read to a citation of our schema. Identifiers are mended (a DOI goes bare), and put aside when they
 * cannot be right: an entry with a wrong check digit would break every export.
 *
 * @returns the reason when the record cannot be an entry
 */
export function toCitation(record: ReadRecord): Mapped | { reason: string } {
  const notes = [...record.notes];
  const kept = { ...record.kept };
  const item: Record<string, unknown> = {};
  for (const [variable, value] of Object.entries(record.item)) {
    const name = (Object.hasOwn(SYNONYMS, variable) && SYNONYMS[variable]) || variable;
    if (Object.hasOwn(Citation.shape, name) && item[name] === undefined) item[name] = clean(value);
    else if (name !== 'custom' && name !== 'note') keep(kept, variable, String(clean(value)));
  }
  decodeEntities(item, record, notes);
  const extra = typeof record.item['note'] === 'string' ? String(clean(record.item['note'])) : undefined;
  if (extra) keep(kept, 'note', extra);
  // The note of one of our exports says where the list is cut; “and others” can only say that it is.
  const elision = readNote(item, kept) ?? record.elision;
  item['type'] = typeOf(item, kept, record, notes);
  for (const variable of TEXT_VARIABLES) if (item[variable] === '' || item[variable] === undefined) delete item[variable];
  mendIdentifiers(item, kept, record, notes);
  item['language'] = languageOf(item, kept, record, notes);
  mendWords(item, kept, record, notes);
  const notices = noticesOf(record, kept, item);
  if (item['title'] === undefined) return { reason: 'it has no title, and no entry can do without' };
  const parsed = Citation.safeParse(item);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { reason: `its field “${issue?.path.join('.')}” cannot be read (${issue?.message})` };
  }
  return { citation: ordered(parsed.data), ...(elision ? { 'author-elision': elision } : {}), notices, kept, notes };
}

/** The keys of a citation in the order of the schema, so that the same record always gives the same text. */
function ordered(citation: Citation): Citation {
  return Object.fromEntries(
    Object.keys(Citation.shape).flatMap((key) => (citation[key as keyof Citation] === undefined ? [] : [[key, citation[key as keyof Citation]]])),
  ) as Citation;
}

/** Text without control characters, characters that take no room, and without space at its ends, in names too. */
function clean(value: unknown): unknown {
  if (typeof value === 'string') {
    return value
      .replace(/[\u2028\u2029\u0085]/g, ' ')
      .replace(new RegExp(CONTROL, 'gu'), '')
      .replace(/\u200b/g, '')
      .trim();
  }
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)]));
  return value;
}

/** Letters and signs that web pages write as `&eacute;`; numbers stand for any. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0', laquo: '«', raquo: '»', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', ndash: '–', mdash: '—',
  hellip: '…', deg: '°', middot: '·', eacute: 'é', egrave: 'è', ecirc: 'ê', euml: 'ë', agrave: 'à', acirc: 'â', auml: 'ä', aacute: 'á', aring: 'å', aelig: 'æ', ccedil: 'ç',
  icirc: 'î', iuml: 'ï', iacute: 'í', ocirc: 'ô', ouml: 'ö', oacute: 'ó', oslash: 'ø', ugrave: 'ù', ucirc: 'û', uuml: 'ü', uacute: 'ú', ntilde: 'ñ', szlig: 'ß', oelig: 'œ',
  Eacute: 'É', Egrave: 'È', Ecirc: 'Ê', Agrave: 'À', Acirc: 'Â', Ccedil: 'Ç', Ocirc: 'Ô', Ouml: 'Ö', Auml: 'Ä', Uuml: 'Ü', OElig: 'Œ',
}; // biome-ignore format: a table

/** Reads what was copied from a web page as the text that it shows there, and says where markup is left. */
function decodeEntities(item: Record<string, unknown>, { line }: ReadRecord, notes: Note[]): void {
  for (const [field, value] of Object.entries(item)) {
    if (field === 'URL' || field === 'DOI' || field === 'custom') continue;
    const text = JSON.stringify(value);
    if (!/[&<]/.test(text)) continue;
    item[field] = deepReplace(value, /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi);
    if (JSON.stringify(item[field]) !== text) notes.push({ line, field, text: 'HTML entities were read as the characters that they stand for' });
    const tags = text.match(/<\/?(?:i|b|em|strong|sub|sup|span|scp|p|br)\b[^>]*>/gi);
    if (tags) notes.push({ line, field, text: `HTML markup stays as it is: ${[...new Set(tags)].join(' ')}` });
  }
}

function deepReplace(value: unknown, entity: RegExp): unknown {
  if (typeof value === 'string') {
    return value.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] as string) : whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      const isText = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && !CONTROL.test(String.fromCodePoint(code));
      return isText ? String.fromCodePoint(code) : whole;
    });
  }
  if (Array.isArray(value)) return value.map((part) => deepReplace(part, entity));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, deepReplace(part, entity)]));
  return value;
}

/** DOIs of arXiv, bioRxiv and medRxiv, PsyArXiv, OSF, SocArXiv, Preprints.org, Research Square and SSRN: Zotero's RIS says no more of these. */
const PREPRINT = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.(?:48550|1101\/20|64898|31234|31219|31235|20944|21203|2139)[/\d.]/i;

function typeOf(item: Record<string, unknown>, kept: Record<string, string>, { line }: ReadRecord, notes: Note[]): Citation['type'] {
  const given = String(item['type'] ?? 'document');
  if (CITATION_TYPES.some((type) => type === given)) return given as Citation['type'];
  const isVague = given === 'document' || !Object.hasOwn(NEAREST, given);
  const nearest = isVague && item['URL'] !== undefined ? 'webpage' : (Object.hasOwn(NEAREST, given) && NEAREST[given]) || 'manuscript';
  const type = given === 'document' && PREPRINT.test(String(item['DOI'] ?? '')) ? 'article' : nearest;
  notes.push({ line, field: 'type', text: `the type “${given}” became “${type}”, the nearest that there is` });
  if (given !== 'document') keep(kept, 'type', given);
  return type;
}

const LABELLED = [
  ['PMID', /(?:^|[\n.;]\s*)PMID:?\s*(\d{1,8})(?=$|[\s.;])/],
  ['PMCID', /(?:^|[\n.;]\s*)PMCID:?\s*(PMC\d+)(?=$|[\s.;])/],
  ['ISBN', /(?:^|[\n.;]\s*)ISBN:?\s*([\d-]{9,16}[\dX])(?=$|[\s.;])/],
  ['ISSN', /(?:^|[\n.;]\s*)ISSN:?\s*(\d{4}-\d{3}[\dX])(?=$|[\s.;])/],
  ['DOI', /(?:^|[\n.;]\s*)DOI:?\s*(10\.\d{4,9}\/\S*[^\s.;])/],
] as const;
const STATUS =
  /(?:^|[\n.;]\s*)(?:status: *)?((?:(?:advance online publication|in press|forthcoming|sous presse|à paraître|publication anticipée en ligne)(?:; retracted)?)|retracted)(?=$|[\n.;])/i;

/** Takes what a note holds for want of a field. The note itself stays as it is. */
function readNote(item: Record<string, unknown>, kept: Record<string, string>): ReadRecord['elision'] {
  let elision: ReadRecord['elision'];
  for (const note of notesIn(kept)) {
    for (const [variable, pattern] of LABELLED) item[variable] ??= pattern.exec(note)?.[1];
    item['status'] ??= STATUS.exec(note)?.[1];
    elision ??= statedElision(note);
  }
  return elision;
}

const CHECKS = { DOI: doiProblem, ISBN: isbnProblem, ISSN: issnProblem, PMID: pmidProblem, PMCID: pmcidProblem, URL: urlProblem } as const;

function mendIdentifiers(item: Record<string, unknown>, kept: Record<string, string>, { line }: ReadRecord, notes: Note[]): void {
  for (const field of Object.keys(CHECKS) as (keyof typeof CHECKS)[]) {
    const given = item[field];
    if (typeof given !== 'string') continue;
    const value = mend(field, given);
    const problem = CHECKS[field](value);
    if (problem) {
      delete item[field];
      keep(kept, field, given);
      notes.push({
        line,
        field,
        text: `“${given}” is no ${field === 'URL' ? 'web address' : field} that can be used (${problem}); it was put aside`,
      });
    } else if (value !== given) {
      item[field] = value;
      notes.push({ line, field, text: `“${given}” became “${value}”` });
      // What the value has left out is not lost: a second ISBN, the number of the electronic edition.
      if ((field === 'URL' ? /./ : /\d/).test(rest(given, value))) keep(kept, field, given);
    }
  }
  const fromUrl = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\S+)$/i.exec(String(item['URL'] ?? ''))?.[1];
  if (fromUrl && item['DOI'] === undefined && doiProblem(decodeURIComponentSafe(fromUrl)) === undefined) {
    item['DOI'] = decodeURIComponentSafe(fromUrl);
    notes.push({ line, field: 'DOI', text: `taken from the web address: “${String(item['DOI'])}”` });
  }
}

/** What of an identifier is not in the value that was made of it, labels and signs aside. */
function rest(given: string, value: string): string {
  const plain = (text: string) => text.toLowerCase().replace(/isbn(?:-1[03])?|[^\p{L}\p{N}]/gu, '');
  return plain(value).includes(plain(given)) ? '' : plain(given).replace(plain(value), '');
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What can be put right in an identifier without a guess. */
function mend(field: keyof typeof CHECKS, given: string): string {
  switch (field) {
    case 'DOI':
      return given
        .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)+/i, '')
        .replace(/\s+/g, '')
        .replace(/[.,;]+$/, '');
    case 'ISBN':
      return given
        .replace(/^ISBN(?:-1[03])?:?\s*/i, '')
        .replace(/[\u2010-\u2015]/g, '-')
        .replace(/\s*\([^)]*\)|[;,/].*$/g, '')
        .replace(/^((?:97[89][\s-]?)?\d[\d\s-]*[\dXx])[\s].*$/, (whole, first: string) => (isbnProblem(first.trim()) ? whole : first))
        .trim();
    case 'ISSN': {
      const [first] = given.match(/\d{4}[-\u2010-\u2015]?\d{3}[\dXx]/) ?? [];
      return first ? `${first.slice(0, 4)}-${first.slice(-4).toUpperCase()}` : given;
    }
    case 'PMID':
      return given.replace(/^PMID:?\s*/i, '');
    case 'PMCID':
      return given.replace(/^(?:PMCID:?\s*)?(?:PMC)?(\d+)$/i, 'PMC$1');
    case 'URL':
      // Of several, the first.
      return given
        .replace(/^<(.*)>$/, '$1')
        .replace(/^(https?:\/\/[^\s;]+)[;,]?\s+https?:.*$/i, '$1')
        .replace(/^(?=www\.)/i, 'https://');
  }
}

/** Types of BibLaTeX (manual, 4.9.2.13), in words: French for a work in French. */
const GENRES = new Map<string, { en: string; fr: string }>([
  ['phdthesis', { en: 'PhD thesis', fr: 'Thèse de doctorat' }],
  ['mathesis', { en: 'Master’s thesis', fr: 'Mémoire de maîtrise' }],
  ['bathesis', { en: 'Bachelor’s thesis', fr: 'Mémoire de baccalauréat' }],
  ['techreport', { en: 'Technical report', fr: 'Rapport technique' }],
  ['resreport', { en: 'Research report', fr: 'Rapport de recherche' }],
]);
const ORDINALS = [
  ['first', 'première', 'premier'],
  ['second', 'deuxième', 'seconde'],
  ['third', 'troisième'],
  ['fourth', 'quatrième'],
  ['fifth', 'cinquième'],
  ['sixth', 'sixième'],
  ['seventh', 'septième'],
  ['eighth', 'huitième'],
  ['ninth', 'neuvième'],
  ['tenth', 'dixième'],
];

/** An edition goes as a number, so that each style can print its own “2nd ed.”, “2e éd.”; a genre in words. */
function mendWords(item: Record<string, unknown>, kept: Record<string, string>, { line }: ReadRecord, notes: Note[]): void {
  const edition = typeof item['edition'] === 'string' ? item['edition'] : '';
  const [, given = ''] =
    /^(\d+|\p{L}+?)(?:\s*(?:st|nd|rd|th|re|er|ère|e|è|ème|nde))?\.?(?:\s*(?:ed\.?|edn\.?|edition|éd\.?|édition))?$/iu.exec(edition) ?? [];
  const number = /^\d+$/.test(given)
    ? Number(given)
    : ORDINALS.findIndex((words) => words.some((word) => edition.toLowerCase().split(/\s/)[0] === word)) + 1;
  if (number > 0 && String(number) !== edition) {
    item['edition'] = String(number);
    notes.push({ line, field: 'edition', text: `“${edition}” became “${number}”` });
  }
  const genre = GENRES.get(String(item['genre'] ?? ''));
  if (genre) item['genre'] = String(item['language']).startsWith('fr') ? genre.fr : genre.en;
  // EndNote gives every article this type.
  if (item['type'] === 'article-journal' && /^journal article$/i.test(String(item['genre'] ?? ''))) {
    keep(kept, 'genre', String(item['genre']));
    delete item['genre'];
  }
}

function languageOf(item: Record<string, unknown>, kept: Record<string, string>, { line }: ReadRecord, notes: Note[]): string {
  const given = item['language'];
  const tag = typeof given === 'string' ? languageTag(given) : undefined;
  if (tag) return tag;
  if (typeof given === 'string' && given !== '') {
    keep(kept, 'language', given);
    notes.push({ line, field: 'language', text: `“${given}” is no language that is known here` });
  }
  const guess = guessLanguage(`${String(item['title'] ?? '')} ${String(item['container-title'] ?? '')}`, 'en');
  notes.push({ line, field: 'language', text: `no language was given; “${guess}” was guessed from the title` });
  return guess;
}

/** Notices of retraction and correction that one of our own exports carries: as data in CSL-JSON, as sentences of the note elsewhere. */
function noticesOf(record: ReadRecord, kept: Record<string, string>, item: Record<string, unknown>): SourceEntry['notices'] {
  const notices = customNotices(record, kept) ?? readNotices(notesIn(kept).join('\n'));
  if (notices.some(({ kind }) => kind === 'retraction') && typeof item['status'] === 'string') {
    item['status'] = item['status'].replace(/(?:^|; )retracted$/, ''); // the export says so in both places
    if (item['status'] === '') delete item['status'];
  }
  return notices;
}

function customNotices(record: ReadRecord, kept: Record<string, string>): SourceEntry['notices'] | undefined {
  const custom = record.item['custom'];
  if (typeof custom !== 'object' || custom === null) return undefined;
  const { notices, ...rest } = custom as { notices?: unknown };
  const parsed = Notice.array().safeParse(notices ?? []);
  const others = parsed.success ? rest : custom;
  if (Object.keys(others).length) keep(kept, 'custom', JSON.stringify(others));
  return parsed.success ? parsed.data : [];
}

/** What reference managers, and our own exports, write for want of a field. */
function notesIn(kept: Readonly<Record<string, string>>): string[] {
  return Object.entries(kept).flatMap(([name, text]) => (/^(note|annote|annotation)(-\d+)?$/.test(name) ? [text] : []));
}
