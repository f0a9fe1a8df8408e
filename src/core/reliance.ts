import type { Corpus } from './corpus.ts';
import type { ClaimEntry } from './entry.ts';

/** A work in the tree of what a claim rests on. */
export interface Reliance {
  source: string;
  /** Reference numbers under which its parent cites it. */
  references: readonly string[];
  /** Claims, other than the one that the tree is about, for which this source is itself an evidence line. */
  elsewhere: readonly ClaimEntry[];
  /** What it relies on: for the claim at the first level, for those other claims below. */
  reliesOn: readonly Reliance[];
  /** True where the work stands further up the same branch, so that the tree ends here. */
  circular: boolean;
}

/**
 * What the asserting sources of a claim rely on, and what those works rely on in turn where they assert something themselves, down to
 * works of which the documents tell nothing more. A source stands once at the first level however many lines it has.
 */
export function relianceTree(claim: ClaimEntry, corpus: Corpus): Reliance[] {
  const elsewhere = (source: string) => [
    ...new Set(
      corpus
        .bearings(source)
        .filter((bearing) => bearing.as === 'asserts' && bearing.claim.id !== claim.id)
        .map((bearing) => bearing.claim),
    ),
  ];
  const build = (source: string, references: readonly string[], claims: readonly ClaimEntry[], above: readonly string[]): Reliance => {
    const circular = above.includes(source);
    const works = new Map<string, Set<string>>();
    if (!circular) {
      for (const line of claims.flatMap((item) => item.evidence)) {
        if (line.source !== source) continue;
        for (const work of line['relies-on']) works.set(work.source, new Set([...(works.get(work.source) ?? []), ...work.references]));
      }
    }
    const reliesOn = [...works].map(([id, numbers]) => build(id, [...numbers], elsewhere(id), [...above, source]));
    return { source, references, elsewhere: above.length ? elsewhere(source) : [], reliesOn, circular };
  };
  return [...new Set(claim.evidence.map((line) => line.source))].map((id) => build(id, [], [claim], []));
}
