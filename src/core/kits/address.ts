import { LANGUAGES } from '../../../schemas/terms.ts';
import type { ClaimState } from '../cards/state.ts';
import { STYLE_IDS } from '../cite/styles.ts';
import type { SavedItem, SavedKit } from './kit.ts';

/** The version of this way of writing; a later one goes on reading it. */
const VERSION = '1';
/** More than any talk holds; what comes after is left out. */
export const MOST_ITEMS = 100;
const MOST_TITLE = 200;
const MOST_NOTES = 4000;

/**
 * A kit as the part of an address after `#`, which a browser sends to nobody: `kit=1&r=0.1.0&l=fr&s=apa&t=…&n=…&i=42dcy7.9f0c1.s1i1.77ab2_…`.
 * An item is its code and its state, joined by full stops; items are joined by `_`.
 */
export function writeKit(kit: SavedKit): string {
  const fields = new URLSearchParams({ kit: VERSION, r: kit.release, l: kit.lang, s: kit.style });
  if (kit.title) fields.set('t', kit.title);
  if (kit.notes) fields.set('n', kit.notes);
  fields.set('i', kit.items.map(writeItem).join('_'));
  return fields.toString();
}

/** An item as it stands in an address. */
export function writeItem({ code, state }: SavedItem): string {
  return state ? [code, state.statement, state.directions, state.whole].join('.') : code;
}

/**
 * Reads what `writeKit` wrote, and what someone changed by hand: what cannot be understood is left out.
 *
 * @param fragment with or without `#`
 * @returns undefined when it is no kit of this version
 */
export function readKit(fragment: string): SavedKit | undefined {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  if (fields.get('kit') !== VERSION) return undefined;
  const seen = new Set<string>();
  const items = (fields.get('i') ?? '').split('_').flatMap((text) => {
    const item = readItem(text);
    if (!item || seen.has(item.code)) return [];
    seen.add(item.code);
    return [item];
  });
  return {
    title: (fields.get('t') ?? '').slice(0, MOST_TITLE),
    notes: (fields.get('n') ?? '').slice(0, MOST_NOTES),
    lang: LANGUAGES.find((one) => one === fields.get('l')) ?? 'fr',
    style: STYLE_IDS.find((one) => one === fields.get('s')) ?? 'apa',
    release: /^[\w.-]{1,20}$/.exec(fields.get('r') ?? '')?.[0] ?? '',
    items: items.slice(0, MOST_ITEMS),
  };
}

/** One item of an address; undefined when it has no code. */
export function readItem(text: string): SavedItem | undefined {
  const [code = '', ...rest] = text.split('.');
  if (!/^[0-9a-hjkmnp-tv-z]{6}$/.test(code)) return undefined;
  const state = readState(rest);
  return state ? { code, state } : { code };
}

function readState([statement = '', directions = '', whole = '', ...more]: readonly string[]): ClaimState | undefined {
  const isState = /^[0-9a-f]{5}$/.test(statement) && /^(?:[a-z]\d{1,4})*$/.test(directions) && /^[0-9a-f]{5}$/.test(whole) && more.length === 0;
  return isState ? { statement, directions, whole } : undefined;
}
