import type { CitationFile } from '../cite/bibliography.ts';
import { compare } from '../diagnostic.ts';
import type { SelectionData } from './data.ts';
import type { Selection } from './selection.ts';

/** How a list is put in order; `style`: as the citation style wants it; `own`: as the reader arranged it. */
export const ORDERS = ['style', 'author', 'year', 'title', 'added', 'own'] as const;
export type Order = (typeof ORDERS)[number];

/**
 * The selection in that order: `year` from the newest, without a year last. A style that numbers its list leaves it as it stands, the others want
 * it by author. Sources that are not known stay at the end, as they stood.
 */
export function sortSelection(selection: Selection, order: Order, { sources }: SelectionData, { citations, numbered }: CitationFile): Selection {
  if (order === 'own' || (order === 'style' && numbered)) return selection;
  if (order === 'added') return selection.toSorted((a, b) => a.added - b.added);
  const of = (id: string) => (Object.hasOwn(sources, id) && Object.hasOwn(citations, id) ? { ...sources[id], ...citations[id] } : undefined);
  return selection.toSorted((a, b) => {
    const [one, other] = [of(a.id), of(b.id)];
    if (!one || !other) return Number(!one) - Number(!other);
    const first = order === 'year' ? (other.year ?? 0) - (one.year ?? 0) : order === 'title' ? compare(one.title ?? '', other.title ?? '') : 0;
    return first || compare(one.key ?? '', other.key ?? '') || compare(a.id, b.id);
  });
}
