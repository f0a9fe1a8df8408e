import type { Language } from '../../../schemas/index.ts';
import type { Label } from './concepts.ts';
import { beginningWith } from './ranges.ts';
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

/** The words of an index, of which some may not be at hand. */
export interface Lexicon {
  /** The languages in which a word stands; undefined when it is no word of the index. */
  languagesOf(word: string): ReadonlySet<string> | undefined;
  /** The words that begin so, sorted. */
  beginning(letters: string): string[];
  /** The words with the first two or the last two letters of a word: one letter changed leaves one or the other as it was. */
  near(word: string): string[];
  /** Words of a stem that do not begin as `rootOf` it. */
  strays(stem: string, lang: Language): readonly string[];
  /** The entries in which a word stands, rising. */
  entriesWith(word: string): readonly number[];
  /** True when something was asked for that is not at hand. */
  isLacking(): boolean;
}

const WEIGHT = { stem: 0.7, prefix: 0.6, fuzzy: 0.4 } as const;
/** Shortest word taken as the beginning of others; longer when it is a word already (“ed” is a label, and “edit…” would drown it). */
const PREFIX = { unknown: 3, known: 4 } as const;
/** While the very word and its forms stand in fewer entries, its beginnings are looked for, and then near spellings. */
const ENOUGH = 3;
/** Shortest word in which one letter may be wrong. */
const FUZZY = 5;
/** From so many letters on, a stem may change its last one: therapy, therapi. */
const CHANGING = 5;

/** What all words of a stem begin with, but for the strays of the manifest. */
export function rootOf(stem: string): string {
  return stem.length >= CHANGING ? stem.slice(0, -1) : stem;
}

/** The stems of a folded word in a language; it shares one with each of its forms. */
export function stemsOf(word: string, lang: Language, stemmers: Stemmers): string[] {
  return lang === 'fr' ? frenchStems(word, stemmers.fr) : [stemmers.en(word)];
}

/**
 * Prepares the words of an index. Stems are made here, each by the language of the texts that its word stands in, and not kept in
 * the index, which is a third smaller without them.
 */
export function createWords(lexicon: Lexicon, labels: readonly Label[], stemmers: Stemmers): Words {
  const byWord = new Map<string, Label[]>();
  const families = { fr: new Map<string, Set<string>>(), en: new Map<string, Set<string>>() };
  for (const label of labels) {
    for (const word of label.words) {
      const list = byWord.get(word);
      if (list) list.push(label);
      else byWord.set(word, [label]);
      for (const stem of stemsOf(word, label.lang, stemmers)) {
        const family = families[label.lang].get(stem);
        if (family) family.add(word);
        else families[label.lang].set(stem, new Set([word]));
      }
    }
  }
  const labelWords = [...byWord.keys()].sort();
  const beginning = (letters: string) => merged(lexicon.beginning(letters), beginningWith(labelWords, letters));
  const family = (stem: string, lang: Language) => {
    const candidates = [...lexicon.beginning(rootOf(stem)), ...lexicon.strays(stem, lang)];
    const own = candidates.filter((word) => lexicon.languagesOf(word)?.has(lang) && stemsOf(word, lang, stemmers).includes(stem));
    return merged(own, [...(families[lang].get(stem) ?? [])]);
  };

  return {
    labelsWith: (word) => byWord.get(word) ?? [],
    forms(word, isOpen) {
      const forms = new Map<string, Form>();
      const add = (found: string, form: Omit<Form, 'word'>) => {
        if (!forms.has(found)) forms.set(found, { word: found, ...form });
      };
      const isKnown = byWord.has(word) || lexicon.languagesOf(word) !== undefined;
      if (isKnown) add(word, { weight: 1 });
      for (const lang of word.length < 3 ? [] : (['fr', 'en'] as const)) {
        for (const stem of stemsOf(word, lang, stemmers)) for (const found of family(stem, lang)) add(found, { via: 'stem', weight: WEIGHT.stem });
      }
      // Whether more is wanted is known when the very word and its forms are.
      const isFew = () => !lexicon.isLacking() && countUpTo(ENOUGH, forms.keys(), lexicon) < ENOUGH && !lexicon.isLacking();
      if (word.length >= (isKnown ? PREFIX.known : PREFIX.unknown) && (isOpen || isFew())) {
        for (const found of beginning(word)) add(found, { via: 'prefix', weight: WEIGHT.prefix * Math.sqrt(word.length / found.length) });
      }
      // What is called by this very word is no typing error, however few entries have it.
      const isName = byWord.get(word)?.some((label) => label.words.length === 1);
      if (word.length >= FUZZY && !isName && isFew()) {
        const isNear = (found: string) => isOneEditApart(word, found);
        const near = new Set([...lexicon.near(word), ...labelWords].filter(isNear));
        for (const found of [...near].sort()) add(found, { via: 'fuzzy', weight: WEIGHT.fuzzy });
      }
      return [...forms.values()];
    },
  };
}

/** How many entries have any of some words, counted up to a number. */
function countUpTo(most: number, words: Iterable<string>, lexicon: Lexicon): number {
  const seen = new Set<number>();
  for (const word of words) {
    for (const entry of lexicon.entriesWith(word)) {
      seen.add(entry);
      if (seen.size >= most) return most;
    }
  }
  return seen.size;
}

/** Two sorted lists of words as one, each word once. */
function merged(a: readonly string[], b: readonly string[]): string[] {
  return b.length === 0 ? [...a] : [...new Set([...a, ...b])].sort();
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
