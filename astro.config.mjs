// @ts-check
import { defineConfig } from 'astro/config';

// The pages link to one another by relative addresses, so the built folder works at any base path without being built
// again. The site's own address is only needed where an absolute one is required (canonical links, sitemap, 404 page).
const site = process.env.SITE_URL || 'http://localhost:4321/';

export default defineConfig({
  site,
  output: 'static',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // The content security policy allows no inline style or script.
    inlineStylesheets: 'never',
  },
  // No inlined assets (policy), and no preload code: it would write absolute addresses.
  vite: {
    build: { assetsInlineLimit: 0, modulePreload: false },
    worker: { format: 'es' },
    // A script names the worker of the search beside itself, not from the root of the host.
    experimental: { renderBuiltUrl: (_file, { hostType }) => (hostType === 'js' ? { relative: true } : undefined) },
  },
  devToolbar: { enabled: false },
});
