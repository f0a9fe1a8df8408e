import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Corpus } from '../src/core/corpus.ts';
import { dataFiles } from '../src/site/data-files.ts';
import { report } from './commands/check.ts';
import { type Io, readArguments, UsageError } from './commands/command.ts';
import { load } from './commands/content.ts';
import { writeOffline } from './offline.ts';
import { withProgress } from './progress.ts';
import { runMain } from './run.ts';
import { writeSitemap } from './sitemap.ts';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Absolute addresses need a host; without `--site` they have this one. */
const LOCAL = 'http://localhost:4321/';

export interface BuildOptions {
  /** The content folder. */
  content: string;
  /** Where the site goes; it is emptied first. */
  out: string;
  /** The address at which it will be published; needed only for canonical links, feeds and the like. */
  site?: string | undefined;
}

/**
 * Checks the content and, when it has no error, builds the site.
 *
 * @returns the exit code: 0 built, 1 not
 */
export async function build(options: BuildOptions, io: Io): Promise<number> {
  const site = siteAddress(options.site);
  await refuseUnsafe(options);
  const loaded = await load(options.content, io);
  if (loaded.diagnostics.some(({ severity }) => severity === 'error')) return report(loaded, options.content, 'text', io);
  return withProgress('Building the site', io, () => renderSite({ ...options, site }, loaded.corpus, io));
}

async function renderSite({ content, out, site }: BuildOptions, corpus: Corpus, io: Io): Promise<number> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'; // a build asks nothing of the network
  process.env['RECENSION_CONTENT'] = pathToFileURL(resolve(content)).href;
  process.env['RECENSION_ROOT'] = ROOT;
  const astro = await import('astro');
  try {
    await astro.build({ root: ROOT, outDir: resolve(out), ...(site ? { site } : {}), logLevel: 'warn' });
    await relateFonts(join(out, '_astro'));
    await writeDataFiles(out, corpus, site ?? LOCAL);
    await writeSitemap(out, site ?? LOCAL);
    await writeOffline(out, ROOT);
    return 0;
  } catch (error) {
    // Astro has already told which page failed, and where in it.
    const { message, hint } = error as Error & { hint?: string };
    io.err(`${message}\n${hint ? `${hint}\n` : ''}The site was not built.\n`);
    return 1;
  }
}

/** Files written before the event loop has its turn. */
const BATCH = 100;

/** Small files by the thousand: waiting for each takes three times as long as to write it. */
async function writeDataFiles(out: string, corpus: Corpus, site: string): Promise<void> {
  const folders = new Set<string>();
  for (const [i, file] of dataFiles(corpus, site).entries()) {
    const path = join(out, file.path);
    const folder = dirname(path);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(path, await file.write());
    if (i % BATCH === 0) await new Promise(setImmediate);
  }
}

/** Astro's styles name their fonts from the root of the host; beside them, they are found at any base path. */
async function relateFonts(assets: string): Promise<void> {
  for (const name of (await readdir(assets)).filter((file) => file.endsWith('.css'))) {
    const file = join(assets, name);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('url(/_astro/', 'url('));
  }
}

/** An address with a slash at its end, so that paths can be joined to it. */
function siteAddress(site: string | undefined): string | undefined {
  if (!site) return undefined;
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError(`--site takes an address such as https://example.org/recension/, not “${site}”.`);
  url.search = '';
  url.hash = '';
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** A build empties its folder first; it must not be one that holds anything else. */
async function refuseUnsafe({ content, out }: BuildOptions): Promise<void> {
  const target = resolve(out);
  const holds = (inner: string) => !relative(target, resolve(inner)).startsWith(`..${sep}`) && relative(target, resolve(inner)) !== '..';
  if (holds(ROOT) || holds(content)) throw new UsageError(`“${out}” holds the project or its content; the site needs a folder of its own.`);
  const files = await readdir(target).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw new UsageError(`“${out}” cannot be used: ${error.message}`);
  });
  const built = ['_astro', '.prerender'].some((name) => files.includes(name)); // the second: what a failed build leaves
  if (files.length && !built) throw new UsageError(`“${out}” holds other files than a built site. Name an empty or a new folder.`);
}

const HELP = `Usage: npm run build -- [--content DIR] [--out DIR] [--site URL]

Checks the content and builds the site. Says nothing when all is well.
Exit code: 0 built, 1 not (the content has an error, or the build failed), 2 misused.

  --content DIR  read DIR instead of content/
  --out DIR      write to DIR instead of dist/; what it held is removed
  --site URL     the address at which the site will be published (or the variable SITE_URL);
                 the pages work at any address, only canonical links, feeds and the 404 page need it
`;

export async function main(argv: readonly string[], io: Io): Promise<number> {
  const { values } = readArguments({
    args: [...argv],
    options: {
      content: { type: 'string', default: 'content' },
      out: { type: 'string', default: 'dist' },
      site: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    io.out(HELP);
    return 0;
  }
  return build({ content: values.content, out: values.out, site: values.site ?? process.env['SITE_URL'] }, io);
}

if (import.meta.main) await runMain(main);
