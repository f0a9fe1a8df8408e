import { distance } from 'fastest-levenshtein';
import { fold } from '../text.ts';
import { conceptTerm } from './concepts.ts';
import type { ConceptRow } from './data.ts';
import type { Question } from './expand.ts';
import type { Search } from './open.ts';

/** A concept that a query without hits may have meant. */
export interface Suggestion {
  vocabulary: string;
  id: string;
  /** Its preferred label, in the language of the data. */
  label: string;
}

const MOST = 3;
/** As much of the letters may change. */
const FAR = 1 / 3;

/**
 * The concepts nearest to a query that finds nothing: those whose labels share a word with it, then those whose labels are spelled nearly
 * as it is, none when a third of the letters would have to change.
 */
export function suggest(query: string, question: Question | undefined, opened: Search): Suggestion[] {
  const near = [...(question ? sharingWords(question, opened) : []), ...spelledLike(query, opened)];
  return near
    .filter(({ label }, i) => near.findIndex((other) => other.label === label) === i)
    .slice(0, MOST)
    .map(({ vocabulary, id, label }) => ({ vocabulary, id, label }));
}

/** The concepts that words of the query name, wholly or in part, not by a guess; the most telling first. */
function sharingWords({ answers }: Question, { concepts, lang }: Search): Suggestion[] {
  const found = concepts.flatMap(({ vocabulary, id, labels }, row) => {
    const firm = answers.get(conceptTerm(row))?.filter(({ via, isGuess }) => via === 'synonym' && !isGuess) ?? [];
    if (vocabulary === 'field' || firm.length === 0) return [];
    return [{ vocabulary, id, label: labels[lang][0] ?? id, weight: firm.reduce((sum, { boost }) => sum + boost, 0) }];
  });
  return found.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

function spelledLike(query: string, { concepts, lang }: Search): Suggestion[] {
  const asked = lettersOf(query);
  if (asked.length < 3) return [];
  const near = concepts.flatMap((row) => {
    const { vocabulary, id, labels } = row;
    if (vocabulary === 'field') return []; // it names every entry
    const far = Math.min(...spellings(row).map((label) => farness(asked, label)));
    return far <= FAR ? [{ far, vocabulary, id, label: labels[lang][0] ?? id }] : [];
  });
  return near.sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1));
}

/** The letters of the labels of a concept, made once. */
const known = new WeakMap<ConceptRow, readonly string[]>();

function spellings(row: ConceptRow): readonly string[] {
  const letters = known.get(row) ?? [...row.labels.fr, ...row.labels.en].map(lettersOf);
  known.set(row, letters);
  return letters;
}

function lettersOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Part of the letters to change to make one text of the other; for one word, to make one word of the label. */
function farness(asked: string, label: string): number {
  const candidates = asked.includes(' ') ? [label] : [label, ...label.split(' ')];
  return Math.min(
    ...candidates.map((candidate) => {
      const longest = Math.max(asked.length, candidate.length);
      // As many letters as one has more must change at least; counting them all takes longer.
      return Math.abs(asked.length - candidate.length) > FAR * longest ? 1 : distance(asked, candidate) / longest;
    }),
  );
}
