import type { OwnRecord, SearchRecord } from './data.ts';

/**
 * Completes what was sent of the entries: by the links from claims to sources, claims take the designs, languages and years of the works
 * that bear on them, and sources the benefits and beneficiaries of the claims they bear on.
 */
export function linkRecords(sent: readonly OwnRecord[]): SearchRecord[] {
  const claimsOf = sent.map((): OwnRecord[] => []);
  for (const claim of sent) for (const source of claim.sources ?? []) claimsOf[source]?.push(claim);
  return sent.map(({ sources, ...record }, i) => {
    if (record.kind !== 'claim' && record.kind !== 'source') return record;
    if (record.kind === 'source') {
      const benefits = (claimsOf[i] ?? []).filter(({ claimKind }) => claimKind === 'benefit');
      return {
        ...record,
        ...list('years', record.year === undefined ? [] : [record.year]),
        ...list(
          'benefits',
          benefits.map(({ id }) => id),
        ),
        ...list(
          'beneficiaries',
          benefits.flatMap(({ beneficiaries = [] }) => beneficiaries),
        ),
      };
    }
    const works = (sources ?? []).flatMap((number) => sent[number] ?? []);
    return {
      ...record,
      ...list(
        'sources',
        works.map(({ id }) => id),
      ),
      ...list('benefits', record.claimKind === 'benefit' ? [record.id] : []),
      ...list(
        'designs',
        works.flatMap(({ designs = [] }) => designs),
      ),
      ...list(
        'languages',
        works.flatMap(({ languages = [] }) => languages),
      ),
      ...list(
        'years',
        works.flatMap(({ year }) => year ?? []),
      ),
    };
  });
}

/** A list property with each value once, in order; none when it is empty. */
function list<K extends keyof SearchRecord, T extends string | number>(key: K, values: readonly T[]): Partial<Pick<SearchRecord, K>> {
  return values.length === 0 ? {} : ({ [key]: sorted(values) } as unknown as Partial<Pick<SearchRecord, K>>);
}

/** Each value once, numbers by size and words by their letters. */
export function sorted<T extends string | number>(values: Iterable<T>): T[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
