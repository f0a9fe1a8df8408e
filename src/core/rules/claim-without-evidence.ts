import type { Rule } from './rule.ts';

/** A claim is there to be checked; without a source it is an opinion of ours. */
export const claimWithoutEvidence: Rule = {
  id: 'claim-without-evidence',
  description: 'A claim has no evidence line',
  severity: 'error',
  check({ corpus, report }) {
    for (const { file, evidence } of corpus.claims.values()) {
      if (evidence.length === 0) report({ file, path: ['evidence'], message: 'The claim has no evidence. Add at least one line with its source, or delete the claim.' });
    }
  },
};
