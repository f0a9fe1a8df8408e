import type { APIRoute } from 'astro';
import type { Language } from '../../../schemas/index.ts';
import { selectionData } from '../../core/selection/data.ts';
import { getCorpus } from '../../site/corpus.ts';
import { languagePaths } from '../../site/languages.ts';

export const getStaticPaths = languagePaths;

/** What the page of the selection lists and sorts by. */
export const GET: APIRoute<{ lang: Language }> = async ({ props }) => new Response(JSON.stringify(selectionData(await getCorpus(), props.lang)));
