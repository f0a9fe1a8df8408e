import type { Direction } from '../../../schemas/terms.ts';

/**
 * The CiTO property (http://purl.org/spar/cito) that ties a claim to a work, by the direction of the line. CiTO has no word for
 * an inconclusive or null finding. A null or mixed finding sets a limit to the claim (`isQualifiedBy`), which hides no doubt and does not
 * say more than the study did; what is only stated, or decides nothing, is cited for information. The six directions
 * themselves stand beside it as SKOS concepts.
 */
export const CITO: Record<Direction, string> = {
  supports: 'cito:obtainsSupportFrom',
  asserts: 'cito:citesForInformation',
  mixed: 'cito:isQualifiedBy',
  inconclusive: 'cito:citesForInformation',
  'no-effect': 'cito:isQualifiedBy',
  contradicts: 'cito:isDisputedBy',
};

/** The tie of a work that was retracted: it supports and disputes nothing. */
export const CITO_RETRACTED = 'cito:citesForInformation';
