import type { APIRoute } from 'astro';
import { getCorpus } from '../../site/corpus.ts';
import { getMaps } from '../../site/map.ts';

/** What the filters of the map load: see src/core/map/data.ts. */
export const GET: APIRoute = async () => new Response(JSON.stringify(getMaps(await getCorpus()).data));
