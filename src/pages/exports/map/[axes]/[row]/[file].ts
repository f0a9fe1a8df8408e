import type { APIRoute, GetStaticPaths } from 'astro';
import { exportSources, FORMATS, type FormatId } from '../../../../../core/cite/formats.ts';
import type { MapCell } from '../../../../../core/map/build.ts';
import { cellContents } from '../../../../../core/map/cell.ts';
import { getCorpus } from '../../../../../site/corpus.ts';
import { getMaps, ownCells } from '../../../../../site/map.ts';

interface Props {
  format: FormatId;
  cell: MapCell;
}

export const getStaticPaths = (async () => {
  const { byAxes } = getMaps(await getCorpus());
  return [...byAxes].flatMap(([axes, map]) =>
    ownCells(map).flatMap((cell) =>
      FORMATS.map((format) => ({
        params: { axes, row: cell.row, file: `${cell.column}.${format.extension}` },
        props: { format: format.id, cell } satisfies Props,
      })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) => {
  const corpus = await getCorpus();
  const { sources, works } = cellContents(props.cell, corpus);
  return new Response(exportSources(props.format, [...sources, ...works], { corpus }));
};
