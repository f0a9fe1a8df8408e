import type { Language } from '../../../schemas/terms.ts';
import type { Corpus } from '../corpus.ts';
import type { Place, Side, UNSPECIFIED } from './axes.ts';

/** Words for the places that no vocabulary names. */
export interface PlaceWords {
  unspecified: Readonly<Record<keyof typeof UNSPECIFIED, string>>;
  /** For the place of a broad setting among the narrower ones. */
  general: string;
  families: Readonly<Record<string, string>>;
}

const VOCABULARIES: Partial<Record<Side, string>> = { setting: 'settings', design: 'study-designs', population: 'populations', theme: 'themes' };

/** What a row or a column is called, in full: a claim's statement, a concept's label, a year. */
export function placeLabel(place: Pick<Place, 'id' | 'unspecified'>, side: Side, corpus: Corpus, lang: Language, words: PlaceWords): string {
  if (place.unspecified) return words.unspecified[side as keyof typeof UNSPECIFIED];
  if (side === 'benefit') return corpus.claims.get(place.id)?.statement[lang] ?? place.id;
  const vocabulary = VOCABULARIES[side];
  return (vocabulary !== undefined && corpus.concepts(vocabulary).get(place.id)?.prefLabel[lang]) || place.id;
}

/** What a group of rows or columns is called. */
export function groupLabel(id: string, side: Side, corpus: Corpus, lang: Language, words: PlaceWords): string {
  if (side === 'design') return words.families[id] ?? id;
  return corpus.concepts(side === 'benefit' ? 'beneficiaries' : 'settings').get(id)?.prefLabel[lang] ?? id;
}

/** Places that stand next to each other under one heading; without `group`, or alone with what it is named after, without one. */
export interface PlaceGroup {
  group: string | undefined;
  places: readonly Place[];
}

/** True when a group has a heading of its own. */
export function hasHeading({ group, places }: PlaceGroup): boolean {
  return group !== undefined && (places.length > 1 || places[0]?.id !== group);
}

/** Places in their order, those of a same group together; places without a group stand alone. */
export function groupPlaces(places: readonly Place[]): PlaceGroup[] {
  const groups: { group: string | undefined; places: Place[] }[] = [];
  for (const place of places) {
    const last = groups.at(-1);
    if (last && last.group !== undefined && last.group === place.group) last.places.push(place);
    else groups.push({ group: place.group, places: [place] });
  }
  return groups;
}
