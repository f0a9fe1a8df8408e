import type { Language } from '../../../schemas/terms.ts';
import { analyse, content } from '../search/analyse.ts';
import { createStemmers, frenchStems } from '../search/stem.ts';
import { type KitCard, type KitData, titleOf } from './cards.ts';

/** What a filter found. */
export interface Filtered {
  cards: readonly KitCard[];
  /** No card has all the words: these have some of them, those with the most telling words first. */
  isPartial: boolean;
}

/** Finds cards by words. */
export type CardFilter = (query: string) => Filtered;

/**
 * Prepares a filter of cards by words: those of the title, of the kind, of whom and where it is about, and of the sources and the
 * studies they cite. A word counts in any form (“bénéfices” finds “bénéfice”) and from its first letters; “pourquoi” and the like count for nothing.
 *
 * @param kindOf the name of a card's kind
 * @param alsoCalled other names of settings, populations and beneficiaries (`KitData`)
 */
export function createFilter(
  cards: readonly KitCard[],
  lang: Language,
  kindOf: (card: KitCard) => string,
  alsoCalled: KitData['alsoCalled'],
): CardFilter {
  const stem = createStemmers()[lang];
  const stemsOf = (word: string) => (lang === 'fr' ? frenchStems(word, stem) : [stem(word)]);
  const indexed = cards.map((card) => {
    const words = new Set(analyse(textOf(card, kindOf(card), alsoCalled)).map(({ word }) => word));
    return { card, words: [...words], stems: new Set([...words].flatMap(stemsOf)) };
  });
  return (query) => {
    const asked = [...new Set(content(analyse(query)).map(({ word }) => word))];
    if (asked.length === 0) return { cards, isPartial: false };
    const found = asked.map((word) => {
      const roots = stemsOf(word);
      return new Set(
        indexed
          .filter(({ words, stems }) => roots.some((root) => stems.has(root)) || words.some((one) => one.startsWith(word)))
          .map(({ card }) => card),
      );
    });
    const all = cards.filter((card) => found.every((set) => set.has(card)));
    if (all.length || asked.length === 1) return { cards: all, isPartial: false };
    // A word that few cards have tells more than one that many have.
    const scored = cards.map((card) => ({
      card,
      score: found.reduce((sum, set) => sum + (set.has(card) ? Math.log(1 + cards.length / set.size) : 0), 0),
    }));
    return {
      cards: scored
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ card }) => card),
      isPartial: true,
    };
  };
}

function textOf(card: KitCard, kind: string, alsoCalled: KitData['alsoCalled']): string {
  const named = (label: string) => [label, alsoCalled[label] ?? ''];
  const about =
    card.kind === 'instrument'
      ? [card.label, card.purpose]
      : [
          ...[card.who ?? '', ...card.where, ...card.whom].flatMap(named),
          ...card.pages.flatMap(({ label, cites }) => [label, ...cites.map((work) => work.label)]),
        ];
  return [titleOf(card), kind, ...about].join(' . ');
}
