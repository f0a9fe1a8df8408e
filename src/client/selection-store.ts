import { readSelection, writeSelection } from '../core/selection/saved.ts';
import type { Selection } from '../core/selection/selection.ts';
import { readStored, writeStored } from './storage.ts';

const KEY = 'recension.selection';
const CHANGED = 'recension-selection';

/** Where the browser refuses to keep the selection, it lives as long as the page. */
let unkept: Selection | undefined;
/** What was read last: a page of 150 buttons asks at once. */
let read: { text: string | null; selection: Selection } = { text: null, selection: [] };

/** The selection of this browser. */
export function loadSelection(): Selection {
  if (unkept) return unkept;
  const text = readStored(KEY);
  if (text !== read.text) read = { text, selection: readSelection(text) };
  return read.selection;
}

/** Keeps the selection and tells everyone on the page. @returns false where the browser refuses: it then lasts as long as the page */
export function saveSelection(selection: Selection): boolean {
  const isKept = writeStored(KEY, writeSelection(selection));
  unkept = isKept ? undefined : selection;
  dispatchEvent(new Event(CHANGED));
  return isKept;
}

/** Whether the browser has refused to keep the selection. */
export function isUnkept(): boolean {
  return unkept !== undefined;
}

/** Calls on every change, here or in another tab, until the signal. */
export function onSelection(tell: () => void, options: { signal?: AbortSignal } = {}): void {
  addEventListener(CHANGED, tell, options);
  addEventListener(
    'storage',
    ({ key }) => {
      if (key === KEY || key === null) tell();
    },
    options,
  );
  // A page that comes back from the history cache has missed what happened meanwhile.
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (persisted) tell();
    },
    options,
  );
}
