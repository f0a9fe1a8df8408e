import type { EntryRule } from './rule.ts';

export const claimWithoutEvidence: EntryRule = {
  id: 'claim-without-evidence',
  scope: 'entry',
  description: 'A claim has no evidence line',
  severity: 'error',
  why: 'A claim is there to be checked; without a source it is an opinion of ours.',
  bad: 'evidence: []',
  good: 'evidence:\n  - source: eddie-2019\n    direction: supports',
  check(entry, { report }) {
    if (entry.kind !== 'claims' || entry.evidence.length > 0) return;
    report({ path: ['evidence'], message: 'The claim has no evidence. Add at least one line with its source, or delete the claim.' });
  },
};
