import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { main } from '../../scripts/kb.ts';
import { FORMATS } from '../../src/core/cite/formats.ts';

const IDS = ['samhsa-tip64-2023', 'gormley-2021', 'eddie-2019', 'cahier-4-2026'];
const labels = (page: Page) => page.locator('.chosen > li').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')));

async function choose(page: Page, ids: readonly string[]) {
  await page.addInitScript(
    (items) => {
      if (!sessionStorage.getItem('chosen')) localStorage.setItem('recension.selection', JSON.stringify({ version: 1, items }));
      sessionStorage.setItem('chosen', 'yes');
    },
    ids.map((id, i) => [id, i + 1]),
  );
}

test('sources are added from a list, a source and a statement, counted in the head, taken back, and kept', async ({ page }) => {
  await page.goto('fr/themes/effects/');
  const link = page.getByRole('banner').getByRole('link', { name: /^Sélection/ });
  await expect(link).toHaveText('Sélection');
  const one = page.getByRole('button', { name: 'Sélectionner Eddie et al., 2019' });
  await one.click();
  await expect(one).toHaveAttribute('aria-pressed', 'true');
  await expect(link).toHaveText('Sélection (1)');
  await expect(page.locator('selection-link [role="status"]')).toContainText('Une source ajoutée. La sélection en compte 1.');
  const all = page.getByRole('button', { name: /^Ajouter les \d+ sources/ });
  await all.click();
  await expect(all).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(link).toHaveText('Sélection (1)');
  await page.goto('fr/sources/gormley-2021/');
  await page.getByRole('button', { name: 'Ajouter à la sélection' }).press('Enter');
  await expect(link).toHaveText('Sélection (2)');
  await link.click();
  await expect(page.locator('.chosen > li')).toHaveCount(2);
});

test('results of a search are added: one source, the sources of a statement, all that were found', async ({ page }) => {
  await page.goto('fr/search/?q=traitement');
  const link = page.getByRole('banner').getByRole('link', { name: /^Sélection/ });
  await page
    .getByRole('button', { name: /^Ajouter ses sources/ })
    .first()
    .click();
  await expect(link).toHaveText(/^Sélection \(\d+\)$/);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(link).toHaveText('Sélection');
  const all = page.locator('.choose-all button');
  const [count] = (await all.innerText()).match(/\d+/) ?? [];
  await all.click();
  await expect(link).toHaveText(`Sélection (${count})`);
  await page
    .getByRole('button', { name: /^Sélectionner/ })
    .first()
    .click();
  await expect(link).toHaveText(`Sélection (${Number(count) - 1})`);
});

