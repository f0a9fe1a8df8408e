import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCorpus } from '../src/core/load.ts';

/** The one slow test: the real content, read whole. */
test('the content has no errors', async () => {
  const { corpus, diagnostics } = await loadCorpus(join(import.meta.dirname, '../content'));
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  expect(corpus.sources.size).toBeGreaterThan(100);
  expect(corpus.claims.size).toBeGreaterThan(200);
}, 60_000);
