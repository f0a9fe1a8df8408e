import type { APIRoute } from 'astro';
import type { Language } from '../../../schemas/index.ts';
import { buildCompareData } from '../../core/compare/data.ts';
import { getCorpus } from '../../site/corpus.ts';
import { languagePaths } from '../../site/languages.ts';

export const getStaticPaths = languagePaths;

/** What the comparison page sets side by side; fetched when there is something to compare. */
export const GET: APIRoute<{ lang: Language }> = async ({ props }) => new Response(JSON.stringify(buildCompareData(await getCorpus(), props.lang)));
