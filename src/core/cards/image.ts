import { CERTAINTY_WORDS } from '../strength/words.ts';
import { escapeXml } from '../xml.ts';
import type { ClaimCard } from './card.ts';
import { describePage } from './parts.ts';
import { type QrPath, qrPath } from './qr.ts';
import { CARD_WORDS } from './words.ts';
import { wrapText } from './wrap.ts';

const WIDTH = 1200;
const MARGIN = 64;
const QR = 190;
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
  write(address, 24, { weight: 700, width: inner - QR });
  write(words.licence, 20, { color: '#555d66', width: inner - QR });
  const height = Math.max(Math.round(y), foot + QR) + MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" lang="${card.lang}" role="img" aria-labelledby="t" font-family="'DejaVu Sans', Verdana, Arial, sans-serif">
<title id="t">${escapeXml(card.statement)}</title>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<rect width="14" height="${height}" fill="#7a2e1d"/>
${parts.join('\n')}
<g transform="translate(${WIDTH - MARGIN - QR} ${foot}) scale(${QR / qr.size})"><path d="${qr.d}" fill="#000" shape-rendering="crispEdges"/></g>
</svg>
`;
}
