import type { APIRoute } from 'astro';
import type { Language } from '../../../schemas/index.ts';
import { buildAnnotationWording } from '../../core/annotate/data.ts';
import { getCorpus } from '../../site/corpus.ts';
import { languagePaths } from '../../site/languages.ts';

export const getStaticPaths = languagePaths;

/** How each claim can be said; fetched when a sentence of a checked text was matched. */
export const GET: APIRoute<{ lang: Language }> = async ({ props }) =>
  new Response(JSON.stringify(buildAnnotationWording(await getCorpus(), props.lang)));
