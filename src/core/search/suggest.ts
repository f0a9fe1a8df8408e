import { distance } from 'fastest-levenshtein';
import { fold } from '../text.ts';
import type { Search } from './open.ts';

/** A concept that a query without hits may have meant. */
export interface Suggestion {
  vocabulary: string;
  id: string;
  /** Its preferred label, in the language of the data. */
  label: string;
}

const MOST = 3;

/** The concepts whose labels are nearest to a text, nearest first; none when a third of the letters would have to change. */
export function suggest(query: string, { concepts, lang }: Search): Suggestion[] {
  const asked = fold(query)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (asked.length < 3) return [];
  const near = concepts.flatMap(({ vocabulary, id, labels }) => {
    if (vocabulary === 'field') return []; // it names every entry
    const far = Math.min(
      ...[...labels.fr, ...labels.en].map((label) =>
        farness(
          asked,
          fold(label)
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim(),
        ),
      ),
    );
    return far <= 1 / 3 ? [{ far, vocabulary, id, label: labels[lang][0] ?? id }] : [];
  });
  return near
    .sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ vocabulary, id, label }) => ({ vocabulary, id, label }));
}

/** Part of the letters to change to make one text of the other; for one word, to make one word of the label. */
function farness(asked: string, label: string): number {
  const candidates = asked.includes(' ') ? [label] : [label, ...label.split(' ')];
  return Math.min(...candidates.map((candidate) => distance(asked, candidate) / Math.max(asked.length, candidate.length)));
}
