import { getCollection } from 'astro:content';
import { type Kind, SCHEMAS } from '../../schemas/index.ts';
import { type Corpus, createCorpus } from '../core/corpus.ts';
import type { Entry } from '../core/entry.ts';

const KINDS = Object.keys(SCHEMAS) as Kind[];

let corpus: Promise<Corpus> | undefined;

/** The corpus of the site, linked once for all pages of a build. */
export function getCorpus(): Promise<Corpus> {
  if (import.meta.env.DEV) return link(); // entries change while one writes
  corpus ??= link();
  return corpus;
}

async function link(): Promise<Corpus> {
  const collections = await Promise.all(KINDS.map((kind) => getCollection(kind)));
  return createCorpus(collections.flat().map((item) => item.data as unknown as Entry));
}
