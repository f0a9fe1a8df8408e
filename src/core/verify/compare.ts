import type { Name } from '../../../schemas/index.ts';
import type { SourceEntry } from '../entry.ts';
import { familyName, yearOf } from '../label.ts';
import { fold } from '../text.ts';
import type { RemoteNotice, RemoteRecord, Service } from './record.ts';

/** Something that a person should look at; nothing is changed by it. */
export interface Suggestion {
  service: Service;
  /** CSL field; `notice` for a retraction and the like. */
  field: string;
  ours: string;
  theirs: string;
  /** The entry records already that printed citations disagree on the field. */
  known?: true;
  notice?: RemoteNotice;
}

/**
 * Compares an entry with what a service says of the work. Only what both say is compared, and only real differences are told: case, accents,
 * dashes, “&” for “and”, a subtitle left out, initials for first names, and pages written short are none.
 */
export function compareRecord({ citation, discrepancies, notices, ...source }: SourceEntry, remote: RemoteRecord): Suggestion[] {
  const { service } = remote;
  const found: Suggestion[] = [];
  const known = (field: string) => discrepancies.some((discrepancy) => discrepancy.field === field);
  const tell = (field: string, ours: string, theirs: string) =>
    found.push({ service, field, ours, theirs, ...(known(field) ? { known: true as const } : {}) });

  if (remote.title !== undefined && !sameTitle(citation.title, remote)) tell('title', citation.title, remote.title);
  const authors = authorDifference(citation.author ?? [], remote, source['author-elision'] !== undefined);
  if (authors) tell('author', authors.ours, authors.theirs);
  const year = yearOf(citation.issued);
  // Online first, in print the year after: services give either.
  if (year !== undefined && remote.year !== undefined && year !== remote.year) tell('issued', String(year), String(remote.year));
  const container = citation['container-title'];
  if (container !== undefined && remote.containers.length > 0 && !remote.containers.some((name) => bare(name) === bare(container)))
    tell('container-title', container, remote.containers[0] ?? '');
  for (const field of ['volume', 'issue'] as const) {
    const [ours, theirs] = [citation[field], remote[field]];
    if (ours !== undefined && theirs !== undefined && range(ours) !== range(theirs)) tell(field, ours, theirs);
  }
  pages(citation, remote, tell);
  if (citation.type === 'book' || citation.type === 'report') {
    const [ours, theirs] = [citation.publisher, remote.publisher];
    if (ours !== undefined && theirs !== undefined && !bare(ours).includes(bare(theirs)) && !bare(theirs).includes(bare(ours)))
      tell('publisher', ours, theirs);
  }
  if (remote.type !== undefined && remote.type !== citation.type) tell('type', citation.type, remote.type);
  for (const notice of remote.notices) {
    if (!notices.some(({ kind }) => kind === notice.kind)) found.push({ service, field: 'notice', ours: 'none', theirs: notice.kind, notice });
  }
  return found;
}

/** True when a record found by its title is most probably the work: the whole title, the first author and the year are the same. */
export function isProbably({ citation }: SourceEntry, remote: RemoteRecord): boolean {
  const [first] = citation.author ?? [];
  const [theirs] = remote.authors;
  const year = yearOf(citation.issued);
  return (
    remote.title !== undefined &&
    bare(remote.title) === bare(citation.title) &&
    first !== undefined &&
    theirs !== undefined &&
    sameName(first, theirs) &&
    year !== undefined &&
    year === remote.year
  );
}

/** Words alone: folded, “&” as “and”, no article in front. */
function bare(text: string): string {
  const words =
    fold(text)
      .replace(/&/g, ' and ')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join(' ').replace(/^(the|la|le|les) /, '');
}

function sameTitle(ours: string, { title = '', mainTitle }: RemoteRecord): boolean {
  const [own, other] = [bare(ours), bare(title)];
  if (own === other || own === bare(mainTitle ?? title)) return true;
  // One of the two without its subtitle.
  return [
    [withoutSubtitle(ours), other],
    [withoutSubtitle(title), own],
  ].some(([main = '', whole]) => main.split(' ').length >= 3 && main === whole);
}

function withoutSubtitle(title: string): string {
  return bare(title.split(/[:.?!]\s|\s[–—-]\s/)[0] ?? title);
}

function authorDifference(own: readonly Name[], { authors }: RemoteRecord, isCut: boolean): { ours: string; theirs: string } | undefined {
  if (own.length === 0 || authors.length === 0) return undefined;
  const last = own.at(-1);
  const isOthers = last !== undefined && /\bet\s+al\b/i.test('literal' in last ? last.literal : last.family);
  // Of a list that was cut in print, what stands before the cut is compared.
  const shown = isCut || isOthers ? own.slice(0, -1) : own;
  const isSame =
    shown.every((name, i) => authors[i] !== undefined && sameName(name, authors[i])) && (isCut || isOthers || own.length === authors.length);
  if (isSame) return undefined;
  const text = (names: readonly string[]) => names.join('; ');
  return {
    ours: text(own.map((name) => familyName(name))),
    theirs: text(authors.map((author) => ('name' in author ? author.name : author.family))),
  };
}

function sameName(own: Name, theirs: RemoteRecord['authors'][number]): boolean {
  if ('literal' in own) return bare(own.literal) === bare('name' in theirs ? theirs.name : `${theirs.given ?? ''} ${theirs.family}`);
  const family = bare(familyName(own));
  if ('name' in theirs) return ` ${bare(theirs.name)}`.endsWith(` ${family}`) || bare(theirs.name).startsWith(`${family} `);
  if (bare(theirs.family) !== family) return false;
  const [a, b] = [bare(own.given ?? ''), bare(theirs.given ?? '')];
  return a === '' || b === '' || a.charAt(0) === b.charAt(0);
}

/** `015` is `15`, `S1` is `s1`, `1–2` is `1-2`. */
function range(text: string): string {
  return fold(text)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, '')
    .replace(/\b0+(?=\d)/g, '');
}

/** First and last page, the last in full: `123–9` is 123 and 129. */
function bounds(text: string): [string, string] {
  const [first = '', last = first] = range(text).split('-');
  const isShort = /^\d+$/.test(first) && /^\d+$/.test(last) && last.length < first.length;
  return [first, isShort ? first.slice(0, first.length - last.length) + last : last];
}

function pages(citation: SourceEntry['citation'], remote: RemoteRecord, tell: (field: string, ours: string, theirs: string) => void): void {
  const theirs = remote.page ?? remote.number;
  if (theirs === undefined) return;
  if (citation.page !== undefined) {
    const [ours, other] = [bounds(citation.page), bounds(theirs)];
    // OpenAlex often has the first page alone.
    const isFirstAlone = other[0] === other[1] && ours[0] === other[0];
    if (!isFirstAlone && (ours[0] !== other[0] || ours[1] !== other[1])) tell('page', citation.page, theirs);
  } else if (citation.number !== undefined && citation.type === 'article-journal') {
    const own = range(citation.number);
    if (![remote.page, remote.number].some((text) => text !== undefined && (range(text) === own || bounds(text)[0] === own)))
      tell('number', citation.number, theirs);
  }
}
