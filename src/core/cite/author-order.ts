import { compare } from '../diagnostic.ts';
import type { SourceEntry } from '../entry.ts';
import { fold } from '../text.ts';
import { dateParts, toCslDate } from './csl.ts';

/** Each source once, by author, year and title, accents and case aside: the order of a bibliography, the same on every machine. */
export function sortByAuthor(sources: Iterable<SourceEntry>): SourceEntry[] {
  const keyed = new Map([...sources].map((source) => [source.id, { source, key: [...sortKey(source), source.id] }]));
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
    const [authors = '', year = ''] = sortKey(source);
    if (!authorsOf(source).length) continue;
    const key = `${authors}\n${year}\n${source['author-elision'] ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return new Map([...groups.values()].filter((group) => group.length > 1).flatMap((group) => group.map((source, i) => [source, i] as const)));
}

function authorsOf({ citation }: SourceEntry) {
  return citation.author ?? citation.editor ?? [];
}

/** Authors, year, title. A shorter list of the same authors comes first; a work without author goes by its title. */
function sortKey(source: SourceEntry): [authors: string, year: string, title: string] {
  const { citation } = source;
  const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N} ]+/gu, '');
  const title = letters(citation.title).replace(/^(the|an?|les?|la|une?) /, '');
  const authors = authorsOf(source)
    .map((name) =>
      'literal' in name ? letters(name.literal) : letters([name['non-dropping-particle'], name.family, '', name.given].filter((part) => part !== undefined).join(' ')),
    )
    .join('\u0000');
  const year = citation.issued === undefined ? '' : (dateParts(toCslDate(citation.issued))?.year.toString() ?? '');
  return [authors || title, year, title];
}
