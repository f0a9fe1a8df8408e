import { DOUBTFUL } from '../tally.ts';
import type { EntryRule } from './rule.ts';

export const doubtWithoutNote: EntryRule = {
  id: 'doubt-without-note',
  scope: 'entry',
  description: 'A mixed, inconclusive, null or contrary line has no note',
  severity: 'error',
  why: 'A doubt that does not say what was found, and for whom, cannot be weighed.',
  bad: '- source: gormley-2021\n  direction: inconclusive',
  good: '- source: gormley-2021\n  direction: inconclusive\n  note: { fr: …, en: … }',
  check(entry, { report }) {
    if (entry.kind !== 'claims') return;
    entry.evidence.forEach((line, i) => {
      if (line.note || !DOUBTFUL.includes(line.direction)) return;
      const message = `The line is “${line.direction}” and has no note. Add “note” in both languages: what was found, and for whom.`;
      report({ path: ['evidence', i, 'direction'], message });
    });
  },
};
