import type { APIRoute } from 'astro';
import { getCorpus } from '../site/corpus.ts';
import { llmsText } from '../site/llms.ts';

export const GET: APIRoute = async ({ site }) => new Response(llmsText(await getCorpus(), String(site)));
