/** So many records are put together at a time. */
const BATCH = 32;

/**
 * The text of a file from its records. They are joined by batches: until then a text is a tree of many pieces, and what is let go soon costs the
 * garbage collector nothing.
 *
 * @param between stands between two records, `before` the first and `after` the last one
 */
export function assemble<Item>(items: readonly Item[], print: (item: Item) => string, between: string, before = '', after = ''): string {
  const batches: string[] = [];
  for (let start = 0; start < items.length; start += BATCH)
    batches.push(
      items
        .slice(start, start + BATCH)
        .map(print)
        .join(between),
    );
  if (before) batches[0] = before + (batches[0] ?? '');
  if (after) batches.push((batches.pop() ?? '') + after);
  return batches.join(between);
}
