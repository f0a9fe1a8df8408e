import { linksOf } from '../links.ts';
import type { CorpusRule } from './rule.ts';

export const notFounding: CorpusRule = {
  id: 'not-founding',
  scope: 'corpus',
  description: 'A mention, a reading or a report names a source that is not a founding document',
  severity: 'error',
  why: 'The knowledge base says only what a founding document says, so each place is a place in one of them.',
  bad: 'reported-in: [{ document: eddie-2019, section: "3" }]',
  good: 'reported-in: [{ document: cahier-4-2026, section: b }]',
  check({ corpus, report }) {
    const founding = [...corpus.sources.values()].filter((source) => source.annotation === 'founding').map((source) => source.id);
    for (const entries of [corpus.sources, corpus.claims, corpus.instruments, corpus.comparisons, corpus.accounts, corpus.vocabularies]) {
      for (const entry of entries.values()) {
        for (const { id, path, isDocument } of linksOf(entry)) {
          if (!isDocument || !corpus.sources.has(id) || founding.includes(id)) continue;
          const message = `“${id}” is not a founding document (its annotation is not “founding”). Name the document that says it.`;
          report({ file: entry.file, path, message, expected: founding });
        }
      }
    }
  },
};
