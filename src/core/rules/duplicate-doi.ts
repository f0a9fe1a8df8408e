import type { CorpusRule } from './rule.ts';

export const duplicateDoi: CorpusRule = {
  id: 'duplicate-doi',
  scope: 'corpus',
  description: 'Two sources have the same DOI',
  severity: 'error',
  why: 'A DOI names one work (ISO 26324): two entries with the same one are the same work, and counted twice.',
  bad: 'DOI: 10.3389/FPSYG.2019.01052  # and eddie-2019 has 10.3389/fpsyg.2019.01052',
  good: 'one file for the work, with the mentions of both',
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
