import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { close, createIndex } from 'pagefind';
import { build } from 'vite';
import { addressOf, seal } from '../../src/core/search/pieces.ts';
import type { Collection } from './documents.ts';
import { MINISEARCH_OPTIONS } from './minisearch-options.ts';
import { PLAIN_FIELDS, type PlainDocument, WEIGHTS } from './plain.ts';

/** The engines, as folders of the benchmark; the first is the one that the others are held against. */
export const ENGINES = ['recension', 'lunr', 'minisearch', 'pagefind'] as const;
export type EngineId = (typeof ENGINES)[number];

/**
 * Writes one folder for each engine: its code as a page loads it, and what it searches.
 *
 * @param out an empty folder
 */
export async function prepare(out: string, engine: EngineId, collections: readonly Collection[]): Promise<void> {
  const folder = join(out, engine);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), `<!doctype html><html lang="${collections[0]?.lang}"><title>${engine}</title>`);
  await bundle(join(import.meta.dirname, `page-${engine}.ts`), folder);
  for (const collection of collections) await WRITERS[engine](collection, folder);
}

const WRITERS: Record<EngineId, (collection: Collection, folder: string) => Promise<void>> = {
  async recension({ lang, data: { manifest, pieces } }, folder) {
    await writeFile(join(folder, `${lang}.json`), seal(lang, manifest));
    await mkdir(join(folder, lang, manifest.edition), { recursive: true });
    for (const [name, body] of pieces)
      await writeFile(join(folder, lang, addressOf(manifest.edition, name)), seal(`${lang}/${manifest.edition}/${name}`, body));
  },
  async lunr({ lang, documents }, folder) {
    const index = lunr(function () {
      this.ref('id');
      for (const field of PLAIN_FIELDS) this.field(field);
      for (const document of documents) this.add(document);
    });
    const shown = Object.fromEntries(documents.map(({ id, kind, title, passage }) => [id, { kind, title, passage }]));
    await writeFile(join(folder, `${lang}.index.json`), JSON.stringify(index));
    await writeFile(join(folder, `${lang}.shown.json`), JSON.stringify(shown));
  },
  async minisearch({ lang, documents }, folder) {
    const index = new MiniSearch<PlainDocument>(MINISEARCH_OPTIONS);
    index.addAll(documents);
    await writeFile(join(folder, `${lang}.json`), JSON.stringify(index));
  },
  async pagefind({ lang, documents }, folder) {
    const { index } = await createIndex({ forceLanguage: lang });
    if (!index) throw new Error('Pagefind makes no index here');
    for (const document of documents) {
      const { errors } = await index.addHTMLFile({ url: `/${encodeURIComponent(document.id)}.html`, content: pageOf(document, lang) });
      if (errors.length > 0) throw new Error(`Pagefind: ${document.id}: ${errors.join('; ')}`);
    }
    const { errors } = await index.writeFiles({ outputPath: join(folder, lang) });
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    await close();
  },
};

/** A document as a page that Pagefind reads, weighted as its documentation says (`data-pagefind-weight`, 0–10). */
function pageOf(document: PlainDocument, lang: string): string {
  const weighted = PLAIN_FIELDS.filter((field) => field !== 'title').map(
    (field) => `<p data-pagefind-weight="${WEIGHTS[field]}">${escapeHtml(document[field])}</p>`,
  );
  return `<!doctype html><html lang="${lang}"><head><title>${escapeHtml(document.title)}</title></head><body data-pagefind-body><h1 data-pagefind-weight="${WEIGHTS.title}">${escapeHtml(document.title)}</h1>${weighted.join('')}</body></html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

async function bundle(entry: string, folder: string): Promise<void> {
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict', output: { entryFileNames: 'engine.js' } },
    },
  });
}
