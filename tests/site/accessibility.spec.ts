import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { KINDS_OF_PAGE, LANGUAGES } from './pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const lang of LANGUAGES) {
  for (const path of KINDS_OF_PAGE) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`no axe violation: ${lang}/${path} (${colorScheme})`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.goto(`${lang}/${path}`);
        if (path.startsWith('search')) await expect(page.locator('.results > li').first()).toBeVisible();
        // A page has no frames, and only what is wrong is wanted: a large table takes seconds so, and minutes otherwise.
        const { violations } = await new AxeBuilder({ page })
          .options({ resultTypes: ['violations'] })
          .withTags(TAGS)
          .setLegacyMode()
          .analyze();
        expect(
          violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .map((node) => node.target.join(' '))
                .slice(0, 3)
                .join(' | ')}`,
          ),
        ).toEqual([]);
      });
    }
  }
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
