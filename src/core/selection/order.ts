import { compare } from '../diagnostic.ts';
import type { ListedSource, SelectionData } from './data.ts';
import type { Selection } from './selection.ts';

/** By what a selection can be put in order. */
export const ORDERS = ['author', 'year', 'title', 'added'] as const;
export type Order = (typeof ORDERS)[number];

/** The selection in that order: `year` from the newest, without a year last. Sources that are not known stay at the end, as they stood. */
export function sortSelection(selection: Selection, order: Order, { sources }: SelectionData): Selection {
  if (order === 'added') return selection.toSorted((a, b) => a.added - b.added);
  const of = (id: string) => (Object.hasOwn(sources, id) ? sources[id] : undefined);
  return selection.toSorted((a, b) => {
    const [one, other] = [of(a.id), of(b.id)];
    if (!one || !other) return Number(!one) - Number(!other);
    return BY[order](one, other) || compare(a.id, b.id);
  });
}

const BY: Record<Exclude<Order, 'added'>, (a: ListedSource, b: ListedSource) => number> = {
  author: (a, b) => compare(a.author, b.author) || (a.year ?? 0) - (b.year ?? 0) || compare(a.title, b.title),
  year: (a, b) => (b.year ?? 0) - (a.year ?? 0) || compare(a.author, b.author),
  title: (a, b) => compare(a.title, b.title),
};
