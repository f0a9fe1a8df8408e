import type { SourceEntry } from '../entry.ts';
import type { CslItem } from './csl.ts';
import type { Cut } from './style.ts';

/**
 * An author list that is cut in print, set up so that a style cuts it in its own way: a stand-in for the missing names goes
 * where they are missing, and the processor is told to cut just there, so the stand-in is never printed. APA prints
 * “Ortiz, E., … Litwin, A. H.” for a gap before the last name; the other styles, which have no such form, and every style
 * for a list cut at its end, print the names before the gap (as many as they ever print) and “et al.”.
 *
 * @param shown how many names the style prints of a long list, and whether it prints the last
 */
export function withElision(
  item: CslItem,
  elision: SourceEntry['author-elision'],
  shown: { first: number; last: boolean },
): { item: CslItem; cut?: Cut } {
  const authors = item.author ?? [];
  if (!elision || authors.length === 0) return { item };
  const gapAt = elision === 'before-last' && authors.length > 1 ? authors.length - 1 : authors.length;
  const last = gapAt < authors.length && shown.last;
  // An editor list longer than the author list must not be cut with it.
  const missing = Math.max(1, (item.editor?.length ?? 0) + 1 - authors.length);
  const standIns = Array.from({ length: missing }, () => ({ literal: 'others' }));
  const author = [...authors.slice(0, gapAt), ...standIns, ...authors.slice(gapAt)];
  return { item: { ...item, author }, cut: { min: author.length, first: Math.min(shown.first, gapAt), last } };
}
