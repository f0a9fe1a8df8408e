import type { APIRoute } from 'astro';
import { sourceGroups } from '../../core/selection/expand.ts';
import { getCorpus } from '../../site/corpus.ts';

/** The sources behind each claim, instrument, theme, setting and population. */
export const GET: APIRoute = async () => new Response(JSON.stringify(sourceGroups(await getCorpus())));
