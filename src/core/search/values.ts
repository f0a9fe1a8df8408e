import type { Language } from '../../../schemas/index.ts';
import { nearest } from '../nearest.ts';
import { fold } from '../text.ts';
import { analyse, content } from './analyse.ts';
import { FACETS, type Facet, type FacetId, facetValues } from './facets.ts';
import type { Search } from './open.ts';
import { VALUE_TERMS } from './query-fields.ts';

/** A value of a facet, with what people may call it. */
export interface Candidate {
  facet: FacetId;
  value: string;
  labels: { text: string; lang: Language }[];
}

/** A value that a query means. */
export interface FacetValue {
  facet: FacetId;
  value: string;
  /** What it is called in the language of the data. */
  label: string;
}

/**
 * The values of facets that a text means: the one whose id or label it is, in either language, whatever the accents and the plural; else
 * all those that have each of its words (`design:review` means every kind of review).
 *
 * @param isOpen it may go on: its last word is still being typed
 */
export function findValues(asked: string, facets: readonly FacetId[], opened: Search, isOpen = false): FacetValue[] {
  const candidates = facets.flatMap((facet) => candidatesOf(facet, opened));
  const found = matching(asked, candidates, opened, isOpen);
  return found.map(({ facet, value, labels }) => ({ facet, value, label: labels.find(({ lang }) => lang === opened.lang)?.text ?? value }));
}

/** What a text that means no value most likely meant: a label in the language of the data, or an id. */
export function nearestValue(asked: string, facets: readonly FacetId[], opened: Search): string | undefined {
  const candidates = facets
    .flatMap((facet) => candidatesOf(facet, opened))
    .map(({ value, labels }) => ({
      label: labels.find(({ lang }) => lang === opened.lang)?.text ?? value,
      texts: [value, ...labels.map(({ text }) => text)],
    }));
  const spelled = new Map<string, string>();
  const spell = (spelling: string, label: string) => spelled.has(spelling) || spelled.set(spelling, label);
  for (const { label, texts } of candidates) for (const text of texts) spell(fold(text), label);
  // Then by each of its words: “hospitaliere” for “Unités hospitalières”.
  for (const { label, texts } of candidates) for (const { word } of texts.flatMap(analyse)) spell(word, label);
  const near = nearest(fold(asked), [...spelled.keys()]);
  return near === undefined ? undefined : spelled.get(near);
}

function matching(asked: string, candidates: readonly Candidate[], { stemmers }: Search, isOpen: boolean): Candidate[] {
  const exact = candidates.filter(({ value }) => fold(value) === fold(asked.trim()));
  if (exact.length > 0) return exact;
  const words = content(analyse(asked)).map(({ word }) => word);
  if (words.length === 0) return [];
  const stems = { fr: words.map(stemmers.fr), en: words.map(stemmers.en) };
  const read = candidates.map((candidate) => ({
    candidate,
    labels: [...candidate.labels, { text: candidate.value, lang: 'en' as const }].map(({ text, lang }) => {
      const own = content(analyse(text)).map(({ word }) => word);
      return { lang, words: own, stems: own.map(stemmers[lang]) };
    }),
  }));
  const whole = read.filter(({ labels }) => labels.some((label) => label.stems.join(' ') === stems[label.lang].join(' ')));
  if (whole.length > 0) return whole.map(({ candidate }) => candidate);
  const has = (label: (typeof read)[number]['labels'][number], i: number) =>
    label.stems.includes(stems[label.lang][i] ?? '') ||
    (isOpen && i === words.length - 1 && label.words.some((word) => word.startsWith(words[i] ?? '')));
  return read.filter(({ labels }) => labels.some((label) => words.every((_, i) => has(label, i)))).map(({ candidate }) => candidate);
}

/** The values of a facet, each with its labels in both languages, the preferred ones first in each. */
export function candidatesOf(id: FacetId, opened: Search): Candidate[] {
  const facet = FACETS.find((each) => each.id === id) as Facet;
  return [...facetValues(facet, opened)].map((value) => ({ facet: id, value, labels: labelsOf(facet, value, opened) }));
}

/** Labels, the preferred ones first. */
function labelsOf(facet: Facet, value: string, { concepts, benefits, lang }: Search): Candidate['labels'] {
  if (facet.labels === 'claims') {
    const statement = benefits().get(value);
    return statement === undefined ? [] : [{ text: statement, lang }];
  }
  const rows = VALUE_TERMS[facet.id] ?? concepts.filter(({ vocabulary }) => vocabulary === facet.vocabulary);
  const row = rows.find(({ id }) => id === value);
  return row ? (Object.entries(row.labels) as [Language, string[]][]).flatMap(([each, texts]) => texts.map((text) => ({ text, lang: each }))) : [];
}
