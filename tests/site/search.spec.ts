import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Request, test } from '@playwright/test';
import { violations } from './axe.ts';

const hits = '.results > li h3 a';

test('from the home page to the evidence on retention, doubts included', async ({ page }) => {
  await page.goto('fr/');
  await page.getByLabel('Chercher dans la base').fill('rétention');
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
  ['fr', 'questionnaire'],
  ['fr', '"réduction des méfaits" -type:notion'],
  ['en', 'setting:hospital design:review'],
] as const) {
  test(`the page and the command give the same answers in the same order: ${lang} “${query}”`, async ({ page }) => {
    const told = JSON.parse(
      execFileSync(process.execPath, ['scripts/kb.ts', 'search', query, '--lang', lang, '--limit', '20', '--format', 'json'], { encoding: 'utf8' }),
    ) as { id: string }[];
    await page.goto(`${lang}/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator(hits).first()).toBeVisible();
    // A concept has a page of its own, or a place in the glossary, called by its vocabulary and its id.
    const shown = await page
      .locator(hits)
      .evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).hash.slice(1) || (link as HTMLAnchorElement).pathname.split('/').at(-2)),
      );
    const hasPage = (id: string) => /^(?:themes|settings|populations)\//.test(id);
    expect(shown).toEqual(told.map(({ id }) => (hasPage(id) ? id.split('/').at(-1) : id.replace('/', '-'))));
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
  await expect(page.getByRole('combobox', { name: 'Search the knowledge base' })).toBeFocused();
});

test('a query about something that is not there says so', async ({ page }) => {
  await page.goto('en/search/?q=xylophone');
  await expect(page.getByRole('status')).toContainText('Nothing found');
  await expect(page.locator(hits)).toHaveCount(0);
  await expect(page.locator('.about a')).toHaveCount(5);
});

test('a query about something that is near says what is near', async ({ page }) => {
  await page.goto('fr/search/?q=équipe de football');
  await expect(page.locator('.status')).toContainText('Aucun résultat');
  await page.locator('.notices a', { hasText: 'Équipes' }).click();
  await expect(page.locator(hits).first()).toBeVisible();
  await expect(page).toHaveURL(/q=%C3%89quipes$/);
});

test('words that only texts in the other language have are told, with what is found there', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('fr/search/?q=surdose');
  await expect(page.locator('.results > li').first()).toBeVisible();
  await expect(page.locator('.facets label').first()).toBeAttached();
  expect(fetched.filter((url) => /search-data\/en/.test(url))).toEqual([]);
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('supply');
  const notice = page.locator('.notices > li').filter({ hasText: '«\u00a0supply\u00a0» se trouve dans des textes en anglais' });
  await expect(notice).toBeVisible();
  await expect(page.locator('.announcer')).toContainText('supply');
  const link = notice.getByRole('link', { name: /^\d+ résultats? dans la recherche en anglais$/ });
  const count = Number.parseInt((await link.textContent()) ?? '', 10);
  await link.click();
  await expect(page).toHaveURL(/\/en\/search\/\?q=supply$/);
  await expect(page.locator('.results > li')).toHaveCount(count);
  await expect(page.locator('.results mark').first()).toHaveText(/suppl/i);
});

test('nothing is said of the other language for words that stand nowhere, nor when its index cannot be had', async ({ page }) => {
  const french = page.locator('.notices > li').filter({ hasText: 'French' });
  await page.goto('en/search/?q=zyzzyva');
  await page.waitForResponse(/search-data\/fr\.json/);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.announcer')).toContainText('Nothing found');
  await expect(french).toHaveCount(0);
  await page.goto('en/search/?q=codéveloppement');
  await expect(french).toHaveCount(1);
  await page.route('**/search-data/fr.json', (route) => route.fulfill({ status: 500 }));
  await page.goto('en/search/?q=codéveloppement');
  await page.waitForResponse(/search-data\/fr\.json/);
  await expect(page.locator('.announcer')).toContainText('Nothing found');
  await expect(french).toHaveCount(0);
});

test('links of results lead to pages that are there', async ({ page, request }) => {
  for (const query of ['kind:concept hospital', 'kind:instrument', 'type:concept youth', 'kind:claim retention']) {
    await page.goto(`en/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator(hits).first()).toBeVisible();
    const link = page.locator(hits).first();
    const address = new URL(await link.evaluate((element) => (element as HTMLAnchorElement).href));
    const response = await request.get(address.href);
    expect(response.status(), query).toBe(200);
    if (address.hash) expect(await response.text()).toContain(`id="${address.hash.slice(1)}"`);
  }
});

