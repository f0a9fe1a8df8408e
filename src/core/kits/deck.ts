import type { ClaimCard } from '../cards/card.ts';
import { describePage } from '../cards/parts.ts';
import { CARD_WORDS } from '../cards/words.ts';
import { wrapText } from '../cards/wrap.ts';
import type { BibliographyEntry } from '../cite/bibliography.ts';
import { CERTAINTY_WORDS } from '../strength/words.ts';
import { escapeXml } from '../xml.ts';
import type { InstrumentCard, KitCard } from './cards.ts';
import { DECK_STYLE, DECK_STYLE_DIGEST } from './deck-style.ts';
import { balanceOf, type Handout } from './handout.ts';
import { KIT_WORDS } from './words.ts';

/** A slide in units of its font: as wide and as high as its text may be at 16:9, less the margins (`DECK_STYLE`). */
const WIDTH = 39;
const HEIGHT = 21;
/** Sizes of text, by the class that sets them; the greatest at which a slide holds is taken. */
const SCALES = [
  ['', 1],
  ['long', 0.84],
  ['longer', 0.7],
  ['longest', 0.58],
] as const;
/** Sources and doubts that a slide shows; the doubtful come first, the rest is told by number, and the address leads to it. */
const MOST_PAGES = 4;
const MOST_LIMITS = 3;

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

/** A piece of text on a slide: its size against the slide's, and the space after it, in ems. */
interface Line {
  text: string;
  size: number;
  after: number;
}

interface Slide {
  id: string;
  body: string;
  /** What is set on it, to tell how much room it takes. */
  lines: readonly Line[];
  /** An address for the foot of the slide. */
  address?: string | undefined;
  isTitle?: boolean;
}

const heading = (text: string): Line => ({ text, size: 1.45, after: 0.7 });
const label = (text: string): Line => ({ text, size: 0.72, after: 0.5 });
const small = (text: string): Line => ({ text, size: 0.72, after: 0 });

/** How high some lines stand at a scale, in the units of HEIGHT: an estimate from above, in the widest of the common fonts. */
function heightOf(lines: readonly Line[], scale: number): number {
  return lines.reduce((sum, { text, size, after }) => sum + wrapText(text, size * scale, WIDTH).length * size * scale * 1.35 + after * scale, 0);
}

function frame({ id, body, lines, address, isTitle }: Slide, n: number, of: number, { lang }: Handout): string {
  const [size] = SCALES.find(([, scale]) => heightOf(lines, scale) <= HEIGHT) ?? SCALES[SCALES.length - 1] ?? [''];
  // The address of a kit holds the whole kit: too long to be read.
  const shown = isTitle ? KIT_WORDS[lang].kitAddress : (address ?? '');
  const foot = address ? `<a href="${escapeXml(address)}">${escapeXml(shown)}</a>` : escapeXml(CARD_WORDS[lang].licence);
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
    lines: [
      { text: title || words.untitled, size: 2.1, after: 0.7 },
      ...[audience ?? '', first].filter(Boolean).map((text): Line => ({ text, size: 1, after: 0.55 })),
      small(balanceOf(cards, lang)),
      small(words.madeFrom(release.version, release.date)),
    ],
    body: [
      `<h1>${escapeXml(title || words.untitled)}</h1>`,
      ...(audience ? [`<p>${escapeXml(audience)}</p>`] : []),
      ...(first ? [`<p>${escapeXml(first)}</p>`] : []),
      `<p class="small">${escapeXml(balanceOf(cards, lang))}</p>`,
      `<p class="small">${escapeXml(words.madeFrom(release.version, release.date))}</p>`,
    ].join('\n'),
  };
}

/** A part of a slide: its label, its texts, and how they look. */
interface Term {
  label: string;
  items: readonly string[];
  size: number;
  style: string;
}

function claimSlide(card: ClaimCard, handout: Handout): Slide {
  const words = CARD_WORDS[card.lang];
  const shownFirst = (items: readonly string[], most: number) =>
    items.length > most ? [...items.slice(0, most), words.more(items.length - most)] : items;
  const level = CERTAINTY_WORDS[card.lang][card.certainty];
  const terms: Term[] = [
    { label: words.maySay, items: [card.maySay], size: 1.1, style: 'say' },
    { label: words.sure, items: [`${level.label}. ${level.meaning}`], size: 1, style: '' },
    {
      label: words.pages,
      items: shownFirst(
        card.pages.map((page) => describePage(page, card.lang)),
        MOST_PAGES,
      ),
      size: 0.72,
      style: 'small',
    },
    ...(card.limits.length ? [{ label: words.limits, items: shownFirst(card.limits, MOST_LIMITS), size: 0.72, style: 'small doubt' }] : []),
  ];
  return termSlide(card, card.statement, terms, handout);
}

function instrumentSlide(card: InstrumentCard, handout: Handout): Slide {
  const words = KIT_WORDS[card.lang];
  const terms: Term[] = [
    { label: words.purpose, items: [card.purpose], size: 1.1, style: 'say' },
    { label: words.respondent, items: [card.respondent], size: 1, style: '' },
    { label: words.use, items: [card.use], size: 1, style: '' },
    { label: words.from, items: [[card.label, ...card.locators].join(', ')], size: 0.72, style: 'small' },
  ];
  return termSlide(card, card.title, terms, handout);
}

function termSlide({ id, code }: KitCard, title: string, terms: readonly Term[], { addressOf }: Handout): Slide {
  return {
    id,
    address: addressOf(code),
    lines: [
      heading(title),
      ...terms.flatMap((term) => [label(term.label), ...term.items.map((text): Line => ({ text, size: term.size, after: 0 }))]),
    ],
    body: `<h2>${escapeXml(title)}</h2>
<dl>
${terms.map(writeTerm).join('\n')}
</dl>`,
  };
}

function writeTerm({ label, items, style }: Term): string {
  const name = style ? ` class="${style}"` : '';
  return `<dt>${escapeXml(label)}</dt>\n${items.map((item) => `<dd${name}>${escapeXml(item)}</dd>`).join('\n')}`;
}

/** The bibliography, cut into slides that hold so much. The citations are safe HTML already. */
function referenceSlides(references: readonly BibliographyEntry[], { lang }: Handout): Slide[] {
  const words = KIT_WORDS[lang];
  const [, scale] = SCALES[2];
  const title = (i: number) => `${words.references}${i ? ` (${words.continued})` : ''}`;
  const groups: BibliographyEntry[][] = [];
  const lineOf = ({ text }: BibliographyEntry): Line => ({ text: `00. ${text}`, size: 1, after: 0.55 });
  for (const entry of references) {
    const last = groups.at(-1);
    const isFull = !last || heightOf([heading(title(1)), ...[...last, entry].map(lineOf)], scale) > HEIGHT;
    if (isFull) groups.push([entry]);
    else last.push(entry);
  }
  return groups.map((entries, i) => ({
    id: i ? `references-${i + 1}` : 'references',
    lines: [heading(title(i)), ...entries.map(lineOf)],
    body: `<h2>${escapeXml(title(i))}</h2>
${entries.map(({ number, html }) => `<p>${number === undefined ? '' : `${number}. `}${html}</p>`).join('\n')}`,
  }));
}
