import type { SourceEntry } from './entry.ts';
import { familyName, yearOf } from './label.ts';
import { fold } from './text.ts';

/** Share of words in common from which two titles are alike by themselves … */
const SAME_TITLE = 0.8;
/** … and when the first author and the year are the same as well. */
const SAME_WORK = 0.5;
/** Titles as short as “Editorial” are alike only where author or year are the same too. */
const SHORT_TITLE = 4;
/** Look-alikes given for one source; a file copied a hundred times is said often enough. */
const MOST = 5;

/** A record that can be compared: an entry, or one that is about to be. */
type Likable = Pick<SourceEntry, 'citation'>;

/** What two records are compared by. */
interface Features<T extends Likable = Likable> {
  source: T;
  words: ReadonlySet<string>;
  author: string | undefined;
  year: number | undefined;
}

function featuresOf<T extends Likable>(source: T): Features<T> {
  const { title, author, issued } = source.citation;
  const first = author?.[0];
  return {
    source,
    words: new Set(fold(title).match(/[\p{L}\p{N}]+/gu) ?? []),
    author: first && fold(familyName(first)).replace(/[^\p{L}\p{N}]+/gu, ''),
    year: yearOf(issued),
  };
}

/** True when a reader might take two records for one work: they are alike, or have the same first author. */
export function areConfusable(a: SourceEntry, b: SourceEntry): boolean {
  const [x, y] = [featuresOf(a), featuresOf(b)];
  if (x.author !== undefined && x.author === y.author) return true;
  let shared = 0;
  for (const word of x.words) if (y.words.has(word)) shared++;
  return alike(x, y, shared);
}

/** True when two records may well be one work: nearly the same title, or a similar title, the same first author and the same year. */
function alike(a: Features, b: Features, shared: number): boolean {
  const similarity = shared / (a.words.size + b.words.size - shared || 1); // Jaccard index
  const sameAuthor = a.author !== undefined && a.author === b.author;
  const sameYear = a.year !== undefined && a.year === b.year;
  if (sameAuthor && sameYear && similarity >= SAME_WORK) return true;
  return similarity >= SAME_TITLE && (Math.min(a.words.size, b.words.size) >= SHORT_TITLE || sameAuthor || sameYear);
}

/**
 * Every pair of sources that are alike, the later one first; at most five for one source. No pair is missed for speed: two titles
 * that share four fifths of their words share three of their rarest, and only those that do are compared.
 */
export function* findLookAlikes<T extends Likable>(sources: Iterable<T>): Generator<[T, T]> {
  const all = [...sources].map((source) => featuresOf(source));
  const numbers = numberWords(all);
  // The words of each title as numbers, the rarest first.
  const titles = all.map(({ words }) => Int32Array.from(words, (word) => numbers.get(word) ?? 0).sort());
  const groups = new Map<string, number[]>();
  for (const [i, one] of all.entries()) {
    const found = new Set<number>();
    const keys = keysOf(titles[i] as Int32Array);
    if (one.author !== undefined && one.year !== undefined) keys.push(`${one.author}, ${one.year}`);
    for (const key of keys) {
      const group = groups.get(key);
      if (!group) groups.set(key, [i]);
      else {
        for (const j of group) {
          if (found.size >= MOST) break;
          if (found.has(j) || !alike(one, all[j] as Features, countShared(titles[i] as Int32Array, titles[j] as Int32Array))) continue;
          found.add(j);
          yield [one.source, (all[j] as Features<T>).source];
        }
        group.push(i);
      }
    }
  }
}

/** A number for every word, the rarer the smaller. */
function numberWords(all: readonly Features[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => a - b).map(([word], i) => [word, i]));
}

/** Words that make a key. One or two would put thousands of titles under the key of “peer support”. */
const KEY = 3;

/**
 * Keys of which two titles share at least one if they share SAME_TITLE of their words: with at most m words different, three of the
 * m + 3 rarest are the same (prefix filtering of set joins: Chaudhuri, Ganti and Kaushik, ICDE 2006).
 */
function keysOf(title: Int32Array): string[] {
  if (title.length <= KEY) return [title.join(' ')];
  const different = title.length - Math.ceil(SAME_TITLE * title.length);
  const rarest = title.subarray(0, different + KEY);
  const keys: string[] = [];
  for (let i = 0; i < rarest.length; i++) {
    for (let j = i + 1; j < rarest.length; j++) {
      for (let k = j + 1; k < rarest.length; k++) keys.push(`${rarest[i]} ${rarest[j]} ${rarest[k]}`);
    }
  }
  return keys;
}

function countShared(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = (a[i] as number) - (b[j] as number);
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared;
}
