import { CONCEPT_FIELDS, type ConceptField } from '../corpus.ts';
import { nearest } from '../nearest.ts';
import type { Path } from '../yaml.ts';
import type { CorpusRule } from './rule.ts';

export const unknownConcept: CorpusRule = {
  id: 'unknown-concept',
  scope: 'corpus',
  description: 'A field names a concept that its vocabulary does not hold',
  severity: 'error',
  why: 'A theme, setting or design that no vocabulary holds would silently vanish from every list and facet.',
  bad: 'themes: [efects]',
  good: 'themes: [effects]',
  check({ corpus, isKnown, report }) {
    const look = (file: string, vocabulary: string, id: string | undefined, path: Path) => {
      if (id === undefined) return;
      const concepts = corpus.concepts(vocabulary);
      if (concepts.has(id) || (concepts.size === 0 && isKnown('vocabularies', vocabulary))) return;
      const near = nearest(id, [...concepts.keys()]);
      const field = String(path.findLast((step) => typeof step === 'string'));
      report({
        file,
        path,
        message: `Unknown ${field} “${id}”: it is not in vocabularies/${vocabulary}.md.${near ? ` Did you mean “${near}”?` : ' Add it there, or use one that is.'}`,
        expected: near ? [near] : [...concepts.keys()],
      });
    };
    const lookAll = (file: string, holder: object, base: Path) => {
      for (const [field, vocabulary] of Object.entries(CONCEPT_FIELDS)) {
        const value = (holder as Partial<Record<ConceptField, string | string[]>>)[field as ConceptField];
        if (Array.isArray(value)) for (const [i, id] of value.entries()) look(file, vocabulary, id, [...base, field, i]);
        else look(file, vocabulary, value, [...base, field]);
      }
    };
    for (const entries of [corpus.sources, corpus.claims, corpus.instruments, corpus.comparisons, corpus.accounts]) {
      for (const entry of entries.values()) lookAll(entry.file, entry, []);
    }
    for (const { file, evidence } of corpus.claims.values()) {
      for (const [i, line] of evidence.entries()) lookAll(file, line, ['evidence', i]);
    }
    for (const { file, columns } of corpus.comparisons.values()) {
      for (const [i, { concept }] of columns.entries()) look(file, concept?.vocabulary ?? '', concept?.id, ['columns', i, 'concept', 'id']);
    }
    for (const { file, id, concepts } of corpus.vocabularies.values()) {
      for (const [i, concept] of concepts.entries()) look(file, id, concept.broader, ['concepts', i, 'broader']);
    }
  },
};
