import type { ClaimCard } from '../cards/card.ts';
import { describePage } from '../cards/parts.ts';
import { CARD_WORDS } from '../cards/words.ts';
import type { BibliographyEntry } from '../cite/bibliography.ts';
import { CERTAINTY_WORDS } from '../strength/words.ts';
import { escapeXml } from '../xml.ts';
import type { InstrumentCard } from './cards.ts';
import { DECK_STYLE, DECK_STYLE_DIGEST } from './deck-style.ts';
import { balanceOf, type Handout } from './handout.ts';
import { KIT_WORDS } from './words.ts';

/** Letters of the references of one slide. */
const REFERENCES_A_SLIDE = 1700;

/**
 * The slides of a kit: one HTML file that holds all it needs, without script. It works from a folder and without a network; keys and
 * scrolling go from slide to slide, and each prints on a page. One claim a slide, with what may be said, the pages and the doubt.
 */
export function kitDeck(handout: Handout): string {
  const { title, lang, cards, references } = handout;
  const words = KIT_WORDS[lang];
  const slides = [
    titleSlide(handout),
    ...cards.map((card) => (card.kind === 'instrument' ? instrumentSlide(card, handout) : claimSlide(card, handout))),
    ...referenceSlides(references, handout),
  ];
  const policy = `default-src 'none'; style-src '${DECK_STYLE_DIGEST}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeXml(title || words.untitled)}</title>
<style>${DECK_STYLE}</style>
</head>
<body>
${slides.map((slide, i) => frame(slide, i + 1, slides.length, handout)).join('\n')}
</body>
</html>
`;
}

interface Slide {
  id: string;
  body: string;
  /** An address for the foot of the slide. */
  address?: string | undefined;
  isTitle?: boolean;
}

function frame({ id, body, address, isTitle }: Slide, n: number, of: number, { lang }: Handout): string {
  const length = body.replace(/<[^>]*>/g, '').length;
  const size = isTitle || length < 800 ? '' : length < 1150 ? 'long' : length < 1700 ? 'longer' : 'longest';
  // The address of a kit holds the whole kit: too long to be read.
  const label = isTitle ? KIT_WORDS[lang].kitAddress : (address ?? '');
  const foot = address ? `<a href="${escapeXml(address)}">${escapeXml(label)}</a>` : escapeXml(CARD_WORDS[lang].licence);
  return `<section id="${escapeXml(id)}"${isTitle ? ' class="title"' : ''}>
<div${size ? ` class="${size}"` : ''}>
${body}
</div>
<footer><span>${foot}</span><span>${escapeXml(KIT_WORDS[lang].slide(n, of))}</span></footer>
</section>`;
}

function titleSlide({ title, audience, notes, lang, cards, release, address }: Handout): Slide {
  const words = KIT_WORDS[lang];
  const [first = ''] = notes.trim().split(/\n{2,}/);
  return {
    id: 'title',
    isTitle: true,
    address,
    body: [
      `<h1>${escapeXml(title || words.untitled)}</h1>`,
      ...(audience ? [`<p>${escapeXml(audience)}</p>`] : []),
      ...(first ? [`<p>${escapeXml(first)}</p>`] : []),
      `<p class="small">${escapeXml(balanceOf(cards, lang))}</p>`,
      `<p class="small">${escapeXml(words.madeFrom(release.version, release.date))}</p>`,
    ].join('\n'),
  };
}

function claimSlide(card: ClaimCard, { addressOf }: Handout): Slide {
  const words = CARD_WORDS[card.lang];
  const level = CERTAINTY_WORDS[card.lang][card.certainty];
  const pages = card.pages.map((page) => describePage(page, card.lang));
  return {
    id: card.id,
    address: addressOf(card.code),
    body: `<h2>${escapeXml(card.statement)}</h2>
<dl>
${term(words.maySay, [card.maySay], 'say')}
${term(words.sure, [`${level.label}. ${level.meaning}`])}
${term(words.pages, pages, 'small')}
${card.limits.length ? term(words.limits, card.limits, 'small doubt') : ''}
</dl>`,
  };
}

function instrumentSlide(card: InstrumentCard, { addressOf }: Handout): Slide {
  const words = KIT_WORDS[card.lang];
  return {
    id: card.id,
    address: addressOf(card.code),
    body: `<h2>${escapeXml(card.title)}</h2>
<dl>
${term(words.purpose, [card.purpose], 'say')}
${term(words.respondent, [card.respondent])}
${term(words.use, [card.use])}
${term(words.from, [[card.label, ...card.locators].join(', ')], 'small')}
</dl>`,
  };
}

function term(label: string, items: readonly string[], style = ''): string {
  const name = style ? ` class="${style}"` : '';
  return `<dt>${escapeXml(label)}</dt>\n${items.map((item) => `<dd${name}>${escapeXml(item)}</dd>`).join('\n')}`;
}

/** The bibliography, cut into slides that hold so much. The citations are safe HTML already. */
function referenceSlides(references: readonly BibliographyEntry[], { lang }: Handout): Slide[] {
  const words = KIT_WORDS[lang];
  const groups: BibliographyEntry[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const entry of references) {
    length += entry.text.length;
    if (length > REFERENCES_A_SLIDE) {
      groups.push([]);
      length = entry.text.length;
    }
    groups.at(-1)?.push(entry);
  }
  return groups.map((entries, i) => ({
    id: i ? `references-${i + 1}` : 'references',
    body: `<h2>${escapeXml(words.references)}${i ? ` (${escapeXml(words.continued)})` : ''}</h2>
${entries.map(({ number, html }) => `<p>${number === undefined ? '' : `${number}. `}${html}</p>`).join('\n')}`,
  }));
}
