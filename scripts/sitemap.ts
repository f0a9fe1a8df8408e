import { open, readdir, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compare } from '../src/core/diagnostic.ts';
import { RELEASE } from '../src/core/release.ts';
import { escapeXml } from '../src/core/xml.ts';

/** As many addresses as one file may hold (https://www.sitemaps.org/protocol.html). */
const MOST = 50_000;
/** Where a page that is not to be found says so: among the first metas. */
const HEAD = 400;

/**
 * Writes sitemap-index.xml and the files it names, from the pages that were built: no page can be forgotten. Addresses that only lead on
 * elsewhere (`noindex`) and the 404 page are left out.
 */
export async function writeSitemap(out: string, site: string): Promise<void> {
  const files = (await readdir(out, { recursive: true })).map((file) => file.split(sep).join('/')).filter((file) => /(^|\/)index\.html$/.test(file));
  const paths: string[] = [];
  for (const file of files.sort(compare)) if (!(await isHidden(join(out, file)))) paths.push(file.replace(/index\.html$/, ''));
  const names: string[] = [];
  for (let start = 0; start < paths.length; start += MOST) {
    const name = start === 0 ? 'sitemap.xml' : `sitemap-${start / MOST + 1}.xml`;
    const urls = paths.slice(start, start + MOST).map((path) => `<url><loc>${escapeXml(new URL(path, site).href)}</loc></url>`);
    names.push(name);
    await writeFile(join(out, name), document('urlset', urls));
  }
  const maps = names.map((name) => `<sitemap><loc>${escapeXml(new URL(name, site).href)}</loc><lastmod>${RELEASE.date}</lastmod></sitemap>`);
  await writeFile(join(out, 'sitemap-index.xml'), document('sitemapindex', maps));
}

function document(root: string, lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${root}>\n`;
}

async function isHidden(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('utf8', 0, bytesRead).includes('content="noindex"');
  } finally {
    await handle.close();
  }
}
