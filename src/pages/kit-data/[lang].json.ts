import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGES, type Language } from '../../../schemas/index.ts';
import { kitData } from '../../core/kits/data.ts';
import { getCard } from '../../site/cards.ts';
import { getCorpus } from '../../site/corpus.ts';

interface Props {
  lang: Language;
}

export const getStaticPaths = (() => LANGUAGES.map((lang) => ({ params: { lang }, props: { lang } satisfies Props }))) satisfies GetStaticPaths;

/** All that a kit can hold: what the kit builder makes handouts of, in the browser. */
export const GET: APIRoute<Props> = async ({ props: { lang } }) => {
  const corpus = await getCorpus();
  return new Response(`${JSON.stringify(kitData(corpus, lang, (id) => getCard(id, corpus, lang)))}\n`);
};
