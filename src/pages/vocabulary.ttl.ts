import type { APIRoute } from 'astro';
import { toSkos } from '../core/skos.ts';
import { getCorpus } from '../site/corpus.ts';

export const GET: APIRoute = async () => new Response(toSkos(await getCorpus()));
