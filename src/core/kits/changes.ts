import { readDirections } from '../cards/directions.ts';
import { type Count, DOUBTFUL } from '../tally.ts';
import type { KitCard } from './cards.ts';
import type { SavedItem, SavedKit } from './kit.ts';

/** What became of an item of a kit since it was made. */
export interface ItemChange {
  code: string;
  /** Undefined when there is no such claim any more. */
  card: KitCard | undefined;
  /** Its address is that of a former id. */
  isRenamed: boolean;
  isRestated: boolean;
  /** Numbers of lines then and now, where they differ. */
  lines?: { before: readonly Count[]; now: readonly Count[] };
  /** A mixed, null, contrary or inconclusive line that was not there. */
  hasNewDoubt: boolean;
  /** Something else: pages, notes, cautions. */
  isEdited: boolean;
}

/** Finds the present card of a code, be it that of a former id. */
export type FindCard = (code: string) => KitCard | undefined;

/** What changed in a kit, item by item; those that are as they were are left out. */
export function changesSince(kit: SavedKit, find: FindCard): ItemChange[] {
  return kit.items.flatMap((item) => changeOf(item, find(item.code)) ?? []);
}

function changeOf({ code, state }: SavedItem, card: KitCard | undefined): ItemChange | undefined {
  if (!card) return { code, card, isRenamed: false, isRestated: false, hasNewDoubt: false, isEdited: false };
  const isRenamed = card.code !== code;
  if (!state) return isRenamed ? { code, card, isRenamed, isRestated: false, hasNewDoubt: false, isEdited: false } : undefined;
  const now = card.state;
  const isRestated = state.statement !== now.statement;
  const isOther = state.directions !== now.directions;
  if (!isRenamed && state.whole === now.whole) return undefined;
  const before = readDirections(state.directions);
  const after = readDirections(now.directions);
  return {
    code,
    card,
    isRenamed,
    isRestated,
    ...(isOther ? { lines: { before, now: after } } : {}),
    hasNewDoubt: isOther && doubts(after) > doubts(before),
    isEdited: state.whole !== now.whole && !isRestated && !isOther,
  };
}

function doubts(counts: readonly Count[]): number {
  return counts.filter(({ direction }) => DOUBTFUL.includes(direction)).reduce((sum, { count }) => sum + count, 0);
}

/** The kit brought up to date: present codes and states, what is gone left out. */
export function bringUpToDate(kit: SavedKit, find: FindCard, release: string): SavedKit {
  const items = kit.items.flatMap(({ code }) => {
    const card = find(code);
    return card ? [{ code: card.code, state: card.state }] : [];
  });
  return { ...kit, release, items };
}
