import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CITATION_TYPES, type Citation } from '../../schemas/index.ts';
import { readCoins, readMetas } from '../../tests/zotero.ts';
import { coins } from '../core/cite/coins.ts';
import { sourceOf } from '../core/cite/nasty-records.ts';
import { loadCorpus } from '../core/load.ts';
import { highwire } from './highwire.ts';

const base: Omit<Citation, 'type'> = {
  title: 'A title: with & and =',
  issued: '2021-03-04',
  language: 'en',
  author: [{ family: 'Du Plessis', given: 'C. J.' }],
};
/** One fabricated record of each type, with what is particular to it, the item type Zotero should give, and fields of it. */
const CASES: [name: string, citation: Citation, itemType: string, fields: Record<string, unknown>, coinsFields?: Record<string, unknown>][] = [
  [
    'article',
    { ...base, type: 'article-journal', 'container-title': 'Journal of Clinics', volume: '10', issue: '2', page: '447–459', DOI: '10.5555/a(b)<c>' },
    'journalArticle',
    { publicationTitle: 'Journal of Clinics', volume: '10', issue: '2', pages: '447-459', DOI: '10.5555/a(b)<c>' },
  ],
  [
    'article with a number for pages',
    { ...base, type: 'article-journal', 'container-title': 'Journal of Clinics', volume: '10', number: 'e1052', PMID: '123', PMCID: 'PMC45' },
    'journalArticle',
    { pages: 'e1052', extra: 'PMCID: PMC45\nPMID: 123' },
    { pages: 'e1052' },
  ],
  [
    'chapter',
    { ...base, type: 'chapter', 'container-title': 'A book', page: '3-9', ISBN: '978-3-16-148410-0' },
    'bookSection',
    { publicationTitle: 'A book', pages: '3-9', ISBN: '978-3-16-148410-0' },
  ],
  [
    'entry of a dictionary',
    { ...base, type: 'entry-encyclopedia', 'container-title': 'A dictionary', publisher: 'Press' },
    'encyclopediaArticle',
    { publicationTitle: 'A dictionary', publisher: 'Press' },
  ],
  [
    'report',
    {
      ...base,
      type: 'report',
      publisher: 'Agency',
      number: 'PEP23',
      'publisher-place': 'Bern',
      edition: '1.0',
      status: 'in press',
      'collection-title': 'Series',
    },
    'report',
    { institution: 'Agency', number: 'PEP23', place: 'Bern', extra: 'Edition: 1.0\nStatus: in press', seriesTitle: 'Series' },
    { publisher: 'Agency', place: 'Bern' },
  ],
  ['guide without publisher', { ...base, type: 'report', genre: 'guide' }, 'report', { reportType: 'guide' }, {}],
  ['book', { ...base, type: 'book', publisher: 'Press', edition: '2' }, 'book', { publisher: 'Press', edition: '2' }],
  [
    'web page',
    { ...base, type: 'webpage', 'container-title': 'A site', URL: 'https://example.org/a?b=1&c=2' },
    'webpage',
    { publicationTitle: 'A site', url: 'https://example.org/a?b=1&c=2' },
  ],
  ['law', { ...base, type: 'legislation', number: '2002-303' }, 'statute', { publicLawNumber: '2002-303' }, {}],
  [
    'video',
    { ...base, type: 'motion_picture', publisher: 'Studio', medium: 'DVD', genre: 'film' },
    'videoRecording',
    { publisher: 'Studio', videoRecordingFormat: 'DVD', extra: 'Genre: film' },
    { publisher: 'Studio' },
  ],
  [
    'training',
    { ...base, type: 'speech', genre: 'training', 'event-title': 'Congress' },
    'presentation',
    { presentationType: 'training', meetingName: 'Congress' },
    {},
  ],
  [
    'conference paper',
    { ...base, type: 'paper-conference', 'event-title': 'Congress' },
    'conferencePaper',
    { conferenceName: 'Congress' },
    { publicationTitle: 'Congress' },
  ],
  ['thesis', { ...base, type: 'thesis', publisher: 'University' }, 'thesis', { university: 'University' }, { publisher: 'University' }],
  ['preprint', { ...base, type: 'article', publisher: 'Server' }, 'preprint', { publisher: 'Server' }],
  ['manuscript', { ...base, type: 'manuscript' }, 'manuscript', {}],
];

