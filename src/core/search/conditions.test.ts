import { describe, expect, it } from 'vitest';
import { buildSearch } from './build.ts';
import { needsTexts } from './conditions.ts';
import { fabricatedCorpus } from './fabricated-corpus.ts';
import { isOptional, openSearch } from './open.ts';
import { type SearchOptions, search } from './query.ts';

const corpus = fabricatedCorpus();
const fr = openSearch(buildSearch(corpus, 'fr'));
const en = openSearch(buildSearch(corpus, 'en'));
/** Without the concepts, which most queries find as well. */
const ids = (query: string, options?: SearchOptions, opened = fr) =>
  search(opened, query, options)
    .hits.filter(({ kind }) => kind !== 'concept')
    .map(({ id }) => id);
const sorted = (query: string, options?: SearchOptions) => ids(query, options).sort();

describe('phrases', () => {
  it.each<[string, string, string[]]>([
    ['in a title', '"recovery coaching"', ['oconnell-2018']],
    ['not in another order', '"coaching recovery"', []],
    ['no other form of a word', '"recovery coach"', []],
    ['in the annotation', '"épuisement des pairs"', ['martin-2021']],
    ['in a sentence that no hit shows', '"elle en cherche les causes"', ['martin-2021']],
    ['in a note on the evidence', '"rien de concluant"', ['treatment-retention']],
    ['in the other language', '"fair wages"', ['fair-pay']],
    ['without accents or capitals', '"EPUISEMENT des pairs"', ['martin-2021']],
    ['over an elision', '"pairs à l’hôpital"', ['martin-2021']],
    ['over a hyphen', '"pair aidance auprès"', ['martin-2021']],
    ['guillemets', '«\u00a0salaire juste\u00a0»', ['fair-pay']],
    ['curly quotes', '“salaire juste”', ['fair-pay']],
    ['one word, as it stands', '"salaire"', ['fair-pay']],
    ['one word, in no other form', '"salaires"', []],
    ['not over two texts', '"causes pair"', []],
    ['stop words only', '"à l’"', []],
    ['two phrases, both', '"épuisement des pairs" "les causes"', ['martin-2021']],
    ['of a name', 'author:"du plessis"', ['oconnell-2018']],
    ['with initials', 'author:"M. O’Connell"', ['oconnell-2018']],
    ['of no single name', 'author:"O’Connell du Plessis"', []],
    ['in a title only', 'titre:"épuisement des pairs"', []],
  ])('%s: %s', (_, query, expected) => {
    expect(sorted(query)).toEqual(expected);
  });

  it('ranks by the words beside it, and needs one of them', () => {
    expect(ids('"salaire juste" jeunes')).toEqual(['fair-pay']);
    expect(ids('"salaire juste" hôpital')).toEqual([]);
  });

  it('searches what records show, and says so, while the texts are not there', () => {
    const { manifest, pieces } = buildSearch(corpus, 'fr');
    const bare = openSearch({ manifest, pieces: new Map([...pieces].filter(([name]) => !isOptional(name))) });
    for (const name of pieces.keys()) if (isOptional(name)) bare.pieces.fail(name);
    expect(ids('"salaire juste"', {}, bare)).toEqual(['fair-pay']);
    expect(search(bare, '"rien de concluant"')).toMatchObject({ notices: [{ code: 'texts-missing' }] });
    expect(search(fr, '"rien de concluant"').notices).toEqual([]);
  });

  it.each<[string, boolean]>([
    ['"salaire juste"', true],
    ['-"salaire juste"', true],
    ['-pair-aidance', true],
    ['titre:"salaire juste"', true],
    ['"salaire"', false],
    ['salaire juste', false],
    ['milieu:"unités hospitalières"', false],
    ['-salaire', false],
    ['10.1000/x-y', false],
  ])('knows when the texts are needed: %s %s', (query, expected) => {
    expect(needsTexts(query)).toBe(expected);
  });

  it('says where it stands', () => {
    expect(search(fr, '"épuisement des pairs"').hits[0]?.matched).toEqual([
      { word: '"épuisement des pairs"', field: 'text', via: 'phrase', term: 'epuisement des pairs' },
    ]);
  });
});

