import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main as build, ROOT } from './build.ts';
import { type Io, UsageError } from './commands/command.ts';
import { main as start } from './start.ts';

let folder: string;
let content: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recension-build-'));
  content = join(folder, 'content');
  await mkdir(join(content, 'sources'), { recursive: true });
  await writeFile(join(content, 'sources', 'smith-2020.md'), '---\ncitation:\n  type: novel\n---\n');
  await writeFile(join(folder, 'notes.txt'), 'mine');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function listen(): Io & { said: { out: string; err: string } } {
  const said = { out: '', err: '' };
  return {
    said,
    interactive: false,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  };
}

describe.each([
  ['build', build, []],
  ['start', start, ['--port', '0']],
])('%s', (_name, main, extra) => {
  test('stops at an error in the content, with the report of the check', async () => {
    const io = listen();
    const out = join(folder, 'dist');
    expect(await main(['--content', content, '--out', out, ...extra], io)).toBe(1);
    expect(io.said.out).toContain('smith-2020.md:3:3  error  Unexpected “citation.type” “novel”');
    expect(io.said.out).not.toContain('http://');
    expect(io.said.err).toContain('Mend the errors above');
  });

  test.each([
    ['the project', ROOT],
    ['a folder above the project', join(ROOT, '..')],
    ['the sources of the site', join(ROOT, 'src')],
    ['a folder with other files', () => folder],
    ['a file', () => join(folder, 'notes.txt')],
  ])('does not empty %s', async (_what, out) => {
    await expect(main(['--out', typeof out === 'string' ? out : out(), ...extra], listen())).rejects.toThrow(UsageError);
  });

  test('explains itself', async () => {
    const io = listen();
    expect(await main(['--help'], io)).toBe(0);
    expect(io.said.out).toMatch(/^Usage: npm/);
  });
});

test.each(['example.org', 'ftp://example.org/', 'not an address'])('--site %s is refused', async (site) => {
  await expect(build(['--content', content, '--site', site], listen())).rejects.toThrow('--site takes an address');
});
