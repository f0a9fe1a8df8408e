import type { APIRoute, GetStaticPaths } from 'astro';
import { API_FILES, type ApiName, apiFile } from '../../core/api.ts';
import { getCorpus } from '../../site/corpus.ts';

export const getStaticPaths = (() => API_FILES.map((name) => ({ params: { name }, props: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ name: ApiName }> = async ({ props }) => new Response(JSON.stringify(apiFile(await getCorpus(), props.name)));
