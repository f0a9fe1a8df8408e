import type { APIRoute } from 'astro';
import { toGraph } from '../../core/linked/graph.ts';
import { getCorpus } from '../../site/corpus.ts';

export const GET: APIRoute = async ({ site }) => new Response(JSON.stringify(toGraph(await getCorpus(), String(site))));