test('fields, phrases and exclusions are read, and it is said how', async ({ page }) => {
  await page.goto('fr/search/?q=milieu:hôpital type:énoncé -salaire');
  await expect(page.locator('.notices')).toContainText('«\u00a0milieu:hôpital\u00a0»\u00a0: lu comme Unités hospitalières.');
  await expect(page.locator('.results .why').first()).toContainText('Milieu\u00a0: Unités hospitalières');
  await expect(page.locator('.results .eyebrow').first()).toContainText('Énoncé');
});

test('a phrase is looked for in the whole text, and the passage shows it', async ({ page }) => {
  await page.goto('fr/search/?q="troubles liés à l’usage de substances" type:source');
  const first = page.locator('.results > li').first();
  await expect(first.locator('.why')).toContainText('expression');
  await expect(page.locator('.results > li mark').first()).toHaveText(/^troubles liés à l’usage de substances$/i);
});

test('a word in a text that is not shown brings its sentence', async ({ page }) => {
  await page.goto('fr/search/?q=texte:naloxone');
  for (const hit of await page.locator('.results > li').all()) await expect(hit.locator('.passage mark').first()).toHaveText(/naloxone/i);
});

test('the home page suggests too, by keyboard and aloud, and loads nothing before its field is used', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (/search-(data|worker)/.test(request.url())) loaded.push(request.url());
  });
  await page.goto('fr/');
  const box = page.getByLabel('Chercher dans la base');
  await expect(box).toBeVisible();
  expect(loaded).toEqual([]);
  await box.pressSequentially('urgen');
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  await expect(list.getByRole('option').first()).toContainText('Urgences hospitalières');
  await expect(page.getByRole('status').first()).toContainText('suggestion');
  await box.press('ArrowDown');
  await expect(box).toHaveAttribute('aria-activedescendant', 'suggestions-0');
  await box.press('Enter');
  await expect(page).toHaveURL(/fr\/search\/\?q=milieu/);
  await expect(page.locator(hits).first()).toBeVisible();
});

test('without an index the field of the home page sends what is typed', async ({ page }) => {
  await page.route('**/search-data/**', (route) => route.fulfill({ status: 500 }));
  await page.goto('en/');
  const box = page.getByLabel('Search the knowledge base');
  await box.pressSequentially('wages');
  await box.press('Enter');
  await expect(page).toHaveURL(/en\/search\/\?q=wages/);
});

test('what is not understood is said, with the query that would have been right', async ({ page }) => {
  await page.goto('en/search/?q=autor:eddie setting:hospitol');
  const notices = page.locator('.notices');
  await expect(notices).toContainText('“autor” is not a field');
  await expect(notices).toContainText('Nothing is called “hospitol” in the field “setting”');
  await notices.getByRole('link', { name: 'author:eddie setting:hospitol' }).click();
  await notices.getByRole('link', { name: 'author:eddie setting:"Inpatient hospital units"' }).click();
  await expect(page.getByRole('combobox', { name: 'Search the knowledge base' })).toHaveValue('author:eddie setting:"Inpatient hospital units"');
  await expect(notices).not.toContainText('Nothing is called');
});

test('without the texts a phrase is looked for in what is shown, and it is said', async ({ page }) => {
  await page.route('**/search-data/en/*/texts*.json', (route) => route.fulfill({ status: 500 }));
  await page.goto('en/search/?q="harm reduction"');
  await expect(page.locator(hits).first()).toBeVisible();
  await expect(page.locator('.notices')).toContainText('The texts could not be loaded');
});

test('under a setting the evidence of a claim is said to be that of all settings', async ({ page }) => {
  await page.goto('en/search/?q=retention');
  await expect(page.locator('.tally').first()).not.toContainText('over all settings');
  for (const narrowed of ['?q=&setting=hospital-units&kind=claim', '?q=setting:hospital kind:claim']) {
    await page.goto(`en/search/${narrowed}`);
    await expect(page.locator('.results .tally').first()).toContainText('(over all settings and populations)');
  }
});

