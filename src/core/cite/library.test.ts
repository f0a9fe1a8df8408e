import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { renderLibrary } from './library.ts';
import { NASTY } from './nasty-records.ts';
import { createRenderer } from './render.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = await mkdtemp(join(tmpdir(), 'recension-citations-'));
afterAll(() => rm(cache, { recursive: true }));
const wanted = [
  { style: 'iso690', lang: 'fr' },
  { style: 'harvard', lang: 'en' },
] as const;
const sources = NASTY.slice(0, 12);

test('the same citations on one thread, on two, from the cache, and from a cache that is damaged', { timeout: 60_000 }, async () => {
  const plain = await renderLibrary(sources, { root, wanted });
  const renderer = createRenderer();
  expect(sources.map(({ id }) => plain[0]?.citations[id]?.html)).toEqual(sources.map((source) => renderer.render(source, wanted[0])));
  expect(await renderLibrary(sources, { root, wanted, threads: 2, cache })).toEqual(plain);
  expect((await readdir(cache)).sort()).toEqual(['harvard.en.json', 'iso690.fr.json']);
  expect(await renderLibrary([...sources].reverse(), { root, wanted, cache })).toEqual(plain);
  await writeFile(join(cache, 'harvard.en.json'), '{"half');
  expect(await renderLibrary(sources, { root, wanted, cache })).toEqual(plain);
});

test('a record that has changed is formatted again', async () => {
  const [first] = sources;
  if (!first) throw new Error('no fixture');
  const changed = { ...first, citation: { ...first.citation, title: 'Another title' } };
  const [file] = await renderLibrary([changed], { root, wanted: [wanted[1]], cache });
  expect(file?.citations[first.id]?.html).toContain('Another title');
});
