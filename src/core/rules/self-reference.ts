import { linksOf } from '../links.ts';
import type { EntryRule } from './rule.ts';

export const selfReference: EntryRule = {
  id: 'self-reference',
  scope: 'entry',
  description: 'An entry points at itself, or a source relies on itself',
  severity: 'error',
  why: 'A link to the page one is on leads nowhere, and a work is no evidence for itself.',
  bad: 'related: [treatment-retention]  # in claims/treatment-retention.md',
  good: 'related: [treatment-engagement]',
  check(entry, { report }) {
    for (const { kind, id, path, isDocument } of linksOf(entry)) {
      if (isDocument || kind !== entry.kind || id !== entry.id) continue;
      report({ path, message: `“${String(path[0])}” points at this very entry. Take it out, or point at another.` });
    }
    if (entry.kind !== 'claims') return;
    entry.evidence.forEach((line, i) => {
      line['relies-on'].forEach(({ source }, j) => {
        if (source !== line.source) return;
        report({
          path: ['evidence', i, 'relies-on', j, 'source'],
          message: `“${source}” relies on itself. Take it out, or name the work that it cites.`,
        });
      });
    });
  },
};