describe('exclusion', () => {
  it.each<[string, string, string[]]>([
    ['a word', 'épuisement -professionnel', ['martin-2021']],
    ['in any form', 'épuisement -professionnels', ['martin-2021']],
    ['a phrase', 'épuisement -"épuisement professionnel"', ['martin-2021']],
    ['a hyphenated word, as a phrase', 'épuisement -pair-aidance', ['burnout-risk']],
    ['of a value', 'épuisement -type:énoncé', ['martin-2021']],
    ['NOT', 'épuisement NOT professionnel', ['martin-2021']],
    ['SAUF', 'épuisement SAUF professionnel', ['martin-2021']],
    ['of what is nowhere', 'épuisement -zzzzz', ['burnout-risk', 'martin-2021']],
    ['not of words that begin so', 'épuisement -profess', ['burnout-risk', 'martin-2021']],
    ['of a year', 'type:source -année:2019..2021', ['oconnell-2018', 'undated']],
  ])('%s: %s', (_, query, expected) => {
    expect(sorted(query)).toEqual(expected);
  });

  it('alone leaves all the rest', () => {
    expect(search(fr, '-type:notion -type:énoncé').total).toBe(5);
  });
});

describe('fields', () => {
  it.each<[string, string, string[]]>([
    ['author', 'author:bektas', ['bektas-2020']],
    ['author, in French', 'auteur:bektaş', ['bektas-2020']],
    ['author, apostrophe', 'author:O’Connell', ['oconnell-2018']],
    ['author, begun', 'author:okon', []],
    ['author, being typed', 'author:oconn', ['oconnell-2018']],
    ['not where the word only stands in a title', 'author:recovery', []],
    ['any of several', 'author:bektas,weber', ['bektas-2020', 'weber-2019']],
    ['year', 'type:source year:2019', ['weber-2019']],
    ['years', 'type:source année:2019..2020', ['bektas-2020', 'weber-2019']],
    ['years, turned round', 'type:source annee:2020..2019', ['bektas-2020', 'weber-2019']],
    ['years, with a dash', 'type:source year:2019-2020', ['bektas-2020', 'weber-2019']],
    ['up to', 'type:source year:..2019', ['oconnell-2018', 'weber-2019']],
    ['from', 'type:source year:2020..', ['bektas-2020', 'martin-2021']],
    ['years or a year', 'type:source year:2018,2021', ['martin-2021', 'oconnell-2018']],
    ['setting by id', 'setting:emergency', ['bektas-2020', 'treatment-retention']],
    ['setting by label', 'milieu:"urgences hospitalières"', ['bektas-2020', 'treatment-retention']],
    ['setting by another label, without accents', 'milieu:hopital', ['team-trust']],
    ['setting by a label of the other language', 'milieu:hospital', ['team-trust']],
    ['setting by a plural', 'milieu:hôpitaux', ['team-trust']],
    ['setting by a broader one', 'setting:care', ['bektas-2020', 'team-trust', 'treatment-retention']],
    ['design by one of its words', 'devis:revue', ['oconnell-2018', 'treatment-retention']],
    ['theme', 'thème:rôles -type:claim', ['bektas-2020', 'martin-2021']],
    ['population', 'population:youth', ['fair-pay', 'martin-2021']],
    ['direction', 'sens:"non concluant" type:énoncé', ['treatment-retention']],
    ['language', 'langue:allemand', ['weber-2019']],
    ['language by its code', 'language:de', ['weber-2019']],
    ['kind', 'kind:claim', ['burnout-risk', 'fair-pay', 'team-trust', 'treatment-retention']],
    ['kind of claim', 'type:défi', ['burnout-risk']],
    ['benefit by a word of it', 'bénéfice:confiance type:énoncé', ['team-trust']],
    ['beneficiary', 'bénéficiaire:équipes type:énoncé', ['team-trust', 'treatment-retention']],
    ['title', 'titre:jeunes', ['martin-2021']],
    ['title in the other language', 'title:wages', ['fair-pay']],
    ['title in another form', 'title:wage', ['fair-pay']],
    ['text', 'texte:causes', ['martin-2021']],
    ['two fields, both', 'author:martin year:2021', ['martin-2021']],
    ['two fields that no entry has', 'author:martin year:2018', []],
    ['and a word', 'author:martin épuisement', ['martin-2021']],
    ['and a word that it does not have', 'author:martin salaire', []],
    ['and a general word', 'pairs author:martin', ['martin-2021']],
  ])('%s: %s', (_, query, expected) => {
    expect(sorted(query)).toEqual(expected);
  });

  it('narrows what facets narrow, and is counted with them', () => {
    const { total, facets } = search(fr, 'thème:rôles', { kind: 'claim' });
    expect(total).toBe(2);
    expect(facets.kind).toEqual([
      { value: 'claim', count: 2 },
      { value: 'source', count: 2 },
      { value: 'concept', count: 1 },
    ]);
  });

  it('says what values were taken for, in the language of the interface', () => {
    expect(search(en, 'milieu:hôpital -devis:revue année:2019..2021').readings).toEqual([
      { text: 'milieu:hôpital', field: 'setting', isExcluded: false, values: ['Hospital units'] },
      { text: '-devis:revue', field: 'design', isExcluded: true, values: ['Systematic review'] },
    ]);
  });

  it('says why a hit matched', () => {
    expect(search(fr, 'milieu:urgences type:source author:bektas year:2020').hits[0]?.matched).toEqual([
      { word: 'milieu:urgences', field: 'setting', via: 'value', term: 'Urgences hospitalières' },
      { word: 'type:source', field: 'kind', via: 'value', term: 'source' },
      { word: 'author:bektas', field: 'authors', term: 'bektas' },
      { word: 'year:2020', field: 'year', via: 'value', term: '2020' },
    ]);
  });
});

