import { CONCEPT_FIELDS, type ConceptField } from '../corpus.ts';
import type { Path } from '../yaml.ts';
import { nearest } from '../validate.ts';
import type { Rule } from './rule.ts';

/**
 * A theme, setting, design … that no vocabulary holds would silently vanish from every list and facet.
 * Bad: `themes: [efects]`. Good: `themes: [effects]`.
 */
export const unknownConcept: Rule = {
  id: 'unknown-concept',
  description: 'A field names a concept that its vocabulary does not hold',
  severity: 'error',
  check({ corpus, isKnown, report }) {
    const look = (file: string, vocabulary: string, id: string | undefined, path: Path) => {
      if (id === undefined) return;
      const concepts = corpus.concepts(vocabulary);
      if (concepts.has(id) || (concepts.size === 0 && isKnown('vocabularies', vocabulary))) return;
      const near = nearest(id, [...concepts.keys()]);
      report({
        file,
        path,
        message: `Unknown ${String(path.find((step) => typeof step === 'string' && step in CONCEPT_FIELDS) ?? 'concept')} “${id}”: it is not in vocabularies/${vocabulary}.md.${near ? ` Did you mean “${near}”?` : ' Add it there, or use one that is.'}`,
        expected: near ? [near] : [...concepts.keys()],
      });
    };
    const lookAll = (file: string, holder: object, base: Path) => {
      for (const [field, vocabulary] of Object.entries(CONCEPT_FIELDS)) {
        const value = (holder as Partial<Record<ConceptField, string | string[]>>)[field as ConceptField];
        if (Array.isArray(value)) value.forEach((id, i) => look(file, vocabulary, id, [...base, field, i]));
        else look(file, vocabulary, value, [...base, field]);
      }
    };
    for (const source of corpus.sources.values()) lookAll(source.file, source, []);
    for (const claim of corpus.claims.values()) {
      lookAll(claim.file, claim, []);
      claim.evidence.forEach((line, i) => lookAll(claim.file, line, ['evidence', i]));
    }
    for (const entries of [corpus.instruments, corpus.comparisons, corpus.accounts]) {
      for (const entry of entries.values()) lookAll(entry.file, entry, []);
    }
    for (const { file, columns } of corpus.comparisons.values()) {
      columns.forEach((column, i) => look(file, column.concept?.vocabulary ?? '', column.concept?.id, ['columns', i, 'concept', 'id']));
    }
    for (const vocabulary of corpus.vocabularies.values()) {
      vocabulary.concepts.forEach((concept, i) => look(vocabulary.file, vocabulary.id, concept.broader, ['concepts', i, 'broader']));
    }
  },
};
