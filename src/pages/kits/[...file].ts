import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGES, type Language } from '../../../schemas/index.ts';
import { writeMarkdown } from '../../core/document/markdown.ts';
import type { KitEntry } from '../../core/entry.ts';
import { kitDeck } from '../../core/kits/deck.ts';
import { type Handout, kitDocument } from '../../core/kits/handout.ts';
import { getCorpus } from '../../site/corpus.ts';
import { readyHandout } from '../../site/kits.ts';

const WRITERS = {
  md: (handout: Handout) => writeMarkdown(kitDocument(handout)),
  html: kitDeck,
} as const;

interface Props {
  lang: Language;
  kit: KitEntry;
  ending: keyof typeof WRITERS;
}

/** Each ready-made kit as Markdown, and its slides. */
export const getStaticPaths = (async () => {
  const corpus = await getCorpus();
  return LANGUAGES.flatMap((lang) =>
    [...corpus.kits.values()].flatMap((kit) =>
      (['md', 'html'] as const).map((ending) => ({
        params: { file: `${lang}/${kit.id}.${ending}` },
        props: { lang, kit, ending } satisfies Props,
      })),
    ),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { lang, kit, ending }, site }) => {
  const handout = await readyHandout(kit, await getCorpus(), lang, new URL('.', site).href);
  return new Response(WRITERS[ending](handout));
};
