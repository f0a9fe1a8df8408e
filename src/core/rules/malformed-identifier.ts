import { doiProblem, isbnProblem, issnProblem, pmcidProblem, pmidProblem, urlProblem } from '../identifiers.ts';
import type { EntryRule } from './rule.ts';

const CHECKS = { DOI: doiProblem, ISBN: isbnProblem, ISSN: issnProblem, PMID: pmidProblem, PMCID: pmcidProblem, URL: urlProblem } as const;
const FIELDS = Object.keys(CHECKS) as (keyof typeof CHECKS)[];

export const malformedIdentifier: EntryRule = {
  id: 'malformed-identifier',
  scope: 'entry',
  description: 'A DOI, ISBN, ISSN, PMID, PMCID or web address is malformed, or its check digit is wrong',
  severity: 'error',
  why: 'A malformed identifier breaks every export and leads readers astray.',
  bad: 'DOI: https://doi.org/10.3389/fpsyg.2019.01052',
  good: 'DOI: 10.3389/fpsyg.2019.01052',
  check(entry, { report }) {
    if (entry.kind !== 'sources') return;
    for (const field of FIELDS) {
      const value = entry.citation[field];
      const why = value === undefined ? undefined : CHECKS[field](value);
      if (why) report({ path: ['citation', field], message: `The ${field} “${value}” is malformed: ${why}.` });
    }
    for (const [i, notice] of entry.notices.entries()) {
      for (const field of ['DOI', 'URL'] as const) {
        const value = notice[field];
        const why = value === undefined ? undefined : CHECKS[field](value);
        if (why) report({ path: ['notices', i, field], message: `The ${field} “${value}” is malformed: ${why}.` });
      }
    }
  },
};
