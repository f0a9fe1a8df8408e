import { Account } from './account.ts';
import { Claim } from './claim.ts';
import { Comparison } from './comparison.ts';
import { Instrument } from './instrument.ts';
import { Kit } from './kit.ts';
import { Source } from './source.ts';
import { Vocabulary } from './vocabulary.ts';

export * from './account.ts';
export * from './citation.ts';
export * from './claim.ts';
export * from './comparison.ts';
export * from './instrument.ts';
export * from './kit.ts';
export * from './source.ts';
export * from './terms.ts';
export * from './text.ts';
export * from './vocabulary.ts';

/** The schema of each folder of content. */
export const SCHEMAS = {
  sources: Source,
  claims: Claim,
  instruments: Instrument,
  comparisons: Comparison,
  accounts: Account,
  kits: Kit,
  vocabularies: Vocabulary,
} as const;
export type Kind = keyof typeof SCHEMAS;
