import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { fileURLToPath } from 'node:url';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import type { Name } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import type { SourceEntry } from '../entry.ts';
import { loadCorpus } from '../load.ts';
import { particleOf } from './bib-names.ts';
import { type CslItem, dateLiteral, dateParts, toCsl, VARIABLES, type Variable } from './csl.ts';
import { exportSources, type FormatId } from './formats.ts';
import { NASTY, NASTY_CORPUS } from './nasty-records.ts';
import { entryType, TYPES } from './types.ts';

const BABEL: Record<string, string> = {
  cs: 'czech',
  de: 'german',
  el: 'greek',
  en: 'english',
  fr: 'french',
  hu: 'hungarian',
  is: 'icelandic',
  pl: 'polish',
  ro: 'romanian',
  ru: 'russian',
  tr: 'turkish',
  vi: 'vietnamese',
};

/*
 * What we write, read back by citation-js, is the record that was written, field by field. What a format (or this reader)
 * cannot carry is said here, once for each format: `expected` maps the record to what is left of it.
 */

type Item = Record<string, unknown>;

const REAL = (await loadCorpus(fileURLToPath(new URL('../../../content', import.meta.url)))).corpus;

describe.each([
  ['nasty records', NASTY, NASTY_CORPUS],
  ['content/', [...REAL.sources.values()], REAL],
] as [string, readonly SourceEntry[], Corpus][])('%s', (_, sources, corpus) => {
  test.each(['bibtex', 'biblatex', 'ris'] as const)('%s', (format) => {
    const read = readBack(exportSources(format, sources, { corpus }));
    expect(read.map((item) => item['id'])).toEqual(sources.map((source) => source.id));
    for (const [i, source] of sources.entries()) {
      const { expected, compared } = CARRIED[format](source);
      const got = Object.fromEntries(compared.flatMap((key) => (read[i]?.[key] === undefined ? [] : [[key, read[i][key]]])));
      // This reader makes an ordinary space of a narrow no-break one.
      const spaced = (item: Item) => JSON.parse(JSON.stringify(item).replace(/[\u00A0\u202F]/g, ' ')) as Item;
      expect(spaced({ id: source.id, ...got }), source.id).toEqual(spaced({ id: source.id, ...pick(expected, compared) }));
    }
  });

  test('csl-json loses nothing', () => {
    const read = JSON.parse(exportSources('csl-json', sources, { corpus })) as CslItem[];
    const plain = read.map(({ keyword: _keyword, note: _note, custom, ...item }) => {
      // “n.d.” stands where no style prints it.
      return { ...item, ...(custom?.issued ? { issued: { literal: custom.issued } } : {}) };
    });
    expect(plain).toEqual(sources.map((source) => toCsl(source)));
    expect(read.map(({ custom }) => ({ aliases: custom?.aliases ?? [], notices: custom?.notices ?? [] }))).toEqual(
      sources.map(({ aliases, notices }) => ({ aliases, notices })),
    );
  });
});

function readBack(text: string): Item[] {
  return (new Cite(text) as unknown as { data: Item[] }).data.map((item) => {
    for (const field of ['author', 'editor']) {
      // This reader takes `others` for a person, and an organisation for a family name without given name.
      const names = (item[field] as Name[] | undefined)?.filter((name) => !('family' in name && name.family === 'others' && !name.given));
      if (names) item[field] = names.map(plainName);
    }
    return item;
  });
}

/** Names as one text: no reader tells an organisation from a person without given name. */
function plainName(name: Name): string {
  if ('literal' in name) return name.literal;
  return [particleOf(name) + name.family, name.given, name.suffix].filter(Boolean).join(' | ');
}

function pick(item: Item, keys: readonly string[]): Item {
  return Object.fromEntries(keys.flatMap((key) => (item[key] === undefined ? [] : [[key, item[key]]])));
}

function recordOf(source: SourceEntry): { item: CslItem; record: Item } {
  const item = toCsl(source);
  const record: Item = { ...item };
  for (const field of ['author', 'editor'] as const) if (item[field]) record[field] = item[field].map(plainName);
  if (item.page) record['page'] = item.page.replace(/\s*[\u2010-\u2015]\s*/g, '-');
  return { item, record };
}

const without = (...left: (Variable | 'type')[]) => [...VARIABLES].filter((variable) => !left.includes(variable));

