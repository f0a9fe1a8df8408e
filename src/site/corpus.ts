import { getCollection } from 'astro:content';
import { type Corpus, createCorpus } from '../core/corpus.ts';
import type { Entry } from '../core/entry.ts';

let corpus: Promise<Corpus> | undefined;

/** The corpus of the site, linked once for all pages of a build. */
export function getCorpus(): Promise<Corpus> {
  if (import.meta.env.DEV) return link(); // entries change while one writes
  corpus ??= link();
  return corpus;
}

async function link(): Promise<Corpus> {
  const collections = await Promise.all([getCollection('sources'), getCollection('claims'), getCollection('vocabularies')]);
  return createCorpus(collections.flat().map((item) => item.data as unknown as Entry));
}