describe('what is not understood is said', () => {
  it.each<[string, string, object]>([
    ['a field mistyped', 'autor:martin', { code: 'unknown-field', name: 'autor', nearest: 'auteur', correction: 'auteur:martin' }],
    [
      'a field of the other language, mistyped',
      'x setings:care',
      { code: 'unknown-field', name: 'setings', nearest: 'milieu', correction: 'x milieu:care' },
    ],
    ['a field like no other', 'wombat:martin', { code: 'unknown-field', name: 'wombat' }],
    [
      'a value mistyped',
      'milieu:urgenses jeunes',
      {
        code: 'unknown-value',
        field: 'setting',
        value: 'urgenses',
        nearest: 'Urgences hospitalières',
        correction: 'milieu:"Urgences hospitalières" jeunes',
      },
    ],
    ['a value like no other', 'milieu:xylophone', { code: 'unknown-value', field: 'setting', value: 'xylophone' }],
    [
      'an author mistyped',
      'author:bektaz 2020',
      { code: 'unknown-value', field: 'author', value: 'bektaz', nearest: 'bektas', correction: 'author:bektas 2020' },
    ],
    ['no year', 'year:soon', { code: 'not-a-year', field: 'year', value: 'soon' }],
    ['a space before the value', 'auteur : Martin', { code: 'spaced-field', name: 'auteur', correction: 'auteur:Martin' }],
  ])('%s: %s', (_, query, expected) => {
    expect(search(fr, query).notices).toEqual([expected]);
  });

  it('looks for the words of an unknown field as they stand', () => {
    expect(ids('wombat:épuisement')).toEqual(['burnout-risk', 'martin-2021']);
    expect(ids('salaire -wombat:épuisement')).toEqual(['fair-pay']);
  });

  it('finds nothing by an unknown value, and what is known by the others', () => {
    expect(ids('milieu:xylophone')).toEqual([]);
    expect(sorted('milieu:xylophone,urgences')).toEqual(['bektas-2020', 'treatment-retention']);
    expect(sorted('épuisement -milieu:xylophone')).toEqual(['burnout-risk', 'martin-2021']);
  });

  it.each(['what is: peer', 'https://doi.org/10.1234/hr.2018.7', 'doi:10.1234/hr.2018.7', 'a title in a new setting: a review', '10:30', 'l’équipe'])(
    'has nothing to say of %s',
    (query) => {
      expect(search(fr, query).notices).toEqual([]);
    },
  );
});

describe('order', () => {
  it.each<[SearchOptions, string[]]>([
    [{ sort: 'year', kind: 'source' }, ['martin-2021', 'bektas-2020', 'weber-2019', 'oconnell-2018', 'undated']],
    [{ sort: 'author', kind: 'source' }, ['bektas-2020', 'martin-2021', 'oconnell-2018', 'weber-2019', 'undated']],
    [{ sort: 'design', kind: ['source', 'claim'], theme: 'effects' }, ['treatment-retention', 'oconnell-2018', 'team-trust']],
    [{ sort: 'year', kind: 'claim' }, ['burnout-risk', 'team-trust', 'treatment-retention', 'fair-pay']],
    [{ sort: 'relevance', kind: 'claim' }, ['burnout-risk', 'fair-pay', 'team-trust', 'treatment-retention']],
  ])('%j', (options, expected) => {
    expect(ids('', options)).toEqual(expected);
  });
});
