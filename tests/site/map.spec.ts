import { readFile } from 'node:fs/promises';
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

test('a group is one cell a column: all its claims and lines, on a page of their own with their files', async ({ page, request }) => {
  await page.goto('en/map/?setting=hospital-units&view=groups');
  const fold = page.getByRole('checkbox', { name: 'One row for each beneficiary' });
  await expect(fold).toBeChecked();
  await expect(page.locator('tr[data-row]:visible')).toHaveCount(0);
  const cell = page.getByRole('row', { name: /^Care teams/ }).getByRole('link', { name: /^14 claims/ });
  await expect(cell).toContainText('Supports: 14');
  // The links to groups count what is left, and go with the groups that are empty.
  await expect(page.locator('.toc li:visible')).toHaveText([/\(14\)/, /\(1\)/, /\(2\)/]);
  await cell.press('Enter');
  await expect(page).toHaveURL(/map\/benefit-setting\/group-care-teams\/hospital-units\/$/);
  await expect(page.locator('#claims + .claim-list > li')).toHaveCount(14);
  await expect(page.locator('.scope')).toContainText('Beneficiary');
  for (const link of await page.locator('.downloads a').all()) {
    expect((await request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).status()).toBe(200);
  }
  await page.goBack();
  await fold.uncheck();
  await expect(page).toHaveURL(/map\/\?setting=hospital-units$/);
  await expect(page.locator('tr[data-row]:visible')).toHaveCount(17);
});

