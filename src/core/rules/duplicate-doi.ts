import type { Rule } from './rule.ts';

/** A DOI names one work: two entries with the same one are the same work and belong in one file (ISO 26324). */
export const duplicateDoi: Rule = {
  id: 'duplicate-doi',
  description: 'Two sources have the same DOI',
  severity: 'error',
  check({ corpus, report }) {
    const first = new Map<string, { id: string; file: string }>();
    for (const { id, file, citation } of corpus.sources.values()) {
      const doi = citation.DOI?.toLowerCase(); // DOIs do not distinguish case
      if (doi === undefined) continue;
      const other = first.get(doi);
      if (!other) first.set(doi, { id, file });
      else {
        report({
          file,
          path: ['citation', 'DOI'],
          message: `The DOI ${doi} is already that of “${other.id}”. One work, one file: join the two, or correct the DOI.`,
          related: [{ file: other.file, path: ['citation', 'DOI'], message: 'first used here' }],
        });
      }
    }
  },
};
