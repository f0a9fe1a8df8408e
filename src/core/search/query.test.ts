import { describe, expect, it } from 'vitest';
import { createCorpus } from '../corpus.ts';
import { buildSearch } from './build.ts';
import { fabricatedCorpus } from './fabricated-corpus.ts';
import { openSearch } from './open.ts';
import { type SearchOptions, search } from './query.ts';

const fr = openSearch(buildSearch(fabricatedCorpus(), 'fr'));
const en = openSearch(buildSearch(fabricatedCorpus(), 'en'));
const ids = (query: string, options?: SearchOptions, opened = fr) => search(opened, query, options).hits.map(({ id }) => id);

describe('what comes first', () => {
  it.each([
    ['without accents', 'epuisement', 'burnout-risk'],
    ['after an elision', "l'hopital", 'team-trust'],
    ['plural for singular', 'hôpitaux', 'team-trust'],
    ['as you type', 'epuis', 'burnout-risk'],
    ['one letter wrong', 'épuisemment', 'burnout-risk'],
    ['topic of the id', 'rétention', 'treatment-retention'],
    ['English in French', 'wages', 'fair-pay'],
    ['a label in the other language', 'emergency department', 'bektas-2020'],
    ['a label that stands in a title in the other language', 'réduction des risques', 'oconnell-2018'],
    ['name without diacritics', 'bektas', 'bektas-2020'],
    ['name without its apostrophe', 'oconnell', 'oconnell-2018'],
    ['name with it', "O'Connell", 'oconnell-2018'],
    ['name with a particle', 'du plessis', 'oconnell-2018'],
    ['joined for hyphenated', 'pairaidance', 'martin-2021'],
    ['hyphenated', 'pair-aidance jeunes', 'martin-2021'],
    ['name and year', 'martin 2021', 'martin-2021'],
    ['citation key', 'weber-2019', 'weber-2019'],
    ['DOI', 'https://doi.org/10.1234/HR.2018.7', 'oconnell-2018'],
    ['a language without a stemmer', 'Genesungsbegleitung', 'weber-2019'],
    ['general terms do not drown the telling one', 'peer support hospital', 'team-trust'],
    ['the direction by name', 'non concluant', 'treatment-retention'],
  ])('%s: %s', (_, query, expected) => {
    expect(ids(query)[0]).toBe(expected);
  });

  it('reads French in the English interface', () => {
    expect(ids('épuisement', {}, en)[0]).toBe('burnout-risk');
    expect(search(en, 'burnout').hits[0]?.title).toBe('Peers are at risk of burnout.');
  });

  it('puts entries with more of the words before those with one', () => {
    const { hits } = search(fr, 'épuisement hôpital');
    expect(hits.slice(0, 3).map(({ id, score }) => [id, Math.round(score - 0.3)])).toEqual([
      ['martin-2021', 2],
      ['burnout-risk', 1],
      ['team-trust', 1],
    ]);
  });

  it('takes a word that names a topic for no other topic, in a query and in an id', () => {
    const corpus = fabricatedCorpus();
    const pay = corpus.claims.get('fair-pay');
    if (!pay) return expect.unreachable();
    const statement = { fr: 'À l’hôpital, la paie fait la fidélisation des pairs.', en: 'In hospital, pay keeps peers in post.' };
    const hinders = { ...pay, id: 'low-pay-hinders-retention', statement };
    const opened = openSearch(
      buildSearch(createCorpus([...corpus.claims.values(), ...corpus.sources.values(), hinders, ...corpus.vocabularies.values()]), 'fr'),
    );
    expect(ids('rétention hôpital', {}, opened)[0]).toBe('treatment-retention');
    expect(ids('staff retention', {}, opened)[0]).toBe('low-pay-hinders-retention');
    const { hits } = search(opened, 'rétention');
    expect(hits.map(({ id, score }) => [id, score > 1])).toEqual([
      ['treatment-retention', true],
      ['low-pay-hinders-retention', false],
    ]);
    expect(hits[1]?.matched.map(({ field, via }) => [field, via])).toEqual([['mentions', 'synonym']]);
  });

  it('widens a place that few entries have to those next to it, last', () => {
    const { hits } = search(fr, 'emergency department');
    expect(hits.filter(({ kind }) => kind !== 'concept').map(({ id }) => id)).toEqual([
      'bektas-2020',
      'treatment-retention',
      'team-trust',
      'martin-2021',
    ]);
    expect(hits.find(({ id }) => id === 'team-trust')?.matched[0]).toEqual({
      word: 'emergency',
      field: 'concepts',
      via: 'related',
      term: 'Unités hospitalières',
    });
  });

  it('finds every entry that speaks of peers by a term of the field alone', () => {
    expect(ids('pair-aidance').length).toBeGreaterThan(5);
    expect(ids('pair-aidance')[0]).toBe('martin-2021');
  });

  it('counts part of a label for half', () => {
    expect(search(fr, 'harm reduction').hits[0]?.score).toBeGreaterThan(2);
    expect(ids('reduction hospital')).toContain('oconnell-2018');
  });
});

