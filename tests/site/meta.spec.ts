import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readCoins, readMetas } from '../zotero.ts';

const read = (file: string) => readFileSync(join('dist', file), 'utf8');

test('the page of every source gives Zotero its work, and no list of others', async ({ page }) => {
  // The built pages, parsed by the browser itself, without loading what they point to.
  const library = JSON.parse(read('exports/library.csl.json')) as { id: string; title: string; DOI?: string; author?: unknown[] }[];
  const wrong: string[] = [];
  for (const record of library) {
    const metas = await page.evaluate(
      (html) => {
        const document = new DOMParser().parseFromString(html, 'text/html');
        return {
          coins: document.querySelectorAll('.Z3988').length,
          metas: [...document.querySelectorAll('meta[name]')].map((meta) => ({
            name: meta.getAttribute('name') ?? '',
            content: meta.getAttribute('content') ?? '',
          })),
        };
      },
      read(`en/sources/${record.id}/index.html`),
    );
    const item = readMetas(metas.metas);
    const same =
      item['title'] === record.title && item['DOI'] === record.DOI && item.creators.length >= (record.author?.length ?? 0) && !item['abstractNote'];
    if (metas.coins || !same) wrong.push(record.id);
  }
  expect(library.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

for (const path of ['sources/', 'themes/effects/', 'settings/hospital-units/', 'claims/treatment-retention/']) {
  test(`a list offers all its works, unseen: ${path}`, async ({ page }) => {
    await page.goto(`fr/${path}`);
    const spans = page.locator('span.Z3988');
    const titles = await spans.evaluateAll((all) => all.map((span) => span.getAttribute('title') ?? ''));
    const name = path === 'sources/' ? 'library' : path.replace(/\/$/, '');
    const records = JSON.parse(read(`exports/${name}.csl.json`)) as { title: string }[];
    expect(titles.map((title) => readCoins(title)['title']).sort()).toEqual(records.map(({ title }) => title).sort());
    for (const span of (await spans.all()).slice(0, 3)) await expect(span).toBeHidden();
    expect(await page.locator('link[rel="item"]').count()).toBe(records.length);
  });
}

for (const path of ['sources/eddie-2019/', 'claims/treatment-retention/', 'instruments/launch-checklist/', 'themes/effects/']) {
  test(`the data in the head is JSON-LD that the browser leaves alone: ${path}`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`en/${path}`, { waitUntil: 'networkidle' });
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    const [self] = data['@graph'];
    expect(self['@id']).toMatch(new RegExp(`/en/${path}$`));
    expect(self.author['@id']).toMatch(/#project$/);
    expect(complaints).toEqual([]);
  });
}

test('a page points at what to cite, its files, its feed and its search', async ({ page }) => {
  await page.goto('en/sources/eddie-2019/');
  const link = (rel: string, rest = '') => page.locator(`link[rel~="${rel}"]${rest}`);
  await expect(link('cite-as')).toHaveAttribute('href', 'https://doi.org/10.3389/fpsyg.2019.01052');
  await expect(link('describedby')).toHaveCount(4);
  await expect(link('license')).toHaveCount(1);
  for (const [rel, rest] of [
    ['alternate', '[type="application/atom+xml"]'],
    ['search', ''],
  ] as const) {
    const response = await page.request.get(new URL((await link(rel, rest).getAttribute('href')) ?? '', page.url()).href);
    expect(response.ok(), rel).toBe(true);
  }
});

test('every XML file is well formed, and the search address leads to the search', async ({ page }) => {
  const files = readdirSync('dist').filter((file) => file.endsWith('.xml'));
  expect(files).toEqual(
    expect.arrayContaining(['feed.en.xml', 'feed.fr.xml', 'opensearch.en.xml', 'opensearch.fr.xml', 'sitemap-index.xml', 'sitemap.xml']),
  );
  for (const file of files) {
    const problem = await page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent,
      read(file),
    );
    expect(problem, file).toBeUndefined();
  }
  const [, template = ''] = /template="([^"]*\{searchTerms\})"/.exec(read('opensearch.fr.xml')) ?? [];
  expect(template).toMatch(/^http.*\/fr\/search\/\?q=\{searchTerms\}$/);
  const [, shortName = ''] = /<ShortName>(.*)<\/ShortName>/.exec(read('opensearch.fr.xml')) ?? [];
  expect(shortName.length).toBeLessThanOrEqual(16);
});

test('an Atom entry has what RFC 4287 wants, once', () => {
  for (const lang of ['fr', 'en']) {
    const feed = read(`feed.${lang}.xml`);
    const entries = feed.split('<entry>').slice(1);
    const ids = entries.map((entry) => /<id>(.*)<\/id>/.exec(entry)?.[1]);
    expect(new Set(ids).size).toBe(entries.length);
    expect(entries.length).toBeGreaterThan(500);
    for (const entry of entries)
      expect(entry).toMatch(
        /<title>.+<\/title>[\s\S]*<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>[\s\S]*rel="alternate"[\s\S]*<summary>.+<\/summary>/,
      );
  }
});

test('the sitemap has every page but the 404 and those that only lead on', () => {
  const listed = [...read('sitemap.xml').matchAll(/<loc>[^<]*?:\/\/[^/]+\/([^<]*)<\/loc>/g)].map((match) => match[1] ?? '');
  const built = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /(^|\/)index\.html$/.test(file) && !read(file).slice(0, 400).includes('content="noindex"'),
  );
  expect(listed.length).toBe(built.length);
  expect(listed.filter((path) => !existsSync(join('dist', path, 'index.html')))).toEqual([]);
});

test('the files that the data package and llms.txt name are there', () => {
  const { resources } = JSON.parse(read('datapackage.json')) as { resources: { path: string }[] };
  const named = [...read('llms.txt').matchAll(/\]\(https?:\/\/[^/]+\/([^)]*)\)/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(10);
  const missing = [...resources.map(({ path }) => path), ...named.map((path) => (path.endsWith('/') ? `${path}index.html` : path))].filter(
    (path) => !existsSync(join('dist', path)),
  );
  expect(missing).toEqual([]);
});
