import type { SourceEntry } from '../entry.ts';
import { fold } from '../text.ts';
import type { Rule } from './rule.ts';

/**
 * Two entries with nearly the same title are often one work entered twice. When they are not, each says so in `distinct-from`,
 * and a `distinct-from` that is no longer needed is reported too.
 */
export const lookAlike: Rule = {
  id: 'look-alike',
  description: 'Two sources have nearly the same title',
  severity: 'warning',
  check({ corpus, report }) {
    // Titles are put under each of their runs of four words, so that only likely pairs are compared (20,000 titles in a second).
    const byRun = new Map<string, SourceEntry[]>();
    const words = new Map<string, Set<string>>();
    const seen = new Set<string>();
    for (const source of corpus.sources.values()) {
      const list = titleWords(source.citation.title);
      const own = new Set(list);
      words.set(source.id, own);
      const runs = new Set(list.length < 4 ? [list.join(' ')] : list.slice(3).map((_, i) => list.slice(i, i + 4).join(' ')));
      for (const run of runs) {
        const others = byRun.get(run) ?? [];
        for (const other of others.slice(0, 50)) {
          const pair = `${other.id} ${source.id}`;
          if (seen.has(pair)) continue;
          seen.add(pair);
          if (source['distinct-from'].includes(other.id) || other['distinct-from'].includes(source.id)) continue;
          if (similarity(own, words.get(other.id) ?? new Set()) < 0.8) continue;
          report({
            file: source.file,
            path: ['citation', 'title'],
            message: `The title is nearly that of “${other.id}”. If they are one work, join the two files; if not, add “distinct-from: [${other.id}]”.`,
            related: [{ file: other.file, path: ['citation', 'title'], message: 'the other title' }],
          });
        }
        byRun.set(run, [...others, source]);
      }
    }
  },
};

function titleWords(title: string): string[] {
  return fold(title).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Jaccard index of two sets of words, 0–1. */
function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared || 1);
}
