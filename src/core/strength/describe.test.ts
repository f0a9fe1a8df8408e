import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { Corpus } from '../corpus.ts';
import type { ClaimEntry } from '../entry.ts';
import { loadCorpus } from '../load.ts';
import { explainReason, splitReason } from './describe.ts';
import { summariseStrength } from './summarise.ts';

let corpus: Corpus;
beforeAll(async () => {
  ({ corpus } = await loadCorpus(fileURLToPath(new URL('../../../content', import.meta.url))));
}, 120_000);

test('a reason in parts, with links between, reads as the reason does', () => {
  for (const lang of ['fr', 'en'] as const) {
    const between = lang === 'fr' ? '\u202f; ' : '; ';
    for (const claim of corpus.claims.values()) {
      for (const reason of summariseStrength(claim, corpus).reasons) {
        const { before, names, after } = splitReason(reason, corpus, lang);
        expect(before + names.join(between) + (after ?? ''), claim.id).toBe(explainReason(reason, corpus, lang));
      }
    }
  }
});

test('a name that ends in a full stop ends the sentence', () => {
  const [reason] = summariseStrength(corpus.claims.get('co-construction') as ClaimEntry, corpus).reasons;
  if (!reason) throw new Error('no reason');
  expect(explainReason(reason, corpus, 'en')).toMatch(/Dossier de l’IUD, n\.d\.$/);
  expect(splitReason(reason, corpus, 'en').after).toBe('');
});
