import type { CorpusRule } from './rule.ts';

export const referenceWithoutMention: CorpusRule = {
  id: 'reference-without-mention',
  scope: 'corpus',
  description: 'A claim relies on a reference number that the source has no mention of',
  severity: 'error',
  why: 'A reference number in a claim must lead back to the place where the document prints it, or nobody can check it.',
  bad: 'relies-on: [{ source: eddie-2019, references: ["24"] }]  # which no document cites as 24',
  good: 'relies-on: [{ source: eddie-2019, references: ["22"] }]',
  check({ corpus, report }) {
    for (const { file, evidence } of corpus.claims.values()) {
      evidence.forEach((line, i) => {
        const documents = new Set(line['reported-in'].map((place) => place.document));
        line['relies-on'].forEach((work, j) => {
          const source = corpus.sources.get(work.source);
          if (!source) return;
          const numbers = source.mentions.flatMap((m) => (documents.has(m.in) && m.reference ? m.reference.split(/,\s*/) : []));
          const cited = numbers.length ? `It is cited as ${numbers.join(', ')}.` : 'It is cited there without a number.';
          work.references.forEach((reference, k) => {
            if (numbers.includes(reference)) return;
            report({
              file,
              path: ['evidence', i, 'relies-on', j, 'references', k],
              message: `No mention of “${work.source}” in ${[...documents].join(', ')} carries the reference number ${reference}. ${cited}`,
              expected: numbers,
            });
          });
        });
      });
    }
  },
};