describe('any text is a query', () => {
  it.each([
    'title:',
    '+peer -team',
    'peer^2',
    'peer~1',
    '*',
    '"',
    '__proto__',
    'constructor',
    'hasOwnProperty toString',
    '#1',
    'a'.repeat(5000),
    '💊',
    '\u0000',
  ])('%j', (query) => {
    expect(() => search(fr, query)).not.toThrow();
  });

  it('finds nothing in what has no word, and offers nothing', () => {
    expect(search(fr, '***')).toMatchObject({ hits: [], total: 0, suggestions: [] });
  });
});

describe('what a hit tells', () => {
  it('says what was found, where and by what way', () => {
    expect(search(fr, 'wage').hits[0]).toMatchObject({
      id: 'fair-pay',
      kind: 'claim',
      title: 'Les pairs devraient recevoir un salaire juste.',
      matched: [
        { word: 'wage', field: 'translation', via: 'stem', term: 'wages' },
        { word: 'wage', field: 'mentions', via: 'synonym', term: 'wage' },
      ],
    });
  });

  it('keeps the record, with its doubts', () => {
    expect(search(fr, 'rétention').hits[0]?.record.directions).toEqual({ supports: 1, inconclusive: 1 });
  });

  it('names the words that stand nowhere', () => {
    expect(search(fr, 'hôpital zzzzz').unknown).toEqual(['zzzzz']);
  });

  it('suggests the nearest concepts when nothing is found', () => {
    const { hits, suggestions } = search(fr, 'urrgenses');
    expect(hits).toEqual([]);
    expect(suggestions).toEqual([{ vocabulary: 'settings', id: 'emergency', label: 'Urgences hospitalières' }]);
  });
});

describe('facets', () => {
  it('lists everything for an empty query, claims first, concepts last', () => {
    const { hits, total } = search(fr, ' ');
    expect(total).toBe(18);
    expect(hits.map(({ kind }) => kind[0]).join('')).toBe('ccccsssssccccccccc');
  });

  it.each<[string, SearchOptions, string[]]>([
    ['kind', { kind: 'claim', theme: 'roles' }, ['burnout-risk', 'fair-pay']],
    ['a broader setting takes in the narrower', { setting: 'care' }, ['team-trust', 'treatment-retention', 'bektas-2020']],
    ['values of one facet widen', { setting: ['wards', 'harm-reduction'] }, ['team-trust']],
    ['benefit', { benefit: 'treatment-retention' }, ['treatment-retention', 'bektas-2020', 'oconnell-2018']],
    ['direction', { direction: 'inconclusive' }, ['treatment-retention', 'bektas-2020']],
    ['year', { year: '2018', kind: 'source' }, ['oconnell-2018']],
    ['design of the evidence', { design: 'review', kind: 'claim' }, ['treatment-retention']],
    ['language', { language: 'de' }, ['weber-2019']],
    ['an empty choice is no choice', { language: [], year: undefined, kind: 'source', population: 'youth' }, ['martin-2021']],
    ['nothing has it', { year: '1900' }, []],
  ])('%s', (_, options, expected) => {
    expect(
      search(fr, '', options)
        .hits.filter(({ kind }) => kind !== 'concept')
        .map(({ id }) => id),
    ).toEqual(expected);
  });

  it('counts each facet under the others', () => {
    const { facets, total } = search(fr, '', { kind: 'source', theme: 'roles' });
    expect(total).toBe(2);
    expect(facets.kind).toEqual([
      { value: 'claim', count: 2 },
      { value: 'source', count: 2 },
      { value: 'concept', count: 1 },
    ]);
    expect(facets.theme).toEqual([
      { value: 'roles', count: 2 },
      { value: 'effects', count: 1 },
    ]);
    expect(facets.setting).toEqual([
      { value: 'care', count: 1 },
      { value: 'emergency', count: 1 },
    ]);
  });

  it('counts what choosing a value gives', () => {
    const { facets } = search(fr, 'pairs', { theme: 'effects' });
    for (const { value, count } of facets.kind) expect(search(fr, 'pairs', { theme: 'effects', kind: value }).total).toBe(count);
  });

  it('keeps the total under a limit', () => {
    expect(search(fr, '', { limit: 2 })).toMatchObject({ total: 18, hits: [{ id: 'burnout-risk' }, { id: 'fair-pay' }] });
  });
});

it('refuses data of another release', () => {
  const { manifest, pieces } = buildSearch(fabricatedCorpus(), 'fr');
  expect(() => openSearch({ manifest: { ...manifest, version: 0 }, pieces })).toThrow(/Reload/);
});
