import type { Citation } from '../../../schemas/index.ts';
import { familyName, yearOf } from '../label.ts';
import { findLookAlikes } from '../likeness.ts';
import { fold } from '../text.ts';

/** A record that others are compared with. */
export interface Known {
  citation: Citation;
  id: string;
}

/** Why a record is one that there is already. */
export interface Match {
  of: string;
  by: 'record' | 'DOI' | 'ISBN' | 'title–author–year';
  reason: string;
  /** What speaks against it, for a person to look at. */
  differs?: string;
}

/** From this share of words in common two titles are the same … */
const SAME_TITLE = 0.8;
/** … and below this one they are not, whatever the identifiers say. */
const OTHER_TITLE = 0.5;
/** Titles of fewer words are so common that any other difference counts. */
const SHORT_TITLE = 4;
/** Types that stand in a book and have its ISBN. */
const PARTS: readonly Citation['type'][] = ['chapter', 'entry-encyclopedia', 'paper-conference'];
const PLACES = ['volume', 'issue', 'number', 'page', 'edition'] as const;

/**
 * Recognises records that are there already, among the entries and those that come before in the files. The same DOI names one work; so
 * does the same ISBN, but for parts of a book and volumes of a set; and so do the same title, first author and year, unless DOI, edition, a number in the title or
 * two of volume, issue, number and pages tell them apart.
 */
export class Matcher {
  private readonly byRecord = new Map<string, Known>();
  private readonly byDoi = new Map<string, Known>();
  private readonly byIsbn = new Map<string, Known[]>();
  private readonly alike: ReadonlyMap<Known | Citation, readonly object[]>;
  private readonly idOf = new Map<object, Known>();

  /**
   * @param existing the entries
   * @param coming every citation that will be asked about, in order: likeness is worked out for all at once
   */
  constructor(existing: readonly Known[], coming: readonly Citation[]) {
    const all = [
      ...existing.map((known) => ({ citation: known.citation, key: known as object })),
      ...coming.map((citation) => ({ citation, key: citation as object })),
    ];
    const alike = new Map<object, object[]>();
    for (const [later, earlier] of findLookAlikes(all)) alike.set(later.key, [...(alike.get(later.key) ?? []), earlier.key]);
    this.alike = alike as ReadonlyMap<Known | Citation, readonly object[]>;
    for (const known of existing) this.add(known, known);
  }

  /** What a citation is a duplicate of; the first reason that holds. */
  find(citation: Citation): Match | undefined {
    const same = this.byRecord.get(JSON.stringify(citation));
    if (same) return { of: same.id, by: 'record', reason: 'it is the same record, word for word' };
    const doi = citation.DOI?.toLowerCase();
    const named = doi === undefined ? undefined : this.byDoi.get(doi);
    if (named) return withDoubt({ of: named.id, by: 'DOI', reason: `it has the same DOI, ${doi}` }, citation, named.citation);
    for (const known of this.byIsbn.get(isbn13(citation) ?? '') ?? []) {
      if (conflict(citation.volume, known.citation.volume) || conflict(citation.DOI, known.citation.DOI)) continue;
      return withDoubt({ of: known.id, by: 'ISBN', reason: `it has the same ISBN, ${citation.ISBN}` }, citation, known.citation);
    }
    for (const key of this.alike.get(citation) ?? []) {
      const known = this.idOf.get(key);
      if (known && isSameWork(citation, known.citation))
        return { of: known.id, by: 'title–author–year', reason: reasonOf(citation, known.citation), ...placesDiffer(citation, known.citation) };
    }
    return undefined;
  }

  /** Records that a reader might take for the citation, though they are not taken for it here. */
  lookAlikes(citation: Citation): string[] {
    return (this.alike.get(citation) ?? []).flatMap((key) => this.idOf.get(key)?.id ?? []);
  }

