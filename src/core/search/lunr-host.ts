/** A step of a pipeline of Lunr. */
export type TokenFilter = (token: { update(stem: (word: string) => string): string }) => string;

/**
 * What Lunr’s stemmer is grafted on: its file (`lunr/lib/stemmer.js`) is a part of Lunr’s own build, and looks for a global of this name.
 * So a page takes 1.5 kB for it, and not all of Lunr for 9. To be imported before it; whoever imports both takes the global away.
 */
export const lunrHost: { Pipeline: { registerFunction(): void }; stemmer?: TokenFilter } = { Pipeline: { registerFunction: () => undefined } };

Object.assign(globalThis, { lunr: lunrHost });
