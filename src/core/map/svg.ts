import type { Direction } from '../../../schemas/terms.ts';
import type { EvidenceMap } from './build.ts';
import type { CellWords } from './cell-view.ts';
import type { MapLabels } from './csv.ts';
import { groupPlaces, hasHeading } from './labels.ts';
import { type Element, element, type Markup, writeMarkup } from './markup.ts';
import { DIRECTION_SHAPES } from './shapes.ts';

/** The light colours of main.css: the drawing leaves the site. */
export const DIRECTION_COLOURS: Readonly<Record<Direction, string>> = {
  supports: '#1c6448',
  asserts: '#4a5763',
  mixed: '#7d5500',
  inconclusive: '#6a3f8e',
  'no-effect': '#3e4a8a',
  contradicts: '#9c2a2a',
};

const ROW = 34;
const HEAD = 24;
const LABEL = 520;
const TOP = 330;
/** Width of a column, and of a mark in it: a few columns have more room, for larger numbers. */
const NARROW = { column: 64, mark: 30 };
const WIDE = { column: 150, mark: 44 };

const sizesOf = (map: EvidenceMap) => (map.columns.length < 9 ? WIDE : NARROW);

export interface DrawingWords extends CellWords {
  title: string;
  description: string;
  /** What an empty cell means where the sources tie the row to no column. */
  unlinked: string;
}

/**
 * A map as a drawing of its own: no style sheet, no script, nothing from elsewhere; with a title, a description and a legend, so that it can
 * stand in a report. Directions are told by shape, number and colour.
 */
export function drawMap(map: EvidenceMap, labels: MapLabels, words: DrawingWords): string {
  const { column: columnWidth } = sizesOf(map);
  const marks: Markup[] = [];
  let y = TOP;
  for (const group of groupPlaces(map.rows)) {
    if (hasHeading(group)) {
      marks.push(
        element('rect', { x: 0, y, width: LABEL + columnWidth * map.columns.length, height: HEAD, fill: '#f3f3ee' }),
        text(8, y + 16, labels.rowGroup(group.group ?? ''), { 'font-weight': 600, 'font-size': 13 }),
      );
      y += HEAD;
    }
    for (const row of group.places) {
      marks.push(rule(0, y + ROW, LABEL + columnWidth * map.columns.length));
      marks.push(...wrap(labels.row(row.id), 82).map((part, i, all) => text(8, y + (all.length > 1 ? 14 : 21) + i * 14, part, { 'font-size': 12 })));
      for (const [i, column] of map.columns.entries()) marks.push(...drawCell(map, row.id, column.id, LABEL + i * columnWidth, y, words));
      y += ROW;
    }
  }
  const heads = map.columns.map((column, i) => {
    const x = LABEL + i * columnWidth + columnWidth / 2;
    return element(
      'g',
      { transform: `translate(${x} ${TOP - 8}) rotate(-90)` },
      ...wrap(labels.column(column.id), 40).map((part, line, all) => text(0, 4 + (line - (all.length - 1) / 2) * 14, part, { 'font-size': 12 })),
    );
  });
  const width = LABEL + columnWidth * map.columns.length;
  const height = y + 16;
  const lines = map.columns.map((_, i) =>
    element('path', { d: `M${LABEL + i * columnWidth} ${TOP - 8}V${y}`, stroke: '#e6e6e1', 'stroke-width': 1, fill: 'none' }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeMarkup(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        role: 'img',
        'aria-labelledby': 'title desc',
        'font-family': 'Source Sans 3, Helvetica, Arial, sans-serif',
        fill: '#1b1f23',
      },
      element('title', { id: 'title' }, words.title),
      element('desc', { id: 'desc' }, words.description),
      element('rect', { width, height, fill: '#ffffff' }),
      text(8, 34, words.title, { 'font-size': 22, 'font-weight': 600 }),
      ...wrap(words.description, 76).map((part, i) => text(8, 60 + i * 16, part, { 'font-size': 12, fill: '#555d66' })),
      ...legend(words),
      ...lines,
      ...heads,
      rule(0, TOP, width, '#1b1f23'),
      ...marks,
    ),
  )}\n`;
}

function drawCell(map: EvidenceMap, row: string, column: string, x: number, y: number, words: DrawingWords): Markup[] {
  const cell = map.cell(row, column);
  const size = sizesOf(map);
  const middle = x + size.column / 2;
  if (!cell) return map.emptiness(row, column) === 'unlinked' ? [element('circle', { cx: middle, cy: y + ROW / 2, r: 1.2, fill: '#555d66' })] : [];
  const told = [
    cell.counts.map(({ direction, count }) => `${words.direction(direction)}${words.colon}${count}`).join(', '),
    cell.design && words.design(cell.design),
    cell.year,
    cell.retracted ? words.retracted(cell.retracted) : undefined,
  ];
  const facts = [cell.design && words.short(cell.design), cell.year].filter(Boolean).join(' · ');
  // As many beside each other as fit; more lines are smaller.
  const perLine = Math.floor((size.column - 4) / size.mark);
  const lines = Math.ceil(cell.counts.length / perLine);
  const scale = [1, 1, 0.72][lines] ?? 0.5;
  const width = Math.min(cell.counts.length, perLine) * size.mark * scale;
  return [
    element(
      'g',
      {},
      element('title', {}, told.filter(Boolean).join('. ')),
      ...cell.counts.map(({ direction, count }, i) =>
        mark(
          direction,
          String(count),
          middle - width / 2 + (i % perLine) * size.mark * scale,
          y + (lines > 1 ? 1 : 4) + Math.floor(i / perLine) * 14 * scale,
          scale,
        ),
      ),
      text(middle, y + 29, cell.retracted ? words.retracted(cell.retracted) : facts, { 'font-size': 10, 'text-anchor': 'middle', fill: '#555d66' }),
    ),
  ];
}

function mark(direction: Direction, count: string, x: number, y: number, scale: number): Element {
  const colour = DIRECTION_COLOURS[direction];
  return element(
    'g',
    { transform: `translate(${round(x)} ${round(y)}) scale(${round(scale)})`, color: colour, fill: colour },
    element('g', { transform: 'scale(0.75)' }, ...DIRECTION_SHAPES[direction]),
    text(14, 11, count, { 'font-size': 12, 'font-weight': 600 }),
  );
}

function legend(words: DrawingWords): Markup[] {
  const directions = Object.keys(DIRECTION_COLOURS) as Direction[];
  return [
    ...directions.map((direction, i) => mark(direction, words.direction(direction), 8 + (i % 2) * 220, 150 + Math.floor(i / 2) * 22, 1)),
    element('circle', { cx: 14, cy: 225, r: 1.2, fill: '#555d66' }),
    ...wrap(words.unlinked, 72).map((part, i) => text(24, 229 + i * 16, part, { 'font-size': 12 })),
  ];
}

function text(x: number, y: number, content: string, attributes: Element['attributes'] = {}): Element {
  return element('text', { x, y: round(y), ...attributes }, content);
}

function rule(x: number, y: number, width: number, stroke = '#d9dad3'): Element {
  return element('path', { d: `M${x} ${y}h${width}`, stroke, 'stroke-width': 1, fill: 'none' });
}

/** Breaks a text at spaces into lines of about so many characters. */
function wrap(content: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of content.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