for (const [width, path] of [
  [1440, 'fr/map/'],
  [1000, 'fr/map/'],
  [1440, 'en/map/setting-theme/'],
] as const) {
  test(`headings that stay in view never cover what is jumped to or focused: ${path} at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    const uncovered = (selector: string) =>
      page.evaluate((wanted) => {
        const shown = wanted ? document.querySelector(wanted) : document.activeElement;
        const box = shown?.getBoundingClientRect();
        const top = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return Boolean(top && (shown?.contains(top) || top.contains(shown ?? null)));
      }, selector);
    const jump = page.locator('.toc a').nth(1);
    const group = (await jump.getAttribute('href')) ?? '';
    // At once, as somebody types: the page may still glide to the link that gets the focus.
    await jump.press('Enter');
    await expect.poll(() => uncovered(`${group} .total th`)).toBe(true);
    await page.locator(`${group} tr[data-row] td a`).last().focus();
    for (let i = 0; i < 15; i++) {
      await page.keyboard.press('Shift+Tab');
      await expect.poll(() => uncovered(''), { message: `after ${i + 1} steps back` }).toBe(true);
    }
  });
}

test('on paper a table stays a table', async ({ page }) => {
  // The width of an A4 sheet within its margins.
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  for (const [path, table] of [
    ['fr/map/', '.evidence-map'],
    ['en/claims/regular-supervision/', '.evidence'],
    ['en/compare/?ids=gormley-2021,eddie-2019', '.compared'],
  ] as const) {
    await page.goto(path);
    const display = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((node) => getComputedStyle(node).display);
    expect(await display(table), path).toBe('table');
    expect(await display(`${table} tbody td`), path).toBe('table-cell');
  }
});

test('a narrowed map is taken away as it is shown', async ({ page }) => {
  await page.goto('fr/map/benefit-design/?setting=hospital-units');
  await expect(page.locator('.downloads')).toContainText('telle que les filtres la restreignent');
  const taken = async (name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };
  const csv = await taken('Tableau (CSV)');
  expect(csv.name).toBe('carte-benefit-design-hospital-units.csv');
  const lines = csv.text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + buildMap(await data, 'benefit-design', { setting: 'hospital-units' }).cells.length);
  expect(lines[1]).toMatch(/^Équipes,addiction-as-illness|^Équipes,/);
  expect(csv.text).toContain(',Revue de la littérature,');
  const svg = await taken('Dessin (SVG)');
  expect(svg.text).toContain('Milieu\u00a0: Unités hospitalières');
  expect(svg.text.match(/<g><title>/g)).toHaveLength(lines.length - 1);
});

test('the references behind a narrowed map go into the selection, and open as a list with its files', async ({ page }) => {
  const filters = { setting: 'hospital-units', from: 2020 };
  const { sources } = countShown(buildMap(await data, 'setting-theme', filters));
  expect(sources.length).toBeGreaterThan(3);
  await page.goto('fr/map/setting-theme/?setting=hospital-units&from=2020');
  await expect(page.getByRole('status').first()).toContainText(`${sources.length} sources`);
  const add = page.getByRole('button', { name: `Ajouter les ${sources.length} sources à la sélection` });
  await add.press('Enter');
  await expect(add).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.references')).toContainText(`${sources.length} sources ajoutées.`);
  await page.locator('.references').getByRole('button', { name: 'Annuler' }).click();
  await expect(add).toHaveAttribute('aria-pressed', 'false');
  // One source less by a narrower filter: the same buttons are about what is shown now.
  await page.getByLabel('Population').selectOption({ index: 1 });
  await expect(add).toHaveCount(0);
  await page.goBack();
  await page.getByRole('link', { name: `Voir ces ${sources.length} sources en liste` }).click();
  await expect(page).toHaveURL(new RegExp(`/fr/selection/\\?ids=${sources.join(',')}$`));
  await expect(page.locator('.chosen > li')).toHaveCount(sources.length);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'BibTeX', exact: true }).click()]);
  const text = await readFile(await file.path(), 'utf8');
  for (const id of sources) expect(text).toContain(`{${id},`);
});

test('the references behind the whole map are fetched when they are asked for, and a failure is said', async ({ page }) => {
  const { sources } = countShown(buildMap(await data, 'setting-theme'));
  await page.route('**/map-data/map.json', (route) => route.fulfill({ status: 500 }));
  await page.goto('en/map/setting-theme/');
  const add = page.getByRole('button', { name: `Add all ${sources.length} sources to the selection` });
  await add.click();
  await expect(page.locator('.references')).toContainText('could not be loaded');
  await page.unroute('**/map-data/map.json');
  await add.click();
  await expect(page.locator('.references')).toContainText(`${sources.length} sources added.`);
  await expect(page.getByRole('link', { name: `Selection (${sources.length})` })).toBeVisible();
  await expect(page.locator('evidence-map-filters .status')).toContainText('Whole map');
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

  test('what exists for youth: from the home page, by designs, to a source and its files', async ({ page, request }) => {
    await page.goto('fr/');
    await page.getByRole('link', { name: /Qu’existe-t-il pour les jeunes/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jeunes');
    const item = page.locator('.claim-list > li').filter({ hasText: 'moins stigmatisées' });
    // Eight lines bear on that claim; one of them is about youth.
    await expect(item).toContainText(/Appuie\s:\s1/);
    await expect(item).toContainText('Étude qualitative · 8 lignes en tout');
    await expect(page.locator('.source-list')).toContainText('Turuba');
    const bib = await page.getByRole('link', { name: 'BibTeX' }).getAttribute('href');
    expect(await (await request.get(new URL(bib ?? '', page.url()).href)).text()).toContain('{turuba-2023,');
    await page.goto('en/populations/');
    await expect(page.getByRole('link', { name: /^Youth 1 source · 11 claims/ })).toBeVisible();
  });

  test('a setting counts the lines about it, not those about others', async ({ page }) => {
    await page.goto('en/settings/youth-services/');
    const item = page.locator('.claim-list > li').filter({ hasText: 'less stigma' });
    await expect(item).toContainText('Supports: 1');
    await expect(item).toContainText('Qualitative study · 8 lines in all');
    await page.goto('en/settings/hospital-units/');
    await expect(page.locator('.claim-list > li').filter({ hasText: 'calm' }).first()).toContainText('Literature review');
  });

  test('the map folds to its groups', async ({ page }) => {
    await page.goto('en/map/setting-theme/');
    await page.getByRole('checkbox', { name: 'One row for each group of settings' }).check();
    await expect(page.locator('.evidence-map tbody tr:visible')).toHaveCount(8);
    await page
      .locator('tr[data-group="other-care-and-services"]')
      .getByRole('link', { name: /^89 claims/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Care and services outside specialised treatment');
  });

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
  // The link that passes the drawing opens the table as well.
  await page.getByRole('link', { name: 'Skip the network and go to the table' }).press('Enter');
  const row = page.getByRole('row', { name: /^Eddie et al\., 2019/ });
  await expect(row.getByRole('cell').first()).toContainText('TIP 64');
  await page.locator('.network').getByRole('link', { name: 'TIP 64, 2023' }).press('Enter');
  await expect(page).toHaveURL(/sources\/samhsa-tip64-2023\/$/);
});

test('on a phone the plot over time fits, and is the only one that is told', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('en/map/corpus/');
  const plot = page.getByRole('img', { name: 'Sources by study design and year' });
  await expect(plot).toHaveCount(1);
  const box = await plot.boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
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
