import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { loadCorpus } from '../../src/core/load.ts';
import type { AxesId } from '../../src/core/map/axes.ts';
import { buildMap } from '../../src/core/map/build.ts';
import { countShown } from '../../src/core/map/count.ts';
import { mapData } from '../../src/core/map/data.ts';
import type { Filters } from '../../src/core/map/filters.ts';

const data = loadCorpus(fileURLToPath(new URL('../../content', import.meta.url))).then(({ corpus }) => mapData(corpus));

/** What the table shows: for each row, the marks of its cells, column by column. */
function shown(page: Page): Promise<[string, string[]][]> {
  return page
    .locator('.evidence-map tr[data-row]:visible')
    .evaluateAll((rows) =>
      rows.map((row) => [
        (row as HTMLElement).dataset['row'] ?? '',
        [...row.querySelectorAll('td')].map((cell) =>
          [...cell.querySelectorAll('use')]
            .map((use) => `${use.getAttribute('href')}${use.parentElement?.nextElementSibling?.textContent?.replace(/\D/g, '')}`)
            .join(' '),
        ),
      ]),
    );
}

/** What the core says that it must show. */
async function expected(axes: AxesId, filters: Filters): Promise<[string, string[]][]> {
  const map = buildMap(await data, axes, filters);
  return map.rows
    .map(({ id }): [string, string[]] => [
      id,
      map.columns.map((column) => (map.cell(id, column.id)?.counts ?? []).map(({ direction, count }) => `#m-${direction}${count}`).join(' ')),
    ])
    .filter(([, cells]) => cells.some(Boolean));
}

test('which benefits are shown in hospital settings, and by what designs: by keyboard, to a source', async ({ page }) => {
  await page.goto('en/map/benefit-design/');
  await page.getByRole('combobox', { name: 'Setting', exact: true }).selectOption({ label: '\u00a0\u00a0Inpatient hospital units' });
  await expect(page).toHaveURL(/benefit-design\/\?setting=hospital-units$/);
  await expect(page.getByRole('status')).toContainText('17 of 144 rows');
  expect(await shown(page)).toEqual(await expected('benefit-design', { setting: 'hospital-units' }));
  const row = page.locator('tr[data-row="calmer-interactions"]');
  await expect(row.getByRole('rowheader')).toContainText('calm');
  await row.getByRole('cell').getByRole('link').first().press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('calm');
  await page.locator('.evidence tbody th a').first().press('Enter');
  await expect(page).toHaveURL(/sources\/[a-z0-9-]+\/$/);
});

test('filters redraw the table as the core has it, live in the address and come back', async ({ page }) => {
  await page.goto('fr/map/');
  const whole = await shown(page);
  expect(whole).toEqual(await expected('benefit-setting', {}));
  await page.getByLabel('Thème').selectOption('roles');
  await expect(page).toHaveURL(/map\/\?theme=roles$/);
  const { rows } = countShown(buildMap(await data, 'benefit-setting', { theme: 'roles' }));
  await expect(page.getByRole('status')).toContainText(`${rows} rangées sur 144`);
  await page.getByLabel('De l’année').fill('2021');
  await expect(page).toHaveURL(/theme=roles&from=2021$/);
  expect(await shown(page)).toEqual(await expected('benefit-setting', { theme: 'roles', from: 2021 }));
  await page.goBack();
  await expect(page.getByLabel('De l’année')).toHaveValue('');
  await expect(page.getByLabel('Thème')).toHaveValue('roles');
  expect(await shown(page)).toEqual(await expected('benefit-setting', { theme: 'roles' }));
  await page.goForward();
  await expect(page.getByLabel('De l’année')).toHaveValue('2021');
  await page.reload();
  await expect(page.getByRole('status')).toContainText('sur 144');
  expect(await shown(page)).toEqual(await expected('benefit-setting', { theme: 'roles', from: 2021 }));
  await page.getByRole('button', { name: 'Tout afficher' }).click();
  await expect(page).toHaveURL(/map\/$/);
  await expect(page.getByRole('status')).toContainText('Carte entière');
  expect(await shown(page)).toEqual(whole);
});

test('an address with filters that nobody knows shows the whole map', async ({ page }) => {
  await page.goto('en/map/?theme=nonsense&from=12&q=x');
  await expect(page.getByRole('status')).toContainText('Whole map');
});

test('data that cannot be had give a message, and the map stays', async ({ page }) => {
  await page.route('**/map-data/map.json', (route) => route.fulfill({ status: 500 }));
  await page.goto('en/map/');
  await page.getByLabel('Theme').selectOption('roles');
  await expect(page.getByRole('status')).toContainText('could not be loaded');
  await expect(page.locator('tr[data-row]:visible')).toHaveCount(144);
});

test('every page of a cell has its lines, sources and files', async ({ page, request, baseURL }) => {
  await page.goto('fr/map/');
  await page.locator('tr[data-row="treatment-engagement"] td a').nth(1).click();
  await expect(page).toHaveURL(/map\/benefit-setting\/treatment-engagement\/sud-treatment-programmes\/$/);
  await expect(page.locator('.cell-lines li').first()).toContainText('Rapporté dans');
  for (const link of await page.locator('.downloads a').all()) {
    const response = await request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    expect(response.status()).toBe(200);
    expect((await response.text()).length).toBeGreaterThan(100);
  }
  expect(page.url().startsWith(baseURL ?? '')).toBe(true);
});

for (const width of [320, 900, 1280]) {
  for (const path of ['fr/map/', 'en/map/setting-theme/', 'fr/map/benefit-setting/treatment-engagement/sud-treatment-programmes/']) {
    test(`fits ${width} px without sideways scrolling: ${path}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the map is whole, says what it cannot do, and its cells lead on', async ({ page }) => {
    await page.goto('fr/map/benefit-year/');
    await expect(page.getByText('pour la restreindre, il faut JavaScript')).toBeVisible();
    await expect(page.locator('evidence-map-filters form')).toBeHidden();
    await page.locator('tr[data-row="treatment-retention"] td a').first().click();
    await expect(page.locator('.cell-lines')).toContainText('Gormley');
    await page.getByRole('link', { name: 'Bénéfices × années' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('années');
  });
});

test('the network can be walked by keyboard, or passed for its table', async ({ page }) => {
  await page.goto('en/map/corpus/');
  await expect(page.getByRole('img', { name: 'Sources by study design and year' })).toBeVisible();
  await page.getByText('The same ties as a table').press('Enter');
  const row = page.getByRole('row', { name: /^Eddie et al\., 2019/ });
  await expect(row.getByRole('cell').first()).toContainText('TIP 64');
  await page.locator('.network').getByRole('link', { name: 'TIP 64, 2023' }).press('Enter');
  await expect(page).toHaveURL(/sources\/samhsa-tip64-2023\/$/);
});

test('a map can be taken away as a table and as a drawing', async ({ page, request }) => {
  await page.goto('fr/map/setting-theme/');
  const [csv, svg] = await Promise.all(
    ['Tableau (CSV)', 'Dessin (SVG)'].map(async (name) => {
      const href = await page.getByRole('link', { name }).getAttribute('href');
      return request.get(new URL(href ?? '', page.url()).href);
    }),
  );
  expect(csv?.headers()['content-type']).toContain('text/csv');
  expect(await csv?.text()).toContain('Unités hospitalières');
  expect(svg?.headers()['content-type']).toContain('image/svg+xml');
  expect(await svg?.text()).toContain('<title id="title">');
});
