import { type ConceptRow, RECORD_KINDS, type SearchRecord } from './data.ts';
import type { Search } from './open.ts';

/** A way to narrow a search. Values are ids, or a year; several values of one facet widen it (or), several facets narrow it (and). */
export interface Facet {
  /** Its name in addresses and options. */
  id: FacetId;
  /** The vocabulary that labels its values: of the corpus, or `claim-kinds` and `directions` (field-terms.ts). */
  vocabulary?: string;
  /** What labels its values when no vocabulary does: the claims themselves, or words of the interface. */
  labels?: 'claims' | 'interface';
  /** Values that it can have whatever the entries are. */
  fixed?: readonly string[];
  values(record: SearchRecord): readonly string[];
}

export const FACET_IDS = [
  'kind',
  'theme',
  'benefit',
  'setting',
  'beneficiary',
  'population',
  'direction',
  'claim-kind',
  'design',
  'language',
  'year',
] as const;
export type FacetId = (typeof FACET_IDS)[number];

/** The facets, in the order in which a page shows them. */
export const FACETS: readonly Facet[] = [
  { id: 'kind', labels: 'interface', fixed: RECORD_KINDS, values: ({ kind }) => [kind] },
  { id: 'theme', vocabulary: 'themes', values: ({ themes = [] }) => themes },
  { id: 'benefit', labels: 'claims', values: ({ benefits = [] }) => benefits },
  { id: 'setting', vocabulary: 'settings', values: ({ settings = [] }) => settings },
  { id: 'beneficiary', vocabulary: 'beneficiaries', values: ({ beneficiaries = [] }) => beneficiaries },
  { id: 'population', vocabulary: 'populations', values: ({ populations = [] }) => populations },
  { id: 'direction', vocabulary: 'directions', values: ({ directions = {} }) => Object.keys(directions) },
  { id: 'claim-kind', vocabulary: 'claim-kinds', values: ({ claimKind }) => (claimKind ? [claimKind] : []) },
  { id: 'design', vocabulary: 'study-designs', values: ({ designs = [] }) => designs },
  { id: 'language', labels: 'interface', values: ({ languages = [] }) => languages },
  { id: 'year', labels: 'interface', values: ({ years = [] }) => years.map(String) },
];

/** What is chosen in each facet. */
export type Chosen = Partial<Record<FacetId, string | readonly string[] | undefined>>;

/** A value of a facet, and how many hits it would leave. */
export interface FacetCount {
  value: string;
  count: number;
}

/** The part of an open search that knows the values of facets. */
export interface Known {
  records: readonly SearchRecord[];
  concepts: readonly ConceptRow[];
}

/** The values that a facet can have: of its vocabulary, even when no entry has it, and of the entries. */
export function facetValues(facet: Facet, { records, concepts }: Known): Set<string> {
  const ofVocabulary = concepts.filter(({ vocabulary }) => vocabulary === facet.vocabulary).map(({ id }) => id);
  return new Set([...(facet.fixed ?? []), ...ofVocabulary, ...records.flatMap(facet.values)]);
}

/**
 * Narrows records by what is chosen, and counts each value of each facet over the records that the **other** facets leave, so that
 * a count tells what choosing that value would give.
 */
export function applyFacets(records: readonly SearchRecord[], chosen: Chosen): { kept: Set<SearchRecord>; counts: Record<FacetId, FacetCount[]> } {
  const wanted = FACETS.map(({ id }) => {
    const values = chosen[id];
    const list = values === undefined ? [] : typeof values === 'string' ? [values] : values;
    return list.length > 0 ? new Set(list) : undefined;
  });
  const tallies = FACETS.map(() => new Map<string, number>());
  const kept = new Set<SearchRecord>();
  for (const record of records) {
    const values = FACETS.map((facet) => facet.values(record));
    const refusing = FACETS.flatMap((_, f) => (wanted[f] && !values[f]?.some((value) => wanted[f]?.has(value)) ? [f] : []));
    if (refusing.length > 1) continue;
    if (refusing.length === 0) kept.add(record);
    tallies.forEach((tally, f) => {
      if (refusing.length === 1 && refusing[0] !== f) return;
      for (const value of values[f] ?? []) tally.set(value, (tally.get(value) ?? 0) + 1);
    });
  }
  const counts = Object.fromEntries(
    FACETS.map(({ id }, f) => [
      id,
      [...(tallies[f] ?? [])].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    ]),
  ) as Record<FacetId, FacetCount[]>;
  return { kept, counts };
}

/** The label of a facet’s value in the language of the data; the value itself where the interface labels it. */
export function facetLabel(facet: Facet, value: string, { records, concepts, lang }: Search): string {
  if (facet.labels === 'claims') return records.find(({ kind, id }) => kind === 'claim' && id === value)?.title ?? value;
  return concepts.find(({ vocabulary, id }) => vocabulary === facet.vocabulary && id === value)?.labels[lang][0] ?? value;
}
