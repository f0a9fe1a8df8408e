import type { EntryRule } from './rule.ts';

export const duplicateLine: EntryRule = {
  id: 'duplicate-line',
  scope: 'entry',
  description: 'A claim has two lines of the same source and direction',
  severity: 'error',
  why: 'One source, one direction, one line; several places of the same assertion go into its “reported-in”, or it would be counted twice.',
  bad: '- { source: samhsa-tip64-2023, direction: supports, reported-in: [{ document: cahier-4-2026, section: b }] }\n- { source: samhsa-tip64-2023, direction: supports, reported-in: [{ document: cahier-4-2026, section: c }] }',
  good: '- { source: samhsa-tip64-2023, direction: supports, reported-in: [{ document: cahier-4-2026, section: b }, { document: cahier-4-2026, section: c }] }',
  check(entry, { report }) {
    if (entry.kind !== 'claims') return;
    const first = new Map<string, number>();
    entry.evidence.forEach((line, i) => {
      const key = [line.source, line.direction, line.basis, ...line.settings, ...line.populations].join(' ');
      const other = first.get(key);
      if (other === undefined) first.set(key, i);
      else {
        report({
          path: ['evidence', i, 'source'],
          message: `“${line.source}” already has a line of this direction. Add the place to its “reported-in”.`,
          related: [{ path: ['evidence', other, 'source'], message: 'the first line' }],
        });
      }
    });
  },
};
