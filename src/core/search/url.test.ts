import { describe, expect, it } from 'vitest';
import { buildSearch } from './build.ts';
import { fabricatedCorpus } from './fabricated-corpus.ts';
import { openSearch } from './open.ts';
import { fromParams, type SearchState, toParams } from './url.ts';

const opened = openSearch(buildSearch(fabricatedCorpus(), 'fr'));

describe('address of a search', () => {
  it.each<[string, SearchState, string]>([
    ['nothing', { q: '', facets: {} }, ''],
    ['a query', { q: 'l’équipe & +', facets: {} }, 'q=l%E2%80%99%C3%A9quipe+%26+%2B'],
    [
      'facets, in their order',
      { q: 'x', facets: { theme: ['effects', 'roles'], kind: ['claim'], year: ['2018'] } },
      'q=x&kind=claim&theme=effects&theme=roles&year=2018',
    ],
    ['a benefit', { q: '', facets: { benefit: ['team-trust'] } }, 'benefit=team-trust'],
    ['an order', { q: 'x', facets: { kind: ['claim'] }, sort: 'design' }, 'q=x&kind=claim&sort=design'],
    ['fields and phrases', { q: 'auteur:eddie "pair aidant" -x', facets: {} }, 'q=auteur%3Aeddie+%22pair+aidant%22+-x'],
    ['a direction that no entry has', { q: '', facets: { direction: ['no-effect'] } }, 'direction=no-effect'],
  ])('goes there and back: %s', (_, state, address) => {
    expect(toParams(state).toString()).toBe(address);
    expect(fromParams(new URLSearchParams(address), opened)).toEqual(state);
  });

  it.each<[string, string, SearchState]>([
    ['unknown values and names', 'q=x&theme=nothing&theme=roles&utm_source=y&kind=book', { q: 'x', facets: { theme: ['roles'] } }],
    ['a value twice, out of order', 'theme=roles&theme=effects&theme=roles', { q: '', facets: { theme: ['effects', 'roles'] } }],
    ['an order that there is not', 'q=x&sort=price', { q: 'x', facets: {} }],
    ['the usual order', 'q=x&sort=relevance', { q: 'x', facets: {} }],
    ['a claim that is no benefit', 'benefit=fair-pay', { q: '', facets: {} }],
  ])('leaves out: %s', (_, address, state) => {
    expect(fromParams(new URLSearchParams(address), opened)).toEqual(state);
  });
});
