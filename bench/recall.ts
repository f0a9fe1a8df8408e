import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES } from '../schemas/index.ts';
import { loadCorpus } from '../src/core/load.ts';
import { buildSearch } from '../src/core/search/build.ts';
import { openSearch } from '../src/core/search/open.ts';
import { isFound, recallTrials, TRIAL_KINDS } from '../src/core/search/recall.ts';

/**
 * Measures how many single words of French find an entry in which they stand, among the first ten: as they stand, after an elision, typed
 * with one, without accents, inflected, and begun; in the French and in the English interface. Aim: 90 % of each.
 *
 *     node bench/recall.ts [--content DIR] [--words N] [--misses]
 */
const { values } = parseArgs({
  options: {
    content: { type: 'string', default: join(import.meta.dirname, '../content') },
    words: { type: 'string', default: '300' },
    misses: { type: 'boolean', default: false },
  },
});

const { corpus } = await loadCorpus(values.content);
console.log(`${'interface'.padEnd(11)}${'trial'.padEnd(22)}${'words'.padStart(6)}${'found'.padStart(10)}`);
for (const lang of LANGUAGES) {
  const opened = openSearch(buildSearch(corpus, lang));
  const trials = recallTrials(corpus, lang, Number(values.words));
  for (const kind of TRIAL_KINDS) {
    const own = trials.filter((trial) => trial.kind === kind);
    const missed = own.filter((trial) => !isFound(trial, opened));
    const share = (100 * (own.length - missed.length)) / (own.length || 1);
    console.log(`${lang.padEnd(11)}${kind.padEnd(22)}${String(own.length).padStart(6)}${`${share.toFixed(1)} %`.padStart(10)}`);
    if (values.misses) for (const { typed, entries } of missed) console.log(`    ${typed}: ${[...entries].slice(0, 3).join(', ')}`);
  }
}
