import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most likely meant.
 *
 * @returns undefined when none is near (more than a third of its letters would have to change)
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  return createNearest(candidates)(word);
}

/**
 * Prepares to look for what mistyped words most likely meant, among the same candidates each time: thousands of broken references to
 * thousands of ids are told in a moment. Which letters two words have tells the least that their distance can be, so only those that can be
 * nearest are compared letter by letter.
 */
export function createNearest(candidates: readonly string[]): (word: string) => string | undefined {
  const once = Int32Array.from(candidates, (candidate) => lettersOf(candidate)[0]);
  const twice = Int32Array.from(candidates, (candidate) => lettersOf(candidate)[1]);
  const byLength = Map.groupBy(candidates.keys(), (i) => candidates[i]?.length ?? 0);
  return (word) => {
    const [ownOnce, ownTwice] = lettersOf(word);
    const lengths = [...byLength].filter(([length]) => Math.abs(length - word.length) <= reach(length));
    const farthest = Math.max(...lengths.map(([length]) => reach(length)));
    // Candidates by the least number of letters that must change; those that are farther than any may be are no answer, nor hide one.
    const byLeast: number[][] = Array.from({ length: farthest > 0 ? farthest + 1 : 0 }, () => []);
    for (const [length, places] of lengths) {
      for (const i of places) {
        const least = Math.max(Math.abs(length - word.length), leastDistance(ownOnce, ownTwice, once[i] ?? 0, twice[i] ?? 0));
        if (least <= farthest) byLeast[least]?.push(i);
      }
    }
    let best = -1;
    let fewest = Number.POSITIVE_INFINITY;
    for (let least = 0; least < byLeast.length && least <= fewest; least++) {
      for (const i of byLeast[least] ?? []) {
        const changes = distance(word, candidates[i] ?? '');
        // Of equals the first counts.
        if (changes > fewest || (changes === fewest && i > best)) continue;
        [best, fewest] = [i, changes];
      }
    }
    const found = candidates[best];
    return found !== undefined && fewest <= reach(found.length) ? found : undefined;
  };
}

/** So many letters of a word of that length may differ. */
function reach(length: number): number {
  return Math.max(2, Math.floor(length / 3));
}

/** Which letters a word has, and which it has twice, each as bits. Rare ones share a bit, so that they may hide a difference and never make one. */
function lettersOf(word: string): readonly [once: number, twice: number] {
  let once = 0;
  let twice = 0;
  for (let i = 0; i < word.length; i++) {
    const bit = 1 << bitOf(word.charCodeAt(i));
    twice |= once & bit;
    once |= bit;
  }
  return [once, twice];
}

/** Of a to z one each, of the digits one for two; one for all others. */
function bitOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 48 && code <= 57) return 26 + ((code - 48) >> 1);
  return 31;
}

/** A letter that one word has and the other has not must go or come: there are at least as many changes, of the one kind or the other. */
function leastDistance(onceA: number, twiceA: number, onceB: number, twiceB: number): number {
  const missing = count(onceA & ~onceB) + count(twiceA & ~twiceB);
  const added = count(onceB & ~onceA) + count(twiceB & ~twiceA);
  return Math.max(missing, added);
}

/** How many bits are set. */
function count(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
