/** The release of the knowledge base: the one date that its files state. */
export const RELEASE = { version: '0.1.0', date: '2026-11-22' } as const;
