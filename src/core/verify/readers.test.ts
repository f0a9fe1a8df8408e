import { describe, expect, test } from 'vitest';
import { readCrossref, readCrossrefList } from './crossref.ts';
import { readOpenAlex } from './openalex.ts';
import { AnswerError, plainText } from './record.ts';

describe('Crossref', () => {
  test('a work', () => {
    const work = {
      DOI: '10.5555/a',
      type: 'journal-article',
      title: ['Peers &amp;amp; <jats:italic>hope</jats:italic>'],
      subtitle: ['A trial'],
      author: [{ family: 'Arden', given: 'Marie' }, { name: 'The Peer Group' }, { sequence: 'additional' }],
      issued: { 'date-parts': [[2019, 2]] },
      'container-title': ['Journal of Clinics'],
      'short-container-title': ['J Clin'],
      'article-number': 'e17',
    };
    expect(readCrossref({ message: work })).toEqual({
      service: 'crossref',
      DOI: '10.5555/a',
      title: 'Peers & hope: A trial',
      mainTitle: 'Peers & hope',
      authors: [{ family: 'Arden', given: 'Marie' }, { name: 'The Peer Group' }],
      year: 2019,
      containers: ['Journal of Clinics', 'J Clin'],
      number: 'e17',
      type: 'article-journal',
      notices: [],
    });
  });

  test('a work of which little is known: a date of nulls, no title', () => {
    expect(readCrossref({ message: { DOI: '10.5555/a', issued: { 'date-parts': [[null]] } } })).toEqual({
      service: 'crossref',
      DOI: '10.5555/a',
      authors: [],
      containers: [],
      notices: [],
    });
  });

  test('notices from both directions, each once', () => {
    const retraction = (DOI: string) => ({ DOI, type: 'retraction', updated: { 'date-parts': [[2020, 5, 4]] } });
    const work = { DOI: '10.5555/a', 'updated-by': [retraction('10.5555/n1'), { DOI: '10.5555/n3', type: 'Expression of Concern' }] };
    const items = [
      { DOI: '10.5555/N1', 'update-to': [retraction('10.5555/A')] },
      { DOI: '10.5555/n2', 'update-to': [{ DOI: '10.5555/a', type: 'erratum' }] },
      { DOI: '10.5555/n4', 'update-to': [retraction('10.5555/another')] },
      { DOI: '10.5555/a.v2', 'update-to': [{ DOI: '10.5555/a', type: 'new_version' }] },
    ];
    expect(readCrossref({ message: work }, { message: { items } }).notices).toEqual([
      { kind: 'retraction', DOI: '10.5555/n1', date: '2020-05-04', by: 'the record of the work' },
      { kind: 'expression-of-concern', DOI: '10.5555/n3', by: 'the record of the work' },
      { kind: 'correction', DOI: '10.5555/n2', by: 'the record of the notice' },
    ]);
  });

  test.each([
    ['no object', 'Resource not found.', 'the whole'],
    ['no message', {}, 'message'],
    ['a title that is no list', { message: { DOI: '10.5555/a', title: 'Peers' } }, 'message.title'],
  ])('refuses %s, and says where', (_, answer, where) => {
    expect(() => readCrossref(answer)).toThrow(AnswerError);
    expect(() => readCrossref(answer)).toThrow(`not the shape of an answer of Crossref (${where}: `);
  });

  test('refuses a list without items', () => expect(() => readCrossrefList({ message: {} })).toThrow('(message.items: '));
});

describe('OpenAlex', () => {
  test('a work', () => {
    expect(
      readOpenAlex({
        doi: 'https://doi.org/10.5555/a',
        display_name: 'Peers',
        publication_year: 2019,
        type: 'book-chapter',
        is_retracted: true,
        authorships: [{ author: { display_name: 'Marie Arden' } }, { author: null }],
        biblio: { volume: '10', issue: null, first_page: '5', last_page: '9' },
        primary_location: { source: { display_name: 'Handbook' } },
      }),
    ).toEqual({
      service: 'openalex',
      DOI: '10.5555/a',
      title: 'Peers',
      authors: [{ name: 'Marie Arden' }],
      year: 2019,
      containers: ['Handbook'],
      volume: '10',
      page: '5-9',
      type: 'chapter',
      notices: [{ kind: 'retraction', by: 'the record of the work' }],
    });
  });

  test('a work of which nothing is known', () => {
    const nothing = { doi: null, display_name: null, publication_year: null, type: null, is_retracted: false, biblio: null, primary_location: null };
    expect(readOpenAlex(nothing)).toEqual({ service: 'openalex', authors: [], containers: [], notices: [] });
  });

  test('refuses another shape, and says where', () =>
    expect(() => readOpenAlex({ display_name: ['a'] })).toThrow('not the shape of an answer of OpenAlex (display_name: '));
});

test.each([
  ['a &amp;lt;b&amp;gt; c', 'a c'],
  ['5 &lt; 6 &#233;t&#xe9;&nbsp;', '5 < 6 été'],
  ['R&D &unknown; &#0;', 'R&D &unknown; &#0;'],
  [`<${'a'.repeat(300)}`, `<${'a'.repeat(300)}`],
])('plain text of %s', (text, plain) => expect(plainText(text)).toBe(plain));
