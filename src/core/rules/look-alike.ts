import type { SourceEntry } from '../entry.ts';
import { yearOf } from '../label.ts';
import { findLookAlikes } from '../likeness.ts';
import type { CorpusRule } from './rule.ts';

export const lookAlike: CorpusRule = {
  id: 'look-alike',
  scope: 'corpus',
  description: 'Two sources have nearly the same title, or a similar title, the same first author and the same year',
  severity: 'warning',
  why: 'Two entries that look alike are often one work entered twice. Where they are not, one of them says so.',
  bad: 'sources/scannell-2021a.md and sources/scannell-2021b.md, with titles that differ in one word',
  good: 'distinct-from: [scannell-2021b]  # in sources/scannell-2021a.md',
  check({ corpus, report }) {
    for (const [later, earlier] of findLookAlikes(corpus.sources.values())) {
      if (later['distinct-from'].includes(earlier.id) || earlier['distinct-from'].includes(later.id)) continue;
      report({
        file: later.file,
        path: ['citation', 'title'],
        message: `The title${years(later, earlier)} is like that of “${earlier.id}”. If they are one work, join the two files; if not, add “distinct-from: [${earlier.id}]”.`,
        related: [{ file: earlier.file, path: ['citation', 'title'], message: 'the other title' }],
      });
    }
  },
};

function years(a: SourceEntry, b: SourceEntry): string {
  const [one, other] = [yearOf(a.citation.issued), yearOf(b.citation.issued)];
  if (one === undefined || other === undefined) return '';
  return one === other ? ` (both ${one})` : ` (${one} and ${other})`;
}
