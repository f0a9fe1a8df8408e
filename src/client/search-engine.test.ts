import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildSearch } from '../core/search/build.ts';
import { fabricatedCorpus } from '../core/search/fabricated-corpus.ts';
import { openSearch } from '../core/search/open.ts';
import { addressOf, seal } from '../core/search/pieces.ts';
import { search } from '../core/search/query.ts';
import { newestOnly } from './search-client.ts';
import { type Answer, createEngine } from './search-engine.ts';

const DATA = buildSearch(fabricatedCorpus(), 'fr');
const { manifest, pieces } = DATA;
const FOLDER = 'https://example.org/search-data/fr/';
const PHRASE = '"rien de concluant"';
const QUERIES = [
  '',
  'salaire',
  'épuisement hôpital',
  'epuisemant',
  'hop',
  PHRASE,
  'auteur:martin',
  'année:2018..2020 -urgences',
  'zzzz',
  'pair-aidance',
];

const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
const state = (q: string) => ({ q, facets: {} });
const sealed = (name: string, edition = manifest.edition) => seal(`fr/${edition}/${name}`, pieces.get(name));

/** Serves pieces, some of them otherwise; tells the names of what was fetched. */
function serving(others: (name: string) => Response | undefined = () => undefined): string[] {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const name = /([\w-]+)\.json$/.exec(address)?.[1] ?? '';
    expect(address).toBe(`${FOLDER}${addressOf(manifest.edition, name)}`);
    fetched.push(name);
    return others(name) ?? (pieces.has(name) ? new Response(sealed(name)) : new Response('', { status: 404 }));
  });
  return fetched;
}

async function open() {
  const engine = createEngine();
  await engine.open('fr', bytes(seal('fr', manifest)), FOLDER);
  return engine;
}

afterEach(() => vi.unstubAllGlobals());

