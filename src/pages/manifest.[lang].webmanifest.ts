import type { APIRoute } from 'astro';
import type { Language } from '../../schemas/index.ts';
import { STRINGS } from '../i18n/index.ts';
import { languagePaths } from '../site/languages.ts';

export const getStaticPaths = languagePaths;

/** The site as an app (https://www.w3.org/TR/appmanifest/); its addresses are relative, as everywhere. */
export const GET: APIRoute<{ lang: Language }> = ({ props: { lang } }) =>
  new Response(
    JSON.stringify({
      name: STRINGS[lang].name,
      short_name: STRINGS[lang].name,
      description: STRINGS[lang].tagline,
      lang,
      id: `./${lang}/`,
      start_url: `./${lang}/`,
      scope: './',
      display: 'standalone',
      background_color: '#fcfcfa',
      theme_color: '#fcfcfa',
      icons: [
        { src: './favicon.svg', sizes: 'any', type: 'image/svg+xml' },
        ...[192, 512].flatMap((size) =>
          ['any', 'maskable'].map((purpose) => ({ src: `./icons/icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose })),
        ),
      ],
    }),
  );
