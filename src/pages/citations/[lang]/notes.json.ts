import type { APIRoute } from 'astro';
import type { Language } from '../../../../schemas/index.ts';
import { sourceNotes } from '../../../core/cite/source-notes.ts';
import { getCorpus } from '../../../site/corpus.ts';
import { languagePaths } from '../../../site/languages.ts';

export const getStaticPaths = languagePaths;

/** What an annotated bibliography says beside the citations, by id of the source; with it the labels of themes, in order. */
export const GET: APIRoute<{ lang: Language }> = async ({ props: { lang } }) => {
  const corpus = await getCorpus();
  const themes = [...corpus.concepts('themes').values()].map(({ id, prefLabel }) => ({ id, label: prefLabel[lang] }));
  const notes = Object.fromEntries([...corpus.sources.values()].map((source) => [source.id, sourceNotes(corpus, source, lang)]));
  return new Response(`${JSON.stringify({ themes, notes })}\n`);
};
