import { compare } from '../diagnostic.ts';
import type { SourceEntry } from '../entry.ts';
import { fold } from '../text.ts';
import { particleOf } from './bib-names.ts';
import { plainText } from './bibliography.ts';
import { dateParts, toCslDate } from './csl.ts';

/** How the works of a library stand to one another in a list that goes by author. */
export interface AuthorOrder {
  /**
   * The works that share their authors (or editors) and year with others, which a list tells apart by letters, and a name for each such
   * group: the first id in it.
   */
  twins: ReadonlyMap<SourceEntry, string>;
  /**
   * By author, year, title and id, accents and case aside: in the order of these keys (by code point) works stand in a
   * bibliography, the same on every machine.
   *
   * @param html the formatted citation: a work without author goes by what its citation begins with, title or publisher
   */
  keyOf(source: SourceEntry, html: string): string;
}

/** The order of these works. It is the same in every style and language, but for works without authors. */
export function authorOrder(sources: Iterable<SourceEntry>): AuthorOrder {
  const parts = new Map([...sources].map((source) => [source, partsOf(source)]));
  return {
    twins: twinGroups(parts),
    keyOf(source, html) {
      const { authors, year, title } = parts.get(source) ?? partsOf(source);
      return [authors || letters(plainText(html)), year, title, source.id].join('\t');
    },
  };
}

interface Parts {
  authors: string;
  year: string;
  title: string;
}

function twinGroups(parts: ReadonlyMap<SourceEntry, Parts>): Map<SourceEntry, string> {
  const groups = Map.groupBy(parts.keys(), (source) => {
    const { authors = '', year } = parts.get(source) ?? {};
    return authors && [authors, year, source['author-elision']].join('\t');
  });
  groups.delete('');
  return new Map(
    [...groups.values()].flatMap((group) => {
      const [name = ''] = group.map(({ id }) => id).sort(compare);
      return group.length > 1 ? group.map((source) => [source, name] as const) : [];
    }),
  );
}

function authorsOf({ citation }: SourceEntry) {
  return citation.author ?? citation.editor ?? [];
}

/** A shorter list of the same authors comes first: the tab between the parts of a key sorts before the line end between authors. */
function partsOf(source: SourceEntry): Parts {
  const { citation } = source;
  const authors = authorsOf(source).map((name) =>
    'literal' in name ? letters(name.literal) : `${letters(particleOf(name) + name.family)} \n ${letters(name.given ?? '')}`,
  );
  const year = citation.issued === undefined ? '' : (dateParts(toCslDate(citation.issued))?.year.toString() ?? '');
  return { authors: authors.join('\n'), year, title: letters(citation.title) };
}

/** Letters, digits and spaces, without the article that a title begins with; numbers by their value (Cahier 2 before Cahier 10). */
function letters(text: string): string {
  return fold(text)
    .replace(/^l['’]/, '')
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .trim()
    .replace(/^(the|an?|les?|la|une?) /, '')
    .replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));
}

/** As long as a year, so that the keys of most works are no longer for it. */
const DIGITS = 4;
