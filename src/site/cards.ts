import type { Language } from '../../schemas/index.ts';
import { type ClaimCard, claimCard } from '../core/cards/card.ts';
import { cardImage } from '../core/cards/image.ts';
import { type QrPath, qrPath } from '../core/cards/qr.ts';
import { type CardSurroundings, cardMarkdown, cardSnippet, cardText } from '../core/cards/write.ts';
import { assembleBibliography } from '../core/cite/bibliography.ts';
import type { Corpus } from '../core/corpus.ts';
import { sourcesOf } from '../core/kits/cards.ts';
import { citationsOf } from './citations.ts';
import { PATHS } from './href.ts';

// A build asks for the same card for its pages, its files and the kits.
const cards = new WeakMap<Corpus, Map<string, ClaimCard>>();
const codes = new Map<string, QrPath>();

/** The card of a claim, made once for a corpus. */
export function getCard(id: string, corpus: Corpus, lang: Language): ClaimCard | undefined {
  const known = cards.get(corpus) ?? new Map<string, ClaimCard>();
  cards.set(corpus, known);
  const claim = corpus.claims.get(id);
  const key = `${lang} ${id}`;
  if (claim && !known.has(key)) known.set(key, claimCard(claim, corpus, lang));
  return known.get(key);
}

/** The QR code of an address, drawn once. */
export function getQr(address: string): QrPath {
  const qr = codes.get(address) ?? qrPath(address);
  codes.set(address, qr);
  return qr;
}

/** The absolute short address of a claim on the site. */
export function shortAddress(code: string, base: string): string {
  return new URL(PATHS.short(code).slice(1), base).href;
}

/** The references of a card's sources, as plain text, in APA. */
export async function cardReferences(card: ClaimCard, corpus: Corpus): Promise<string[]> {
  return assembleBibliography(await citationsOf(corpus, 'apa', card.lang), sourcesOf(card)).map(({ text }) => text);
}

/** The files of a card, by their ending. */
export const CARD_FILES = {
  txt: { type: 'text/plain', write: cardText },
  md: { type: 'text/markdown', write: cardMarkdown },
  html: { type: 'text/html', write: cardSnippet },
  svg: { type: 'image/svg+xml', write: (card: ClaimCard, { address }: CardSurroundings) => cardImage(card, address, getQr(address)) },
} as const;
export type CardFile = keyof typeof CARD_FILES;

/** The path of a file of a card. */
export function cardFile(lang: Language, id: string, ending: CardFile): string {
  return `/cards/${lang}/${id}.${ending}`;
}
