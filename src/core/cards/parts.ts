import type { ClaimCard, PageToOpen } from './card.ts';
import { CARD_WORDS } from './words.ts';

/** A labelled part of a card: one text, or several to list. */
export interface CardPart {
  name: 'who' | 'where' | 'whom' | 'sure' | 'maySay' | 'sayInstead' | 'mayNotSay' | 'pages' | 'limits';
  label: string;
  items: readonly string[];
}

/**
 * Where to open a source, and the studies that it cites: `TIP 64, 2023, pp. 3–4, citing Lo, 2020`. What no document gives a page for is
 * at the page of the document that reports it.
 */
export function nameplace({ label, locators, cites, block, reportedIn }: PageToOpen, lang: ClaimCard['lang']): string {
  const words = CARD_WORDS[lang];
  return [
    label,
    ...(locators.length ? [locators.join(words.semicolon)] : reportedIn.length ? [words.reportedIn(reportedIn.join(words.semicolon))] : []),
    ...(cites.length || block
      ? [
          words.citing(
            cites.map((work) => work.label),
            block,
          ),
        ]
      : []),
  ].join(', ');
}

/** One place to look, in a line: `TIP 64, 2023, pp. 3–4 (supports; cites Lo, 2020; as reported in Cahier 4, 2026, p. 2)`. */
export function describePage(page: PageToOpen, lang: ClaimCard['lang']): string {
  const words = CARD_WORDS[lang];
  const where = page.locators.length ? page.locators.join(words.semicolon) : words.noPage;
  const about = [
    words.direction[page.direction],
    ...(page.cites.length || page.block
      ? [
          words.cites(
            page.cites.map(({ label }) => label),
            page.block,
          ),
        ]
      : []),
    ...(page.reportedIn.length ? [words.reportedIn(page.reportedIn.join(words.semicolon))] : []),
  ];
  return `${page.label}, ${where} (${about.join(words.semicolon)})`;
}

/** The parts of a card in the order in which they are read; what it has none of is left out. Every form of a card is made from them. */
export function cardParts(card: ClaimCard): CardPart[] {
  const words = CARD_WORDS[card.lang];
  const part = (name: CardPart['name'], items: readonly string[]): CardPart[] => (items.length ? [{ name, label: words[name], items }] : []);
  return [
    ...part('who', card.who ? [card.who] : []),
    ...part('where', [card.where.length ? card.where.join(', ') : words.everywhere]),
    ...part('whom', card.whom.length ? [card.whom.join(', ')] : []),
    ...part('sure', [card.sure.join(' ')]),
    ...part('maySay', [card.maySay]),
    ...part('sayInstead', [card.sayInstead]),
    ...part('mayNotSay', [`${card.lang === 'fr' ? `«\u00a0${card.mayNotSay}\u00a0»` : `“${card.mayNotSay}”`} ${card.because}`]),
    ...part(
      'pages',
      card.pages.map((page) => describePage(page, card.lang)),
    ),
    ...part('limits', card.limits),
  ];
}
