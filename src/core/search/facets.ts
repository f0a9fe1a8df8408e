import { RECORD_KINDS, type SearchRecord } from './data.ts';
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

/** The values that a facet can have: of its vocabulary, even when no entry has it, and of the entries. */
export function facetValues(facet: Facet, { concepts, languages, benefits, facet: entriesOf }: Search): Set<string> {
  if (facet.fixed) return new Set(facet.fixed);
  if (facet.labels === 'claims') return new Set(benefits().keys());
  if (facet.vocabulary !== undefined) return new Set(concepts.filter(({ vocabulary }) => vocabulary === facet.vocabulary).map(({ id }) => id));
  return new Set(facet.id === 'language' ? languages : entriesOf(facet.id).keys());
}

/** Of a facet: its values, each with its entries. */
export type FacetEntries = ReadonlyMap<string, readonly number[]>;

/**
 * The entries with any of the values chosen in a facet, by number.
 *
 * @returns undefined when nothing is chosen
 */
function accepting(facet: Facet, chosen: Chosen, { facet: entriesOf, count }: Search): Uint8Array | undefined {
  const values = chosen[facet.id];
  const list = values === undefined ? [] : typeof values === 'string' ? [values] : values;
  if (list.length === 0) return undefined;
  const accepted = new Uint8Array(count);
  for (const value of list) for (const entry of entriesOf(facet.id).get(value) ?? []) accepted[entry] = 1;
  return accepted;
}

/**
 * Narrows entries by what is chosen, and counts each value of each facet over the entries that the **other** facets leave, so that
 * a count tells what choosing that value would give.
 *
 * @param isCounted without counts, only what is chosen is read
 * @returns for each number of an entry whether it is kept, and the counts
 */
export function applyFacets(
  found: readonly number[],
  chosen: Chosen,
  search: Search,
  isCounted: boolean,
): { isKept: (entry: number) => boolean; counts: Record<FacetId, FacetCount[]> } {
  const accepted = FACETS.map((facet) => accepting(facet, chosen, search));
  /** How many facets refuse an entry, and, where one does, which: 0 for an entry that was not found, 1 for one that is kept, 2 + its number for one that a single facet refuses. */
  const state = new Uint8Array(search.count);
  for (const entry of found) {
    let refusing = 0;
    let last = 0;
    accepted.forEach((each, f) => {
      if (!each || each[entry]) return;
      refusing += 1;
      last = f;
    });
    if (refusing === 0) state[entry] = KEPT;
    else if (refusing === 1) state[entry] = REFUSED_BY + last;
  }
  const counts = Object.fromEntries(
    FACETS.map(({ id }, f) => [
      id,
      isCounted ? countValues(search.facet(id), (entry) => state[entry] === KEPT || state[entry] === REFUSED_BY + f) : [],
    ]),
  ) as Record<FacetId, FacetCount[]>;
  return { isKept: (entry) => state[entry] === KEPT, counts };
}

const KEPT = 1;
const REFUSED_BY = 2;

function countValues(values: FacetEntries, isCounted: (entry: number) => boolean): FacetCount[] {
  return [...values]
    .flatMap(([value, entries]) => {
      let count = 0;
      for (const entry of entries) if (isCounted(entry)) count += 1;
      return count > 0 ? [{ value, count }] : [];
    })
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** The label of a facet’s value in the language of the data; the value itself where the interface labels it. */
export function facetLabel(facet: Facet, value: string, { benefits, concepts, lang }: Search): string {
  if (facet.labels === 'claims') return benefits().get(value) ?? value;
  return concepts.find(({ vocabulary, id }) => vocabulary === facet.vocabulary && id === value)?.labels[lang][0] ?? value;
}
