import { doiProblem, isbnProblem, issnProblem, urlProblem } from '../identifiers.ts';
import type { Rule } from './rule.ts';

const CHECKS = { DOI: doiProblem, ISBN: isbnProblem, ISSN: issnProblem, URL: urlProblem } as const;

/**
 * A malformed identifier breaks every export and leads readers astray.
 * Bad: `DOI: https://doi.org/10.3389/fpsyg.2019.01052`. Good: `DOI: 10.3389/fpsyg.2019.01052`.
 */
export const malformedIdentifier: Rule = {
  id: 'malformed-identifier',
  description: 'A DOI, ISBN, ISSN or web address is malformed, or its check digit is wrong',
  severity: 'error',
  check({ corpus, report }) {
    for (const { file, citation } of corpus.sources.values()) {
      for (const [field, problem] of Object.entries(CHECKS)) {
        const value = citation[field as keyof typeof CHECKS];
        const why = value === undefined ? undefined : problem(value);
        if (why) report({ file, path: ['citation', field], message: `The ${field} “${value}” is malformed: ${why}.` });
      }
    }
  },
};
