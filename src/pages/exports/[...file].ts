import type { APIRoute, GetStaticPaths } from 'astro';
import { exportSources, FORMATS, type FormatId } from '../../core/cite/formats.ts';
import { type Selection, selectSources } from '../../core/select.ts';
import { getCorpus } from '../../site/corpus.ts';

interface Props {
  format: FormatId;
  selection: Selection;
}

export const getStaticPaths = (async () => {
  const corpus = await getCorpus();
  const bases: { base: string; selection: Selection }[] = [
    { base: 'library', selection: {} },
    ...[...corpus.concepts('themes').keys()].map((id) => ({ base: `themes/${id}`, selection: { theme: id } })),
    ...[...corpus.concepts('settings').keys()].map((id) => ({ base: `settings/${id}`, selection: { setting: id } })),
    ...[...corpus.claims.keys(), ...corpus.aliases.claims.keys()].map((id) => ({ base: `claims/${id}`, selection: { claim: id } })),
  ];
  return bases.flatMap(({ base, selection }) =>
    FORMATS.map((format) => ({ params: { file: `${base}.${format.extension}` }, props: { format: format.id, selection } satisfies Props })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) => {
  const corpus = await getCorpus();
  return new Response(exportSources(props.format, selectSources(corpus, props.selection), { corpus }));
};
