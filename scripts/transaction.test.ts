import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { Busy, type Change, commit, recover } from './transaction.ts';

const CHANGES: Change[] = [
  { path: 'sources/new.md', text: 'new\n' },
  { path: 'sources/old.md', text: 'old, and more\n', before: 'old\n' },
  { path: 'other/deep.md', text: 'deep\n' },
];
const BEFORE = { 'sources/old.md': 'old\n' };
const AFTER = { 'other/deep.md': 'deep\n', 'sources/new.md': 'new\n', 'sources/old.md': 'old, and more\n' };

async function folder(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'recension-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await mkdir(join(root, 'sources'));
  await writeFile(join(root, 'sources/old.md'), 'old\n');
  return root;
}

/** All that is in the folder, hidden files too. */
async function contents(root: string): Promise<Record<string, string>> {
  const items = await readdir(root, { recursive: true, withFileTypes: true });
  const files = items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name).slice(root.length + 1));
  return Object.fromEntries(await Promise.all(files.sort().map(async (file) => [file, await readFile(join(root, file), 'utf8')])));
}

test('all is written, and nothing else is left', async () => {
  const root = await folder();
  expect(await commit(root, CHANGES)).toEqual({ written: CHANGES.map(({ path }) => path), left: [] });
  expect(await contents(root)).toEqual(AFTER);
});

test('killed before any step, the folder is as before or complete once it is looked at again', async () => {
  const script = fileURLToPath(new URL('../tests/commit-until.ts', import.meta.url));
  const seen = new Set<string>();
  for (let step = 0; ; step++) {
    const root = await folder();
    const { signal } = spawnSync(process.execPath, [script, root, String(step), JSON.stringify(CHANGES)]);
    await recover(root);
    const found = await contents(root);
    const state = JSON.stringify(found) === JSON.stringify(AFTER) ? 'complete' : 'before';
    if (state === 'before') expect(found, `step ${step}`).toEqual(BEFORE);
    if (signal === null) {
      expect(state).toBe('complete');
      break;
    }
    expect(signal).toBe('SIGKILL');
    seen.add(state);
  }
  expect([...seen].sort()).toEqual(['before', 'complete']);
}, 60_000);

test('recovering twice is the same as once', async () => {
  const root = await folder();
  await writeFile(join(root, '.import-journal.json'), `{}\n${JSON.stringify(CHANGES)}\n`);
  await recover(root);
  expect(await recover(root)).toBeUndefined();
  expect(await contents(root)).toEqual(AFTER);
});

test('what somebody else wrote in the meantime is left', async () => {
  const root = await folder();
  await writeFile(join(root, 'sources/new.md'), 'theirs\n');
  await writeFile(join(root, 'sources/old.md'), 'edited\n');
  expect((await commit(root, CHANGES)).left).toEqual(['sources/new.md', 'sources/old.md']);
  expect(await contents(root)).toEqual({ ...AFTER, 'sources/new.md': 'theirs\n', 'sources/old.md': 'edited\n' });
});

test('two imports do not get in each other’s way', async () => {
  const root = await folder();
  await writeFile(join(root, '.import-journal.tmp'), `{"pid":${process.ppid}}\n`);
  await expect(commit(root, CHANGES)).rejects.toThrow(Busy);
  const { '.import-journal.tmp': _, ...rest } = await contents(root);
  expect(rest).toEqual(BEFORE);
});
