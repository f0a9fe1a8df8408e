import type { Language } from '../../../schemas/terms.ts';
import type { ClaimCard } from '../cards/card.ts';
import type { ClaimState } from '../cards/state.ts';

/** An instrument as a kit shows it, in one language. Plain data, for JSON. */
export interface InstrumentCard {
  id: string;
  code: string;
  lang: Language;
  kind: 'instrument';
  title: string;
  purpose: string;
  respondent: string;
  use: string;
  /** How many items it has. */
  count: number;
  /** The source it is from, and where in it. */
  source: string;
  label: string;
  locators: readonly string[];
  state: ClaimState;
}

/** What a kit is made of. */
export type KitCard = ClaimCard | InstrumentCard;

/** All that a kit can hold, in one language: plain data, for JSON. */
export interface KitData {
  release: { version: string; date: string };
  cards: readonly KitCard[];
  /** Codes of former ids, to the present ones. */
  former: Readonly<Record<string, string>>;
  /** Other names of the settings, populations and beneficiaries that cards name: “Unités hospitalières” to “hôpital, milieu hospitalier …”. */
  alsoCalled: Readonly<Record<string, string>>;
}

/** What a card is about, in a sentence: the statement of a claim, the title of an instrument. */
export function titleOf(card: KitCard): string {
  return card.kind === 'instrument' ? card.title : card.statement;
}

/** The sources that a card names, each once: those that bear on it, and the works that they cite for it. */
export function sourcesOf(card: KitCard): string[] {
  return card.kind === 'instrument'
    ? [card.source]
    : [...new Set(card.pages.flatMap((page) => [page.source, ...page.cites.map(({ source }) => source)]))];
}
