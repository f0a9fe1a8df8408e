import { ANNOTATION_STATES, BASES, CLAIM_KINDS, DIRECTIONS } from '../../schemas/index.ts';
import { CONCEPT_FIELDS, type ConceptField, type Corpus } from './corpus.ts';
import { yearOf } from './label.ts';

/** How often each value of one facet stands in one kind of thing. */
export interface Facet {
  facet: string;
  of: 'sources' | 'claims' | 'evidence lines' | 'mentions';
  values: { value: string; count: number }[];
}

export interface Statistics {
  totals: Record<string, number>;
  facets: Facet[];
}

const IDENTIFIERS = ['DOI', 'PMID', 'PMCID', 'ISBN', 'ISSN', 'URL'] as const;
const NONE = 'none';

/** Counts by every facet. Values come in the order of their schema or vocabulary, those that nothing has included; others by size. */
export function collectStatistics(corpus: Corpus): Statistics {
  const sources = [...corpus.sources.values()];
  const claims = [...corpus.claims.values()];
  const lines = claims.flatMap((claim) => claim.evidence);
  const mentions = sources.flatMap((source) => source.mentions);
  const citations = sources.map((source) => source.citation);
  const founding = sources.filter((source) => source.annotation === 'founding').map((source) => source.id);
  const facets: Facet[] = [
    {
      facet: 'kind',
      of: 'claims',
      values: tally(
        claims.map((claim) => claim.claimKind),
        CLAIM_KINDS,
      ),
    },
    {
      facet: 'direction',
      of: 'evidence lines',
      values: tally(
        lines.map((line) => line.direction),
        DIRECTIONS,
      ),
    },
    {
      facet: 'basis',
      of: 'evidence lines',
      values: tally(
        lines.map((line) => line.basis),
        BASES,
      ),
    },
  ];
  for (const [field, vocabulary] of Object.entries(CONCEPT_FIELDS)) {
    for (const [of, entries] of [
      ['sources', sources],
      ['claims', claims],
    ] as const) {
      const values = entries.flatMap((entry) => (entry as Partial<Record<ConceptField, string | string[]>>)[field as ConceptField] ?? []);
      const belongs = values.length > 0 || field === 'themes';
      if (belongs) facets.push({ facet: field, of, values: tally(values, [...corpus.concepts(vocabulary).keys()]) });
    }
  }
  facets.push(
    { facet: 'type', of: 'sources', values: bySize(citations.map((citation) => citation.type)) },
    { facet: 'language', of: 'sources', values: bySize(citations.map((citation) => citation.language)) },
    {
      facet: 'year',
      of: 'sources',
      values: tally(
        citations.map((citation) => String(yearOf(citation.issued) ?? NONE)),
        yearsOf(corpus),
      ),
    },
    { facet: 'country', of: 'sources', values: bySize(sources.flatMap((source) => source.countries)) },
    {
      facet: 'access',
      of: 'sources',
      values: tally(
        sources.map((source) => source.access ?? 'not stated'),
        ['open', 'restricted', 'not stated'],
      ),
    },
    {
      facet: 'annotation',
      of: 'sources',
      values: tally(
        sources.map((source) => source.annotation),
        ANNOTATION_STATES,
      ),
    },
    {
      facet: 'identifier',
      of: 'sources',
      values: tally(
        citations.flatMap((citation) => {
          const own = IDENTIFIERS.filter((field) => citation[field] !== undefined);
          return own.length ? own : [NONE];
        }),
        [...IDENTIFIERS, NONE],
      ),
    },
    {
      facet: 'document',
      of: 'sources',
      values: tally(
        sources.flatMap((source) => [...new Set(source.mentions.map((mention) => mention.in))]),
        founding,
      ),
    },
    {
      facet: 'document',
      of: 'mentions',
      values: tally(
        mentions.map((mention) => mention.in),
        founding,
      ),
    },
    { facet: 'role', of: 'mentions', values: bySize(mentions.map((mention) => mention.role)) },
    {
      facet: 'document',
      of: 'claims',
      values: tally(
        claims.flatMap((claim) => [...new Set(claim.evidence.flatMap((line) => line['reported-in'].map((place) => place.document)))]),
        founding,
      ),
    },
  );
  return {
    totals: {
      sources: sources.length,
      claims: claims.length,
      'evidence lines': lines.length,
      mentions: mentions.length,
      discrepancies: sources.reduce((sum, source) => sum + source.discrepancies.length, 0),
      instruments: corpus.instruments.size,
      comparisons: corpus.comparisons.size,
      accounts: corpus.accounts.size,
      concepts: [...corpus.vocabularies.values()].reduce((sum, vocabulary) => sum + vocabulary.concepts.length, 0),
    },
    facets,
  };
}

/** Counts in a given order; values that are not in it come after, as they are met. */
function tally(values: readonly string[], order: readonly string[]): Facet['values'] {
  const counts = new Map(order.map((value) => [value, 0]));
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

function bySize(values: readonly string[]): Facet['values'] {
  return tally([...values].sort(), []).sort((a, b) => b.count - a.count);
}

function yearsOf(corpus: Corpus): string[] {
  const years = new Set([...corpus.sources.values()].flatMap((source) => yearOf(source.citation.issued) ?? []));
  return [...years].sort((a, b) => a - b).map(String);
}
