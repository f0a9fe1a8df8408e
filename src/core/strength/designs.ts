import type { SourceEntry } from '../entry.ts';

/** Families of study designs, as far as they matter for what a claim rests on. An order of kinds, not of merit. */
export const DESIGN_FAMILIES = ['stated-review', 'trial', 'other-review', 'other-study', 'qualitative', 'not-a-study', 'unknown'] as const;
export type DesignFamily = (typeof DESIGN_FAMILIES)[number];

/** The concepts of `study-designs`, by family. A design that is not listed counts as unknown: it is never taken for more than it is. */
const FAMILIES: Readonly<Record<string, DesignFamily>> = {
  'systematic-review': 'stated-review',
  'scoping-review': 'stated-review',
  'rapid-review': 'stated-review',
  'integrative-review': 'stated-review',
  'randomized-trial': 'trial',
  'narrative-review': 'other-review',
  'literature-review': 'other-review',
  'pilot-study': 'other-study',
  'time-series': 'other-study',
  survey: 'other-study',
  'programme-evaluation': 'other-study',
  'qualitative-study': 'qualitative',
  'theoretical-work': 'not-a-study',
  'reference-article': 'not-a-study',
  'professional-account': 'not-a-study',
  guide: 'not-a-study',
  bibliography: 'not-a-study',
  'training-course': 'not-a-study',
  'project-page': 'not-a-study',
  'research-brief': 'not-a-study',
};

/** The family of a source's design; `unknown` when no document states it, which is not the same as weak. */
export function designFamily(source: Pick<SourceEntry, 'design'> | undefined): DesignFamily {
  return (source?.design !== undefined && FAMILIES[source.design]) || 'unknown';
}

/** True for a family of reviews. */
export function isReview(family: DesignFamily): boolean {
  return family === 'stated-review' || family === 'other-review';
}

/** True where the source is itself research: a study or a review of studies. */
export function isResearch(family: DesignFamily): boolean {
  return family !== 'not-a-study' && family !== 'unknown';
}
