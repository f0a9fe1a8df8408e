import type { APIRoute } from 'astro';
import type { Language } from '../../schemas/index.ts';
import { getCorpus } from '../site/corpus.ts';
import { atomFeed } from '../site/feed.ts';
import { languagePaths } from '../site/languages.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ lang: Language }> = async ({ props, site }) => new Response(atomFeed(await getCorpus(), props.lang, String(site)));
