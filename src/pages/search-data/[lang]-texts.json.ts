import type { APIRoute } from 'astro';
import type { Language } from '../../../schemas/index.ts';
import { buildTexts } from '../../core/search/texts.ts';
import { getCorpus } from '../../site/corpus.ts';
import { languagePaths } from '../../site/languages.ts';

export const getStaticPaths = languagePaths;

/** What the search page loads for phrases and passages: see src/core/search/texts.ts. */
export const GET: APIRoute<{ lang: Language }> = async ({ props }) => new Response(JSON.stringify(buildTexts(await getCorpus(), props.lang)));