test('every type that a record may have is here', () => {
  expect(new Set(CASES.map(([, citation]) => citation.type))).toEqual(new Set(CITATION_TYPES));
});

describe.each(CASES)('%s', (_, citation, itemType, fields, coinsFields = fields) => {
  const person = { creatorType: 'author', lastName: 'Du Plessis', firstName: 'C. J.' };
  test('its page gives the item, whole', () => {
    const item = readMetas(highwire(sourceOf('a-2021', citation)));
    expect(item).toMatchObject({ itemType, title: base.title, date: '2021/03/04', language: 'en', creators: [person], ...fields });
    expect(item['abstractNote']).toBeUndefined();
  });
  test('a list offers it', () => {
    expect(readCoins(coins(sourceOf('a-2021', citation)))).toMatchObject({
      itemType,
      title: base.title,
      date: '2021-03-04',
      creators: [person],
      ...coinsFields,
    });
  });
});

test.each([
  ['an organisation', [{ literal: 'Department of Health' }], [['Department of Health', '']]],
  ['one with a comma', [{ literal: 'Achara Consulting, Inc.' }], [['Achara Consulting Inc', '']]],
  [
    'particles',
    [
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
      { family: 'Arden', given: 'M.' },
    ],
    [
      ['van der Berg', 'Jan'],
      ['Arden', 'M.'],
    ],
  ],
  ['a family name alone', [{ family: 'Zambrano Ovalle' }], [['Zambrano Ovalle', '']]],
] as const)('%s stays one name', (_, author, expected) => {
  const source = sourceOf('a-2021', { ...base, type: 'book', author: [...author] });
  for (const item of [readMetas(highwire(source)), readCoins(coins(source))]) {
    expect(item.creators.map(({ lastName, firstName }) => [lastName, firstName])).toEqual(expected);
  }
});

test.each([
  [{ literal: 'Spring 2019' }, 'Spring 2019'],
  [{ literal: 'n.d.' }, undefined],
])('a date in words is one if it has a year: %j', (issued, date) => {
  expect(readMetas(highwire(sourceOf('a-2021', { ...base, type: 'book', issued })))['date']).toBe(date);
});

test('editors are editors', () => {
  const item = readMetas(
    highwire(sourceOf('a-2021', { ...base, type: 'chapter', 'container-title': 'A book', editor: [{ family: 'Arden', given: 'M. T.' }] })),
  );
  expect(item.creators.map((creator) => `${creator.creatorType} ${creator.lastName}`)).toEqual(['author Du Plessis', 'editor Arden']);
});

test('every record of the library comes out with its type, its title and all its authors, on its page and in lists', async () => {
  const { corpus } = await loadCorpus(fileURLToPath(new URL('../../content', import.meta.url)));
  const wrong = [...corpus.sources.values()].flatMap((source) => {
    const { citation } = source;
    const expected = CASES.find(([, record]) => record.type === citation.type)?.[2];
    return [readMetas(highwire(source)), readCoins(coins(source))].flatMap((item) => {
      const families = (citation.author ?? []).map((name) =>
        'literal' in name ? name.literal.replace(/,\s*/g, ' ').replace(/[\s.,/[\]:]+$/, '') : name.family,
      );
      const authors = item.creators.filter(({ creatorType }) => creatorType === 'author').map(({ lastName }) => lastName);
      const right =
        item.itemType === expected &&
        item['title'] === citation.title &&
        item['DOI'] === citation.DOI &&
        families.length === authors.length &&
        families.every((name, i) => authors[i]?.endsWith(name));
      return right ? [] : [`${source.id}: ${item.itemType}, ${authors.join(' / ')} – ${item['title']}`];
    });
  });
  expect(wrong).toEqual([]);
});
