import type { Language } from '../../../schemas/terms.ts';
import type { ClaimCard } from '../cards/card.ts';
import { describePage, nameplace } from '../cards/parts.ts';
import { CARD_WORDS } from '../cards/words.ts';
import type { BibliographyEntry } from '../cite/bibliography.ts';
import { runsOf } from '../document/inline.ts';
import type { Block, Document, Inline } from '../document/model.ts';
import { CERTAINTIES } from '../strength/summarise.ts';
import { CERTAINTY_WORDS } from '../strength/words.ts';
import type { InstrumentCard, KitCard } from './cards.ts';
import { KIT_WORDS } from './words.ts';

/** What a handout is made of, in one language. */
export interface Handout {
  title: string;
  /** For whom; ready-made kits say it. */
  audience?: string;
  /** Notes or introduction: a blank line divides paragraphs. */
  notes: string;
  lang: Language;
  cards: readonly KitCard[];
  references: readonly BibliographyEntry[];
  /** The release whose cards these are. */
  release: { version: string; date: string };
  /** The absolute address of the entry of a code. */
  addressOf: (code: string) => string;
  /** Where this kit can be opened again. */
  address?: string;
}

/** The handout of a kit: a summary of one page at most, the cards, and the bibliography. */
export function kitDocument(handout: Handout): Document {
  const { title, audience, notes, lang, cards, references, release, address } = handout;
  const words = KIT_WORDS[lang];
  const paragraphs = notes.split(/\n{2,}/).flatMap((text) => (text.trim() ? [text.trim()] : []));
  return {
    title: title || words.untitled,
    ...(audience ? { subtitle: audience } : {}),
    lang,
    date: release.date,
    isUndated: true,
    blocks: [
      ...paragraphs.map((text): Block => ({ type: 'paragraph', style: 'lead', content: [text] })),
      { type: 'heading', level: 1, content: [words.glance] },
      { type: 'paragraph', content: [balanceOf(cards, lang)] },
      { type: 'list', ordered: true, items: cards.map((card) => [{ type: 'paragraph', content: inBrief(card) }]) },
      { type: 'heading', level: 1, content: [words.cards] },
      { type: 'paragraph', style: 'meta', content: [words.question] },
      ...cards.flatMap((card, i) => cardBlocks(card, i + 1, handout)),
      { type: 'heading', level: 1, content: [words.references] },
      ...references.map(
        ({ number, html }): Block => ({
          type: 'paragraph',
          style: 'reference',
          content: [...(number === undefined ? [] : [`${number}. `]), ...runsOf(html)],
        }),
      ),
      {
        type: 'paragraph',
        style: 'meta',
        content: [
          words.madeFrom(release.version, release.date),
          // A trainer's own kit is all in its address: too long to be read.
          ...(address ? [' ', { text: address.includes('#') ? words.kitAddress : shown(address), href: address }] : []),
        ],
      },
    ],
  };
}

/** How many claims stand at each level of certainty, in words: what a handout must not let one forget. */
export function balanceOf(cards: readonly KitCard[], lang: Language): string {
  const words = KIT_WORDS[lang];
  const claims = cards.filter((card): card is ClaimCard => card.kind !== 'instrument');
  const levels = CERTAINTIES.flatMap((level) => {
    const count = claims.filter((card) => card.certainty === level).length;
    return count ? `${lower(CERTAINTY_WORDS[lang][level].label)} (${count})` : [];
  });
  const others = cards.length - claims.length;
  const counted = claims.length ? words.balance(claims.length, levels.join(CARD_WORDS[lang].semicolon)) : '';
  return [counted, ...(others ? [`${words.instruments(others)}.`] : [])].filter(Boolean).join(' ');
}

function inBrief(card: KitCard): Inline[] {
  if (card.kind === 'instrument') return [{ text: card.title, bold: true }, `${CARD_WORDS[card.lang].colon}${lower(card.purpose)}`];
  return [`${card.sayInstead.replace(/[.]$/, '')} (${placesInBrief(card)}).`];
}

/** Sources that a sentence of the summary names; a claim with many has the others in its own part. */
const NAMED_IN_BRIEF = 3;

/** Where to open what is said in brief: each sentence has its pages, for the question “is that really shown?”. */
function placesInBrief({ pages, lang }: ClaimCard): string {
  const named = pages.slice(0, pages.length > NAMED_IN_BRIEF + 1 ? NAMED_IN_BRIEF : pages.length);
  const others = pages.length - named.length;
  return [...named.map((page) => nameplace(page, lang)), ...(others ? [KIT_WORDS[lang].more(others)] : [])].join(CARD_WORDS[lang].semicolon);
}

function cardBlocks(card: KitCard, n: number, { addressOf }: Handout): Block[] {
  const address = addressOf(card.code);
  return [
    { type: 'heading', level: 2, content: [`${n}. ${card.kind === 'instrument' ? card.title : card.statement}`], id: card.id },
    ...(card.kind === 'instrument' ? instrumentBlocks(card, address) : claimBlocks(card, address)),
  ];
}

function claimBlocks(card: ClaimCard, address: string): Block[] {
  const words = CARD_WORDS[card.lang];
  const scope = [...(card.who ? [card.who] : []), ...(card.where.length ? [card.where.join(', ')] : []), ...card.whom];
  return [
    { type: 'paragraph', style: 'meta', content: [...(scope.length ? [`${scope.join(' · ')} · `] : []), { text: shown(address), href: address }] },
    labelled(words.sure, card.sure.join(' '), card.lang),
    labelled(words.maySay, card.maySay, card.lang),
    labelled(words.pages, `${card.pages.map((page) => describePage(page, card.lang)).join(words.semicolon)}.`, card.lang),
    ...(card.limits.length ? [{ ...labelled(words.limits, card.limits.join(' '), card.lang), style: 'caution' } as const] : []),
  ];
}

function instrumentBlocks(card: InstrumentCard, address: string): Block[] {
  const words = KIT_WORDS[card.lang];
  const source = [card.label, ...card.locators].join(', ');
  return [
    { type: 'paragraph', style: 'meta', content: [`${words.instrument} · ${words.items(card.count)} · `, { text: shown(address), href: address }] },
    labelled(words.purpose, card.purpose, card.lang),
    labelled(words.respondent, card.respondent, card.lang),
    labelled(words.use, card.use, card.lang),
    labelled(words.from, `${source}.`, card.lang),
  ];
}

/** An address as people type it. */
function shown(address: string): string {
  return address.replace(/^https?:\/\/|\/$/g, '');
}

function labelled(label: string, text: string, lang: Language): Extract<Block, { type: 'paragraph' }> {
  return { type: 'paragraph', content: [{ text: `${label}${CARD_WORDS[lang].colon}`, bold: true }, text] };
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
