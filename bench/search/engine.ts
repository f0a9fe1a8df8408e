import type { Language } from '../../schemas/index.ts';

/** A search engine in a page of the benchmark. */
export interface Engine {
  /** Fetches what it needs before it can be asked. */
  load(lang: Language): Promise<void>;
  /** The ids of the best entries, with whatever a page needs to show them at hand. */
  find(query: string, limit: number): Promise<string[]>;
}

/** A file of JSON beside the page, by its name. */
export async function fetchText(name: string): Promise<string> {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.text();
}
