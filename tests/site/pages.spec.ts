import { expect, test } from '@playwright/test';
import type { Language } from '../../schemas/index.ts';
import { violations } from './axe.ts';
import { KINDS_OF_PAGE } from './pages.ts';

for (const path of KINDS_OF_PAGE) {
  // Both languages have the same layout and styles, so that colours, the slowest rule, are looked at in one.
  test(`no axe violation, nothing from elsewhere, nothing against the policy: ${path}`, async ({ page, baseURL }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) complaints.push(`asks for ${request.url()}`);
    });
    const visit = async (lang: Language) => {
      await page.goto(`${lang}/${path}`);
      if (path.startsWith('search')) await expect(page.locator('.results > li').first()).toBeVisible();
      if (path.startsWith('selection/?')) await expect(page.locator('.chosen > li').first()).toBeVisible();
    };
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await visit('fr');
    expect(await violations(page), 'fr, light').toEqual([]);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(await page.locator('[style], [onclick], script:not([src]):not([type="application/ld+json"]), style').count()).toBe(0);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await violations(page, 'contrast'), 'fr, dark').toEqual([]);
    await visit('en');
    expect(await violations(page, 'all but contrast'), 'en').toEqual([]);
    expect(complaints).toEqual([]);
  });
}

for (const path of ['fr/', 'fr/claims/treatment-retention/', 'en/sources/eddie-2019/', 'fr/search/?q=pair', 'en/exports/', 'fr/comparisons/']) {
  test(`fits a phone without sideways scrolling: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(path);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('the keyboard reaches the content past the navigation', async ({ page }) => {
  await page.goto('fr/sources/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#content');
});
