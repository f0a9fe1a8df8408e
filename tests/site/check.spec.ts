import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

test('a pasted text is matched with claims and references, and nothing of it leaves the page', async ({ page }) => {
  const asked: string[] = [];
  await page.goto('fr/check/');
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page
    .getByLabel('Texte à vérifier')
    .fill(
      'Les pairs n’améliorent pas la qualité de vie. Voir Dupont (2015).\n\nIl est prouvé que les personnes accompagnées par des pairs restent plus longtemps en traitement (Eddie et al., 2019).',
    );
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  const items = page.locator('.checked > li');
  await expect(items).toHaveCount(2);
  await expect(items.nth(0)).toContainText('Dit le contraire');
  await expect(items.nth(0).getByRole('button', { name: 'Copier la citation' })).toHaveCount(0);
  await expect(items.nth(0)).toContainText('Dites plutôt');
  await expect(items.nth(1).getByRole('link').first()).toHaveAttribute('href', /claims\/treatment-retention\/$/);
  await expect(items.nth(1)).toContainText('Non concluant');
  await expect(items.nth(1)).toContainText('Dit plus que les sources : « prouvé »');
  await expect(items.nth(1)).toContainText('Une source au moins en doute');
  await expect(items.nth(1)).toContainText('Certitude : Constats partagés');
  await expect(items.nth(1)).toContainText('Les travaux ne concordent pas sur ce point');
  await expect(page.locator('.found-references > li')).toHaveText([/Dupont \(2015\).*Absente de la base/, /Eddie.*se contredisent/]);
  await expect(page.locator('text-check > [role="status"]')).toContainText('2 ressemblent à un énoncé');
  await expect(page.getByRole('heading', { name: 'Résultat' })).toBeFocused();
  expect(asked.filter((request) => !request.startsWith('GET '))).toEqual([]);
  expect(asked.filter((request) => !/annotation-data\.json$|annotation-wording\/fr\.json$|\.js$|favicon\.svg$/.test(request))).toEqual([]);
});

test('the text comes back with citations', async ({ page }) => {
  await page.goto('en/check/');
  await page.getByRole('button', { name: 'Try an example' }).click();
  await expect(page.locator('.checked > li')).toHaveCount(3);
  await page.getByLabel('Form of the citations').selectOption('pandoc');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download the text' }).click()]);
  expect(download.suggestedFilename()).toBe('text-with-citations.md');
  expect(await readFile(await download.path(), 'utf8')).toContain('lowers staff anxiety [@egli-anthonioz-2024, ');
});

test('claims that cannot be had give a message, and trying again works', async ({ page }) => {
  await page.goto('en/check/');
  await page.route('**/annotation-data.json', (route) => route.fulfill({ status: 500 }));
  await page.getByRole('button', { name: 'Try an example' }).click();
  await expect(page.getByRole('status')).toContainText('could not be loaded');
  await page.unroute('**/annotation-data.json');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('.checked > li')).toHaveCount(3);
});

test('markup in a text is text', async ({ page }) => {
  await page.goto('en/check/');
  await page.getByLabel('Text to check').fill('Peer support improves quality of life <img src=x onerror=alert(1)>.');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('.checked > li')).toHaveCount(1);
  await expect(page.locator('text-check img')).toHaveCount(0);
});
