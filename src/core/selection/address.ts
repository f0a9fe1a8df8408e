/** As many ids as an address is read for; what comes after is told, not taken. */
export const MOST_IDS = 1000;
/** Longer addresses are cut by some mail programs and refused by some servers. */
export const LONG_ADDRESS = 2000;

/** What an id looks like (schemas/text.ts): an address may hold anything. */
export function isId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** Ids as they stand in an address after `?ids=`: in order, each once. They are letters, digits and hyphens, so nothing is escaped. */
export function writeIds(ids: Iterable<string>): string {
  return [...new Set(ids)].join(',');
}

/**
 * Reads what `writeIds` wrote, or someone by hand: commas or white space part the ids.
 *
 * @returns the ids, each once; `malformed`: what can be no id; `over`: how many ids stood beyond `MOST_IDS`
 */
export function readIds(text: string): { ids: string[]; malformed: string[]; over: number } {
  const parts = [...new Set(text.split(/[\s,]+/).filter(Boolean))];
  const ids = parts.filter((part) => isId(part));
  return { ids: ids.slice(0, MOST_IDS), malformed: parts.filter((part) => !isId(part)), over: Math.max(0, ids.length - MOST_IDS) };
}
