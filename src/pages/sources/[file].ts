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
  // Under its former ids too: an address that was given out goes on working.
  return [...corpus.sources.values()].flatMap((source) =>
    [source.id, ...source.aliases].flatMap((id) =>
      formats.map((format) => ({ params: { file: `${id}.${format.extension}` }, props: { format: format.id, source } satisfies Props })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) => new Response(exportSources(props.format, [props.source], { corpus: await getCorpus() }));
