import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

test('sources are set side by side; one is added, one removed, and the address follows', async ({ page }) => {
  await page.goto('en/compare/?ids=gormley-2021,eddie-2019');
  const table = page.getByRole('table', { name: 'Sources compared' });
  await expect(table.getByRole('columnheader', { name: /^Gormley et al., 2021/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^Size/ })).toContainText('not stated in our documents');
  await expect(table.getByRole('row', { name: /^Population/ })).toContainText('opioid');
  await page.getByLabel('Add a source').selectOption('olding-2022');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(table.getByRole('row', { name: /^Size/ })).toContainText('20 mothers, three programmes');
  await expect(page.getByRole('status')).toContainText('3 sources compared');
  await table.getByRole('button', { name: 'Remove Eddie et al., 2019' }).click();
  await expect(page).toHaveURL(/\?ids=gormley-2021,olding-2022$/);
  await page.goBack();
  await expect(table.getByRole('columnheader', { name: /^Eddie/ })).toBeVisible();
});

test('claims in common stand in one row, doubts with them, and the table can be taken away', async ({ page }) => {
  await page.goto('fr/claims/treatment-retention/');
  await page.getByRole('link', { name: 'Comparer ces sources côte à côte' }).click();
  const table = page.getByRole('table', { name: 'Sources comparées' });
  await expect(table.getByRole('row', { name: /^Les personnes .* restent|rétention|maintien/ }).first()).toContainText('Non concluant');
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
  expect(csv.suggestedFilename()).toBe('comparaison.csv');
  expect(await readFile(await csv.path(), 'utf8')).toContain('non précisé dans nos documents');
  const [markdown] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Markdown' }).click()]);
  expect(await readFile(await markdown.path(), 'utf8')).toContain('| Aspect | **');
});

test('what is not held is said', async ({ page }) => {
  await page.goto('en/compare/?ids=gormley-2021,<b>x</b>');
  await expect(page.getByRole('status')).toContainText('Not in the knowledge base: <b>x</b>');
});

test('on a phone the page does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('fr/compare/?ids=gormley-2021,eddie-2019,samhsa-tip64-2023,olding-2022,turuba-2023,cahier-4-2026');
  await expect(page.getByRole('table')).toBeVisible();
  // What names the table stands on one line or two, not one word under the other.
  expect((await page.locator('.compared caption').boundingBox())?.width).toBeGreaterThan(200);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says so and leads to the sources', async ({ page }) => {
    await page.goto('fr/compare/?ids=gormley-2021,eddie-2019');
    await page.locator('.without-script').getByRole('link', { name: 'Sources' }).click();
    await expect(page).toHaveURL(/\/fr\/sources\/$/);
  });
});
