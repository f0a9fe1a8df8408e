import type { Rule } from './rule.ts';

/** A beneficiary belongs to benefits; a benefit must say whose it is, or it falls out of every list by beneficiary. */
export const beneficiary: Rule = {
  id: 'beneficiary',
  description: 'A benefit names no beneficiary',
  severity: 'error',
  check({ corpus, report }) {
    for (const { file, claimKind, beneficiary: who } of corpus.claims.values()) {
      if (claimKind === 'benefit' && !who) report({ file, path: ['kind'], message: 'A benefit says who benefits. Add “beneficiary”.', expected: [...corpus.concepts('beneficiaries').keys()] });
    }
  },
};
