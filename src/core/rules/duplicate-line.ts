import type { Rule } from './rule.ts';

/** One source, one direction, one line: several places of the same assertion go into its `reported-in`, or it would be counted twice. */
export const duplicateLine: Rule = {
  id: 'duplicate-line',
  description: 'A claim has two lines of the same source and direction',
  severity: 'error',
  check({ corpus, report }) {
    for (const { file, evidence } of corpus.claims.values()) {
      const first = new Map<string, number>();
      evidence.forEach((line, i) => {
        const key = [line.source, line.direction, line.basis, ...line.settings, ...line.populations].join(' ');
        const other = first.get(key);
        if (other === undefined) first.set(key, i);
        else {
          report({
            file,
            path: ['evidence', i, 'source'],
            message: `“${line.source}” already has a line of this direction. Add the place to its “reported-in”.`,
            related: [{ file, path: ['evidence', other, 'source'], message: 'the first line' }],
          });
        }
      });
    }
  },
};
