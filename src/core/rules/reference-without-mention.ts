import type { Rule } from './rule.ts';

/**
 * A reference number in a claim must lead back to the place where the document prints it, or a reader cannot check it.
 * Bad: `relies-on: [{ source: eddie-2019, references: ["24"] }]` when no document cites eddie-2019 as 24.
 */
export const referenceWithoutMention: Rule = {
  id: 'reference-without-mention',
  description: 'A claim relies on a reference number that the source has no mention of',
  severity: 'error',
  check({ corpus, report }) {
    for (const { file, evidence } of corpus.claims.values()) {
      evidence.forEach((line, i) => {
        const documents = new Set(line['reported-in'].map((place) => place.document));
        line['relies-on'].forEach((work, j) => {
          const source = corpus.sources.get(work.source);
          if (!source) return;
          const numbers = source.mentions.flatMap((m) => (documents.has(m.in) && m.reference ? m.reference.split(/,\s*/) : []));
          work.references.forEach((reference, k) => {
            if (numbers.includes(reference)) return;
            report({
              file,
              path: ['evidence', i, 'relies-on', j, 'references', k],
              message: `No mention of “${work.source}” in ${[...documents].join(', ')} carries the reference number ${reference}. ${numbers.length ? `It is cited as ${numbers.join(', ')}.` : 'It is cited there without a number.'}`,
              ...(numbers.length ? { expected: numbers } : {}),
            });
          });
        });
      });
    }
  },
};
