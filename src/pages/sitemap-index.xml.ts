import type { APIRoute } from 'astro';
import { RELEASE } from '../core/release.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${new URL('sitemap.xml', site).href}</loc><lastmod>${RELEASE.date}</lastmod></sitemap></sitemapindex>\n`,
  );
