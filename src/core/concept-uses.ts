import { CONCEPT_FIELDS, type ConceptField, type Corpus } from './corpus.ts';

/** How many entries carry a concept, or one below it. */
export interface ConceptUse {
  sources: number;
  claims: number;
}

/** Uses of every concept that entries can carry, by `vocabulary/id`; concepts of other vocabularies (the glossary) are not in it. */
export function conceptUses(corpus: Corpus): Map<string, ConceptUse> {
  const uses = new Map<string, ConceptUse>();
  for (const [field, vocabulary] of Object.entries(CONCEPT_FIELDS)) {
    const sources = [...corpus.sources.values()].map((source) => carried(source, field as ConceptField));
    const claims = [...corpus.claims.values()].map((claim) => [claim, ...claim.evidence].flatMap((holder) => carried(holder, field as ConceptField)));
    for (const id of corpus.concepts(vocabulary).keys()) {
      const group = corpus.narrowerOrSelf(vocabulary, id);
      const count = (entries: string[][]) => entries.filter((ids) => ids.some((item) => group.has(item))).length;
      uses.set(`${vocabulary}/${id}`, { sources: count(sources), claims: count(claims) });
    }
  }
  return uses;
}

function carried(holder: object, field: ConceptField): string[] {
  const value = (holder as Partial<Record<ConceptField, string | string[]>>)[field];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
