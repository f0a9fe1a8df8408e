import { LANGUAGES } from '../../../schemas/index.ts';
import type { VocabularyEntry } from '../entry.ts';
import { fold } from '../text.ts';
import type { EntryContext, EntryRule } from './rule.ts';

export const conceptStructure: EntryRule = {
  id: 'concept-structure',
  scope: 'entry',
  description: 'A vocabulary has a cycle, a preferred label used twice, or an alternative label that repeats the preferred one',
  severity: 'error',
  why: 'The vocabularies are published as SKOS, whose tools expect these to hold (https://www.w3.org/TR/skos-reference/ §5.4, §8.6).',
  bad: '- { id: hospital, broader: hospital }',
  good: '- { id: hospital, broader: health-services }',
  check(entry, { report }) {
    if (entry.kind !== 'vocabularies') return;
    checkCycles(entry, report);
    checkLabels(entry, report);
  },
};

function checkCycles({ concepts }: VocabularyEntry, report: EntryContext['report']): void {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  concepts.forEach((concept, i) => {
    const seen = new Set<string>();
    for (let up: string | undefined = concept.id; up !== undefined; up = byId.get(up)?.broader) {
      if (seen.has(up)) {
        const chain = [...seen, up].join(' → ');
        if (up === concept.id)
          report({ path: ['concepts', i, 'broader'], message: `“${concept.id}” is broader than itself: ${chain}. Break the circle.` });
        break;
      }
      seen.add(up);
    }
  });
}

function checkLabels({ concepts }: VocabularyEntry, report: EntryContext['report']): void {
  for (const language of LANGUAGES) {
    const first = new Map<string, number>();
    concepts.forEach((concept, i) => {
      const label = fold(concept.prefLabel[language]);
      const other = first.get(label);
      if (other === undefined) first.set(label, i);
      else {
        report({
          path: ['concepts', i, 'prefLabel', language],
          message: `The preferred label “${concept.prefLabel[language]}” is already that of “${concepts[other]?.id}”. Choose another.`,
          related: [{ path: ['concepts', other, 'prefLabel', language], message: 'first used here' }],
        });
      }
      concept.altLabel[language].forEach((alt, j) => {
        if (fold(alt) !== label) return;
        report({ path: ['concepts', i, 'altLabel', language, j], message: `The alternative label “${alt}” repeats the preferred one. Take it out.` });
      });
    });
  }
}
