import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('every list can be read and followed', async ({ page }) => {
  await page.goto('fr/');
  await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Énoncés' }).click();
  await page.locator('main a[href*="claims/treatment-retention/"]').first().click();
  await page.locator('.evidence').getByRole('link', { name: 'Gormley et al., 2021' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('opioid use disorder');
});

test('all citation styles are shown', async ({ page }) => {
  await page.goto('en/sources/eddie-2019/');
  expect(await page.locator('.citations dd').count()).toBeGreaterThanOrEqual(3);
  for (const item of await page.locator('.citations dd').all()) await expect(item).toBeVisible();
});

test('the search page says that it cannot, and where to go', async ({ page }) => {
  await page.goto('fr/search/');
  await expect(page.getByText('La recherche a besoin de JavaScript.')).toBeVisible();
  await expect(page.locator('.flag-box').getByRole('link', { name: 'Sources' })).toBeVisible();
});
