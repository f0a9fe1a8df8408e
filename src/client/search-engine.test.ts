import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildSearch } from '../core/search/build.ts';
import { fabricatedCorpus } from '../core/search/fabricated-corpus.ts';
import { buildTexts } from '../core/search/texts.ts';
import { newestOnly } from './search-client.ts';
import { type Answer, createEngine } from './search-engine.ts';

const DATA = buildSearch(fabricatedCorpus(), 'fr');
const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
const ADDRESS = 'https://example.org/texts.json';
const PHRASE = '"salaire juste"';

const state = (q: string) => ({ q, facets: {} });

async function open(textsAddress?: string) {
  const engine = createEngine();
  await engine.open(bytes(JSON.stringify(DATA)), textsAddress);
  return engine;
}

afterEach(() => vi.unstubAllGlobals());

describe('the engine', () => {
  it('names the values of facets in the language of the data, chosen ones too', async () => {
    const { labels, total } = await (await open()).answer({ q: '', facets: { setting: ['emergency'], benefit: ['treatment-retention'] } });
    expect(total).toBeGreaterThan(0);
    expect(labels.setting?.['emergency']).toBe('Urgences hospitalières');
    expect(labels.benefit?.['treatment-retention']).toMatch(/traitement/);
    expect(labels).not.toHaveProperty('year');
  });

  it('completes what is typed', async () => {
    expect(await (await open()).complete('bekt')).toContainEqual(expect.objectContaining({ kind: 'author' }));
  });

  it('reads addresses', async () => {
    expect(await (await open()).read('q=x&theme=roles&theme=nothing')).toMatchObject({ q: 'x', facets: { theme: ['roles'] } });
  });

  it.each([
    ['cut short', JSON.stringify(DATA).slice(0, -100)],
    ['of another release', JSON.stringify({ ...DATA, version: 0 })],
    ['no data at all', '<!doctype html>'],
  ])('refuses data that are %s', async (_, text) => {
    await expect(createEngine().open(bytes(text))).rejects.toThrow();
  });

  it('is not to be asked before it is open', async () => {
    await expect(createEngine().answer(state('pair'))).rejects.toThrow(/before it was opened/);
  });
});

describe('texts for phrases', () => {
  const answering = (...answers: (() => Response)[]) => {
    const fetched = vi.fn(async () => (answers.length > 1 ? answers.shift() : answers[0])?.() ?? Response.error());
    vi.stubGlobal('fetch', fetched);
    return fetched;
  };
  const texts = () => Response.json(buildTexts(fabricatedCorpus(), 'fr'));
  const missing = ({ notices }: Answer) => notices.some(({ code }) => code === 'texts-missing');

  it('come once, with the first query that needs them', async () => {
    const fetched = answering(texts);
    const engine = await open(ADDRESS);
    await engine.answer(state('salaire'));
    expect(fetched).not.toHaveBeenCalled();
    const answers = await Promise.all([engine.answer(state(PHRASE)), engine.answer(state(PHRASE))]);
    expect(answers.map(missing)).toEqual([false, false]);
    expect(fetched).toHaveBeenCalledExactlyOnceWith(ADDRESS);
  });

  it('may be brought before', async () => {
    const fetched = answering(texts);
    const engine = await open(ADDRESS);
    expect([await engine.loadTexts(), await engine.loadTexts(), missing(await engine.answer(state(PHRASE)))]).toEqual([true, true, false]);
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(await (await open()).loadTexts()).toBe(false);
  });

  it.each([
    ['cannot be had', () => new Response('', { status: 404 })],
    ['are damaged', () => new Response('[')],
    ['are of another edition', () => Response.json(buildTexts(fabricatedCorpus(), 'en'))],
  ])('that %s are said to be missing, and asked for again', async (_, answer) => {
    const fetched = answering(answer, texts);
    const engine = await open(ADDRESS);
    expect(missing(await engine.answer(state(PHRASE)))).toBe(true);
    expect(missing(await engine.answer(state(PHRASE)))).toBe(false);
    expect(fetched).toHaveBeenCalledTimes(2);
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
