import { fold } from '../text.ts';
import type { AnnotationData, AnnotationSource } from './data.ts';

/** A reference that stands in a text: “Eddie et al. (2019)”, “(SAMHSA, 2023, p. 4)”, a DOI. */
export interface FoundReference {
  /** As it stands there. */
  text: string;
  start: number;
  end: number;
  /** The sources that it may mean; none when the knowledge base holds no such work. */
  sources: string[];
  /** A page or pages named with it. */
  page?: string;
}

// The DOI handbook: “10.”, registrant, “/”, suffix; a full stop or a bracket at its end belongs to the sentence.
const DOI = /\b10\.\d{4,9}\/[^\s"<>«»]*[\p{L}\p{N}]/giu;
const YEAR = /(?:19|20)\d{2}/;
const FAMILY = String.raw`(?:(?:van|von|der|den|de|du|la|le|ten|ter|Van|Von|De|Du|La|Le|Mc|Mac|O[’'])\s?){0,3}\p{Lu}[\p{L}\p{M}’'-]+`;
const MORE_AUTHORS = String.raw`(?:,?\s+(?:et|and|&)\s+(?:al\b\.?|collab\b\.?|coll\b\.?|collègues|colleagues|${FAMILY})|,\s+${FAMILY})*`;
/** Authors, then a year, in brackets or not: “Eddie, Hoffman et Kelly (2019)”, “Eddie et al., 2019, p. 4”. */
const AUTHOR_YEAR = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${FAMILY}${MORE_AUTHORS})[\s\u00a0\u202f]*,?[\s\u00a0\u202f]*\(?(${YEAR.source})([a-z])?\)?(?:[,\s\u00a0\u202f]+pp?\.[\s\u00a0\u202f]*(\d[\d–,\s-]*\d|\d))?`,
  'gu',
);
const PAGE_AFTER = /^[\s\u00a0\u202f]*[,(]?[\s\u00a0\u202f]*pp?\.[\s\u00a0\u202f]*(\d[\d–,\s-]*\d|\d)/u;

export interface ReferenceFinder {
  /** References in a text, in their order; none overlaps another. */
  find(text: string): FoundReference[];
}

/** Prepares the sources. A name alone (TIP 64) is a reference; a family name is one only with a year. */
export function createReferenceFinder(data: AnnotationData): ReferenceFinder {
  const byDoi = new Map(data.sources.flatMap((source) => (source.doi ? [[source.doi, source] as const] : [])));
  const byAuthor = Map.groupBy(
    data.sources.filter(({ authors }) => authors.length > 0),
    ({ authors }) => key(authors[0] ?? ''),
  );
  const names = data.sources.flatMap((source) => source.names.filter(isTelling).map((name) => ({ name, source })));
  const byName = Map.groupBy(names, ({ name }) => name);
  const namePattern = byName.size
    ? new RegExp(
        `(?<![\\p{L}\\p{N}])(${[...byName.keys()]
          .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
          .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
          .join('|')})(?![\\p{L}\\p{N}])(?:[\\s\\u00a0\\u202f]*,?[\\s\\u00a0\\u202f]*\\(?(${YEAR.source})[a-z]?\\)?)?`,
        'gu',
      )
    : undefined;

  return {
    find(text) {
      const found: FoundReference[] = [];
      const isFree = (start: number, end: number) => found.every((other) => end <= other.start || start >= other.end);
      const add = (start: number, whole: string, sources: readonly AnnotationSource[], page: string | undefined) => {
        const matched = whole.includes('(') ? whole : whole.replace(/\)$/, '');
        const end = start + matched.length;
        if (!isFree(start, end)) return;
        const pages = page?.trim() ?? PAGE_AFTER.exec(text.slice(end, end + 30))?.[1]?.trim();
        found.push({ text: matched, start, end, sources: [...new Set(sources.map(({ id }) => id))].sort(), ...(pages ? { page: pages } : {}) });
      };
      for (const match of text.matchAll(DOI)) {
        const source = byDoi.get(match[0].toLowerCase());
        add(match.index, match[0], source ? [source] : [], undefined);
      }
      if (namePattern) {
        for (const match of text.matchAll(namePattern)) {
          const [whole, name = '', year] = match;
          const named = (byName.get(name) ?? []).map(({ source }) => source);
          const inYear = year === undefined ? named : named.filter(({ years }) => years.includes(Number(year)));
          // A name that many works bear says nothing without a year that one of them has.
          if (inYear.length && (year !== undefined || inYear.length === 1)) add(match.index, whole, inYear, undefined);
        }
      }
      for (const match of text.matchAll(AUTHOR_YEAR)) {
        const [whole, authors = '', year, letter, page] = match;
        const start = match.index;
        const held = candidates(authors, Number(year), letter);
        // A place or a month beside a year is no reference: a work that is not held is told only from its form.
        const looksCited =
          new RegExp(`\\(${YEAR.source}[a-z]?\\)`).test(whole) ||
          /\bet (?:al|collab)\b/.test(authors) ||
          (text[start - 1] === '(' && whole.includes(','));
        if (held.length || looksCited) add(start, whole, held, page);
      }
      return found.sort((a, b) => a.start - b.start);
    },
  };

  function candidates(authors: string, year: number, letter: string | undefined): AnnotationSource[] {
    const [first = '', second] = authors.split(/,?\s+(?:et|and|&)\s+|,\s+/u);
    const same = (byAuthor.get(key(first)) ?? []).filter(({ years }) => years.includes(year));
    const lettered = letter ? same.filter(({ id }) => id.endsWith(`${year}${letter}`)) : same;
    const isNamed = second !== undefined && !/^(?:al|coll|collab|collègues|colleagues)\b/u.test(second);
    const both = isNamed ? lettered.filter((source) => key(source.authors[1] ?? '') === key(second)) : lettered;
    return both.length ? both : lettered;
  }
}

/** A family name to look up: without accents, case, spaces, hyphens. */
function key(name: string): string {
  return fold(name).replace(/[^a-z0-9]+/g, '');
}

/** A title in place of an author is too long to be a name, and a single common word is none. */
function isTelling(name: string): boolean {
  return name.length <= 60 && (/\s|\d/.test(name) || /^[A-Z]{3,}$/.test(name));
}
