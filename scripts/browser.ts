import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import type { Io } from './commands/command.ts';
import { withProgress } from './progress.ts';
import { runMain } from './run.ts';
import { type Outcome, run } from './subprocess.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'] as const;
const MINUTE = 60_000;

/**
 * Flags that keep a browser under test to itself: no calls home, and no host but this machine.
 * Playwright already starts it without its sandbox, which a browser run by root needs.
 */
export const BROWSER_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
] as const;

/** The Chromium that is there: the one that CHROME_PATH names, one on the PATH, or the one that Playwright has downloaded. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...(env['CHROME_PATH'] ? [env['CHROME_PATH']] : []), ...onPath, ...downloaded()].find(isUsable);
}

/** Where Playwright's own download goes; empty when this version of Playwright has none for this system. */
function downloaded(): string[] {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test') as typeof import('@playwright/test');
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/** True when the program starts: a snap's stand-in, or a browser without its libraries, does not. */
function isUsable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    if (!statSync(path).isFile()) return false;
    if (process.platform === 'win32') return true; // there, --version opens a window
    return /\d+\.\d+/.test(execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return false;
  }
}

/** Ways to get a browser, in the order in which they are tried. */
const WAYS: readonly { label: string; possible: () => boolean; get: () => Promise<Outcome> }[] = [
  {
    label: 'Downloading Chromium with Playwright',
    possible: () => true,
    get: () =>
      run(process.execPath, [createRequire(import.meta.url).resolve('@playwright/test/cli'), 'install', 'chromium'], {
        env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
        timeout: 5 * MINUTE,
      }),
  },
  {
    label: 'Installing Chromium with apt-get',
    possible: () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && spawnSync('apt-get', ['--version']).status === 0,
    get: async () => {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      await run('apt-get', ['update', '-q'], { env, timeout: 3 * MINUTE });
      return run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env, timeout: 10 * MINUTE });
    },
  },
];

export const NO_BROWSER = `The browser tests need Chromium, and none could be found or installed.
Install Chromium or Google Chrome, or name one that you have:

  Debian, Ubuntu   sudo apt-get install chromium
  elsewhere        npx playwright install chromium
  any system       CHROME_PATH=/path/to/chrome npm test

The tests that need no browser: npm run test:unit
`;

/**
 * Finds a browser, or gets one.
 *
 * @returns its path, or undefined when none is to be had; what was tried is then on standard error
 */
export async function prepareBrowser(io: Pick<Io, 'err' | 'interactive'>): Promise<string | undefined> {
  const present = findBrowser();
  if (present) return present;
  const failures: string[] = [];
  for (const way of WAYS.filter((item) => item.possible())) {
    const { output } = await withProgress(way.label, io, way.get);
    const browser = findBrowser();
    if (browser) return browser;
    failures.push(`${way.label} failed:\n${output.trim().split('\n').slice(-5).join('\n')}\n`);
  }
  io.err(`${failures.join('\n')}\n${NO_BROWSER}`);
  return undefined;
}

if (import.meta.main) {
  await runMain(async (_argv, io) => {
    const browser = await prepareBrowser(io);
    if (browser) io.out(`${browser}\n`);
    return browser ? 0 : 1;
  });
}