describe('the engine', () => {
  it.each(QUERIES)('answers “%s” by pieces as with all of them at hand', async (query) => {
    serving();
    const { labels: _, ...answer } = await (await open()).answer(state(query));
    expect(answer).toEqual(search(openSearch(DATA), query));
  });

  it('fetches each piece once, and for the first hits a part of them only', async () => {
    const fetched = serving();
    const engine = await open();
    const quick = { limit: 10, isCounted: false, withTexts: false };
    const answers = await Promise.all([engine.answer(state('pair'), quick), engine.answer(state('pairs'), quick)]);
    for (const { hits, total } of answers) expect([hits.length, total]).toEqual([total, expect.toSatisfy((n: number) => n > 3)]);
    expect(fetched.filter((name) => /^(facet|texts|benefits|people|heads|tails)/.test(name))).toEqual([]);
    await engine.answer(state('pair'));
    expect(fetched).toContain('facet-theme');
    expect(new Set(fetched).size).toBe(fetched.length);
  });

  it('gives the ids of all sources that answer, in their order, without their records', async () => {
    const fetched = serving();
    const engine = await open();
    const asked = { q: 'pair', facets: { kind: ['claim', 'source'] }, sort: 'year' as const };
    const ids = await engine.sources(asked);
    expect(fetched.filter((name) => name.startsWith('records'))).toEqual([]);
    const { hits } = await engine.answer({ ...asked, facets: { kind: ['source'] } });
    expect(ids).toEqual(hits.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(1);
  });

  it('says when the ids of sources cannot be had', async () => {
    serving((name) => (name === 'sources' ? new Response('', { status: 500 }) : undefined));
    await expect((await open()).sources(state('pair'))).rejects.toThrow('sources: 500');
  });

  it('names the values of facets in the language of the data, chosen and shown ones too', async () => {
    serving();
    const { labels, total } = await (await open()).answer({ q: '', facets: { setting: ['emergency'], benefit: ['treatment-retention'] } });
    expect(total).toBeGreaterThan(0);
    expect(labels.setting?.['emergency']).toBe('Urgences hospitalières');
    expect(labels.benefit?.['treatment-retention']).toMatch(/traitement/);
    expect(labels).not.toHaveProperty('year');
    const { labels: shown } = await (await open()).answer(state('recovery coaching'), { limit: 3, isCounted: false });
    expect(shown.design).toEqual({ review: 'Revue systématique' });
  });

  it('completes what is typed', async () => {
    serving();
    expect(await (await open()).complete('bekt')).toContainEqual(expect.objectContaining({ kind: 'author' }));
  });

  it('reads addresses', async () => {
    serving();
    expect(await (await open()).read('q=x&theme=roles&theme=nothing&year=2018&year=1900')).toMatchObject({
      q: 'x',
      facets: { theme: ['roles'], year: ['2018'] },
    });
  });

  it.each([
    ['cut short', seal('fr', manifest).slice(0, -100)],
    ['of another release', seal('fr', manifest).replace(/^\[\d+/, '[1')],
    ['of another language', seal('en', manifest)],
    ['no data at all', '<!doctype html>'],
  ])('refuses a manifest that is %s', async (_, text) => {
    await expect(createEngine().open('fr', bytes(text), FOLDER)).rejects.toThrow(/Reload/);
  });

  it('is not to be asked before it is open', async () => {
    await expect(createEngine().answer(state('pair'))).rejects.toThrow(/before it was opened/);
  });
});

describe('a piece', () => {
  const bad: [string, (name: string) => Response][] = [
    ['cannot be had', () => new Response('', { status: 404 })],
    ['is damaged', (name) => new Response(sealed(name).slice(0, -2))],
    ['is of another edition', (name) => new Response(sealed(name, 'old'))],
    ['does not come', () => Response.error()],
  ];

  it.each(bad)('of the index that %s gives an error, no wrong answer, and is asked for again', async (_, answer) => {
    let isBad = true;
    serving((name) => (isBad && name.startsWith('terms') ? answer(name) : undefined));
    const engine = await open();
    await expect(engine.answer(state('salaire'))).rejects.toThrow();
    isBad = false;
    expect((await engine.answer(state('salaire'))).hits[0]?.id).toBe('fair-pay');
  });

  it.each(bad)('of the texts that %s is said to be missing, and asked for again', async (_, answer) => {
    let isBad = true;
    serving((name) => (isBad && name.startsWith('texts') ? answer(name) : undefined));
    const engine = await open();
    const missing = ({ notices }: Answer) => notices.some(({ code }) => code === 'texts-missing');
    expect(missing(await engine.answer(state(PHRASE)))).toBe(true);
    expect((await engine.answer(state('salaire'))).hits[0]?.id).toBe('fair-pay');
    isBad = false;
    expect(await engine.answer(state(PHRASE))).toMatchObject({ notices: [], hits: [{ id: 'treatment-retention' }] });
  });
});

describe('the newest of many queries', () => {
  it('is answered; those that it overtakes are not', async () => {
    const asked: string[] = [];
    const answer = newestOnly(async ({ q: query }) => {
      asked.push(query);
      await Promise.resolve();
      return { total: query.length } as Answer;
    });
    const totals = await Promise.all(['p', 'pa', 'pai', 'pair'].map(async (query) => (await answer(state(query)))?.total));
    expect(totals).toEqual([undefined, undefined, undefined, 4]);
    expect(asked).toEqual(['p', 'pair']);
    expect((await answer(state('a')))?.total).toBe(1);
  });

  it('is answered after one that failed', async () => {
    const answer = newestOnly(async ({ q: query }) => {
      if (query === 'bad') throw new Error('no');
      return { total: 1 } as Answer;
    });
    const [bad, good] = await Promise.allSettled([answer(state('bad')), answer(state('good'))]);
    expect(bad).toMatchObject({ status: 'rejected' });
    expect(good).toMatchObject({ status: 'fulfilled', value: { total: 1 } });
  });
});
