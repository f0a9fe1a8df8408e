import type { APIRoute } from 'astro';
import type { Language } from '../../../schemas/index.ts';
import { buildSearch } from '../../core/search/build.ts';
import { getCorpus } from '../../site/corpus.ts';
import { languagePaths } from '../../site/languages.ts';

export const getStaticPaths = languagePaths;

/** What the search page loads: see src/core/search/data.ts. */
export const GET: APIRoute<{ lang: Language }> = async ({ props }) => new Response(JSON.stringify(buildSearch(await getCorpus(), props.lang)));
