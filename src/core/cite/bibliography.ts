import type { Language } from '../../../schemas/index.ts';
import { compare } from '../diagnostic.ts';
import type { StyleId } from './styles.ts';

/*
 * Formatted citations of a library, and bibliographies made of some of them. Needs no citation processor, so it runs in the
 * browser on the files under `/citations/`.
 */

/** A source, formatted in one style and language. */
export interface Citation {
  /** Safe HTML: `<i>`, `<b>`, `<sup>`, `<sub>`, `<span lang>` and links to the DOI or the address. */
  html: string;
  /** Author, year, title, id: in the order of these (by code point) the works stand in a bibliography. */
  key: string;
  /** Only where the library has other works of the same authors and year: they share `group`; `html` has `LETTER` where a, b … goes. */
  twin?: { group: string; html: string };
}

/** The citations of a library in one style and language: the content of `/citations/{lang}/{style}.json`. */
export interface CitationFile {
  style: StyleId;
  lang: Language;
  /** The style numbers its list, in the order in which the works are cited. */
  numbered: boolean;
  /** By id of the source. */
  citations: Readonly<Record<string, Citation>>;
}

/** Stands for the letter after a year: a character of the private use area. */
export const LETTER = '\uE0FF';

/** One entry of a bibliography. */
export interface BibliographyEntry {
  id: string;
  /** From 1, where the style numbers. */
  number?: number;
  html: string;
  text: string;
}

/**
 * A bibliography of some works of a library, each once; ids that the file does not have are left out. Works of one author and
 * year get letters among those that were chosen, in the order of their titles, whatever the order of the list.
 *
 * @param order `author`: by author, year and title; `given`: as the ids stand. Left out: as the style wants it, which is
 * `given` for a numbered one.
 */
export function assembleBibliography(file: CitationFile, ids: Iterable<string>, order?: 'author' | 'given'): BibliographyEntry[] {
  const chosen = [...new Set(ids)].flatMap((id) => {
    const citation = Object.hasOwn(file.citations, id) ? file.citations[id] : undefined;
    return citation ? [{ id, citation }] : [];
  });
  const byAuthor = [...chosen].sort((a, b) => compare(a.citation.key, b.citation.key));
  const groups = Map.groupBy(byAuthor, ({ citation }) => citation.twin?.group);
  const listed = (order ?? (file.numbered ? 'given' : 'author')) === 'given' ? chosen : byAuthor;
  return listed.map(({ id, citation }, i) => {
    const group = citation.twin ? (groups.get(citation.twin.group) ?? []) : [];
    const html =
      citation.twin && group.length > 1
        ? citation.twin.html.replaceAll(LETTER, letterAt(group.findIndex((other) => other.id === id)))
        : citation.html;
    return { id, ...(file.numbered ? { number: i + 1 } : {}), html, text: plainText(html) };
  });
}

/** 0 is a, 25 is z, 26 is aa. */
function letterAt(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterAt(Math.floor(index / 26) - 1) + letter;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** A formatted citation without its markup. */
export function plainText(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** A bibliography in plain text: one paragraph a source, numbered where the style numbers, a blank line between two. */
export function writeBibliography(entries: readonly BibliographyEntry[]): string {
  return entries.map(({ number, text }) => `${number === undefined ? '' : `${number}. `}${text}\n`).join('\n');
}
