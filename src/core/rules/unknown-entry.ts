import { linksOf } from '../links.ts';
import type { CorpusRule } from './rule.ts';

export const unknownEntry: CorpusRule = {
  id: 'unknown-entry',
  scope: 'corpus',
  description: 'A field points at a source, claim or instrument that does not exist',
  severity: 'error',
  why: 'Evidence, a mention or a link that points nowhere cannot be followed by anyone.',
  bad: 'source: edie-2019',
  good: 'source: eddie-2019',
  check({ corpus, isKnown, nearest, report }) {
    for (const entries of [
      corpus.sources,
      corpus.claims,
      corpus.instruments,
      corpus.comparisons,
      corpus.accounts,
      corpus.kits,
      corpus.vocabularies,
    ]) {
      for (const entry of entries.values()) {
        for (const { kind, id, path } of linksOf(entry)) {
          if (isKnown(kind, id)) continue;
          const renamed = kind === 'sources' || kind === 'claims' ? corpus.aliases[kind].get(id) : undefined;
          const near = renamed ?? nearest(kind, id);
          const one = kind.slice(0, -1);
          const message = renamed
            ? `The ${one} “${id}” is now called “${renamed}”. Write the new id.`
            : `There is no ${one} “${id}”.${near ? ` Did you mean “${near}”?` : ` Add ${kind}/${id}.md, or point elsewhere.`}`;
          report({ file: entry.file, path, message, expected: near ? [near] : [] });
        }
      }
    }
  },
};
