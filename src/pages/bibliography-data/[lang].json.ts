import type { APIRoute } from 'astro';
import type { Language } from '../../../schemas/index.ts';
import { subjectsOf } from '../../site/bibliography.ts';
import { getCorpus } from '../../site/corpus.ts';
import { languagePaths } from '../../site/languages.ts';

export const getStaticPaths = languagePaths;

/** What a bibliography can be about, with the ids of its sources. */
export const GET: APIRoute<{ lang: Language }> = async ({ props: { lang } }) =>
  new Response(`${JSON.stringify(subjectsOf(await getCorpus(), lang))}\n`);
