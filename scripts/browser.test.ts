import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from './browser.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recension-browser-'));
  for (const [name, text] of [
    ['chromium-browser', 'echo "This command needs the chromium snap" >&2; exit 1'], // as on Ubuntu
    ['google-chrome', 'echo "Google Chrome 150.0.1"'],
    ['mine', 'echo "Chromium 149.0.2"'],
  ] as const) {
    await writeFile(join(folder, name), `#!/bin/sh\n${text}\n`);
    await chmod(join(folder, name), 0o755);
  }
  await writeFile(join(folder, 'chromium'), 'not a program');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.skipIf(process.platform === 'win32')('takes the first browser on the PATH that starts', () => {
  expect(findBrowser({ PATH: [join(folder, 'nowhere'), folder].join(delimiter) })).toBe(join(folder, 'google-chrome'));
});

test.skipIf(process.platform === 'win32')('CHROME_PATH comes first, if it starts', () => {
  expect(findBrowser({ PATH: folder, CHROME_PATH: join(folder, 'mine') })).toBe(join(folder, 'mine'));
  expect(findBrowser({ PATH: folder, CHROME_PATH: join(folder, 'gone') })).toBe(join(folder, 'google-chrome'));
});
