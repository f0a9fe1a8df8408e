import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type ClientRequest, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from './commands/command.ts';
import { freePort, mediaType, type Served, serve } from './serve.ts';

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recension-serve-'));
  const dir = join(folder, 'dist');
  await mkdir(join(dir, 'fr'), { recursive: true });
  await mkdir(join(dir, 'exports'));
  for (const [name, text] of [
    ['index.html', 'home'],
    ['404.html', 'not here'],
    ['fr/index.html', 'accueil'],
    ['exports/library.bib', '@book{é}'],
  ] as const) {
    await writeFile(join(dir, name), text);
  }
  await writeFile(join(folder, 'secret.txt'), 'secret');
  served = await serve({ dir, base: '/some/base/', port: 0 });
});

afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

/** A request for a path as it stands; fetch would tidy it first. */
function request(path: string, host?: string): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(served.url);
    const call: ClientRequest = get({ host: host ?? '127.0.0.1', port, path }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    call.on('error', reject);
  });
}

describe('a path under the base', () => {
  test.each([
    ['the front page', '/some/base/', 200, 'home'],
    ['a folder', '/some/base/fr/', 200, 'accueil'],
    ['a query', '/some/base/fr/?q=a%20b', 200, 'accueil'],
    ['a file', '/some/base/exports/library.bib', 200, '@book{é}'],
    ['a file with a slash', '/some/base/exports/library.bib/', 404, 'not here'],
    ['a folder without a page', '/some/base/exports/', 404, 'not here'],
    ['nothing', '/some/base/fr/nothing/', 404, 'not here'],
    ['outside the base', '/fr/', 404, 'The site is at /some/base/\n'],
    ['outside the folder', '/some/base/../../secret.txt', 400, 'Not an address of this site.\n'],
    ['outside, escaped', '/some/base/%2e%2e/secret.txt', 400, 'Not an address of this site.\n'],
    ['outside, escaped slash', '/some/base/..%2fsecret.txt', 400, 'Not an address of this site.\n'],
    ['an absolute path', '/some/base//etc/passwd', 400, 'Not an address of this site.\n'],
    ['a broken escape', '/some/base/%zz', 400, 'Not an address of this site.\n'],
  ])('%s', async (_name, path, status, text) => {
    expect(await request(path)).toMatchObject({ status, text });
  });

  test.each([
    ['the base without its slash', '/some/base', '/some/base/'],
    ['a folder without its slash', '/some/base/fr?q=1', '/some/base/fr/?q=1'],
  ])('%s is redirected', async (_name, path, location) => {
    expect(await request(path)).toMatchObject({ status: 301, headers: { location } });
  });
});

test('only GET and HEAD are answered', async () => {
  expect((await fetch(served.url, { method: 'POST' })).status).toBe(405);
  const head = await fetch(served.url, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '4', '']);
});

test.each([
  ['library.bib', 'application/x-bibtex; charset=utf-8'],
  ['library.biblatex.bib', 'application/x-bibtex; charset=utf-8'],
  ['library.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['library.csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
  ['sources.json', 'application/json; charset=utf-8'],
  ['library.csv', 'text/csv; charset=utf-8'],
  ['graph.jsonld', 'application/ld+json; charset=utf-8'],
  ['vocabulary.ttl', 'text/turtle; charset=utf-8'],
  ['feed.fr.xml', 'application/xml; charset=utf-8'],
  ['unknown', 'application/octet-stream'],
])('%s has its media type', (file, type) => {
  expect(mediaType(file)).toBe(type);
});

test('a taken port is an error, or leads to the next', async () => {
  const port = Number(new URL(served.url).port);
  await expect(serve({ dir: folder, port })).rejects.toThrow(UsageError);
  const next = await serve({ dir: folder, port, tries: 20 });
  expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
  await next.close();
});

test('a free port can be listened on', async () => {
  const other = await serve({ dir: folder, port: await freePort() });
  expect(other.url).toMatch(/^http:\/\/localhost:\d+\/$/);
  await other.close();
});
