/** Where pieces of sorted keys begin, and how to find the pieces in which a key or a beginning of keys stands. */

/**
 * Cuts sorted keys into pieces of about one size.
 *
 * @param sizeOf what a key and all that goes with it takes
 * @returns the keys of each piece; at least one piece
 */
export function cutKeys(keys: readonly string[], sizeOf: (key: string) => number, size: number): string[][] {
  const pieces: string[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const key of keys) {
    const own = sizeOf(key);
    if (filled + own > size && filled > 0) {
      pieces.push([]);
      filled = 0;
    }
    pieces.at(-1)?.push(key);
    filled += own;
  }
  return pieces.length > 0 ? pieces : [[]];
}

/** The least that tells where each piece begins: as many letters of its first key as part it from the last key before. */
export function startsOf(pieces: readonly (readonly string[])[]): string[] {
  return pieces.map((keys, i) => {
    const before = pieces[i - 1]?.at(-1);
    const first = keys[0] ?? '';
    if (before === undefined) return '';
    let shared = 0;
    while (shared < first.length && first[shared] === before[shared]) shared++;
    return first.slice(0, shared + 1);
  });
}

/** The number of the piece in which a key stands, if anywhere. */
export function pieceOf(key: string, starts: readonly string[]): number {
  return Math.max(0, lowerBound(starts, key, true) - 1);
}

/** The numbers of the pieces in which keys with this beginning may stand. */
export function piecesOf(beginning: string, starts: readonly string[]): number[] {
  const [first, last] = [pieceOf(beginning, starts), pieceOf(`${beginning}\uffff`, starts)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The place of the first of sorted keys that is not less than a key; with `isAfter`, that is greater. */
export function lowerBound(sorted: readonly string[], key: string, isAfter = false): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle] ?? '';
    if (each < key || (isAfter && each === key)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of sorted keys, those with a beginning. */
export function beginningWith(sorted: readonly string[], beginning: string): string[] {
  return sorted.slice(...bounds(sorted, beginning));
}

/** Where in sorted keys those with a beginning are: from the first, up to but not including the second number. */
export function bounds(sorted: readonly string[], beginning: string): [number, number] {
  const from = lowerBound(sorted, beginning);
  let to = from;
  while (sorted[to]?.startsWith(beginning)) to++;
  return [from, to];
}
