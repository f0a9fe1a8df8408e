import type { APIRoute } from 'astro';
import { sourceGroups } from '../../core/selection/expand.ts';
import { getCorpus } from '../../site/corpus.ts';

/** The sources behind each claim, instrument, theme and setting. */
export const GET: APIRoute = async () => new Response(JSON.stringify(sourceGroups(await getCorpus())));
