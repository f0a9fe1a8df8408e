import type { Field } from './data.ts';
import type { Answer, Question } from './expand.ts';
import type { Search } from './open.ts';
import type { FieldPosting } from './postings.ts';
import { weightOf } from './weigh.ts';

/** What counts half of a word: one of the words of a label without the others, in the query or in an entry. */
const HALF = 0.5;
/** What a topic counts of which the query has a word that by itself names another topic: it answers, after all that have the word. */
const HINT = 0.01;
/** What a word counts by the way it is answered, so that the very word goes before its forms, and those before guesses. */
const PART: Record<NonNullable<Answer['via']> | 'exact', number> = { exact: 1, stem: 1, synonym: 1, prefix: 0.9, fuzzy: 0.7, related: 0.5 };
/** What is left of that for a label that is not wholly in the query. */
const OF: Record<NonNullable<Answer['of']>, number> = { part: HALF, 'other-topic': HINT };
/** A word counts where it stands best; what its other fields and forms are worth beside that. */
const BESIDE = 0.6;

/** Of the title of an entry, what stands in it. */
export interface TitleFound {
  /** How many telling words it has. */
  length: number;
  /** Places of telling words that are answers. */
  telling: Set<number>;
  /** For each place in it, the query words that are answered there. */
  words: Map<number, Set<number>>;
}

/** An entry in which some words of a query are answered. */
export interface Gathered {
  number: number;
  /** How much of each query word it has, 0–1. */
  parts: number[];
  /** As much without guesses. */
  firm: number[];
  /** What the query words weigh in it: each by its best form in its best field, and a little for the rest. */
  weight: number;
  title: TitleFound | undefined;
}

/** Goes through the postings of all answers to a question, word by word. */
export function gather(opened: Search, { words, answers, phrases }: Question): Gathered[] {
  const postings = [...answers].flatMap(([term, list]) => {
    const fields = opened.posting(term)?.fields;
    return fields ? [{ list, fields: Object.entries(fields) as [Field, FieldPosting][] }] : [];
  });
  // Entries that answer get places of their own, so that what is kept for each word is as long as the answer.
  const placeOf = new Int32Array(opened.count).fill(-1);
  const numbers: number[] = [];
  for (const { fields } of postings) {
    for (const [, { entries }] of fields) {
      for (const entry of entries) {
        if (placeOf[entry] !== -1) continue;
        placeOf[entry] = numbers.length;
        numbers.push(entry);
      }
    }
  }
  const perWord = () => words.map(() => new Float64Array(numbers.length));
  const [parts, firm, best, total] = [perWord(), perWord(), perWord(), perWord()];
  const titles = new Map<number, TitleFound>();
  for (const { list, fields } of postings) {
    const { places, top, all } = weights(fields, placeOf);
    for (const answer of list) add(answer, places, top, all);
    for (const [, posting] of fields) if (posting.titles) readTitles(posting, list, placeOf, titles);
  }

  /** Adds what one answer gives to each place. */
  function add({ word, via, boost, isGuess, of }: Answer, places: readonly number[], top: readonly number[], all: readonly number[]) {
    const [ownParts, ownFirm, ownBest, ownTotal] = [parts[word], firm[word], best[word], total[word]];
    if (!ownParts || !ownFirm || !ownBest || !ownTotal) return;
    const part = PART[via ?? 'exact'] * (of === undefined ? 1 : OF[of]);
    places.forEach((place, i) => {
      const weight = boost * ((1 - BESIDE) * (top[i] ?? 0) + BESIDE * (all[i] ?? 0));
      if (part > (ownParts[place] ?? 0)) ownParts[place] = part;
      if (!isGuess && part > (ownFirm[place] ?? 0)) ownFirm[place] = part;
      if (weight > (ownBest[place] ?? 0)) ownBest[place] = weight;
      ownTotal[place] = (ownTotal[place] ?? 0) + weight;
    });
  }

  return numbers.map((number, place) => {
    let weight = 0;
    words.forEach((_, word) => {
      weight += (1 - BESIDE) * (best[word]?.[place] ?? 0) + BESIDE * (total[word]?.[place] ?? 0);
    });
    return { number, parts: halved(parts, place, phrases), firm: halved(firm, place, phrases), weight, title: titles.get(place) };
  });
}

/** Where a word of the index stands, in any field: its greatest weight and all its weights together. */
function weights(fields: readonly [Field, FieldPosting][], placeOf: Int32Array): { places: number[]; top: number[]; all: number[] } {
  const found = { places: [] as number[], top: [] as number[], all: [] as number[] };
  const seen = new Map<number, number>();
  const isAlone = fields.length === 1;
  for (const [field, { entries, levels }] of fields) {
    entries.forEach((entry, i) => {
      const place = placeOf[entry] ?? 0;
      const weight = weightOf(field, levels?.[i]);
      const at = isAlone ? undefined : seen.get(place);
      if (at === undefined) {
        if (!isAlone) seen.set(place, found.places.length);
        found.places.push(place);
        found.top.push(weight);
        found.all.push(weight);
      } else {
        found.top[at] = Math.max(found.top[at] ?? 0, weight);
        found.all[at] = (found.all[at] ?? 0) + weight;
      }
    });
  }
  return found;
}

function readTitles({ entries, titles = [] }: FieldPosting, answers: readonly Answer[], placeOf: Int32Array, found: Map<number, TitleFound>): void {
  titles.forEach(({ length, places }, i) => {
    if (places.length === 0) return;
    const place = placeOf[entries[i] ?? 0] ?? 0;
    const title = found.get(place) ?? { length, telling: new Set(), words: new Map() };
    found.set(place, title);
    for (const { at, isTelling } of places) {
      if (isTelling) title.telling.add(at);
      const here = title.words.get(at) ?? new Set();
      title.words.set(at, here);
      for (const { word } of answers) here.add(word);
    }
  });
}

/** How much an entry has of each word; of a label of which it has not all, each word counts half. */
function halved(parts: readonly Float64Array[], place: number, phrases: Question['phrases']): number[] {
  const own = parts.map((each) => each[place] ?? 0);
  for (const phrase of phrases) {
    if (phrase.some((word) => !own[word])) for (const word of phrase) own[word] = Math.min(own[word] ?? 0, HALF);
  }
  return own;
}
