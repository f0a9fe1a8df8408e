import type { Corpus } from './corpus.ts';
import type { ClaimEntry } from './entry.ts';
import { areRelated } from './strength/origins.ts';

/** A work, and the asserting sources that rely on it. */
export interface ReliedOnWork {
  work: string;
  by: readonly string[];
}

/** How far the asserting sources of a claim rely on the same works. */
export interface Overlap {
  /** Asserting sources whose references for this claim are known, in the order of the evidence (c). */
  sources: readonly string[];
  /** Asserting sources for which the documents give no reference. */
  withoutReferences: readonly string[];
  /** Distinct works (r), those relied on by most sources first. */
  works: readonly ReliedOnWork[];
  /** Works counted once for each source that relies on them (N). */
  inclusions: number;
  /** Works that two sources or more rely on. */
  shared: number;
  /** Corrected covered area, from 0 to 1; absent where it cannot be computed. */
  cca?: number;
  /** Why it cannot be computed: it needs two sources whose references are known. */
  missing?: 'no-references' | 'one-source';
}

/**
 * Overlap of the works behind a claim. The corrected covered area is (N − r) / (rc − r), from D. Pieper et al. (2014), “Systematic
 * review finds overlapping reviews were not mentioned in every other overview”, J. Clin. Epidemiol. 67(4): N inclusions, r distinct works,
 * c sources. A source that cites the same work twice for the claim includes it once.
 */
export function measureOverlap(claim: Pick<ClaimEntry, 'evidence'>): Overlap {
  const cited = new Map<string, Set<string>>();
  for (const line of claim.evidence) {
    const works = cited.get(line.source) ?? new Set();
    for (const { source } of line['relies-on']) works.add(source);
    cited.set(line.source, works);
  }
  const sources = [...cited].filter(([, works]) => works.size > 0).map(([id]) => id);
  const withoutReferences = [...cited].filter(([, works]) => works.size === 0).map(([id]) => id);
  const by = new Map<string, string[]>();
  for (const id of sources) for (const work of cited.get(id) ?? []) by.set(work, [...(by.get(work) ?? []), id]);
  const works = [...by].map(([work, list]) => ({ work, by: list })).sort((a, b) => b.by.length - a.by.length);
  const inclusions = works.reduce((sum, work) => sum + work.by.length, 0);
  const common = { sources, withoutReferences, works, inclusions, shared: works.filter((work) => work.by.length > 1).length };
  if (sources.length === 0) return { ...common, missing: 'no-references' };
  if (sources.length === 1) return { ...common, missing: 'one-source' };
  return { ...common, cca: (inclusions - works.length) / (works.length * sources.length - works.length) };
}

/** Those of the sources compared that depend on another of them, so that their overlap shows no agreement. */
export function dependentSources({ sources }: Pick<Overlap, 'sources'>, corpus: Corpus): string[] {
  return sources.filter((id) => sources.some((other) => other !== id && areRelated(id, other, corpus)));
}

/** The words of Pieper et al. for a corrected covered area: up to 5 % slight, up to 10 % moderate, up to 15 % high, above very high. */
export function overlapBand(cca: number): 'slight' | 'moderate' | 'high' | 'very-high' {
  if (cca <= 0.05) return 'slight';
  if (cca <= 0.1) return 'moderate';
  return cca <= 0.15 ? 'high' : 'very-high';
}
