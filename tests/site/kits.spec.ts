import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { moveAddress } from '../../src/core/cards/image.ts';
import { qrPath } from '../../src/core/cards/qr.ts';

const HOSPITAL = [
  'gagner en empathie',
  'mieux comprendre ce que vivent',
  'faire baisser l’anxiété',
  'font le lien entre patients',
  'rend les échanges avec les patients',
  'rythme souvent intense',
];

async function pick(page: Page, filter: string, ...titles: string[]) {
  await page.getByRole('searchbox').fill(filter);
  for (const title of titles) await page.getByRole('checkbox', { name: title }).check();
}

test('a trainer builds “why hire peer workers in a hospital”, and is ready for “is that really shown?”', async ({ page }, info) => {
  const asked: string[] = [];
  await page.goto('fr/kits/build/');
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await pick(page, 'pairs à l’hôpital', ...HOSPITAL);
  await pick(page, 'tip 64 traitement', 'restent plus longtemps en traitement');
  await pick(page, 'réhospitalisation', 'moins souvent réhospitalisées');
  await pick(page, 'preuves solides', 'restent limitées');
  await page.getByLabel('Titre').fill('Pourquoi embaucher des pairs aidants à l’hôpital');
  const handout = page.locator('.handout');
  await expect(handout.getByRole('heading', { name: 'Pourquoi embaucher' })).toBeVisible();
  await expect(handout).toContainText('p.\u00a03–4, 99–100');
  await expect(handout).toContainText('p.\u00a018–19, tableau\u00a03');
  await expect(handout).toContainText('une revue systématique (Gormley et al., 2021) ne permet pas de conclure');
  // “Is that really shown?” Every sentence of the summary says who finds or states it, where to open it, and the studies behind it.
  const sentences = await handout.locator('ol').first().locator('li').allTextContents();
  expect(sentences).toHaveLength(9);
  for (const text of sentences)
    expect(text).toMatch(/^(?:Un|Une|Plusieurs|Les) (?:travail|travaux|texte|guide).*\(.*(?:p\.|section)\u00a0\S+.*\)\.$/);
  expect(sentences[0]).toContain('p.\u00a018–19, tableau\u00a03, citant Collins et al., 2019, et Velez et al., 2017');
  await expect(handout.locator('.reference', { hasText: /^Collins, D\./ })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: '1. Choisir' })).toBeHidden();
  await expect(handout.getByText('Rouvrir ce kit')).toBeHidden();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'screen' });
  expect(asked.filter((request) => !request.startsWith('GET '))).toEqual([]);

  const [deck] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Diapositives' }).click()]);
  expect(deck.suggestedFilename()).toBe('pourquoi-embaucher-des-pairs-aidants-a-l-hopital.html');
  const file = info.outputPath('deck.html');
  await writeFile(file, await readFile(await deck.path()));
  const slides = await page.context().newPage();
  const outside: string[] = [];
  slides.on('request', (request) => outside.push(request.url()));
  await slides.goto(pathToFileURL(file).href);
  await expect(slides.locator('section')).toHaveCount(1 + 9 + 3);
  await slides.keyboard.press('ArrowDown');
  await expect.poll(() => slides.evaluate(() => Math.round(scrollY / innerHeight))).toBe(1);
  expect(outside).toHaveLength(1);
  const printed = (await slides.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(13);
});

test('the same kit as Word and as Markdown, in English and another style', async ({ page }) => {
  await page.goto('fr/kits/build/');
  await pick(page, 'empathie', 'gagner en empathie');
  await page.getByLabel('Langue du document').selectOption('en');
  await page.getByLabel('Style des références').selectOption('vancouver');
  await expect(page.locator('.handout .reference').first()).toHaveText(/^1\. Egli Anthonioz/);
  const [markdown] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Markdown' }).click()]);
  expect(await readFile(await markdown.path(), 'utf8')).toMatch(/# Untitled kit[\s\S]*Finding of one work[\s\S]*pp\.\u00a018–19/);
  const [docx] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'DOCX' }).click()]);
  expect((await readFile(await docx.path())).subarray(0, 2).toString()).toBe('PK');
});

