import type { APIRoute } from 'astro';
import { buildAnnotationData } from '../core/annotate/data.ts';
import { getCorpus } from '../site/corpus.ts';

/** What a text is compared with on the page “Check my text”; fetched when a text is checked, not before. */
export const GET: APIRoute = async () => new Response(JSON.stringify(buildAnnotationData(await getCorpus())));
