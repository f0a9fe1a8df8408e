import type { Language } from '../../schemas/terms.ts';
import { readKit, writeKit } from '../core/kits/address.ts';
import type { SavedKit } from '../core/kits/kit.ts';
import { readStored, writeStored } from './storage.ts';

const KEY = 'recension.kit';

/** An empty kit of the present release. */
export function emptyKit(lang: Language, release: string): SavedKit {
  return { title: '', notes: '', lang, style: 'apa', release, items: [] };
}

/** The kit that this browser holds; undefined where there is none or storage is refused. */
export function loadKit(): SavedKit | undefined {
  return readKit(readStored(KEY) ?? '');
}

/** @returns false where the browser refuses to keep it (a private window, a file opened from a folder) */
export function saveKit(kit: SavedKit): boolean {
  return writeStored(KEY, writeKit(kit));
}
