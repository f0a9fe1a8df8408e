import { createHash } from 'node:crypto';
import { plain } from '../api.ts';
import type { ClaimEntry, InstrumentEntry } from '../entry.ts';
import { tally } from '../tally.ts';
import { writeDirections } from './directions.ts';

/**
 * What a claim was when a kit was made, short enough for an address: a digest of its statement, the number of its lines in each
 * direction, and a digest of all of it (pages, notes, cautions and the rest).
 */
export interface ClaimState {
  statement: string;
  /** `a2s1`: two lines that assert, one that supports, in the order of DIRECTIONS; empty for an instrument. */
  directions: string;
  whole: string;
}

/** The state of a claim: what both languages say of it, so that a kit in one language can be read in the other. */
export function claimState(claim: ClaimEntry): ClaimState {
  return {
    statement: digest(claim.statement),
    directions: writeDirections(tally(claim.evidence)),
    whole: digest(withoutNames(plain(claim))),
  };
}

/** The state of an instrument, which has no evidence lines. */
export function instrumentState(instrument: InstrumentEntry): ClaimState {
  return { statement: digest(instrument.title), directions: '', whole: digest(withoutNames(plain(instrument))) };
}

/** A new name changes nothing of what an entry says. */
function withoutNames(entry: object): object {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'id' && key !== 'aliases'));
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 5);
}