type Carried = (source: SourceEntry) => { expected: Item; compared: readonly string[] };
const CARRIED: Record<Exclude<FormatId, 'csv' | 'csl-json'>, Carried> = {
  /*
   * BibTeX: web pages, talks, films and laws are all `misc` (read as “document”), and what kind they are, where they were
   * held and what they are part of share `howpublished`; encyclopaedia entries are chapters; a report has a word for its
   * kind and one number; status is in `note`; an article number is in `pages` too.
   */
  bibtex: (source) => {
    const { item, record } = recordOf(source);
    const type = entryType(item, 'bibtex');
    const inNote: Variable[] = ['genre', 'medium', 'event-title', 'collection-title', 'number', 'container-title', 'status'];
    if (type === 'misc') return { expected: { ...record, type: 'document' }, compared: without(...inNote, 'publisher') };
    if (item.type === 'entry-encyclopedia') record['type'] = 'chapter';
    if (type === 'techreport' && item.issue) record['number'] = [item.issue, item.number].filter(Boolean).join(', ');
    if (item.type === 'report') delete record['issue'];
    if (type === 'techreport') record['genre'] = item.genre ?? (item.language.startsWith('fr') ? 'Rapport' : 'Report');
    if (item.type === 'article-journal' && item.number && !item.page) record['page'] = item.number;
    const hidden: Variable[] = ['status', 'medium', ...(type === 'techreport' || item.type === 'thesis' ? [] : (['genre', 'event-title'] as const))];
    return { expected: record, compared: without(...hidden) };
  },
  /*
   * BibLaTeX: film and law are `misc`; “n.d.” is no date; languages lose their region and get babel's name; the edition of
   * a report, a PMCID, the kind of a web page and whatever else an entry type has no field for are in `note`; a status that
   * BibLaTeX has a word for is that word.
   */
  biblatex: (source) => {
    const { item, record } = recordOf(source);
    const type = entryType(item, 'biblatex');
    record['type'] = { online: 'webpage', misc: 'document', unpublished: 'manuscript', inreference: 'entry', inbook: 'chapter' }[type] ?? item.type;
    record['language'] = BABEL[item.language.slice(0, 2)] ?? item.language;
    if (item.issued && 'literal' in item.issued) delete record['issued'];
    delete record['PMCID'];
    if (type === 'report' && item.issue) record['number'] = [item.issue, item.number].filter(Boolean).join(', ');
    if (item.type === 'report') delete record['issue'];
    if (type === 'report') record['genre'] = item.genre ?? (item.language.startsWith('fr') ? 'Rapport' : 'Report');
    const inNote: Record<string, Variable[]> = {
      online: ['genre', 'medium', 'container-title', 'publisher-place', 'edition', 'number', 'page', 'volume', 'collection-title', 'event-title'],
      misc: ['medium', 'container-title', 'edition', 'number', 'page', 'volume', 'collection-title', 'event-title', 'issue', 'publisher'],
      report: ['medium', 'edition', 'volume', 'collection-title', 'container-title'],
      manual: ['medium', 'volume', 'container-title', 'number'],
      article: ['genre', 'medium', 'publisher', 'publisher-place'],
      unpublished: ['medium', 'publisher', 'container-title', 'edition', 'number'],
      book: ['genre', 'medium'],
      thesis: ['medium', 'edition', 'volume'],
    };
    // An entrysubtype is read as the genre; an issue that is no number is read from `issue` alone.
    if (type === 'misc') inNote['misc']?.push('genre');
    return { expected: record, compared: without(...(inNote[type] ?? ['medium'])) };
  },
  /*
   * RIS: particles belong to the family name; an organisation loses its commas; status, medium and what a type has no tag
   * for are in `N1`; an article number is the page too; a date without a year is none. This reader takes dates of most types to the year only, SP of a
   * report for its pages, a talk for a film, and knows nothing of AN (PMID).
   */
  ris: (source) => {
    const { item, record } = recordOf(source);
    for (const field of ['author', 'editor'] as const) {
      const names = item[field]?.map((name) => ('literal' in name ? name.literal.replace(/,\s*/g, ' ') : plainName(name)));
      if (names) record[field] = names;
    }
    const type = TYPES[item.type].ris;
    if (type === 'SLIDE') record['type'] = 'motion_picture';
    if (type === 'JOUR' && item.number && !item.page) record['page'] = item.number;
    if (type === 'RPRT' && item['number-of-pages'] && !item.page) record['page'] = item['number-of-pages'];
    const issued = dateParts(item.issued);
    const literal = dateLiteral(item.issued);
    const span = literal?.match(/^(\d{4})–(\d{4})$/)?.slice(1);
    // “n.d.” is no date, other words are in the notes.
    if (literal && !/\d{4}/.test(literal)) delete record['issued'];
    else if (literal) record['issued'] = span ? { 'date-parts': span.map((year) => [Number(year)]) } : { raw: literal };
    else if (issued && !['JOUR', 'ELEC', 'RPRT', 'SLIDE', 'STAT'].includes(type)) record['issued'] = { 'date-parts': [[issued.year]] };
    if (type === 'CONF' && !issued?.month) delete record['issued']; // not read from PY
    return { expected: record, compared: [...READ_FROM_RIS.always, ...(READ_FROM_RIS[type] ?? [])] };
  },
};

const READ_FROM_RIS: Record<string, Variable[]> & { always: Variable[] } = {
  always: ['type', 'title', 'author', 'issued', 'language', 'URL', 'DOI'],
  JOUR: ['container-title', 'volume', 'issue', 'page', 'number', 'ISSN', 'PMCID', 'accessed', 'title-short', 'original-title'],
  BOOK: ['editor', 'collection-title', 'publisher', 'publisher-place', 'edition', 'ISBN', 'accessed', 'number-of-pages', 'title-short'],
  CHAP: ['editor', 'container-title', 'collection-title', 'publisher', 'publisher-place', 'volume', 'page', 'edition', 'ISBN', 'accessed'],
  ENCYC: ['editor', 'container-title', 'publisher', 'publisher-place', 'page', 'edition', 'ISBN', 'accessed'],
  CONF: ['editor', 'container-title', 'event-title', 'page', 'publisher'],
  RPRT: ['publisher', 'publisher-place', 'number', 'page', 'genre', 'collection-title', 'edition', 'accessed'],
  THES: ['publisher', 'genre', 'number-of-pages', 'accessed'],
  SLIDE: ['genre', 'publisher', 'accessed'],
  ELEC: ['publisher'],
  VIDEO: ['publisher', 'accessed'],
};
