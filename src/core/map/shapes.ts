import type { Direction } from '../../../schemas/terms.ts';
import { type Element, element } from './markup.ts';

const line = (width: number) => ({ fill: 'none', stroke: 'currentColor', 'stroke-width': width });

/** The shape of each direction in a square of 16 by 16, drawn in the colour of the text: the same on every page and in every drawing. */
export const DIRECTION_SHAPES: Readonly<Record<Direction, readonly Element[]>> = {
  supports: [element('circle', { cx: 8, cy: 8, r: 6, fill: 'currentColor' })],
  asserts: [element('circle', { cx: 8, cy: 8, r: 5.2, ...line(1.8) })],
  mixed: [element('circle', { cx: 8, cy: 8, r: 5.2, ...line(1.8) }), element('path', { d: 'M8 2.8a5.2 5.2 0 0 1 0 10.4z', fill: 'currentColor' })],
  inconclusive: [element('path', { d: 'M8 1.6 14.4 8 8 14.4 1.6 8z', ...line(1.8) })],
  'no-effect': [element('path', { d: 'M2 8h12', ...line(3.4) })],
  contradicts: [element('path', { d: 'M3 3l10 10M13 3 3 13', ...line(2.6) })],
};
