import { FIELDS, type Field } from './data.ts';

/** Saturation and length normalisation of BM25, at the values that Lunr and most engines take. */
const K1 = 1.2;
const B = 0.75;

/** Weights travel as one of so many levels: finer ones change no order on the judged queries. */
export const LEVELS = 15;

/** Fields in which a word stands once, and whose length tells nothing. */
const FLAT: readonly Field[] = ['authors', 'year', 'id', 'sources'];

/** True when the weight of a word in a field is the same in every entry. */
export function isFlat(field: Field): boolean {
  return FLAT.includes(field);
}

/**
 * The level of the weight of a word in a field of an entry, 1 to LEVELS.
 *
 * It is BM25’s, without its factor for rarity: that is of a query word in all its forms, and is put on the query (expand.ts). By Lunr’s
 * way a rare plural would outweigh the very word that was asked for.
 *
 * @param n how often it stands there
 * @param length of the field, in words
 * @param average length of the field where it is not empty
 */
export function levelOf(n: number, length: number, average: number): number {
  const saturation = n / (K1 * (1 - B + (B * length) / average) + n);
  return Math.max(1, Math.round(saturation * LEVELS));
}

/** What a word weighs in a field, by its level; of a flat field as much as one word in a field of average length. */
export function weightOf(field: Field, level?: number): number {
  return FIELDS[field] * (level === undefined ? 1 : ((K1 + 1) * level) / LEVELS);
}
