import { CERTAINTY_WORDS } from '../strength/words.ts';
import { escapeXml } from '../xml.ts';
import type { ClaimCard } from './card.ts';
import { describePage } from './parts.ts';
import { type QrPath, qrPath } from './qr.ts';
import { CARD_WORDS } from './words.ts';
import { textWidth, wrapText } from './wrap.ts';

const WIDTH = 1200;
const MARGIN = 64;
const QR = 190;
const ADDRESS = 24;
/** Pages and limits that an image shows; the rest is told by number, and the address leads to it. */
const MOST_PAGES = 4;
const MOST_LIMITS = 3;

/**
 * A card as an image: an SVG text. Black on white, in fonts that are everywhere.
 *
 * @param qr the code of the address, where the caller has it already
 */
export function cardImage(card: ClaimCard, address: string, qr: QrPath = qrPath(address)): string {
  const words = CARD_WORDS[card.lang];
  const level = CERTAINTY_WORDS[card.lang][card.certainty];
  const inner = WIDTH - 2 * MARGIN;
  const parts: string[] = [];
  let y = MARGIN;
  const write = (text: string, size: number, { color = '#1b1f23', weight = 400, indent = 0, after = 0, width = inner } = {}) => {
    for (const line of wrapText(text, size * (weight > 400 ? 1.08 : 1), width - indent)) {
      y += size * 1.3;
      parts.push(
        `<text x="${MARGIN + indent}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" fill="${color}">${escapeXml(line)}</text>`,
      );
    }
    y += after;
  };
  const label = (text: string) => write(text, 20, { color: '#7a2e1d', weight: 700, after: 2 });
  const more = (n: number) => (n > 0 ? write(words.more(n), 22, { color: '#555d66', indent: 22 }) : undefined);

  write(card.statement, 42, { weight: 700, after: 14 });
  write([...(card.who ? [card.who] : []), card.where.length ? card.where.join(', ') : words.everywhere, ...card.whom].join(' · '), 22, {
    color: '#555d66',
    after: 18,
  });
  label(words.sure);
  write(`${level.label}. ${level.meaning}`, 24, { after: 16 });
  label(words.maySay);
  write(card.maySay, 26, { after: 16 });
  label(words.pages);
  for (const page of card.pages.slice(0, MOST_PAGES)) write(`– ${describePage(page, card.lang)}`, 22);
  more(card.pages.length - MOST_PAGES);
  y += 16;
  if (card.limits.length) {
    label(words.limits);
    for (const limit of card.limits.slice(0, MOST_LIMITS)) write(`– ${limit}`, 22);
    more(card.limits.length - MOST_LIMITS);
    y += 16;
  }
  const foot = Math.round(y + 12);
  y = foot + QR / 2 - 40;
  write(address, ADDRESS, { weight: 700, width: inner - QR });
  write(words.licence, 20, { color: '#555d66', width: inner - QR });
  const height = Math.max(Math.round(y), foot + QR) + MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" lang="${card.lang}" role="img" aria-labelledby="t" font-family="'DejaVu Sans', Verdana, Arial, sans-serif">
<title id="t">${escapeXml(card.statement)}</title>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<rect width="14" height="${height}" fill="#7a2e1d"/>
${parts.join('\n')}
${drawCode(qr, foot)}
</svg>
`;
}

function drawCode(qr: QrPath, top: number): string {
  return `<g transform="translate(${WIDTH - MARGIN - QR} ${top}) scale(${QR / qr.size})"><path d="${qr.d}" fill="#000" shape-rendering="crispEdges"/></g>`;
}

/** What to draw over the image of a card, so that its address and its code lead to where the site is; in the units of the image. */
export interface MovedAddress {
  /** A line of text in bold, and the ground to clear before. */
  text: { x: number; y: number; size: number; width: number };
  code: { x: number; y: number; width: number; qr: QrPath };
}

/**
 * Where the address of an image stands, and the code of another address.
 *
 * @param svg what `cardImage` wrote for the address `from`
 * @returns undefined where that address does not stand there on one line
 */
export function moveAddress(svg: string, from: string, to: string): MovedAddress | undefined {
  const y = new RegExp(`<text x="${MARGIN}" y="(\\d+)"[^>]*>${escapeXml(from).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}</text>`).exec(svg)?.[1];
  const top = /<g transform="translate\(\d+ (\d+)\)/.exec(svg)?.[1];
  if (y === undefined || top === undefined) return undefined;
  const width = WIDTH - 2 * MARGIN - QR;
  const size = Math.min(ADDRESS, (ADDRESS * width) / textWidth(to, ADDRESS * 1.08));
  return { text: { x: MARGIN, y: Number(y), size, width }, code: { x: MARGIN + width, y: Number(top), width: QR, qr: qrPath(to) } };
}
