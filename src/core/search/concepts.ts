import type { Language } from '../../../schemas/index.ts';
import { analyse, content } from './analyse.ts';
import type { ConceptRow } from './data.ts';
import type { Stemmers } from './stem.ts';

/** A label of a concept, ready to compare. */
export interface Label {
  /** Its concept: a row of SearchData.concepts. */
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

/** The word by which an entry’s concept stands in the index; no word of a text begins so. */
export function conceptTerm(row: number): string {
  return `#${row}`;
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
