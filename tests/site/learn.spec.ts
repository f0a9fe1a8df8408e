import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

test('an instrument is answered by keyboard, counted without a score, kept, exported, cleared and taken up again', async ({ page }, info) => {
  await page.goto('fr/instruments/team-fears-self-assessment/');
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  await expect(page.locator('.progress')).toHaveText('1 réponse sur 10.');
  await expect(page.getByText('ne donnent ni score ni seuil')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  const file = info.outputPath('answers.json');
  const [json] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'JSON', exact: true }).click()]);
  await json.saveAs(file);
  const [csv] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
  expect((await readFile(await csv.path(), 'utf8')).split('\r\n')).toHaveLength(12);
  const clear = page.getByRole('button', { name: 'Tout effacer' });
  await clear.click();
  await expect(page.locator('instrument-form').getByRole('status')).toContainText('Cliquez encore');
  await clear.click();
  await expect(page.locator('.progress')).toHaveText('0 réponse sur 10.');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.goto('en/instruments/team-fears-self-assessment/');
  await page.getByLabel('Take up a file').setInputFiles(file);
  await expect(page.locator('instrument-form').getByRole('status')).toHaveText('Answers taken up.');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
});

test('a list is ticked, and counted by part', async ({ page }) => {
  await page.goto('en/instruments/launch-checklist/');
  await page.getByRole('checkbox').first().check();
  await expect(page.locator('.profile tbody tr').first()).toHaveText(/6 to 12 months before launch\s*1\s*9/);
  await expect(page.locator('.profile tbody tr').last()).toHaveText(/All\s*1\s*25/);
});

test('a file of another instrument is refused', async ({ page }) => {
  await page.goto('en/instruments/launch-checklist/');
  await page
    .getByLabel('Take up a file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"instrument":"other","answers":{}}') });
  await expect(page.locator('instrument-form').getByRole('status')).toHaveText('This file holds no answers to this instrument.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('an instrument is a form to print', async ({ page }) => {
    await page.goto('fr/instruments/team-fears-self-assessment/');
    await expect(page.getByText('se remplit à la main')).toBeVisible();
    await expect(page.getByRole('radio').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Tout effacer' })).toBeHidden();
  });
});

test('the self-test asks the same questions for the same address, explains each answer with its sources, and counts', async ({ page }) => {
  await page.goto('en/self-test/?seed=3');
  const questions = page.locator('.questions-list > li');
  await expect(questions).toHaveCount(9);
  const first = questions.first();
  const asked = await first.locator('legend').textContent();
  await first.getByRole('button', { name: 'See the answer' }).click();
  await expect(first.getByRole('status')).toHaveText('Choose an answer first.');
  await first.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await first.getByRole('button', { name: 'See the answer' }).click();
  await expect(first.getByRole('status')).toContainText(/That is it\.|No\. The answer is/);
  await expect(first.getByRole('link', { name: 'Read the claim' })).toHaveAttribute('href', /claims\/.+\/$/);
  expect(await first.getByRole('listitem').count()).toBeGreaterThan(0);
  await expect(page.locator('.score')).toHaveText(/^[01] right of 1 answered; 9 questions\.$/);
  await page.getByRole('button', { name: 'Another draw' }).click();
  await expect(page).toHaveURL(/\?seed=4$/);
  await page.goto('en/self-test/?seed=3');
  await expect(first.locator('legend')).toHaveText(asked ?? '');
});

test.describe('without JavaScript, the self-test', () => {
  test.use({ javaScriptEnabled: false });
  test('is a list of questions whose answers unfold', async ({ page }) => {
    await page.goto('fr/self-test/');
    await expect(page.locator('.questions-list > li')).toHaveCount(9);
    await page.getByText('Réponse', { exact: true }).first().click();
    await expect(page.locator('details').first().getByRole('link').first()).toBeVisible();
  });
});
