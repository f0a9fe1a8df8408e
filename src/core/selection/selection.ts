/** A source that someone chose. `added` counts up, so that the order of choosing can be found again. */
export interface Chosen {
  id: string;
  added: number;
}

/** Sources in the order of the list, each once. Immutable: every function gives a new one. */
export type Selection = readonly Chosen[];

/** The ids, in order. */
export function idsOf(selection: Selection): string[] {
  return selection.map(({ id }) => id);
}

/** A selection of these ids, added in that order. */
export function selectionOf(ids: Iterable<string>): Selection {
  return add([], ids);
}

/** Puts the ids that are not there yet at the end. Merging two selections is adding the ids of one to the other. */
export function add(selection: Selection, ids: Iterable<string>): Selection {
  const there = new Set(idsOf(selection));
  const last = Math.max(0, ...selection.map(({ added }) => added));
  const fresh = [...new Set(ids)].filter((id) => !there.has(id));
  return [...selection, ...fresh.map((id, i) => ({ id, added: last + 1 + i }))];
}

/** Takes ids out; those that are not there are passed over. */
export function remove(selection: Selection, ids: Iterable<string>): Selection {
  const gone = new Set(ids);
  return selection.filter(({ id }) => !gone.has(id));
}

/** Moves one source to a position from 0; beyond an end is at that end. An id that is not there changes nothing. */
export function move(selection: Selection, id: string, to: number): Selection {
  const item = selection.find((one) => one.id === id);
  if (!item) return selection;
  const others = selection.filter((one) => one !== item);
  return others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, item);
}

/**
 * Undoes a step without losing what was done since, be it in another tab.
 *
 * @param before the selection before the step
 * @param now the selection as it is now
 * @param touched what the step had added or taken out
 */
export function undo(before: Selection, now: Selection, touched: readonly string[]): Selection {
  const [was, is, step] = [new Set(idsOf(before)), new Set(idsOf(now)), new Set(touched)];
  const kept = before.filter(({ id }) => is.has(id) || step.has(id));
  return add(
    kept,
    idsOf(now).filter((id) => !was.has(id) && !step.has(id)),
  );
}

/** Replaces former ids by the present ones; a source chosen under both stands once, where it stood first. */
export function bringUpToDate(selection: Selection, former: Readonly<Record<string, string>>): Selection {
  const seen = new Set<string>();
  return selection.flatMap(({ id, added }) => {
    const present = Object.hasOwn(former, id) ? (former[id] ?? id) : id;
    if (seen.has(present)) return [];
    seen.add(present);
    return [{ id: present, added }];
  });
}
