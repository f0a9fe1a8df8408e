import { defineCollection } from 'astro:content';
import { corpusLoader } from './site/loader.ts';

export const collections = {
  sources: defineCollection({ loader: corpusLoader('sources') }),
  claims: defineCollection({ loader: corpusLoader('claims') }),
  vocabularies: defineCollection({ loader: corpusLoader('vocabularies') }),
};
