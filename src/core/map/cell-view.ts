import type { Direction } from '../../../schemas/terms.ts';
import type { MapCell } from './build.ts';
import { type Element, element, type Markup } from './markup.ts';

/** The words that a cell needs, of one language. */
export interface CellWords {
  direction(id: Direction): string;
  colon: string;
  /** Full name of a design. */
  design(id: string): string;
  /** Its abbreviation, which the legend explains. */
  short(id: string): string;
  retracted(count: number): string;
}

/**
 * What stands in a cell: for a group of rows, how many claims; then for each direction its shape and its number, with the word for who cannot see the shape; then the strongest
 * design and the newest year. Shapes are symbols `m-…` that the page holds once.
 */
export function viewCell(cell: MapCell, href: string, words: CellWords, claims?: string): Element {
  const hidden = (text: string) => element('span', { class: 'visually-hidden' }, text);
  const children: Markup[] = cell.counts.map(({ direction, count }) =>
    element(
      'span',
      { class: `mark direction-${direction}` },
      element('svg', { viewBox: '0 0 16 16', width: 11, height: 11, 'aria-hidden': 'true' }, element('use', { href: `#m-${direction}` })),
      element('span', {}, hidden(`${words.direction(direction)}${words.colon}`), `${count}`, hidden('. ')),
    ),
  );
  if (claims !== undefined) children.unshift(element('span', { class: 'claims' }, claims, hidden('. ')));
  const facts: Markup[] = [];
  if (cell.design !== undefined) {
    const [full, short] = [words.design(cell.design), words.short(cell.design)];
    facts.push(...(full === short ? [full] : [element('span', { 'aria-hidden': 'true' }, short), hidden(full)]));
  }
  // They may be of two sources: a space alone would read as a review of that year.
  if (facts.length && cell.year !== undefined) facts.push(' · ');
  if (cell.year !== undefined) facts.push(String(cell.year));
  if (facts.length) children.push(element('span', { class: 'facts' }, ...facts));
  if (cell.retracted) children.push(element('span', { class: 'struck' }, words.retracted(cell.retracted)));
  return element('a', { href }, ...children);
}
