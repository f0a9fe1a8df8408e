import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Concept } from '../schemas/index.ts';
import { assembleBibliography, writeBibliography } from '../src/core/cite/bibliography.ts';
import type { RenderOptions } from '../src/core/cite/citation-file.ts';
import { exportSources, type FormatId } from '../src/core/cite/formats.ts';
import { type LibraryOptions, renderLibrary } from '../src/core/cite/library.ts';
import type { SourceEntry } from '../src/core/entry.ts';

/*
 * What bench/cite.ts measures as a fresh process: it reads sources from a file and writes citation files or bibliographies into a
 * folder, as pandoc does. No command of its own.
 */

/** Sources with all that an export asks for beside them, as JSON. */
export interface Stock {
  sources: SourceEntry[];
  /** Concepts by vocabulary. */
  concepts: Record<string, [id: string, concept: Pick<Concept, 'prefLabel'>][]>;
  /** Ids of claims by source. */
  claims: Record<string, string[]>;
}

export type Task =
  | { do: 'write'; stock: string; format: FormatId; to: string }
  | { do: 'render'; stock: string; wanted: RenderOptions[]; threads: number; cache?: string; to: string };

/** What the writers ask of a corpus. */
export function libraryOf({ concepts, claims }: Pick<Stock, 'concepts' | 'claims'>) {
  const maps = new Map(Object.entries(concepts).map(([vocabulary, list]) => [vocabulary, new Map(list)]));
  return {
    concepts: (vocabulary: string) => maps.get(vocabulary) ?? new Map<string, Pick<Concept, 'prefLabel'>>(),
    bearings: (source: string) => (claims[source] ?? []).map((id) => ({ claim: { id } })),
  };
}

/** Every wanted bibliography of the sources, as text, into a folder. */
export async function writeBibliographies(sources: readonly SourceEntry[], options: LibraryOptions, to: string): Promise<void> {
  const ids = sources.map(({ id }) => id);
  for (const file of await renderLibrary(sources, options)) {
    writeFileSync(join(to, `${file.style}.${file.lang}.txt`), writeBibliography(assembleBibliography(file, ids, 'author')));
  }
}

if (import.meta.main) {
  const task = JSON.parse(process.argv[2] ?? '') as Task;
  const stock = JSON.parse(readFileSync(task.stock, 'utf8')) as Stock;
  if (task.do === 'write') writeFileSync(task.to, exportSources(task.format, stock.sources, { corpus: libraryOf(stock) }));
  else {
    const { wanted, threads, cache, to } = task;
    await writeBibliographies(
      stock.sources,
      { root: join(import.meta.dirname, '..'), wanted, threads, ...(cache === undefined ? {} : { cache }) },
      to,
    );
  }
}
