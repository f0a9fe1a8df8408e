import { Claim } from './claim.ts';
import { Source } from './source.ts';
import { Vocabulary } from './vocabulary.ts';

export * from './citation.ts';
export * from './claim.ts';
export * from './source.ts';
export * from './text.ts';
export * from './vocabulary.ts';

/** The schema of each folder of content. */
export const SCHEMAS = { sources: Source, claims: Claim, vocabularies: Vocabulary } as const;
export type Kind = keyof typeof SCHEMAS;
