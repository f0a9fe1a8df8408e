import type { Language } from '../../../schemas/index.ts';
import { analyse, content } from './analyse.ts';
import type { ConceptRow } from './data.ts';
import { GENERAL_CONCEPTS } from './field-terms.ts';
import type { Stemmers } from './stem.ts';

/** A label of a concept, ready to compare. */
export interface Label {
  /** Its concept: a row of Manifest.concepts. */
  concept: number;
  lang: Language;
  text: string;
  /** Its telling words, folded. */
  words: string[];
}

/** A run of words that is a label: from `from`, up to but not including `to`. */
export interface Span {
  from: number;
  to: number;
  concepts: ReadonlySet<number>;
}

export interface Labels {
  all: readonly Label[];
  /** Concepts whose labels share a word with those of this one that few other concepts have: emergency departments and hospital units. */
  neighbours(concept: number): ReadonlySet<number>;
  /** Labels among words, longest first at each place, without overlap. Words are folded and without stop words. */
  recognise(words: readonly string[], lang: Language): Span[];
}

/** Concepts are neighbours by a word of their short labels that few others have: not by “Personnes vivant avec”. */
const NEIGHBOURS = { labelWords: 2, concepts: 6 } as const;

/** No word of a text begins so. */
export const CONCEPT_MARK = '#';

/** The word by which an entry’s concept stands in the index. */
export function conceptTerm(row: number): string {
  return `${CONCEPT_MARK}${row}`;
}

/** Prepares the labels of concepts. Two labels are the same when their telling words have the same stems in their language. */
export function createLabels(concepts: readonly ConceptRow[], stemmers: Stemmers): Labels {
  const all: Label[] = concepts.flatMap(({ labels }, concept) =>
    (Object.entries(labels) as [Language, string[]][]).flatMap(([lang, texts]) =>
      texts.map((text) => ({ concept, lang, text, words: content(analyse(text)).map(({ word }) => word) })),
    ),
  );
  const phrases = { fr: new Map<string, Set<number>>(), en: new Map<string, Set<number>>() };
  let longest = 0;
  for (const { concept, lang, words } of all) {
    const key = words.map(stemmers[lang]).join(' ');
    const found = phrases[lang].get(key);
    if (found) found.add(concept);
    else phrases[lang].set(key, new Set([concept]));
    longest = Math.max(longest, words.length);
  }
  const sharing = new Map<string, Set<number>>();
  for (const { concept, lang, words } of all) {
    for (const word of words.length <= NEIGHBOURS.labelWords ? words : []) {
      const key = `${lang}:${stemmers[lang](word)}`;
      const concepts = sharing.get(key);
      if (concepts) concepts.add(concept);
      else sharing.set(key, new Set([concept]));
    }
  }
  return {
    all,
    neighbours(concept) {
      const near = new Set<number>();
      for (const set of sharing.values()) if (set.size <= NEIGHBOURS.concepts && set.has(concept)) for (const other of set) near.add(other);
      near.delete(concept);
      return near;
    },
    recognise(words, lang) {
      const stems = words.map(stemmers[lang]);
      const spans: Span[] = [];
      for (let from = 0; from < stems.length; ) {
        let to = Math.min(stems.length, from + longest);
        while (to > from && !phrases[lang].has(stems.slice(from, to).join(' '))) to--;
        const found = phrases[lang].get(stems.slice(from, to).join(' '));
        if (to > from && found) spans.push({ from, to, concepts: found });
        from = Math.max(to, from + 1);
      }
      return spans;
    },
  };
}

/** Labels and the concepts that they name. */
export interface Named {
  labels: Labels;
  concepts: readonly ConceptRow[];
}

/** True when a concept is the field itself: every entry is about it. */
export function isGeneral(concept: number, { concepts }: Pick<Named, 'concepts'>): boolean {
  const row = concepts[concept];
  return row !== undefined && GENERAL_CONCEPTS.has(`${row.vocabulary}/${row.id}`);
}

/**
 * Finds labels in a query or a title: the words that are part of a general term of the field, and the runs of words that name something
 * more telling. Of labels that overlap the longer counts: “family peer support” is a setting.
 *
 * @param words folded, without stop words
 * @returns both as numbers of the words
 */
export function readLabels(words: readonly string[], named: Named): { general: Set<number>; phrases: number[][] } {
  const spans = (['fr', 'en'] as const).flatMap((lang) => named.labels.recognise(words, lang));
  const namesField = ({ concepts }: Span) => [...concepts].some((concept) => isGeneral(concept, named));
  const telling = spans.filter((span) => !namesField(span));
  const general = spans.filter(
    (span) => namesField(span) && !telling.some(({ from, to }) => from <= span.from && to >= span.to && to - from > span.to - span.from),
  );
  const numbers = ({ from, to }: Span) => words.map((_, i) => i).slice(from, to);
  return { general: new Set(general.flatMap(numbers)), phrases: telling.map(numbers).filter((run) => run.length > 1) };
}
