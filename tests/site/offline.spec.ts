import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { writeOffline } from '../../scripts/offline.ts';
import { type Served, serve } from '../../scripts/serve.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'serial' });

const BASE = '/a/training room/';
const served: Served[] = [];
const host = async (dir: string, port = 0) => {
  const site = await serve({ dir, base: encodeURI(BASE), port });
  served.push(site);
  return site;
};
test.afterEach(async () => {
  await Promise.all(served.splice(0).map((site) => site.close().catch(() => undefined)));
});

async function keep(page: Page, address: string, offer: string, ready: string) {
  await page.goto(address);
  await page.getByRole('button', { name: offer }).click();
  await expect(page.locator('.offline-state')).toHaveText(ready, { timeout: 60_000 });
}

test('after one visit everything works with the server gone: pages never opened, both languages, search, check', async ({ page, context }) => {
  const site = await host('dist');
  await keep(page, `${site.url}fr/`, 'Rendre disponible hors ligne', 'Disponible hors ligne');
  await site.close();
  await context.setOffline(true);

  await page.goto(`${site.url}fr/claims/treatment-retention/`);
  await expect(page.locator('.evidence').getByRole('link', { name: 'Gormley et al., 2021' })).toBeVisible();
  await page.goto(`${site.url}en/sources/eddie-2019`);
  await expect(page).toHaveURL(/eddie-2019\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lived experience');
  await page.goto(`${site.url}en/search/?q=retention`);
  await expect(page.locator('.results > li').first()).toBeVisible();
  await page.goto(`${site.url}fr/check/`);
  await page.getByRole('button', { name: 'Essayer avec un exemple' }).click();
  await expect(page.locator('.checked > li')).toHaveCount(3);

  const missing = await page.goto(`${site.url}fr/claims/no-such-claim/`);
  expect(missing?.status()).toBe(404);
  await page.getByRole('link', { name: 'Home' }).click();
  await expect(page).toHaveURL(`${site.url}en/`);
  const exported = await page.goto(`${site.url}exports/library.json`);
  expect(exported?.status()).toBe(503);
  await expect(page.getByText('needs a connection')).toBeVisible();
});

test('a new edition replaces the old one when it is whole, and not before', async ({ page }) => {
  const dir = await mkdtemp(join(tmpdir(), 'recension-offline-'));
  try {
    for (const path of ['_astro', 'en/index.html', 'en/about/index.html', '404.html', 'manifest.en.webmanifest', 'icons', 'favicon.svg'])
      await cp(join('dist', path), join(dir, path), { recursive: true });
    const edit = async (path: string, to: string) =>
      writeFile(join(dir, path), (await readFile(join(dir, path), 'utf8')).replace(/<h1[^>]*>.*?<\/h1>/s, `<h1>${to}</h1>`));
    const publish = async () => {
      await rm(join(dir, 'offline'), { recursive: true, force: true });
      await writeOffline(dir, process.cwd());
    };
    await edit('en/index.html', 'First home');
    await edit('en/about/index.html', 'First about');
    await publish();
    const site = await host(dir);
    await keep(page, `${site.url}en/`, 'Make available offline', 'Available offline');

    await edit('en/index.html', 'Second home');
    await edit('en/about/index.html', 'Second about');
    await publish();
    // Half uploaded: a pack that changed does not have the bytes that the new edition says.
    const worker = await readFile(join(dir, 'sw.js'), 'utf8');
    const packs: string[] = JSON.parse(/"packs":(\[[^\]]*\])/.exec(worker)?.[1] ?? '[]');
    const held = await Promise.all(packs.map((name) => readFile(join(dir, 'offline', `${name}.bin`))));
    for (const name of packs) await writeFile(join(dir, 'offline', `${name}.bin`), 'half');
    await page.reload();
    await page.waitForFunction(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration?.update().catch(() => undefined);
      return registration?.active && !registration.installing && !registration.waiting;
    });
    await page.goto(`${site.url}en/about/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('First about');

    for (const [i, name] of packs.entries()) await writeFile(join(dir, 'offline', `${name}.bin`), held[i] ?? '');
    await page.goto(`${site.url}en/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('First home');
    await page.getByRole('button', { name: 'A new edition is ready: use it' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second home');
    await expect(page.locator('.offline-state')).toHaveText('Available offline');
    await site.close();
    await page.goto(`${site.url}en/about/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second about');
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});

test('the app can be installed: a manifest in the language of the page, with its icons', async ({ page }) => {
  const site = await host('dist');
  for (const lang of ['fr', 'en']) {
    await page.goto(`${site.url}${lang}/about/`);
    const href = await page.locator('link[rel="manifest"]').evaluate((link: HTMLLinkElement) => link.href);
    const manifest = await (await page.request.get(href)).json();
    expect(new URL(manifest.start_url, href).href).toBe(`${site.url}${lang}/`);
    for (const icon of manifest.icons) expect((await page.request.get(new URL(icon.src, href).href)).status()).toBe(200);
  }
});
