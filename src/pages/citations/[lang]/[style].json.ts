import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGES, type Language } from '../../../../schemas/index.ts';
import { STYLE_IDS, type StyleId } from '../../../core/cite/styles.ts';
import { citationsOf } from '../../../site/citations.ts';
import { getCorpus } from '../../../site/corpus.ts';

interface Props {
  lang: Language;
  style: StyleId;
}

export const getStaticPaths = (() =>
  LANGUAGES.flatMap((lang) =>
    STYLE_IDS.map((style) => ({ params: { lang, style }, props: { lang, style } satisfies Props })),
  )) satisfies GetStaticPaths;

/** The whole library, formatted: what the browser makes bibliographies of (see `src/core/cite/bibliography.ts`). */
export const GET: APIRoute<Props> = async ({ props: { lang, style } }) =>
  new Response(`${JSON.stringify(await citationsOf(await getCorpus(), style, lang))}\n`);
