/*
 * What the browser keeps for this site. It may refuse (private windows, a file opened from a folder): then there is nothing to read,
 * and writing says no.
 */

/** @returns null where there is nothing or storage is refused */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @returns false where the browser refuses to keep it */
export function writeStored(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
