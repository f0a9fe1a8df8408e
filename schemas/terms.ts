/** The fixed words of the model. They stand apart from the schemas so that a page can use them without loading Zod. */

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const CLAIM_KINDS = ['benefit', 'challenge', 'practice', 'cost', 'task', 'caution', 'condition', 'finding'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** From the most favourable to the least; `asserts` = stated or recommended, not presented as the finding of a study. */
export const DIRECTIONS = ['supports', 'asserts', 'mixed', 'inconclusive', 'no-effect', 'contradicts'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What an assertion rests on. */
export const BASES = ['research', 'expert-panel', 'not-stated'] as const;

/** What a publisher may say of a work after it came out, from the gravest to the lightest. */
export const NOTICE_KINDS = ['retraction', 'expression-of-concern', 'correction'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How much the knowledge base says of a source beyond its record. */
export const ANNOTATION_STATES = ['annotated', 'cited-only', 'founding', 'imported'] as const;
