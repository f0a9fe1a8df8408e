import { areConfusable } from '../likeness.ts';
import type { CorpusRule } from './rule.ts';

export const needlessDistinctFrom: CorpusRule = {
  id: 'needless-distinct-from',
  scope: 'corpus',
  description: 'A “distinct-from” names a source that nobody would take for this one',
  severity: 'warning',
  why: 'An exception that is no longer needed hides the next mistake.',
  bad: 'distinct-from: [bassuk-2016]  # another title by another first author',
  good: 'distinct-from: []',
  check({ corpus, report }) {
    for (const source of corpus.sources.values()) {
      source['distinct-from'].forEach((id, i) => {
        const other = corpus.sources.get(id);
        if (!other || id === source.id || areConfusable(source, other)) return;
        report({ file: source.file, path: ['distinct-from', i], message: `“${id}” does not look like this source. Take it out of “distinct-from”.` });
      });
    }
  },
};
