import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

const run = promisify(execFile);

test('the page and the command give the same document', async ({ page }) => {
  await page.goto('fr/bibliography/?subject=themes/effects&style=vancouver&language=en');
  await expect(page.locator('.composer .status')).toHaveText('56 références dans le document.');
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Markdown' }).click()]);
  expect(saved.suggestedFilename()).toBe('bibliography-effects-vancouver-en.md');
  const args = ['export', '--as', 'bibliography', '--annotated', '--theme', 'effects', '--style', 'vancouver', '--lang', 'en', '--to', 'markdown'];
  const { stdout } = await run(process.execPath, ['scripts/kb.ts', ...args], { maxBuffer: 1e7 });
  expect(await readFile(await saved.path(), 'utf8')).toBe(stdout);
});

test('the choice is in the address, redraws the document and comes back', async ({ page }) => {
  await page.goto('en/bibliography/');
  await expect(page.locator('.bibliography h2').filter({ hasText: 'Contents' })).toBeVisible();
  await page.getByLabel('Subject').selectOption('settings/hospital-units');
  await expect(page.locator('.bibliography .subtitle')).toBeVisible();
  await expect(page.getByLabel('Order')).toHaveValue('author');
  await page.getByLabel('Language of the document').selectOption('fr');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bibliographie annotée');
  await expect(page.locator('.bibliography')).toHaveAttribute('lang', 'fr');
  expect(new URL(page.url()).searchParams.get('subject')).toBe('settings/hospital-units');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Annotated bibliography');
  await page.getByLabel('Without references known only').check();
  await expect(page.getByText(/\d+ more, known only from being cited, are left out/)).toBeVisible();
  expect(new URL(page.url()).searchParams.get('described')).toBe('yes');
  await page.goBack();
  await expect(page.getByText('are left out')).toBeHidden();
  await page.getByLabel('With annotations').uncheck();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bibliography');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a theme is ready to print', async ({ page }) => {
    await page.goto('fr/bibliography/effects/');
    await expect(page.getByText('a besoin de JavaScript')).toBeVisible();
    await expect(page.getByLabel('Style')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.composer')).toBeHidden();
    await expect(page.locator('.masthead')).toBeHidden();
    expect(await page.locator('.bibliography .reference').count()).toBe(56);
  });
});
