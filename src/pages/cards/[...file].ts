import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGES, type Language } from '../../../schemas/index.ts';
import { CARD_FILES, type CardFile, cardReferences, getCard, shortAddress } from '../../site/cards.ts';
import { getCorpus } from '../../site/corpus.ts';

interface Props {
  lang: Language;
  id: string;
  ending: CardFile;
}

/** The card of each claim as text, Markdown, HTML and SVG. */
export const getStaticPaths = (async () => {
  const corpus = await getCorpus();
  const endings = Object.keys(CARD_FILES) as CardFile[];
  return LANGUAGES.flatMap((lang) =>
    [...corpus.claims.keys()].flatMap((id) =>
      endings.map((ending) => ({ params: { file: `${lang}/${id}.${ending}` }, props: { lang, id, ending } satisfies Props })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { lang, id, ending }, site }) => {
  const corpus = await getCorpus();
  const card = getCard(id, corpus, lang);
  if (!card) return new Response(null, { status: 404 });
  const { type, write } = CARD_FILES[ending];
  const text = write(card, { references: await cardReferences(card, corpus), address: shortAddress(card.code, new URL('.', site).href) });
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } });
};
