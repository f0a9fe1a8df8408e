import type { APIRoute, GetStaticPaths } from 'astro';
import { getCorpus } from '../site/corpus.ts';
import { type DataFile, dataFiles } from '../site/data-files.ts';

interface Props {
  file: DataFile;
}

/** While one writes (`npm run dev`), the files that `scripts/build.ts` writes in a build. */
export const getStaticPaths = (async () => {
  if (!import.meta.env.DEV) return [];
  const files = dataFiles(await getCorpus(), 'http://localhost:4321/');
  return files.map((file) => ({ params: { file: file.path }, props: { file } satisfies Props }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { file } }) =>
  new Response(await file.write(), { headers: { 'content-type': `${file.type}; charset=utf-8` } });
