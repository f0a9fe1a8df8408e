import type { APIRoute } from 'astro';
import type { Language } from '../../../schemas/index.ts';
import { buildQuizData } from '../../core/quiz/data.ts';
import { getCorpus } from '../../site/corpus.ts';
import { languagePaths } from '../../site/languages.ts';

export const getStaticPaths = languagePaths;

/** What the self-test asks about. */
export const GET: APIRoute<{ lang: Language }> = async ({ props }) => new Response(JSON.stringify(buildQuizData(await getCorpus(), props.lang)));
