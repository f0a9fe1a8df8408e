import type { Language } from '../../../schemas/index.ts';
import type { Label } from './concepts.ts';
import type { WordLanguages } from './pack.ts';
import { frenchStems, type Stemmers } from './stem.ts';

/** How a word of the index answers to a query word. An exact answer has no `via`. */
export interface Form {
  word: string;
  via?: 'stem' | 'prefix' | 'fuzzy';
  /** What it is worth beside the very word, 0–1. */
  weight: number;
}

/** The words that queries can find: those of the index and those of labels. */
export interface Words {
  /**
   * The forms of a query word, the most exact answer for each word once.
   *
   * @param word folded
   * @param isOpen it may go on: the last word of a query still being typed
   */
  forms(word: string, isOpen: boolean): Form[];
  /** The labels that hold a word. */
  labelsWith(word: string): readonly Label[];
}

const WEIGHT = { stem: 0.7, prefix: 0.6, fuzzy: 0.4 } as const;
/** Shortest word taken as the beginning of others; longer when it is a word already (“ed” is a label, and “edit…” would drown it). */
const PREFIX = { unknown: 3, known: 4 } as const;
/** While the very word and its forms stand in fewer entries, its beginnings are looked for, and then near spellings. */
const ENOUGH = 3;
/** Shortest word in which one letter may be wrong. */
const FUZZY = 5;

/**
 * Prepares the words of an index. Stems are made here, each by the language of the texts that its word stands in, and not kept in
 * the index: Lunr’s own form had 175 kB with them and 125 without, and 5,000 words take 10 ms.
 */
export function createWords(
  indexed: WordLanguages,
  labels: readonly Label[],
  stemmers: Stemmers,
  documentsWith: (word: string) => readonly string[],
): Words {
  const languages = new Map([...indexed].map(([word, names]) => [word, new Set(names)]));
  const byWord = new Map<string, Label[]>();
  for (const label of labels) {
    for (const word of label.words) {
      languages.set(word, (languages.get(word) ?? new Set()).add(label.lang));
      const list = byWord.get(word);
      if (list) list.push(label);
      else byWord.set(word, [label]);
    }
  }
  const sorted = [...languages.keys()].sort();
  const stemsOf = (word: string, lang: Language) => (lang === 'fr' ? frenchStems(word, stemmers.fr) : [stemmers.en(word)]);
  const families = { fr: new Map<string, string[]>(), en: new Map<string, string[]>() };
  for (const word of sorted) {
    for (const lang of ['fr', 'en'] as const) {
      if (!languages.get(word)?.has(lang)) continue;
      for (const stem of stemsOf(word, lang)) {
        const family = families[lang].get(stem);
        if (family) family.push(word);
        else families[lang].set(stem, [word]);
      }
    }
  }

  return {
    labelsWith: (word) => byWord.get(word) ?? [],
    forms(word, isOpen) {
      const forms = new Map<string, Form>();
      const add = (found: string, form: Omit<Form, 'word'>) => {
        if (!forms.has(found)) forms.set(found, { word: found, ...form });
      };
      if (languages.has(word)) add(word, { weight: 1 });
      const isFew = () => new Set([...forms.keys()].flatMap(documentsWith)).size < ENOUGH;
      for (const lang of word.length < 3 ? [] : (['fr', 'en'] as const)) {
        for (const found of stemsOf(word, lang).flatMap((stem) => families[lang].get(stem) ?? [])) add(found, { via: 'stem', weight: WEIGHT.stem });
      }
      if (word.length >= (languages.has(word) ? PREFIX.known : PREFIX.unknown) && (isOpen || isFew())) {
        for (let i = lowerBound(sorted, word); sorted[i]?.startsWith(word); i++) {
          const found = sorted[i] ?? '';
          add(found, { via: 'prefix', weight: WEIGHT.prefix * Math.sqrt(word.length / found.length) });
        }
      }
      if (word.length >= FUZZY && isFew()) {
        for (const found of sorted) if (isOneEditApart(word, found)) add(found, { via: 'fuzzy', weight: WEIGHT.fuzzy });
      }
      return [...forms.values()];
    },
  };
}

function lowerBound(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when one letter added, left out, changed, or two neighbours swapped makes one word of the other. */
export function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
