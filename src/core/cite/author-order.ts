import { compare } from '../diagnostic.ts';
import type { SourceEntry } from '../entry.ts';
import { fold } from '../text.ts';
import { particleOf } from './bib-names.ts';
import { dateParts, toCslDate } from './csl.ts';

/**
 * Each source once, by author, year and title, accents and case aside: the order of a bibliography, the same on every
 * machine.
 *
 * @param citationOf the formatted citation: a work without author goes by what its citation begins with, title or publisher
 */
export function sortByAuthor(sources: Iterable<SourceEntry>, citationOf: (source: SourceEntry) => string): SourceEntry[] {
  const key = (source: SourceEntry) => {
    const [authors, year, title] = sortKey(source);
    return [authors || letters(citationOf(source)), year, title, source.id];
  };
  const keyed = new Map([...sources].map((source) => [source.id, { source, key: key(source) }]));
  return [...keyed.values()].sort((a, b) => compareKeys(a.key, b.key)).map(({ source }) => source);
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  const i = a.findIndex((part, at) => part !== b[at]);
  return i < 0 ? 0 : compare(a[i] ?? '', b[i] ?? '');
}

/**
 * Works of the very same authors (or editors) and year, which a list tells apart by letters: 0 for a, 1 for b, in the order
 * of the list.
 *
 * @param sorted by author, year and title
 */
export function yearLetters(sorted: readonly SourceEntry[]): Map<SourceEntry, number> {
  const groups = new Map<string, SourceEntry[]>();
  for (const source of sorted) {
    const [authors, year] = sortKey(source);
    if (!authors) continue;
    const key = `${authors}\n${year}\n${source['author-elision'] ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return new Map([...groups.values()].filter((group) => group.length > 1).flatMap((group) => group.map((source, i) => [source, i] as const)));
}

function authorsOf({ citation }: SourceEntry) {
  return citation.author ?? citation.editor ?? [];
}

/** Authors, year, title. A shorter list of the same authors comes first. */
function sortKey(source: SourceEntry): [authors: string, year: string, title: string] {
  const { citation } = source;
  const authors = authorsOf(source).map((name) =>
    'literal' in name ? letters(name.literal) : `${letters(particleOf(name) + name.family)} \u0000 ${letters(name.given ?? '')}`,
  );
  const year = citation.issued === undefined ? '' : (dateParts(toCslDate(citation.issued))?.year.toString() ?? '');
  return [authors.join('\u0000'), year, letters(citation.title)];
}

/** Letters, digits and spaces, without the article that a title begins with. */
function letters(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .trim()
    .replace(/^(the|an?|les?|la|une?) /, '');
}