  /** Remembers what became of a citation: its own new id, or that of which it is a duplicate. */
  add(key: Citation | Known, known: Known): void {
    this.idOf.set(key, known);
    const record = JSON.stringify(known.citation);
    if (!this.byRecord.has(record)) this.byRecord.set(record, known);
    const doi = known.citation.DOI?.toLowerCase();
    if (doi !== undefined && !this.byDoi.has(doi)) this.byDoi.set(doi, known);
    const isbn = isbn13(known.citation);
    if (isbn !== undefined) this.byIsbn.set(isbn, [...(this.byIsbn.get(isbn) ?? []), known]);
  }
}

function isbn13({ ISBN, type }: Citation): string | undefined {
  if (ISBN === undefined || PARTS.includes(type)) return undefined;
  const digits = ISBN.replace(/[-\s]/g, '');
  return digits.length === 10 ? `978${digits.slice(0, 9)}` : digits.slice(0, 12);
}

function titleWords({ title }: Citation): Set<string> {
  return new Set(fold(title).match(/[\p{L}\p{N}]+/gu) ?? []);
}

function likeness(a: Citation, b: Citation): number {
  const [x, y] = [titleWords(a), titleWords(b)];
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  return shared / (x.size + y.size - shared || 1);
}

/** Like likeness, but a title without its subtitle is the same. */
function containment(a: Citation, b: Citation): number {
  const [x, y] = [titleWords(a), titleWords(b)];
  let shared = 0;
  for (const word of x) if (y.has(word)) shared++;
  return shared / (Math.min(x.size, y.size) || 1);
}

function firstAuthor({ author }: Citation): string | undefined {
  return author?.[0] && fold(familyName(author[0])).replace(/[^\p{L}\p{N}]+/gu, '');
}

function isSameWork(a: Citation, b: Citation): boolean {
  if (likeness(a, b) < SAME_TITLE) return false;
  if (conflict(a.DOI, b.DOI) || conflict(a.edition, b.edition) || conflict(firstAuthor(a), firstAuthor(b))) return false;
  if (conflict(yearOf(a.issued), yearOf(b.issued)) || numberedApart(a, b)) return false;
  const differing = PLACES.filter((field) => conflict(a[field], b[field])).length;
  return differing < (titleWords(a).size < SHORT_TITLE ? 1 : 2);
}

/** “Part 1” and “Part 2”, “2019” and “2020”: titles that differ in a number are of two works. */
function numberedApart(a: Citation, b: Citation): boolean {
  const [x, y] = [titleWords(a), titleWords(b)];
  const isNumber = (word: string) => /\d/.test(word) || /^[ivx]+$/.test(word);
  return [...x].some((word) => !y.has(word) && isNumber(word)) || [...y].some((word) => !x.has(word) && isNumber(word));
}

function conflict(a: string | number | undefined, b: string | number | undefined): boolean {
  const plain = (value: string | number) => fold(String(value)).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return a !== undefined && b !== undefined && plain(a) !== plain(b);
}

function reasonOf(a: Citation, b: Citation): string {
  const same = [
    likeness(a, b) === 1 ? 'the same title' : 'nearly the same title',
    firstAuthor(a) !== undefined && firstAuthor(b) !== undefined && 'the same first author',
    yearOf(a.issued) !== undefined && yearOf(b.issued) !== undefined && 'the same year',
  ].filter(Boolean);
  return `it has ${same.length > 1 ? `${same.slice(0, -1).join(', ')} and ${same.at(-1)}` : same[0]}`;
}

function withDoubt(match: Match, a: Citation, b: Citation): Match {
  return containment(a, b) >= OTHER_TITLE
    ? match
    : {
        ...match,
        differs: `the titles differ: “${a.title}” here, “${b.title}” there. If these are two works, the ${match.by} of one is wrong: mend it in your file`,
      };
}

function placesDiffer(a: Citation, b: Citation): { differs?: string } {
  const fields = PLACES.filter((field) => conflict(a[field], b[field]));
  return fields.length ? { differs: fields.map((field) => `${field} is “${a[field]}” here, “${b[field]}” there`).join('; ') } : {};
}
