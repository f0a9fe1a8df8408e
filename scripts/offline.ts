import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { LANGUAGES } from '../schemas/index.ts';
import { compare } from '../src/core/diagnostic.ts';
import { OFFLINE } from '../src/i18n/offline.ts';
import { mediaType } from './serve.ts';

/** Into so many packs the site is cut, beside that of the scripts and styles: each quick to unpack, few enough to fetch. */
const PACKS = 96;

/** What is fetched on demand: exports are for other programs, and weigh more than the site. */
export const ON_DEMAND: readonly string[] = ['exports/', 'data/', 'sources/', 'api/graph.jsonld', 'datapackage.json', 'sitemap'];

/** Scripts of other alphabets, which no text of the site needs. */
const NEEDLESS = /-(cyrillic|greek|vietnamese)[^/]*\.woff2$/;

/**
 * Makes the built site work without a network: packs of all its files (`offline/*.bin`) and the service worker that keeps them (`sw.js`).
 * The same files give the same packs.
 */
export async function writeOffline(out: string, root: string): Promise<void> {
  const files = (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(out).length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => isKept(path))
    .sort(compare);
  const groups: string[][] = Array.from({ length: PACKS + 1 }, () => []);
  for (const path of files) groups[packOf(path)]?.push(path);
  await mkdir(join(out, 'offline'));
  const packs: string[] = [];
  for (const group of groups) {
    const bytes = await pack(out, group);
    const name = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    await writeFile(join(out, 'offline', `${name}.bin`), bytes);
    packs.push(name);
  }
  const worker = await readFile(join(root, 'src', 'client', 'sw.js'), 'utf8');
  const version = createHash('sha256').update(packs.join('\n')).update(worker).digest('hex').slice(0, 16);
  const site = { version, packs, onDemand: ON_DEMAND, notKept: notKept() };
  await writeFile(join(out, 'sw.js'), `const SITE = ${JSON.stringify(site)};\n${worker}`);
}

function isKept(path: string): boolean {
  // Pages of sources are under fr/ and en/; what is under sources/ are their exports.
  return !ON_DEMAND.some((prefix) => path.startsWith(prefix)) && !NEEDLESS.test(path);
}

/** Which pack a file is in (FNV-1a); the service worker has the same. */
export function packOf(path: string): number {
  if (path.startsWith('_astro/')) return 0;
  let hash = 2166136261;
  for (const byte of Buffer.from(path)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  return 1 + (hash % PACKS);
}

const compress = promisify(gzip);

async function pack(out: string, paths: readonly string[]): Promise<Buffer> {
  const contents = await Promise.all(paths.map((path) => readFile(join(out, path))));
  const head = JSON.stringify(paths.map((path, i) => [path, mediaType(path), contents[i]?.length ?? 0]));
  return compress(Buffer.concat([Buffer.from(`${head}\n`), ...contents]), { level: 6 });
}

/** The page for an export that was asked for without a network. */
function notKept(): string {
  const sections = LANGUAGES.map(
    (lang) => `<section lang="${lang}"><h1>${OFFLINE[lang].notKept.title}</h1><p>${OFFLINE[lang].notKept.text}</p></section>`,
  );
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${OFFLINE.fr.notKept.title} – Recension</title></head><body><main>${sections.join('')}</main></body></html>`;
}
