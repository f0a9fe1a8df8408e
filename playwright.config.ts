import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.ts';
import { freePort } from './scripts/serve.ts';

// The built site must work at any base path, so it is tested under one. Playwright reads this file again in each of its
// workers; they take the port from the environment of the first.
process.env['RECENSION_TEST_PORT'] ??= String(await freePort());
const port = process.env['RECENSION_TEST_PORT'];
const base = '/some/base/';
const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/site',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // Generous: a slow machine is not a mistake of the site.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    // Specs name addresses without a slash at the front: page.goto('fr/sources/').
    baseURL: `http://localhost:${port}${base}`,
    // Only tests/site/offline.spec.ts lets the site keep itself; elsewhere each page comes from the server.
    serviceWorkers: 'block',
    browserName: 'chromium',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...BROWSER_FLAGS] },
  },
  webServer: {
    command: `"${process.execPath}" scripts/serve.ts --base ${base} --port ${port}`,
    url: `http://localhost:${port}${base}`,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
