import { describe, expect, it } from 'vitest';
import { buildSearch } from './build.ts';
import { complete } from './complete.ts';
import { fabricatedCorpus } from './fabricated-corpus.ts';
import { openSearch } from './open.ts';
import { search } from './query.ts';

const corpus = fabricatedCorpus();
const fr = openSearch(buildSearch(corpus, 'fr'));
const en = openSearch(buildSearch(corpus, 'en'));
const concepts = (typed: string, opened = fr) => complete(opened, typed).flatMap(({ kind, query }) => (kind === 'concept' ? [query] : []));
const authors = (typed: string, opened = fr) => complete(opened, typed).flatMap(({ kind, query }) => (kind === 'author' ? [query] : []));
const claims = (typed: string, opened = fr) => complete(opened, typed).flatMap(({ kind, id }) => (kind === 'claim' ? [id] : []));

describe('concepts', () => {
  it.each<[string, string, string]>([
    ['a label begun', 'urg', 'milieu:"Urgences hospitalières"'],
    ['a word inside it', 'hospitali', 'milieu:"Urgences hospitalières"'],
    ['another label, without accents', 'hop', 'milieu:"Unités hospitalières"'],
    ['a label of the other language', 'emerg', 'milieu:"Urgences hospitalières"'],
    ['after an elision', "l'hop", 'milieu:"Unités hospitalières"'],
    ['two words', 'reduction des r', 'milieu:"Réduction des méfaits"'],
    ['after other words', 'épuisement jeun', 'épuisement population:Jeunes'],
    ['after a clause', 'auteur:martin jeun', 'auteur:martin population:Jeunes'],
    ['to be excluded', 'épuisement -urg', 'épuisement -milieu:"Urgences hospitalières"'],
    ['a value of a field', 'épuisement milieu:urg', 'épuisement milieu:"Urgences hospitalières"'],
    ['in quotes', 'milieu:"urgences h', 'milieu:"Urgences hospitalières"'],
    ['a value to be excluded', '-setting:emerg', '-milieu:"Urgences hospitalières"'],
    ['a topic, which has no field', 'rétent', 'rétention'],
    ['a kind of entry', 'type:outi', 'type:outil'],
  ])('%s: %s', (_, typed, query) => {
    expect(concepts(typed)).toContain(query);
  });

  it('says by which label', () => {
    expect(complete(fr, 'hop')[0]).toEqual({
      kind: 'concept',
      label: 'Unités hospitalières',
      via: 'hôpital',
      field: 'setting',
      query: 'milieu:"Unités hospitalières"',
    });
  });

  it('uses the names of its language', () => {
    expect(concepts('urgences', en)).toEqual(['setting:"Emergency departments"']);
  });

  it('offers every value of a field that was just named, the most used first', () => {
    expect(concepts('thème:')).toEqual(['thème:Rôles', 'thème:Effets']);
  });

  it('gives queries that find something', () => {
    for (const query of [...concepts('urg'), ...concepts('hop'), ...concepts('jeun'), ...concepts('rétent'), ...authors('okon'), ...authors('mart')])
      expect(search(fr, query ?? '').notices, query).toEqual([]);
  });

  it.each(['', ' ', 'u', 'zzzz', '"urg', 'urg!', 'année:20', '«', 'urgences:'])('offers none for %j', (typed) => {
    expect(concepts(typed)).toEqual([]);
  });
});

describe('authors', () => {
  it.each<[string, string[]]>([
    ['mart', ['auteur:Martin']],
    ['bektas', ['auteur:Bektaş']],
    ['du pl', ['auteur:"Du Plessis"']],
    ['épuisement mart', ['épuisement auteur:Martin']],
    ['auteur:mart', ['auteur:Martin']],
    ['author:o’conn', ['auteur:O’Connell']],
    ['milieu:mart', []],
    ['unknown', []],
  ])('%s', (typed, expected) => {
    expect(authors(typed)).toEqual(expected);
  });

  it('knows all the authors of a work, not those alone that a hit shows', () => {
    expect(authors('auteur:ples')).toEqual(['auteur:"Du Plessis"']);
  });

  it('offers those with most works before a letter is typed', () => {
    expect(authors('auteur:')).toEqual(['auteur:Bektaş', 'auteur:"Du Plessis"', 'auteur:Martin', 'auteur:O’Connell', 'auteur:Weber']);
  });
});

describe('claims', () => {
  it.each<[string, string[]]>([
    ['salaire', ['fair-pay']],
    ['salaire ju', ['fair-pay']],
    ['wages', ['fair-pay']],
    ['sal', []],
    ['milieu:salaire', []],
    ['xylophone', []],
  ])('%s', (typed, expected) => {
    expect(claims(typed)).toEqual(expected);
  });
});

it('ends on any text', () => {
  for (const typed of ['__proto__', '-', 'a:', 'milieu:"', '💊', 'x'.repeat(3000), '- -', ':', 'auteur:,,'])
    expect(() => complete(fr, typed)).not.toThrow();
});
