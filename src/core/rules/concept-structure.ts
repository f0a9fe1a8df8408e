import { LANGUAGES } from '../../../schemas/index.ts';
import { fold } from '../text.ts';
import type { Rule } from './rule.ts';

/** SKOS integrity (https://www.w3.org/TR/skos-reference/ §5.4, §8.4): no cycle of broader concepts, one preferred label for one concept, labels disjoint. */
export const conceptStructure: Rule = {
  id: 'concept-structure',
  description: 'A vocabulary has a cycle, a preferred label used twice, or an alternative label that repeats the preferred one',
  severity: 'error',
  check({ corpus, report }) {
    for (const { file, concepts } of corpus.vocabularies.values()) {
      const byId = new Map(concepts.map((concept) => [concept.id, concept]));
      const labels = new Map<string, string>();
      concepts.forEach((concept, i) => {
        const seen = new Set<string>();
        for (let up: string | undefined = concept.id; up !== undefined; up = byId.get(up)?.broader) {
          if (seen.has(up)) {
            if (up === concept.id) report({ file, path: ['concepts', i, 'broader'], message: `“${concept.id}” is broader than itself: ${[...seen, up].join(' → ')}.` });
            break;
          }
          seen.add(up);
        }
        for (const language of LANGUAGES) {
          const label = fold(concept.prefLabel[language]);
          const other = labels.get(`${language} ${label}`);
          if (other !== undefined) {
            report({ file, path: ['concepts', i, 'prefLabel', language], message: `The preferred label “${concept.prefLabel[language]}” is already that of “${other}”.` });
          }
          labels.set(`${language} ${label}`, concept.id);
          concept.altLabel[language].forEach((alt, j) => {
            if (fold(alt) === label) report({ file, path: ['concepts', i, 'altLabel', language, j], message: `The alternative label “${alt}” repeats the preferred one. Take it out.` });
          });
        }
      });
    }
  },
};
