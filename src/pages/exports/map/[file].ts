import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGES, type Language } from '../../../../schemas/index.ts';
import { type AxesId, MAP_AXES } from '../../../core/map/axes.ts';
import { writeMapCsv } from '../../../core/map/csv.ts';
import { drawMap } from '../../../core/map/svg.ts';
import { MAP_STRINGS } from '../../../i18n/map.ts';
import { getCorpus } from '../../../site/corpus.ts';
import { cellWords, getMaps, mapLabels } from '../../../site/map.ts';

interface Props {
  axes: AxesId;
  lang: Language;
  as: 'csv' | 'svg';
}

export const getStaticPaths = (() =>
  MAP_AXES.flatMap((axes) =>
    LANGUAGES.flatMap((lang) =>
      (['csv', 'svg'] as const).map((as) => ({ params: { file: `${axes}.${lang}.${as}` }, props: { axes, lang, as } satisfies Props })),
    ),
  )) satisfies GetStaticPaths;

/** A whole map as a table or a drawing: see src/core/map/csv.ts and svg.ts. */
export const GET: APIRoute<Props> = async ({ props: { axes, lang, as } }) => {
  const corpus = await getCorpus();
  const map = getMaps(corpus).byAxes.get(axes);
  if (!map) throw new RangeError(`no map “${axes}”`);
  const labels = mapLabels(map, corpus, lang);
  if (as === 'csv') return new Response(writeMapCsv(map, labels));
  const t = MAP_STRINGS[lang];
  return new Response(
    drawMap(map, labels, {
      ...cellWords(lang, corpus),
      title: `${t.title} – ${t.axes[axes]} – Recension`,
      description: `${t.legend.facts} ${t.legend.method} ${t.legend.retracted}`,
      unlinked: t.legend.unlinked,
    }),
  );
};
