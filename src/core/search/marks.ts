import { fold } from '../text.ts';
import { analyse } from './analyse.ts';
import { findPhrases, phraseWords } from './phrases.ts';
import type { Match } from './query.ts';

/** A part of a text: from `start`, up to but not including `end`. */
export interface Mark {
  start: number;
  end: number;
}

/** Shortest word found of which longer ones are marked too: “confidential” in “confidentiality”. */
const BEGINNING = 4;
/** Longest passage, in characters, and how much of it stands before the first mark. */
const PASSAGE = 240;
const LEAD = 80;

/** The places in a text of what was found: words with their forms, phrases as a whole, and labels where they stand. */
export function marksIn(text: string, matched: readonly Match[]): Mark[] {
  const words = new Set<string>();
  const marks: Mark[] = [];
  for (const { word, term, via } of matched) {
    if (via === 'value' || via === 'related') continue;
    if (via === 'phrase' || via === 'synonym') marks.push(...findPhrases(phraseWords(term), text));
    else for (const each of [term, ...(via === undefined ? phraseWords(word) : [])]) words.add(fold(each));
  }
  for (const { word, joined, start, end } of analyse(text)) {
    const isFound = [...words].some((each) => each === word || each === joined || (each.length >= BEGINNING && word.startsWith(each)));
    if (isFound) marks.push({ start, end });
  }
  return merged(marks);
}

/**
 * The passage of an entry that shows best why it was found: the sentence of its texts with the most different marks, cut to what can be
 * read at a glance.
 *
 * @returns undefined when nothing of what was found stands in them
 */
export function findPassage(texts: readonly string[], matched: readonly Match[]): string | undefined {
  let best: { sentence: string; marks: Mark[]; worth: number } | undefined;
  for (const sentence of texts.flatMap((text) => text.split(/(?<=[.!?…][»”"]?)\s+(?=\S)/u))) {
    const marks = marksIn(sentence, matched);
    const worth = new Set(marks.map(({ start, end }) => fold(sentence.slice(start, end)))).size;
    if (worth > (best?.worth ?? 0)) best = { sentence, marks, worth };
  }
  return best && excerpt(best.sentence.replace(/\s+/g, ' '), best.marks[0]?.start ?? 0);
}

/** A part of a long sentence, from a few words before a place on. */
function excerpt(sentence: string, at: number): string {
  if (sentence.length <= PASSAGE) return sentence;
  const from = at <= LEAD ? 0 : sentence.lastIndexOf(' ', at - LEAD / 2) + 1;
  const rest = sentence.slice(from, from + PASSAGE);
  const isCut = from + PASSAGE < sentence.length;
  const shown = isCut ? `${rest.replace(/\s+\S*$/, '').replace(/[\s,;:.–—-]+$/u, '')}\u00a0…` : rest;
  return from > 0 ? `…\u00a0${shown}` : shown;
}

function merged(marks: readonly Mark[]): Mark[] {
  const all: Mark[] = [];
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
