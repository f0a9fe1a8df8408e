import { isId } from './address.ts';
import type { Selection } from './selection.ts';

const VERSION = 1;

/** A selection as the browser keeps it. */
export function writeSelection(selection: Selection): string {
  return JSON.stringify({ version: VERSION, items: selection.map(({ id, added }) => [id, added]) });
}

/** Reads what `writeSelection` wrote. What is damaged is left out, so that the rest can be used; nothing readable is an empty selection. */
export function readSelection(text: string | null): Selection {
  const items = itemsOf(text);
  const seen = new Set<string>();
  return items.flatMap((item, i) => {
    const [id, added] = Array.isArray(item) ? (item as unknown[]) : [];
    if (typeof id !== 'string' || !isId(id) || seen.has(id)) return [];
    seen.add(id);
    return [{ id, added: typeof added === 'number' && Number.isFinite(added) ? added : i + 1 }];
  });
}

function itemsOf(text: string | null): unknown[] {
  try {
    const { items } = JSON.parse(text ?? '') as { items?: unknown };
    return Array.isArray(items) ? items : [];
  } catch {
    return [];
  }
}
