import type { Rule } from './rule.ts';

/**
 * The knowledge base says only what a founding document says; a mention or a report must name one of them.
 * Bad: `reported-in: [{ document: eddie-2019, … }]`. Good: `reported-in: [{ document: cahier-4-2026, … }]`.
 */
export const notFounding: Rule = {
  id: 'not-founding',
  description: 'A mention or a report names a source that is not a founding document',
  severity: 'error',
  check({ corpus, report }) {
    const founding = [...corpus.sources.values()].filter((source) => source.annotation === 'founding').map((source) => source.id);
    const isOther = (id: string) => corpus.sources.has(id) && !founding.includes(id);
    const message = (id: string) => `“${id}” is not a founding document (its annotation is not “founding”). Name the document that says it.`;
    for (const { file, mentions } of corpus.sources.values()) {
      mentions.forEach((mention, i) => {
        if (isOther(mention.in)) report({ file, path: ['mentions', i, 'in'], message: message(mention.in), expected: founding });
      });
    }
    for (const { file, evidence } of corpus.claims.values()) {
      evidence.forEach((line, i) =>
        line['reported-in'].forEach((place, j) => {
          if (!isOther(place.document)) return;
          report({ file, path: ['evidence', i, 'reported-in', j, 'document'], message: message(place.document), expected: founding });
        }),
      );
    }
  },
};
