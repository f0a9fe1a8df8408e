import type { Engine } from './engine.ts';

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

let pagefind: Pagefind | undefined;

/** Pagefind, which brings its own code, and fetches the texts of each hit. */
export const engine: Engine = {
  async load(lang) {
    const address = new URL(`${lang}/pagefind.js`, location.href).href;
    pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options({ baseUrl: '/' });
    await pagefind.init();
  },
  async find(query, limit) {
    const found = await pagefind?.search(query);
    const shown = await Promise.all(found?.results.slice(0, limit).map((result) => result.data()) ?? []);
    return shown.map(({ url }) => decodeURIComponent(url.replace(/^\/|\.html$/g, '')));
  },
};
