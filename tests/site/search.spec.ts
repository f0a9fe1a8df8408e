import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

const hits = '.results > li h3 a';

test('from the home page to the evidence on retention, doubts included', async ({ page }) => {
  await page.goto('fr/');
  await page.getByRole('searchbox').fill('rétention');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page).toHaveURL(/fr\/search\/\?q=r%C3%A9tention$/);
  const first = page.locator('.results > li').first();
  await expect(first.locator('a')).toHaveAttribute('href', /claims\/treatment-retention\/$/);
  await expect(first).toContainText('Appuie');
  await expect(first).toContainText('Non concluant');
  await first.locator('a').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('traitement');
  await expect(page.locator('.evidence tbody tr').first()).toContainText('Gormley et al., 2021');
});

for (const [lang, query] of [
  ['fr', 'retention'],
  ['fr', "l'équipe"],
  ['fr', 'peer support emergency department'],
  ['en', 'surdose'],
  ['en', 'stanojlovic'],
] as const) {
  test(`the page and the command give the same answers in the same order: ${lang} “${query}”`, async ({ page }) => {
    const told = JSON.parse(
      execFileSync(process.execPath, ['scripts/kb.ts', 'search', query, '--lang', lang, '--limit', '20', '--format', 'json'], { encoding: 'utf8' }),
    ) as { id: string }[];
    await page.goto(`${lang}/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator(hits).first()).toBeVisible();
    // A concept has a page of its own, or a place on that of its vocabulary; either ends with its id.
    const shown = await page
      .locator(hits)
      .evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).hash.slice(1) || (link as HTMLAnchorElement).pathname.split('/').at(-2)),
      );
    expect(shown).toEqual(told.map(({ id }) => id.split('/').at(-1)));
    expect(shown.length).toBeGreaterThan(0);
  });
}

test('facets narrow the results, live in the address, and come back', async ({ page }) => {
  await page.goto('en/search/?q=peer');
  await expect(page.locator(hits).first()).toBeVisible();
  const before = await page.locator('.status').textContent();
  await page.locator('[data-facet="beneficiary"] summary').click();
  const box = page.getByRole('checkbox', { name: /^Families/ });
  await box.check();
  await expect(page).toHaveURL(/beneficiary=families/);
  await expect(page.locator('.status')).not.toHaveText(before ?? '');
  await expect(page.locator('.results > li').filter({ hasText: 'Claim · Benefit' }).first()).toBeVisible();
  await page.reload();
  await expect(page.locator('.active-filters button')).toHaveText(/Families/);
  await page.locator('.active-filters button').click();
  await expect(page).not.toHaveURL(/beneficiary/);
  await expect(page.locator('.status')).toHaveText(before ?? '');
  await page.goBack();
  await expect(page).toHaveURL(/beneficiary=families/);
  await expect(page.locator('.active-filters button')).toHaveCount(1);
});

test('doubts can be asked for by direction', async ({ page }) => {
  await page.goto('fr/search/?direction=inconclusive&kind=claim');
  await expect(page.locator('.results > li').first()).toContainText('Non concluant');
  for (const hit of await page.locator('.results > li').all()) await expect(hit).toContainText('Non concluant');
});

test('the slash key goes to the search field', async ({ page }) => {
  await page.goto('en/search/');
  await expect(page.locator('.status')).toContainText('entries');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('a query about something that is not there says so', async ({ page }) => {
  await page.goto('en/search/?q=xylophone');
  await expect(page.getByRole('status')).toContainText('Nothing found');
  await expect(page.locator(hits)).toHaveCount(0);
});

test('operators and markup in a query are plain text', async ({ page }) => {
  await page.goto(`en/search/?q=${encodeURIComponent('title:+-~* "<img src=x onerror=alert(1)>')}`);
  await expect(page.getByRole('status')).not.toBeEmpty();
  await expect(page.locator('search-page img')).toHaveCount(0);
});

test('an index that cannot be had gives a message', async ({ page }) => {
  await page.route('**/search-data/*.json', (route) => route.fulfill({ status: 500 }));
  await page.goto('fr/search/?q=pair');
  await expect(page.getByRole('status')).toContainText('n’a pas pu être chargé');
});

test('the search runs in a worker, and its policy stays strict', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await page.goto('fr/search/?q=pair');
  await expect(page.locator(hits).first()).toBeVisible();
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
    expect.stringMatching(/\/some\/base\/_astro\/search-worker-[^/]+\.js$/),
  ]);
  expect(refused).toEqual([]);
});

test('where no worker can be started the page searches itself', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: class {
        constructor() {
          throw new DOMException('refused', 'SecurityError');
        }
      },
    });
  });
  await page.goto('fr/search/?q=rétention');
  await expect(page.locator(hits).first()).toHaveAttribute('href', /claims\/treatment-retention\/$/);
});

test('a worker whose code cannot be had is done without', async ({ page }) => {
  await page.route('**/search-worker-*.js', (route) => route.abort());
  await page.goto('fr/search/?q=rétention');
  await expect(page.locator(hits).first()).toHaveAttribute('href', /claims\/treatment-retention\/$/);
});

test('an index of another release gives a message, not answers', async ({ page }) => {
  await page.route('**/search-data/*.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), version: 1 } });
  });
  await page.goto('fr/search/?q=pair');
  await expect(page.getByRole('status')).toContainText('n’a pas pu être chargé');
  await expect(page.locator(hits)).toHaveCount(0);
});

test('a phrase is looked for in the whole texts', async ({ page }) => {
  await page.goto('en/search/?q=pair');
  await expect(page.locator(hits).first()).toBeVisible();
  const texts = page.waitForRequest('**/search-data/texts/en.json');
  await page.getByRole('searchbox').fill('"stay in treatment longer"');
  await texts;
  await expect(page.locator(hits).first()).toHaveAttribute('href', /claims\/treatment-retention\/$/);
});
