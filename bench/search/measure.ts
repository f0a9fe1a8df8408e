import type { Browser, Page } from '@playwright/test';
import type { Language } from '../../schemas/index.ts';
import type { Engine } from './engine.ts';
import type { Host, Traffic } from './host.ts';
import type { EngineId } from './prepare.ts';
import { percentile } from './quality.ts';

/** What an engine took in a page. */
export interface Measure {
  /** To the first answer. */
  first: Traffic;
  /** From the call for its code to the first answer, ms: the middle of several new pages. */
  load: number;
  /** The longest time in which the page could do nothing else while it loaded, ms. */
  loadBlock: number;
  /** One answer, ms. */
  p50: number;
  p95: number;
  /** The longest time in which the page could do nothing else while it answered, ms. */
  answerBlock: number;
  /** After all the queries, above an empty page, MB; undefined when the browser does not tell. */
  memory: number | undefined;
  /** After all the queries. */
  all: Traffic;
}

export interface Plan {
  lang: Language;
  /** The first is the first answer. */
  queries: readonly string[];
  /** Loads, each in a new page. */
  loads: number;
  /** Longest time to spend on the queries, ms: at least one round, at most five. */
  budget: number;
}

const ROUNDS = 5;
const LIMIT = 10;

/** Measures an engine in a browser. */
export async function measure(browser: Browser, host: Host, engine: EngineId, plan: Plan): Promise<Measure> {
  const loads: { load: number; block: number }[] = [];
  let first: Traffic = { requests: 0, bytes: 0, code: 0 };
  for (let i = 1; ; i++) {
    const page = await open(browser, host, engine);
    const empty = await memoryOf(page);
    host.take();
    loads.push(await load(page, plan));
    first = host.take();
    if (i < plan.loads) {
      await page.context().close();
      continue;
    }
    const { times, block } = await answer(page, plan);
    const full = await memoryOf(page);
    const rest = host.take();
    await page.context().close();
    return {
      first,
      load: percentile(
        loads.map((each) => each.load),
        0.5,
      ),
      // The least of several: what else the machine did is in the others.
      loadBlock: Math.min(...loads.map((each) => each.block)),
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      answerBlock: block,
      memory: empty === undefined || full === undefined ? undefined : full - empty,
      all: { requests: first.requests + rest.requests, bytes: first.bytes + rest.bytes, code: first.code + rest.code },
    };
  }
}

/** What an engine finds for queries: ids, best first. */
export async function find(browser: Browser, host: Host, engine: EngineId, lang: Language, queries: readonly string[]): Promise<string[][]> {
  const page = await open(browser, host, engine);
  try {
    return await page.evaluate(
      async ({ lang, queries, limit }) => {
        const { engine } = (await import(new URL('engine.js', location.href).href)) as { engine: Engine };
        await engine.load(lang);
        const found: string[][] = [];
        for (const query of queries) found.push(await engine.find(query, limit));
        return found;
      },
      { lang, queries, limit: LIMIT },
    );
  } finally {
    await page.context().close();
  }
}

async function open(browser: Browser, host: Host, engine: EngineId): Promise<Page> {
  const context = await browser.newContext({ baseURL: host.address, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${engine}/`);
  return page;
}

/** The time to the first answer, and the longest gap between two beats of a clock in the page. */
function load(page: Page, { lang, queries: [query = ''] }: Plan): Promise<{ load: number; block: number }> {
  return page.evaluate(
    async ({ lang, query, limit }) => {
      const beat = { last: performance.now(), longest: 0, on: true };
      const tick = () => {
        const now = performance.now();
        beat.longest = Math.max(beat.longest, now - beat.last);
        beat.last = now;
        if (beat.on) setTimeout(tick);
      };
      tick();
      const start = performance.now();
      const { engine } = (await import(new URL('engine.js', location.href).href)) as { engine: Engine };
      await engine.load(lang);
      await engine.find(query, limit);
      const load = performance.now() - start;
      await new Promise((resolve) => setTimeout(resolve, 20));
      beat.on = false;
      return { load, block: beat.longest };
    },
    { lang, query, limit: LIMIT },
  );
}

/** The time of each query, the middle of some rounds; and the longest block in the best round. */
async function answer(page: Page, { queries, budget }: Plan): Promise<{ times: number[]; block: number }> {
  const rounds = await page.evaluate(
    async ({ queries, budget, most, limit }) => {
      const { engine } = (await import(new URL('engine.js', location.href).href)) as { engine: Engine };
      const rounds: { times: number[]; block: number }[] = [];
      const begin = performance.now();
      do {
        const beat = { last: performance.now(), longest: 0, on: true };
        const tick = () => {
          const now = performance.now();
          beat.longest = Math.max(beat.longest, now - beat.last);
          beat.last = now;
          if (beat.on) setTimeout(tick);
        };
        tick();
        const times: number[] = [];
        for (const query of queries) {
          const start = performance.now();
          await engine.find(query, limit);
          times.push(performance.now() - start);
          await new Promise((resolve) => setTimeout(resolve));
        }
        beat.on = false;
        rounds.push({ times, block: beat.longest });
      } while (rounds.length < most && performance.now() - begin < budget);
      return rounds;
    },
    { queries, budget, most: ROUNDS, limit: LIMIT },
  );
  return {
    times: queries.map((_, i) =>
      percentile(
        rounds.map(({ times }) => times[i] ?? 0),
        0.5,
      ),
    ),
    block: Math.min(...rounds.map(({ block }) => block)),
  };
}

/** All the memory of a page and its workers, MB. */
function memoryOf(page: Page): Promise<number | undefined> {
  return page.evaluate(async () => {
    const clock = performance as Performance & { measureUserAgentSpecificMemory?: () => Promise<{ bytes: number }> };
    const measured = await clock.measureUserAgentSpecificMemory?.();
    return measured && measured.bytes / 1e6;
  });
}
