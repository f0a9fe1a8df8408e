import { describe, expect, test } from 'vitest';
import type { SourceEntry } from '../entry.ts';
import { compareRecord, isProbably } from './compare.ts';
import type { RemoteRecord } from './record.ts';

const entry = (citation: object, more: object = {}) =>
  ({
    citation: { type: 'article-journal', title: 'Peer workers in ten clinics', author: AUTHORS, issued: 2019, language: 'en', ...citation },
    discrepancies: [],
    notices: [],
    ...more,
  }) as unknown as SourceEntry;
const AUTHORS = [
  { family: 'Arden', given: 'M.' },
  { family: 'Brook', given: 'T.' },
];
const remote = (record: Partial<RemoteRecord>): RemoteRecord => ({ service: 'crossref', authors: [], containers: [], notices: [], ...record });
const fields = (source: SourceEntry, record: Partial<RemoteRecord>) => compareRecord(source, remote(record)).map(({ field }) => field);

describe('no difference', () => {
  test.each<[string, object, Partial<RemoteRecord>]>([
    ['case and accents', { title: 'Pair-aidance et rétablissement' }, { title: 'PAIR-AIDANCE ET RETABLISSEMENT' }],
    ['“&” for “and”', { title: 'Hiring and paying' }, { title: 'Hiring & paying' }],
    ['dashes and apostrophes', { title: 'L’aide – entre pairs' }, { title: "L'aide - entre pairs" }],
    ['a subtitle that we leave out', {}, { title: 'Peer workers in ten clinics: a cohort study', mainTitle: 'Peer workers in ten clinics' }],
    ['a subtitle that they leave out', { title: 'Peer workers in ten clinics: A cohort study' }, { title: 'Peer workers in ten clinics' }],
    ['the article of a journal', { 'container-title': 'The Lancet' }, { containers: ['Lancet'] }],
    ['a short name of a journal', { 'container-title': 'J Clin' }, { containers: ['Journal of Clinics', 'J Clin'] }],
    ['first names for initials', {}, { authors: [{ family: 'Arden', given: 'Marie' }, { family: 'Brook' }] }],
    ['names in one piece', {}, { authors: [{ name: 'Marie Arden' }, { name: 'Brook, Theo' }] }],
    ['a zero before a volume', { volume: '10' }, { volume: '010' }],
    ['a last page cut short', { page: '123–129' }, { page: '123-9' }],
    ['a first page alone', { page: '123-129' }, { page: '123' }],
    ['an article number kept as a page', { number: 'e17' }, { page: 'e17-e29' }],
    ['what only they say', {}, { volume: '10', issue: '2', page: '1-9', publisher: 'Press' }],
    ['what only we say', { volume: '10', issue: '2', page: '1-9' }, {}],
  ])('%s', (_, citation, record) => {
    expect(fields(entry(citation), record)).toEqual([]);
  });

  test('in a list of authors that was cut in print, what was left out', () => {
    const cut = entry({ author: [...AUTHORS, { family: 'Zola', given: 'E.' }] }, { 'author-elision': { 'after-index': 1 } });
    const authors = ['Arden', 'Brook', 'Clay', 'Dale', 'Zola'].map((family) => ({ family }));
    expect(fields(cut, { authors })).toEqual([]);
    expect(fields(cut, { authors: authors.slice(1) })).toEqual(['author']);
  });
});

describe('differences', () => {
  test.each<[string, object, Partial<RemoteRecord>]>([
    ['title', {}, { title: 'Peer workers in twelve clinics' }],
    ['title', { title: 'Peer support' }, { title: 'Peer support: two words tell too little' }],
    ['author', {}, { authors: [{ family: 'Arden' }] }],
    ['author', {}, { authors: [{ family: 'Brook' }, { family: 'Arden' }] }],
    ['author', {}, { authors: [{ family: 'Arden', given: 'Zoe' }, { family: 'Brook' }] }],
    ['issued', {}, { year: 2020 }],
    ['container-title', { 'container-title': 'Journal of Clinics' }, { containers: ['Clinics'] }],
    ['volume', { volume: '10' }, { volume: '11' }],
    ['issue', { issue: '1-2' }, { issue: '1' }],
    ['page', { page: '123-129' }, { page: '123-139' }],
    ['page', { page: '123-129' }, { page: '124' }],
    ['number', { number: 'e17' }, { number: 'e71' }],
    ['publisher', { type: 'report', publisher: 'Press' }, { publisher: 'Other House' }],
    ['type', {}, { type: 'chapter' }],
  ])('of %s', (field, citation, record) => {
    expect(fields(entry(citation), record)).toEqual([field]);
  });

  test('say both sides, and whether our record knows of it', () => {
    const known = entry({}, { discrepancies: [{ field: 'issued' }] });
    expect(compareRecord(known, remote({ year: 2020 }))).toEqual([
      { service: 'crossref', field: 'issued', ours: '2019', theirs: '2020', known: true },
    ]);
  });

  test('a notice that our record has is none', () => {
    const notices = [{ kind: 'retraction', by: 'the record of the work' }] as const;
    expect(fields(entry({}), { notices })).toEqual(['notice']);
    expect(fields(entry({}, { notices: [{ kind: 'retraction' }] }), { notices })).toEqual([]);
    expect(fields(entry({}, { notices: [{ kind: 'correction' }] }), { notices })).toEqual(['notice']);
  });
});

describe('a work found by its title', () => {
  const found = { title: 'Peer workers in ten clinics', authors: [{ family: 'Arden', given: 'Marie' }], year: 2019 };
  test('is the same by title, first author and year', () => expect(isProbably(entry({}), remote(found))).toBe(true));
  test.each<[string, Partial<RemoteRecord>]>([
    ['another year', { year: 2018 }],
    ['no year', { year: undefined as never }],
    ['another first author', { authors: [{ family: 'Brook' }] }],
    ['no author', { authors: [] }],
    ['a longer title', { title: 'Peer workers in ten clinics: a reply' }],
  ])('is not with %s', (_, change) => expect(isProbably(entry({}), remote({ ...found, ...change }))).toBe(false));
});
