import type { APIRoute, GetStaticPaths } from 'astro';
import { exportSources, FORMATS, type FormatId } from '../../core/cite/formats.ts';
import type { SourceEntry } from '../../core/entry.ts';
import { getCorpus } from '../../site/corpus.ts';

interface Props {
  format: FormatId;
  source: SourceEntry;
}

export const getStaticPaths = (async () => {
  const corpus = await getCorpus();
  // A table of one row helps nobody: a single source has no CSV.
  const formats = FORMATS.filter((format) => format.id !== 'csv');
  return [...corpus.sources.values()].flatMap((source) =>
    formats.map((format) => ({ params: { file: `${source.id}.${format.extension}` }, props: { format: format.id, source } satisfies Props })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) => new Response(exportSources(props.format, [props.source], { corpus: await getCorpus() }));