test('results are sorted as chosen, in the address and back', async ({ page }) => {
  await page.goto('en/search/?q=kind:source');
  await page.getByLabel('Sort by').selectOption('year');
  await expect(page).toHaveURL(/sort=year/);
  await expect(async () => {
    const years = await page.locator('.results .who').evaluateAll((items) => items.map((item) => Number(/\d{4}$/.exec(item.textContent ?? '')?.[0])));
    expect(years.length).toBeGreaterThan(10);
    expect(years).toEqual([...years].sort((a, b) => b - a));
  }).toPass({ timeout: 15_000 });
  await page.reload();
  await expect(page.getByLabel('Sort by')).toHaveValue('year');
  await page.getByLabel('Sort by').selectOption('design');
  await expect(page.locator('.results .eyebrow').first()).toContainText('Systematic review');
  await page.goBack();
  await expect(page.getByLabel('Sort by')).toHaveValue('year');
});

test('facets tell all kinds of entries apart', async ({ page }) => {
  await page.goto('fr/search/?q=supervision');
  await page.locator('[data-facet="kind"] summary').click();
  await page.getByRole('checkbox', { name: /^Notion/ }).check();
  await expect(page).toHaveURL(/kind=concept/);
  await expect(page.locator('.results > li .eyebrow').filter({ hasNotText: 'Notion' })).toHaveCount(0);
  await expect(page.locator('.results > li .eyebrow').first()).toContainText('Notion');
});

test.describe('suggestions', () => {
  const field = (page: import('@playwright/test').Page) => page.getByRole('combobox', { name: /Search the|Chercher dans/ });

  test('arrows choose a concept, whose field is searched', async ({ page }) => {
    await page.goto('en/search/');
    await expect(page.locator('.status')).toContainText('entries');
    await field(page).pressSequentially('hosp');
    const list = page.getByRole('listbox', { name: 'Suggestions' });
    await expect(list.getByRole('option').first()).toContainText('Inpatient hospital units (hospital) Setting');
    await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
    await expect(list.locator('[aria-selected="true"]')).toHaveCount(0);
    await field(page).press('ArrowDown');
    await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await expect(field(page)).toHaveAttribute('aria-activedescendant', (await list.getByRole('option').first().getAttribute('id')) ?? '');
    await field(page).press('Enter');
    await expect(field(page)).toHaveValue('setting:"Inpatient hospital units" ');
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(page).toHaveURL(/q=setting%3A%22Inpatient\+hospital\+units%22$/);
    await expect(page.locator(hits).first()).toBeVisible();
  });

  test('Enter without a choice searches for what was typed; Escape closes, and keeps it', async ({ page }) => {
    await page.goto('fr/search/');
    await expect(page.locator('.status')).toContainText('fiches');
    await field(page).pressSequentially('surdose');
    const list = page.locator('#suggestions');
    await expect(list).toBeVisible();
    await field(page).press('Escape');
    await expect(list).toBeHidden();
    await expect(field(page)).toHaveValue('surdose');
    await field(page).press('ArrowDown');
    await expect(list).toBeVisible();
    await field(page).press('ArrowUp');
    await field(page).press('Enter');
    await expect(list).toBeHidden();
    await expect(field(page)).toHaveValue('surdose');
    await expect(page).toHaveURL(/q=surdose$/);
  });

  test('a pointer chooses an author; a claim is gone to', async ({ page }) => {
    await page.goto('fr/search/');
    await expect(page.locator('.status')).toContainText('fiches');
    await field(page).pressSequentially('stanoj');
    await page.getByRole('option', { name: 'Stanojlović Auteur' }).click();
    await expect(field(page)).toHaveValue('auteur:Stanojlović ');
    await expect(field(page)).toBeFocused();
    await field(page).fill('');
    await field(page).pressSequentially('salaire bas');
    await page
      .getByRole('option', { name: /Énoncé$/ })
      .first()
      .click();
    await expect(page).toHaveURL(/fr\/claims\/[a-z-]+\/$/);
  });

  test('their number and that of the results are announced once the typing rests', async ({ page }) => {
    await page.goto('en/search/');
    await field(page).pressSequentially('emerg');
    await expect(page.getByRole('status')).toHaveText(/^\d+ suggestions, down arrow to reach them\. \d+ results/);
  });

  test('the open list has no axe violation', async ({ page }) => {
    for (const lang of ['fr', 'en']) {
      await page.goto(`${lang}/search/`);
      await expect(page.locator('.status')).toContainText(/fiches|entries/);
      await page.locator('.search-help summary').click();
      await field(page).pressSequentially('hosp');
      await field(page).press('ArrowDown');
      await expect(page.locator('#suggestions')).toBeVisible();
      expect(await violations(page), lang).toEqual([]);
    }
  });
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
    const [, ...rest] = (await response.json()) as unknown[];
    await route.fulfill({ response, json: [1, ...rest] });
  });
  await page.goto('fr/search/?q=pair');
  await expect(page.getByRole('status')).toContainText('n’a pas pu être chargé');
  await expect(page.locator(hits)).toHaveCount(0);
});

