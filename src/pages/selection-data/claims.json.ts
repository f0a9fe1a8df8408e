import type { APIRoute } from 'astro';
import { sourceIdsOfClaims } from '../../core/selection/expand.ts';
import { getCorpus } from '../../site/corpus.ts';

/** The sources behind each claim, by their ids. */
export const GET: APIRoute = async () => new Response(JSON.stringify(sourceIdsOfClaims(await getCorpus())));
