import type { APIRoute } from 'astro';
import { LANGUAGES } from '../../schemas/index.ts';
import { getCorpus } from '../site/corpus.ts';
import { PATHS } from '../site/href.ts';

export const GET: APIRoute = async ({ site }) => {
  const corpus = await getCorpus();
  const paths = LANGUAGES.flatMap((lang) => [
    ...(
      [
        'home',
        'sources',
        'claims',
        'themes',
        'settings',
        'instruments',
        'comparisons',
        'accounts',
        'glossary',
        'integrity',
        'search',
        'exports',
        'about',
      ] as const
    ).map((page) => PATHS[page](lang)),
    ...[...corpus.sources.keys()].map((id) => PATHS.source(lang, id)),
    ...[...corpus.claims.keys()].map((id) => PATHS.claim(lang, id)),
    ...[...corpus.instruments.keys()].map((id) => PATHS.instrument(lang, id)),
    ...[...corpus.concepts('themes').keys()].map((id) => PATHS.theme(lang, id)),
    ...[...corpus.concepts('settings').keys()].map((id) => PATHS.setting(lang, id)),
  ]);
  const urls = paths.map((path) => `<url><loc>${new URL(path.slice(1), site).href}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
};
