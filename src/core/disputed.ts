import type { Corpus } from './corpus.ts';
import type { ClaimEntry } from './entry.ts';
import { isDoubtful, restsOnNoStudy } from './tally.ts';

/** Why a claim is listed as disputed or doubtful. */
export const DISPUTED_GROUPS = ['doubted', 'panel', 'one-work', 'qualified', 'no-study'] as const;
export type DisputedGroup = (typeof DISPUTED_GROUPS)[number];

/** The claims of each group, by id. A claim may be in several; cautions stand once, with the claims that they qualify. */
export interface Disputed {
  /** At least one mixed, null, contrary or inconclusive line. */
  doubted: readonly ClaimEntry[];
  /** Every line is the opinion of an expert panel. */
  panel: readonly ClaimEntry[];
  /** One work, told several times, is all there is. */
  oneWork: readonly { claim: ClaimEntry; work: string }[];
  /** A caution that other claims are qualified by, with those claims. */
  qualified: readonly { caution: ClaimEntry; qualifies: readonly ClaimEntry[] }[];
  /** Nothing but statements for which no study is cited; those on expert opinion only are not repeated here. */
  noStudy: readonly ClaimEntry[];
}

/** Finds the claims that need care, each with what puts it there. */
export function findDisputed(corpus: Corpus): Disputed {
  const claims = [...corpus.claims.values()];
  const panel = claims.filter(restsOnPanelOnly);
  const qualifies = new Map<string, ClaimEntry[]>();
  for (const claim of claims) {
    for (const id of claim['qualified-by']) qualifies.set(id, [...(qualifies.get(id) ?? []), claim]);
  }
  return {
    doubted: claims.filter(isDoubtful),
    panel,
    oneWork: claims.flatMap((claim) => {
      const work = onlyWork(claim);
      return work === undefined ? [] : { claim, work };
    }),
    qualified: claims.flatMap((caution) => {
      const list = qualifies.get(caution.id);
      return list ? { caution, qualifies: list } : [];
    }),
    noStudy: claims.filter((claim) => claim.evidence.length > 0 && restsOnNoStudy(claim) && !panel.includes(claim)),
  };
}

/** True when every line is the opinion of an expert panel. */
export function restsOnPanelOnly(claim: ClaimEntry): boolean {
  return claim.evidence.length > 0 && claim.evidence.every((line) => line.basis === 'expert-panel');
}

/**
 * The one work that a claim rests on although it looks like more: several sources that all rely on it and on nothing else, or one source
 * that several documents report. Undefined where there are other works, or where the one work is told only once.
 */
export function onlyWork(claim: ClaimEntry): string | undefined {
  const sources = new Set(claim.evidence.map((line) => line.source));
  const works = new Set(claim.evidence.flatMap((line) => (line['relies-on'].length ? line['relies-on'].map((work) => work.source) : [line.source])));
  // A source that another relies on is that work itself.
  const [work] = works;
  if (works.size !== 1 || work === undefined) return undefined;
  const documents = new Set(claim.evidence.flatMap((line) => line['reported-in'].map((report) => report.document)));
  return sources.size > 1 || documents.size > 1 ? work : undefined;
}
