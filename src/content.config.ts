import { defineCollection } from 'astro:content';
import { corpusLoader } from './site/loader.ts';

export const collections = {
  sources: defineCollection({ loader: corpusLoader('sources') }),
  claims: defineCollection({ loader: corpusLoader('claims') }),
  instruments: defineCollection({ loader: corpusLoader('instruments') }),
  comparisons: defineCollection({ loader: corpusLoader('comparisons') }),
  accounts: defineCollection({ loader: corpusLoader('accounts') }),
  kits: defineCollection({ loader: corpusLoader('kits') }),
  vocabularies: defineCollection({ loader: corpusLoader('vocabularies') }),
};
