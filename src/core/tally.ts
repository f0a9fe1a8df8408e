import type { EvidenceLine } from '../../schemas/index.ts';
import { DIRECTIONS, type Direction } from '../../schemas/terms.ts';
import type { ClaimEntry } from './entry.ts';

/** Directions that are not favourable: they are shown wherever the claim is. */
export const DOUBTFUL: readonly Direction[] = ['mixed', 'inconclusive', 'no-effect', 'contradicts'];

export interface Count {
  direction: Direction;
  count: number;
}

/** How many lines go in each direction, in the order of DIRECTIONS, empty ones left out. */
export function tally(lines: readonly EvidenceLine[]): Count[] {
  return DIRECTIONS.map((direction) => ({ direction, count: lines.filter((line) => line.direction === direction).length })).filter(
    ({ count }) => count > 0,
  );
}

/** True when at least one line of a claim is mixed, null, contrary or inconclusive. */
export function isDoubtful(claim: ClaimEntry): boolean {
  return claim.evidence.some((line) => DOUBTFUL.includes(line.direction));
}

/** True when a claim is only stated or recommended, and nothing is cited for it. */
export function restsOnNoStudy(claim: ClaimEntry): boolean {
  return claim.evidence.every((line) => line.direction === 'asserts' && line.basis !== 'research' && line['relies-on'].length === 0);
}