test('items are put in order with the keyboard, and it is said', async ({ page }) => {
  await page.goto('en/kits/build/');
  await pick(page, 'readiness', 'Questions');
  await pick(page, 'abstinence', 'Abstinence is more common');
  const items = page.locator('.kit-items > li');
  await expect(items).toHaveCount(2);
  await page.getByRole('button', { name: 'Move up: Abstinence' }).press('Enter');
  await expect(items.first()).toContainText('Abstinence');
  await expect(page.locator('.builder-status')).toContainText('Place 1 of 2');
  await expect(page.getByRole('button', { name: 'Move down: Abstinence' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove: Abstinence' }).press('Enter');
  await expect(items).toHaveCount(1);
});

test('a claim is added on its page; the kit is kept, shared by its address, and says what changed', async ({ page, browser, baseURL }) => {
  await page.goto('fr/claims/treatment-retention/');
  await page.getByRole('button', { name: 'Dans mon kit' }).click();
  await page.getByRole('link', { name: 'Ouvrir le kit (1)' }).click();
  await expect(page.locator('.kit-items > li')).toHaveText(/restent plus longtemps/);
  const address = page.url();
  expect(address).toContain('42dcy7');
  const other = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await other.goto(address);
  await expect(other.locator('.kit-items > li')).toHaveText(/restent plus longtemps/);
  await expect(other.locator('.kit-changes')).toBeHidden();
  // As it would have been had the review not been there, in an older release.
  await other.goto(`${address.replace('r=0.1.0', 'r=0.0.9').replace(/(42dcy7\.\w+)\.s1i1\.\w+/, '$1.s1.00000')}_zzzzzz`);
  const changes = other.locator('.kit-changes');
  await expect(changes).toContainText('version 0.0.9');
  await expect(changes).toContainText('Un doute s’est ajouté');
  await expect(changes).toContainText('zzzzzz n’est plus dans la base');
  await changes.getByRole('button', { name: 'Mettre le kit à jour' }).click();
  await expect(changes).toBeHidden();
  await expect(other.locator('.kit-items > li')).toHaveCount(1);
});

test('a card is copied, drawn and reached by its short address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('en/claims/staff-empathy/card/');
  await page.getByRole('button', { name: 'Copy: Markdown' }).click();
  await expect(page.locator('card-actions [role="status"]')).toHaveText('Copied: Markdown.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const short = new URL('../../../../c/4crtc6/', page.url()).href;
  expect(copied).toContain(short);
  // The site stands elsewhere than it was built for: what is printed leads to where it is.
  await expect(page.locator('.printed-address')).toHaveText(short);
  await expect(page.locator('.qr path')).toHaveAttribute('d', qrPath(short).d);
  const [png] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Image (PNG)' }).click()]);
  const bytes = await readFile(await png.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  // The code in the image, module by module: it leads to where the site is as well.
  const svg = await (await page.request.get(new URL('../../../../cards/en/staff-empathy.svg', page.url()).href)).text();
  const built = await page.locator('card-actions').getAttribute('data-address');
  const code = moveAddress(svg, built ?? '', short)?.code;
  const wrong = await page.evaluate(
    async ({ png, code }) => {
      const data = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([data], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (!context || !code) return -1;
      context.drawImage(image, 0, 0);
      const path = new Path2D(code.qr.d);
      const scale = image.width / 1200;
      let count = 0;
      for (let x = 0.5; x < code.qr.size; x++) {
        for (let y = 0.5; y < code.qr.size; y++) {
          const at = (place: number, n: number) => Math.round((place + (n * code.width) / code.qr.size) * scale);
          const isDark = (context.getImageData(at(code.x, x), at(code.y, y), 1, 1).data[0] ?? 0) < 128;
          if (isDark !== context.isPointInPath(path, x, y)) count++;
        }
      }
      return count;
    },
    { png: bytes.toString('base64'), code },
  );
  expect(wrong).toBe(0);
  await page.goto(`${short}#en`);
  await expect(page).toHaveURL(/en\/claims\/staff-empathy\/$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('kits, cards and short addresses are there', async ({ page }) => {
    await page.goto('c/4crtc6/');
    await page.getByRole('link', { name: 'Français' }).click();
    await expect(page).toHaveURL(/fr\/claims\/staff-empathy\/$/);
    await page.getByRole('link', { name: 'Fiche à imprimer' }).click();
    await expect(page.getByRole('img', { name: 'Code QR' })).toBeVisible();
    await page.goto('fr/kits/before-you-hire/');
    await expect(page.locator('.handout .reference').first()).toBeVisible();
    await page.goto('fr/kits/build/');
    await expect(page.getByText('demande JavaScript')).toBeVisible();
  });
});

test('no slide of a ready-made kit is taller than the screen, nor cut in print', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const kit of ['benefits-for-people', 'before-you-hire', 'four-types-of-support', 'where-peers-work']) {
    await page.goto(`kits/fr/${kit}.html`);
    const tall = () =>
      page.locator('section').evaluateAll((slides) => {
        const foot = (slide: Element) => slide.querySelector('footer')?.getBoundingClientRect().top ?? 0;
        return slides.filter((slide) => (slide.querySelector('div')?.getBoundingClientRect().bottom ?? 0) > foot(slide)).map(({ id }) => id);
      });
    expect(await tall(), kit).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await tall(), `${kit}, printed`).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  }
});
