import { expect, test } from '@playwright/test';

test('a claim says what it rests on, with reasons that lead to their sources', async ({ page }) => {
  await page.goto('en/claims/treatment-retention/');
  const strength = page.locator('.strength');
  await expect(strength).toContainText('Findings that disagree');
  await expect(strength).toContainText('Reviews whose method is named');
  await expect(strength).toContainText('Eleven references cited as a block');
  await strength.getByRole('link', { name: 'Gormley et al., 2021' }).first().click();
  await expect(page).toHaveURL(/sources\/gormley-2021\/$/);
  await page.goBack();
  await page.getByRole('link', { name: 'How this is established' }).click();
  await expect(page.getByRole('heading', { name: 'What the support for a claim is worth' })).toBeInViewport();
});

test('both sides of a doubt stand beside each other', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  await page.goto('fr/claims/abstinence/');
  const doubtful = page.locator('.sides .doubtful');
  const favourable = page.locator('.sides .favourable');
  await expect(doubtful).toContainText('Gormley');
  await expect(favourable).toContainText('TIP 64');
  const [a, b] = [await doubtful.boundingBox(), await favourable.boundingBox()];
  expect(a?.y).toBe(b?.y);
  await page.goto('fr/claims/accompany-to-medical-appointments/');
  await expect(page.locator('.sides')).toHaveCount(0);
});

test('the evidence can be sorted by keyboard, and the order is announced', async ({ page }) => {
  await page.goto('en/claims/access-to-care/');
  const table = page.locator('sortable-table');
  const years = () => table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset['year'])));
  const button = table.getByRole('button', { name: 'Year' });
  await button.press('Enter');
  await expect(table.getByRole('columnheader', { name: 'Year' })).toHaveAttribute('aria-sort', 'descending');
  await expect(table.getByRole('status')).toHaveText('Table sorted by year, descending.');
  // The one work without a year stays last either way.
  expect(await years()).toEqual([2023, 2023, 2022, 2021, 2020, 0]);
  await button.press('Enter');
  expect(await years()).toEqual([2020, 2021, 2022, 2023, 2023, 0]);
  await table.getByRole('button', { name: 'Study design' }).press('Space');
  await expect(table.getByRole('columnheader', { name: 'Year' })).not.toHaveAttribute('aria-sort', /./);
  await expect(table.locator('tbody tr').first()).toContainText('Systematic review');
});

test('what a source relies on can be followed down to works that others rely on too', async ({ page }) => {
  await page.goto('fr/claims/treatment-retention/');
  const tree = page.locator('.reliance');
  const tip = tree.locator(':scope > li').filter({ hasText: 'TIP 64' });
  await expect(tip.locator(':scope > details > ul > li')).toHaveCount(13);
  await expect(tip.locator('li').filter({ hasText: 'Eddie et al., 2019' })).toContainText('Revue systématique');
  await expect(page.locator('.overlap')).toContainText('ne se calcule pas');
});

test('shared works are counted, with the corrected covered area', async ({ page }) => {
  await page.goto('en/claims/clear-job-descriptions/');
  await expect(page.locator('.overlap')).toContainText(/\d sources rely on \d distinct works, none of them shared\./);
  await expect(page.locator('.overlap')).toContainText('Corrected covered area (CCA): 0% (slight overlap).');
  await page.goto('en/claims/regular-supervision/');
  const overlap = page.locator('.overlap');
  await expect(overlap).toContainText('(N − r) / (rc − r) = (3 − 2) / (4 − 2)');
  // A review and its own table: the figure does not stand without saying so.
  await expect(overlap).toContainText('These sources are not independent: Egli Anthonioz et al., 2024');
  // The matrix holds what the formula counts: three inclusions, one work in both columns.
  await overlap.locator('summary').click();
  await expect(overlap.getByRole('cell', { name: 'yes' })).toHaveCount(3);
  await expect(overlap.getByRole('row', { name: /^Stack et al\., 2022 yes yes/ })).toBeVisible();
});

test('two works of the same authors and year are told apart wherever they stand together', async ({ page }) => {
  await page.goto('en/claims/regular-supervision/');
  for (const part of ['.evidence', '.reliance', '.overlap']) {
    await expect(page.locator(part)).toContainText('“Tableau de synthèse”');
    await expect(page.locator(part)).toContainText('“Revue des bénéfiques, vécus et éléments de mise en œuvre”');
  }
  await page.goto('en/claims/calmer-interactions/');
  await expect(page.locator('.evidence tbody th a').first()).toHaveText('Egli Anthonioz et al., 2024');
});

test('on a phone a source and its note have the width of the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('en/claims/regular-supervision/');
  expect((await page.locator('.evidence tbody th').first().boundingBox())?.width).toBeGreaterThan(300);
});

test('the wording for slides names the doubt', async ({ page }) => {
  await page.goto('fr/claims/treatment-retention/');
  const wording = page.locator('.wording');
  await expect(wording.locator('.may')).toContainText('Mais une revue systématique (Gormley et al., 2021) ne permet pas de conclure.');
  await expect(wording.locator('.may-not')).toContainText('Il est prouvé que');
  await expect(wording.locator('.limits')).toContainText('trouble lié à l’usage d’opioïdes');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('where does the literature disagree about retention?', async ({ page }) => {
    await page.goto('fr/disputed/');
    await page.getByRole('link', { name: /Où la littérature diverge-t-elle/ }).click();
    await expect(page).toHaveURL(/#doubted$/);
    const item = page.locator('section[aria-labelledby="doubted"] > .claim-list > li').filter({ hasText: 'restent plus longtemps en traitement' });
    await expect(item).toContainText('Gormley et al., 2021');
    await expect(item).toContainText('rien de concluant');
  });

  test('which claims rest on expert opinion only?', async ({ page }) => {
    await page.goto('en/disputed/');
    const answer = page.getByRole('link', { name: /Which claims rest on expert opinion only/ });
    const count = Number(/(\d+) claims/.exec((await answer.textContent()) ?? '')?.[1]);
    const items = page.locator('section[aria-labelledby="panel"] > .claim-list > li');
    expect(count).toBeGreaterThan(10);
    await expect(items).toHaveCount(count);
    for (const item of await items.all()) await expect(item.locator('.reasons-why')).toContainText('TIP 64');
  });

  test('claims without a study are counted by theme, and each says who states it', async ({ page }) => {
    await page.goto('en/disputed/#no-study');
    const link = page.locator('section[aria-labelledby="no-study"] .answers a').first();
    const count = Number(/(\d+) claims/.exec((await link.textContent()) ?? '')?.[1]);
    await link.click();
    await expect(page.locator('.claim-list > li')).toHaveCount(count);
    await expect(page.locator('.claim-list > li').first()).toContainText(/Stated by .+\./);
  });

  test('the evidence is a plain table, doubt first', async ({ page }) => {
    await page.goto('en/claims/treatment-retention/');
    await expect(page.locator('.evidence button')).toHaveCount(0);
    await expect(page.locator('.evidence tbody tr').first()).toContainText('Inconclusive');
  });
});

for (const path of ['fr/claims/improved-treatment-outcomes/', 'en/claims/clear-job-descriptions/', 'fr/disputed/', 'en/disputed/no-study/roles/']) {
  test(`fits a phone without sideways scrolling: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