test('the list is arranged by the keyboard, put in order, emptied and brought back', async ({ page }) => {
  await choose(page, IDS);
  await page.goto('en/selection/');
  await expect.poll(() => labels(page)).toEqual(['eddie-2019', 'gormley-2021', 'cahier-4-2026', 'samhsa-tip64-2023']);
  const up = page.getByRole('button', { name: 'Move up – Gormley et al., 2021' });
  await up.press('Enter');
  await expect.poll(() => labels(page)).toEqual(['gormley-2021', 'eddie-2019', 'cahier-4-2026', 'samhsa-tip64-2023']);
  await expect(page.locator('.status')).toContainText('Gormley et al., 2021: place 1 of 4.');
  // The button is off at the top: the focus stays in the row.
  await expect(page.getByRole('button', { name: 'Move down – Gormley et al., 2021' })).toBeFocused();
  await expect(page.getByLabel('Order')).toHaveValue('own');
  await page.getByRole('button', { name: 'Remove – Eddie et al., 2019' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Remove – Cahier 4, 2026' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByLabel('Order').selectOption('added');
  await expect.poll(() => labels(page)).toEqual(IDS);
  await page.getByRole('button', { name: 'Clear the selection' }).click();
  await expect(page.locator('.status')).toContainText('Selection cleared (4). No source chosen.');
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.locator('.chosen > li')).toHaveCount(4);
});

test('files are those of the command, byte for byte', async ({ page }) => {
  await choose(page, IDS);
  await page.goto('fr/selection/');
  for (const format of FORMATS) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-export="${format.id}"]`).click()]);
    expect(file.suggestedFilename()).toBe(`selection.${format.extension}`);
    const written: string[] = [];
    await main(['export', '--as', format.id, '--source', ...IDS], {
      out: (text) => void written.push(text),
      err: () => undefined,
      interactive: false,
    });
    expect((await readFile(await file.path())).equals(Buffer.from(written.join('')))).toBe(true);
  }
});

test('a bibliography is saved and copied in the style and language chosen, with its words of caution', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await choose(page, IDS);
  await page.goto('fr/selection/');
  await page.getByLabel('Style', { exact: true }).selectOption('vancouver');
  await page.getByLabel('Langue des citations').selectOption('en');
  await expect(page.locator('.chosen > li').first()).toContainText('1. Substance Abuse');
  await page.getByRole('button', { name: 'Copier mise en forme' }).click();
  await expect(page.locator('.outcome')).toHaveText('Copié.');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item?.getType(type))?.text()));
  });
  expect(copied[0]).toMatch(/<p>2\. Gormley/);
  expect(copied[1]).toMatch(/^1\. Substance Abuse[^<]*\n\[Printed citations disagree: web address/);
  for (const [name, ending] of [
    ['HTML', 'html'],
    ['Markdown', 'md'],
    ['Texte', 'txt'],
    ['Word (DOCX)', 'docx'],
  ] as const) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
    expect(file.suggestedFilename()).toBe(`selection.${ending}`);
    const bytes = await readFile(await file.path());
    expect(ending === 'docx' ? bytes.subarray(0, 2).toString() : bytes.toString()).toContain(ending === 'docx' ? 'PK' : 'Printed citations disagree');
  }
  await page.getByLabel('avec nos annotations').check();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Texte', exact: true }).click()]);
  expect(await readFile(await file.path(), 'utf8')).toContain('statements of the knowledge base draw on it');
});

test('an address shows its selection and leaves one’s own alone until asked; what is not held is said', async ({ page }) => {
  await choose(page, ['bassuk-2016']);
  await page.goto('en/selection/?ids=gormley-2021,eddie-2019,nobody-1900,<b>');
  await expect.poll(() => labels(page)).toEqual(['gormley-2021', 'eddie-2019']);
  await expect(page.getByRole('banner').getByRole('link', { name: 'Selection (1)' })).toBeVisible();
  await expect(page.getByText('left out of lists and files: nobody-1900.')).toBeVisible();
  await expect(page.locator('.status')).toContainText('Unreadable in the address: <b>.');
  await expect(page.getByLabel('Address of this selection')).toHaveValue(/\/en\/selection\/\?ids=gormley-2021,eddie-2019,nobody-1900$/);
  await page.getByRole('button', { name: 'Add to mine' }).click();
  await expect(page).toHaveURL(/\/en\/selection\/$/);
  await expect.poll(() => labels(page)).toEqual(['bassuk-2016', 'eddie-2019', 'gormley-2021']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => labels(page)).toEqual(['bassuk-2016']);
});

test('two tabs hold the same selection', async ({ page, context }) => {
  await page.goto('fr/selection/');
  await expect(page.locator('.status')).toContainText('Aucune source choisie.');
  const other = await context.newPage();
  await other.goto('fr/sources/eddie-2019/');
  await other.getByRole('button', { name: 'Ajouter à la sélection' }).click();
  await expect.poll(() => labels(page)).toEqual(['eddie-2019']);
});

test('where the browser refuses to keep it, the link takes it along, and it is said', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await page.goto('fr/sources/eddie-2019/');
  await page.getByRole('button', { name: 'Ajouter à la sélection' }).click();
  await expect(page.locator('selection-toggle .message')).toContainText('Votre navigateur refuse de garder la sélection');
  await page.getByRole('link', { name: 'Sélection (1)' }).click();
  await expect.poll(() => labels(page)).toEqual(['eddie-2019']);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says so and leads to the ready files', async ({ page }) => {
    await page.goto('fr/sources/eddie-2019/');
    await page.getByRole('link', { name: 'Sélection', exact: true }).click();
    await page.locator('.without-script').getByRole('link', { name: 'Exports' }).click();
    await expect(page).toHaveURL(/\/fr\/exports\/$/);
  });
});
