import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

test('a citation can be shown in another style and copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('fr/sources/stanojlovic-2021/');
  const box = page.locator('citation-box');
  const shown = box.locator('[data-style]:not([hidden]) dd');
  await expect(shown).toHaveCount(1);
  const apa = await shown.innerText();
  await box.getByRole('combobox').selectOption({ index: 1 });
  await expect(shown).not.toHaveText(apa);
  await box.getByRole('button', { name: 'Copier la citation' }).click();
  await expect(box.getByRole('status')).toHaveText('Citation copiée');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe((await shown.innerText()).trim());
  expect(copied).toContain('Stanojlović');
  await page.goto('fr/sources/eddie-2019/');
  await expect(box.getByRole('combobox')).not.toHaveValue('apa');
});

test('a reference can be downloaded, and its key is the id', async ({ page }) => {
  await page.goto('en/sources/eddie-2019/');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'BibTeX', exact: true }).click()]);
  expect(download.suggestedFilename()).toBe('eddie-2019.bib');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(/@article\{eddie-2019,/);
});

test('every reading of a discrepancy stands on the page', async ({ page }) => {
  await page.goto('en/sources/eddie-2019/');
  const section = page.locator('.discrepancies');
  await expect(section).toContainText('458901');
  await expect(section).toContainText('1052');
  await expect(section).toContainText('Weinstein');
  await expect(section).toContainText('Hoepfner');
});

test('a source that is only cited says so and shows no text of ours', async ({ page }) => {
  await page.goto('en/sources/bassuk-2016/');
  await expect(page.getByText('The documents cite this source and do not describe it.')).toBeVisible();
  await expect(page.locator('.prose')).toHaveCount(0);
});

test('the page carries what Zotero reads, and no COinS', async ({ page }) => {
  await page.goto('en/sources/eddie-2019/');
  const meta = (name: string) => page.locator(`meta[name="${name}"]`);
  await expect(meta('citation_title')).toHaveAttribute('content', /^Lived experience/);
  await expect(meta('citation_journal_title')).toHaveAttribute('content', /Frontiers/i);
  await expect(meta('citation_doi')).toHaveAttribute('content', '10.3389/fpsyg.2019.01052');
  expect(await meta('citation_author').count()).toBeGreaterThan(5);
  await expect(page.locator('.Z3988')).toHaveCount(0);
});

test('the language switch leads to the same page', async ({ page }) => {
  await page.goto('fr/claims/treatment-retention/');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/en\/claims\/treatment-retention\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
