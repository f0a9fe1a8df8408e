import type { Direction } from '../../../schemas/index.ts';
import type { Rule } from './rule.ts';

const DOUBT: readonly Direction[] = ['mixed', 'inconclusive', 'no-effect', 'contradicts'];

/** A doubt that does not say what was found, and for whom, cannot be weighed. */
export const doubtWithoutNote: Rule = {
  id: 'doubt-without-note',
  description: 'A mixed, inconclusive, null or contrary line has no note',
  severity: 'error',
  check({ corpus, report }) {
    for (const { file, evidence } of corpus.claims.values()) {
      evidence.forEach((line, i) => {
        if (line.note || !DOUBT.includes(line.direction)) return;
        report({ file, path: ['evidence', i, 'direction'], message: `The line is “${line.direction}” and has no note. Add “note” in both languages: what was found, and for whom.` });
      });
    }
  },
};
