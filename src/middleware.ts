import { defineMiddleware } from 'astro:middleware';
import { linker } from './site/href.ts';

/** Astro writes its own styles and scripts with absolute addresses; ours are relative, so that any base path works. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.includes('text/html')) return response;
  const html = await response.text();
  const assets = linker(url.pathname)('/_astro/');
  return new Response(html.replaceAll('="/_astro/', `="${assets}`), { status: response.status, headers: response.headers });
});
