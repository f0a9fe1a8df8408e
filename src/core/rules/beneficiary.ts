import type { CorpusRule } from './rule.ts';

export const beneficiary: CorpusRule = {
  id: 'beneficiary',
  scope: 'corpus',
  description: 'A benefit names no beneficiary',
  severity: 'error',
  why: 'A benefit must say whose it is, or it falls out of every list by beneficiary.',
  bad: 'kind: benefit',
  good: 'kind: benefit\nbeneficiary: peer-workers',
  check({ corpus, report }) {
    const expected = [...corpus.concepts('beneficiaries').keys()];
    for (const { file, claimKind, beneficiary: who } of corpus.claims.values()) {
      if (claimKind === 'benefit' && !who) report({ file, path: ['kind'], message: 'A benefit says who benefits. Add “beneficiary”.', expected });
    }
  },
};
