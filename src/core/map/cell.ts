import type { Corpus } from '../corpus.ts';
import type { ClaimEntry, SourceEntry } from '../entry.ts';
import type { MapCell } from './build.ts';

/** What a cell holds, as the entries of the corpus. */
export interface CellContents {
  /** Each claim with the evidence lines of the cell only, by id. */
  claims: readonly ClaimEntry[];
  /** Sources of those lines, by id. */
  sources: readonly SourceEntry[];
  /** Works that those lines rely on and that are not among the sources, by id. */
  works: readonly SourceEntry[];
}

/** Finds the entries behind a cell. Its downloads hold the sources and the works, as those of a claim do. */
export function cellContents(cell: MapCell, corpus: Corpus): CellContents {
  const kept = new Map<string, Set<number>>();
  for (const { claim, index } of cell.lines) kept.set(claim, (kept.get(claim) ?? new Set()).add(index));
  const claims = cell.claims.flatMap((id) => {
    const claim = corpus.claims.get(id);
    return claim ? [{ ...claim, evidence: claim.evidence.filter((_, index) => kept.get(id)?.has(index)) }] : [];
  });
  const lines = claims.flatMap((claim) => claim.evidence);
  const sources = new Set(lines.map((line) => line.source));
  const works = new Set(lines.flatMap((line) => line['relies-on'].map((work) => work.source)).filter((id) => !sources.has(id)));
  const entries = (ids: ReadonlySet<string>) => [...ids].sort().flatMap((id) => corpus.sources.get(id) ?? []);
  return { claims, sources: entries(sources), works: entries(works) };
}
