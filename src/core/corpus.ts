import type { Concept, EvidenceLine, Kind } from '../../schemas/index.ts';
import { compare } from './diagnostic.ts';
import type { ClaimEntry, Entry, EntryOf, SourceEntry } from './entry.ts';

/** A vocabulary that entries point into, and the field of an entry that does. */
export const CONCEPT_FIELDS = {
  design: 'study-designs',
  themes: 'themes',
  settings: 'settings',
  populations: 'populations',
  'support-types': 'support-types',
  beneficiary: 'beneficiaries',
} as const;
export type ConceptField = keyof typeof CONCEPT_FIELDS;

/** A claim that a source bears on, and how: it asserts the line, or is relied on by the source that does. */
export interface Bearing {
  claim: ClaimEntry;
  line: EvidenceLine;
  as: 'asserts' | 'relied-on';
  /** Reference numbers, for a work that is relied on. */
  references: readonly string[];
}

/** All entries, sorted by id, with the links between them in both directions. Immutable. */
export interface Corpus extends Readonly<{ [K in Kind]: ReadonlyMap<string, EntryOf<K>> }> {
  /** Concepts of a vocabulary by id, in the order of its file. */
  concepts(vocabulary: string): ReadonlyMap<string, Concept>;
  /** A concept and all below it in its vocabulary. */
  narrowerOrSelf(vocabulary: string, id: string): ReadonlySet<string>;
  /** The claims that a source bears on, by claim id, asserted lines first. */
  bearings(source: string): readonly Bearing[];
  /** Former ids, to the present one. */
  aliases: { sources: ReadonlyMap<string, string>; claims: ReadonlyMap<string, string> };
}

/** Links entries. Takes valid entries in any order; a link that points nowhere is left out here and reported by the rules. */
export function createCorpus(entries: Iterable<Entry>): Corpus {
  const all = [...entries].sort((a, b) => compare(a.id, b.id));
  const ofKind = <K extends Kind>(kind: K) =>
    new Map(all.filter((entry): entry is EntryOf<K> => entry.kind === kind).map((entry) => [entry.id, entry]));
  const sources = ofKind('sources');
  const claims = ofKind('claims');
  const vocabularies = ofKind('vocabularies');

  const concepts = new Map([...vocabularies].map(([id, v]) => [id, new Map(v.concepts.map((concept) => [concept.id, concept]))]));
  const none: ReadonlyMap<string, Concept> = new Map();

  const narrower = new Map<string, Map<string, Set<string>>>();
  for (const [vocabulary, members] of concepts) {
    const below = new Map<string, Set<string>>([...members.keys()].map((id) => [id, new Set([id])]));
    for (const concept of members.values()) {
      const seen = new Set([concept.id]);
      for (let up = concept.broader; up !== undefined && !seen.has(up); up = members.get(up)?.broader) {
        seen.add(up);
        below.get(up)?.add(concept.id);
      }
    }
    narrower.set(vocabulary, below);
  }

  const bearings = new Map<string, Bearing[]>();
  const bear = (source: string, bearing: Bearing) => {
    const list = bearings.get(source);
    if (list) list.push(bearing);
    else bearings.set(source, [bearing]);
  };
  for (const claim of claims.values()) {
    for (const line of claim.evidence) {
      bear(line.source, { claim, line, as: 'asserts', references: [] });
      for (const { source, references } of line['relies-on']) bear(source, { claim, line, as: 'relied-on', references });
    }
  }
  for (const list of bearings.values()) list.sort((a, b) => compare(a.as, b.as) || compare(a.claim.id, b.claim.id));

  const aliasesOf = (entriesOfKind: ReadonlyMap<string, SourceEntry | ClaimEntry>) =>
    new Map([...entriesOfKind.values()].flatMap((entry) => entry.aliases.map((alias) => [alias, entry.id] as const)));

  return {
    sources,
    claims,
    vocabularies,
    instruments: ofKind('instruments'),
    comparisons: ofKind('comparisons'),
    accounts: ofKind('accounts'),
    kits: ofKind('kits'),
    concepts: (vocabulary) => concepts.get(vocabulary) ?? none,
    narrowerOrSelf: (vocabulary, id) => narrower.get(vocabulary)?.get(id) ?? new Set([id]),
    bearings: (source) => bearings.get(source) ?? [],
    aliases: { sources: aliasesOf(sources), claims: aliasesOf(claims) },
  };
}
