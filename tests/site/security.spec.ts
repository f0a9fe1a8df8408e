import { expect, test } from '@playwright/test';
import { KINDS_OF_PAGE } from './pages.ts';

for (const path of KINDS_OF_PAGE) {
  test(`nothing from elsewhere, nothing against the policy: fr/${path}`, async ({ page, baseURL }) => {
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
    });
    await page.goto(`fr/${path}`, { waitUntil: 'networkidle' });
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    expect(await page.locator('[style], [onclick], script:not([src]):not([type="application/ld+json"]), style').count()).toBe(0);
  });
}
