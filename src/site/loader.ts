import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Kind } from '../../schemas/index.ts';
import { type Loaded, loadCorpus } from '../core/load.ts';

// Astro loads the collections one beside the other; they share one reading of the folder.
let reading: { root: string; loaded: Promise<Loaded> } | undefined;

function read(root: string): Promise<Loaded> {
  if (reading?.root !== root) reading = { root, loaded: loadCorpus(root) };
  return reading.loaded;
}

/**
 * Feeds an Astro collection from the content folder, through the core's one load path.
 * The build stops when there is an error in the content: a knowledge base is published whole or not at all.
 */
export function corpusLoader(kind: Kind): Loader {
  return {
    name: `corpus-${kind}`,
    async load({ config, store, watcher, logger }) {
      const root = fileURLToPath(new URL(process.env['RECENSION_CONTENT'] ?? 'content', config.root));
      const fill = async () => {
        const { corpus, diagnostics } = await read(root);
        const errors = diagnostics.filter((d) => d.severity === 'error');
        if (errors.length) {
          const first = errors.slice(0, 10).map((d) => `  ${d.file}:${d.line}:${d.column}  ${d.message}`);
          throw new Error(`The content has ${errors.length} error(s); run “npm run -s kb -- check”.\n${first.join('\n')}`);
        }
        store.clear();
        for (const entry of corpus[kind].values()) store.set({ id: entry.id, data: entry as unknown as Record<string, unknown> });
      };
      await fill();
      watcher?.add(root);
      watcher?.on('change', async (path) => {
        if (!path.startsWith(root)) return;
        reading = undefined;
        await fill().catch((error: Error) => logger.error(error.message));
      });
    },
  };
}
