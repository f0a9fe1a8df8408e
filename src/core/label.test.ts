import { describe, expect, test } from 'vitest';
import type { Name } from '../../schemas/index.ts';
import type { SourceEntry } from './entry.ts';
import { fullName, labelsAmong, nameWorks, shortLabel, yearOf } from './label.ts';

const person = (family: string, given = 'A.'): Name => ({ family, given });

function source(id: string, citation: Partial<SourceEntry['citation']>, extra: Partial<SourceEntry> = {}): SourceEntry {
  return { id, citation: { type: 'book', title: 'A title', language: 'en', ...citation }, ...extra } as SourceEntry;
}

describe('shortLabel', () => {
  test.each([
    ['one author', source('a-2019', { author: [person('Watson')], issued: 2019 }), 'Watson, 2019', 'Watson, 2019'],
    [
      'two authors',
      source('a-2021', { author: [person('Stanojlović'), person('Davidson')], issued: 2021 }),
      'Stanojlović et Davidson, 2021',
      'Stanojlović and Davidson, 2021',
    ],
    [
      'three authors',
      source('a-2019', { author: [person('Eddie'), person('Hoffman'), person('Vilsaint')], issued: 2019 }),
      'Eddie et al., 2019',
      'Eddie et al., 2019',
    ],
    [
      'one author and an ellipsis',
      source('a-2019', { author: [person('Eddie')], issued: 2019 }, { 'author-elision': 'at-end' }),
      'Eddie et al., 2019',
      'Eddie et al., 2019',
    ],
    ['no date', source('a', { author: [person('Smelson')], issued: { literal: 'n.d.' } }), 'Smelson, s.\u00a0d.', 'Smelson, n.d.'],
    ['same author and year', source('scannell-2021b', { author: [person('Scannell')], issued: 2021 }), 'Scannell, 2021b', 'Scannell, 2021b'],
    [
      'an organisation with a short title',
      source('t-2023', { author: [{ literal: 'SAMHSA' }], 'title-short': 'TIP 64', issued: '2023-05' }),
      'TIP 64, 2023',
      'TIP 64, 2023',
    ],
    [
      'a person with a short title',
      source('t-2023', { author: [person('Du Plessis')], 'title-short': 'Peers', issued: 2023 }),
      'Du Plessis, 2023',
      'Du Plessis, 2023',
    ],
    ['no author', source('t-2023', { issued: 2023 }), 'A title, 2023', 'A title, 2023'],
  ])('%s', (_, entry, fr, en) => {
    expect(shortLabel(entry, 'fr')).toBe(fr);
    expect(shortLabel(entry, 'en')).toBe(en);
  });
});

test('sources on one page are told apart by the end of their titles; alone, each has its plain label', () => {
  const of = (id: string, title: string) => source(id, { author: [person('Moss')], issued: 2024, title });
  const sources = new Map([of('a', 'Peers at work — A review'), of('b', 'Peers at work (Table)')].map((entry) => [entry.id, entry]));
  const together = labelsAmong(sources, ['a', 'b', 'a'], 'en');
  expect([together('a'), together('b')]).toEqual(['Moss, 2024, “A review”', 'Moss, 2024, “Table”']);
  const alone = labelsAmong(sources, ['a'], 'en');
  expect([alone('a'), alone('b'), alone('c')]).toEqual(['Moss, 2024', 'Moss, 2024', 'c']);
});

test('an id in a text of ours is named for people; what only looks like one stays', () => {
  const sources = new Map([['roe-2021b', source('roe-2021b', { author: [person('Roe')], issued: 2021 })]]);
  expect(nameWorks(sources, 'This may be roe-2021b, or 10.1/roe-2021b-x; not ray-2020.', 'en')).toBe(
    'This may be Roe, 2021b, or 10.1/roe-2021b-x; not ray-2020.',
  );
});

test('a full name has its particle and its suffix', () => {
  expect(fullName({ family: 'Berg', given: 'J.', 'non-dropping-particle': 'van den', suffix: 'Jr.' })).toBe('J. van den Berg Jr.');
});

test.each([
  [2019, 2019],
  ['2026-06-16', 2026],
  [{ literal: 'n.d.' }, undefined],
  [undefined, undefined],
])('the year of %j is %s', (date, year) => {
  expect(yearOf(date)).toBe(year);
});