for (const [what, change] of [
  ['cannot be had', undefined],
  ['is of another edition', (text: string) => text.replace(/"fr\/[^/]+\//, '"fr/old/')],
  ['is damaged', (text: string) => text.replace(/"words":"../, '"words":"0x')],
] as const) {
  test(`a piece of the index that ${what} gives a message, not answers, and a later query may do better`, async ({ page }) => {
    let isBad = true;
    await page.route('**/search-data/fr/*/terms*.json', async (route) => {
      if (!isBad) return route.continue();
      if (!change) return route.fulfill({ status: 500 });
      const response = await route.fetch();
      const text = await response.text();
      expect(change(text)).not.toBe(text);
      await route.fulfill({ response, body: change(text) });
    });
    await page.goto('fr/search/?q=rétention');
    await expect(page.getByRole('status')).toContainText('n’a pas pu être chargé');
    await expect(page.locator(hits)).toHaveCount(0);
    isBad = false;
    await page.getByRole('button', { name: 'Chercher', exact: true }).click();
    await expect(page.locator(hits).first()).toHaveAttribute('href', /claims\/treatment-retention\/$/);
  });
}

test('before its first answer the search loads less than 60 kB, whatever the query', async ({ page }) => {
  for (const address of [
    'fr/search/?q=rétention',
    'en/search/?q=peer+support+workers+in+hospital',
    'fr/search/?q=formation+supervision+équipe',
    'en/search/?q=naloxon',
  ]) {
    const loaded = new Set<string>();
    const note = (request: Request) => loaded.add(new URL(request.url()).pathname.split('/some/base/')[1] ?? '');
    page.on('request', note);
    await page.goto(address);
    await expect(page.locator(hits).first()).toBeVisible();
    page.off('request', note);
    // Counts and passages come after the hits.
    const before = [...loaded].filter((file) => /search-worker|search-data/.test(file) && !/\/(facet-|benefits|texts)/.test(file));
    const sizes = before.map((file) => gzipSync(readFileSync(join('dist', file))).length);
    expect(before.length).toBeGreaterThan(3);
    expect(
      sizes.reduce((sum, size) => sum + size, 0),
      before.map((file, i) => `${file}: ${sizes[i]}`).join('\n'),
    ).toBeLessThan(60_000);
  }
});

test('the texts come with the first phrase, those of entries that may have it', async ({ page }) => {
  await page.goto('en/search/');
  await expect(page.locator('.status')).toContainText('entries');
  const texts: string[] = [];
  page.on('request', (request) => {
    if (/\/texts\d+\.json$/.test(request.url())) texts.push(request.url());
  });
  await page.getByRole('combobox', { name: 'Search the knowledge base' }).fill('"stay in treatment longer"');
  await expect(page.locator(hits).first()).toHaveAttribute('href', /claims\/treatment-retention\/$/);
  expect(texts.length).toBeGreaterThan(0);
  expect(new Set(texts).size).toBe(texts.length);
});

test('nothing is lost of what is typed while the index is on its way', async ({ page }) => {
  await page.route(/search-data\//, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await page.goto('fr/search/');
  const box = page.getByRole('combobox', { name: 'Chercher dans la base' });
  await box.pressSequentially('surdoses et retours ', { delay: 70 });
  await expect(page.locator(hits).first()).toBeVisible();
  await expect(box).toHaveValue('surdoses et retours ');
});
