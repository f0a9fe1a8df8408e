import type { Language } from '../../schemas/terms.ts';
import { titleOf } from '../core/kits/cards.ts';
import type { ItemChange } from '../core/kits/changes.ts';
import type { Count } from '../core/tally.ts';
import { KITS } from '../i18n/kits.ts';
import { element } from './element.ts';

/** What changed in a kit, item by item, in words. */
export function describeChanges(changes: readonly ItemChange[], lang: Language, linkTo: (change: ItemChange) => string): HTMLElement {
  const t = KITS[lang].changes;
  const counted = (counts: readonly Count[]) =>
    counts.length ? counts.map(({ direction, count }) => t.count(t.direction[direction], count)).join(', ') : t.noLine;
  return element(
    'ul',
    {},
    ...changes.map((change) => {
      const { card, isRenamed, isRestated, lines, hasNewDoubt, isEdited } = change;
      if (!card) return element('li', {}, t.gone(change.code));
      const words = [
        ...(isRestated ? [t.restated] : []),
        ...(lines ? [t.lines(counted(lines.before), counted(lines.now))] : []),
        ...(hasNewDoubt ? [t.newDoubt] : []),
        ...(isEdited ? [t.edited] : []),
        ...(isRenamed ? [t.renamed] : []),
      ];
      return element('li', {}, element('a', { href: linkTo(change) }, titleOf(card)), ` ${words.join(' ')}`);
    }),
  );
}
