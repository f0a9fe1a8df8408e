import type { Language } from '../../../schemas/index.ts';

export const STYLE_IDS = ['apa', 'vancouver', 'chicago', 'mla', 'iso690', 'harvard'] as const;
export type StyleId = (typeof STYLE_IDS)[number];

export interface Style {
  id: StyleId;
  label: Record<Language, string>;
  /** Its list is numbered, in the order in which the works are cited. The others go by author, year and title. */
  numbered: boolean;
  /** Works of one author and year are told apart by letters (2021a). */
  letters: boolean;
}

/** The styles, in the order in which they are offered. */
export const STYLES: readonly Style[] = [
  { id: 'apa', label: { fr: 'APA (7e édition)', en: 'APA (7th edition)' }, numbered: false, letters: true },
  { id: 'vancouver', label: { fr: 'Vancouver', en: 'Vancouver' }, numbered: true, letters: false },
  { id: 'chicago', label: { fr: 'Chicago (auteur-date)', en: 'Chicago (author–date)' }, numbered: false, letters: true },
  { id: 'mla', label: { fr: 'MLA (9e édition)', en: 'MLA (9th edition)' }, numbered: false, letters: false },
  { id: 'iso690', label: { fr: 'ISO 690', en: 'ISO 690' }, numbered: false, letters: true },
  { id: 'harvard', label: { fr: 'Harvard (Cite Them Right)', en: 'Harvard (Cite Them Right)' }, numbered: false, letters: true },
];

/** The style of that name. */
export function styleOf(id: StyleId): Style {
  const style = STYLES.find((candidate) => candidate.id === id);
  if (!style) throw new RangeError(`Unknown style “${id}”.`);
  return style;
}
