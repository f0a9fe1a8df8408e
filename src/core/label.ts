import type { CitationDate, Language, Name } from '../../schemas/index.ts';
import type { SourceEntry } from './entry.ts';

const AND = { fr: 'et', en: 'and' } as const;
/** What stands for a year that is not known. */
export const NO_DATE = { fr: 's.\u00a0d.', en: 'n.d.' } as const;

/** A name as it prints in running text: `Du Plessis`, `Substance Abuse and …`. */
export function familyName(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
}

/** A name in full: `C. Du Plessis`. */
export function fullName(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.given, name['dropping-particle'], familyName(name), name.suffix].filter(Boolean).join(' ');
}

/** The year of a date, or undefined when it has none. */
export function yearOf(date: CitationDate | undefined): number | undefined {
  if (date === undefined) return undefined;
  if (typeof date !== 'object') return Number(String(date).slice(0, 4));
  const [, year] = /(?<!\d)([12]\d{3})(?!\d)/.exec(date.literal) ?? [];
  return year === undefined ? undefined : Number(year);
}

/**
 * Who wrote it, short: `Eddie et al.`, `Stanojlović and Davidson`. A work of an organisation goes by its short title when it has one
 * (`TIP 64`, `Cahier 4`): that is what its readers call it. The title when no author is known.
 */
export function shortAuthors(source: SourceEntry, lang: Language): string {
  return withApostrophes(plainAuthors(source, lang));
}

/** A name as typography has it, and as citations print it: O’Connell. */
export function withApostrophes(name: string): string {
  return name.replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}

function plainAuthors(source: SourceEntry, lang: Language): string {
  const { author, title, 'title-short': shortTitle } = source.citation;
  const [first, second] = author ?? [];
  if (shortTitle && (!first || 'literal' in first)) return shortTitle;
  if (!first) return title;
  const cut = source['author-elision'] !== undefined;
  if (second && author?.length === 2 && !cut) return `${familyName(first)} ${AND[lang]} ${familyName(second)}`;
  return second || cut ? `${familyName(first)} et al.` : familyName(first);
}

/** An author–date label: `Eddie et al., 2019`; with the letter of the id where two works share author and year: `Scannell, 2021a`. */
export function shortLabel(source: SourceEntry, lang: Language): string {
  const year = yearOf(source.citation.issued);
  const letter = year === undefined ? '' : (new RegExp(`-${year}([a-z])$`).exec(source.id)?.[1] ?? '');
  return `${shortAuthors(source, lang)}, ${year === undefined ? NO_DATE[lang] : `${year}${letter}`}`;
}

/** The author–date label of an id; the id itself when there is no such source. */
export function labelOf(sources: ReadonlyMap<string, SourceEntry>, id: string, lang: Language): string {
  const source = sources.get(id);
  return source ? shortLabel(source, lang) : id;
}

/** A text of ours in which an id stands for a work (`englander-2020`), for people: by author and date. */
export function nameWorks(sources: ReadonlyMap<string, SourceEntry>, text: string, lang: Language): string {
  return text.replace(/(?<![\w/.-])[a-z]+(?:-[a-z0-9]+)*-\d{4}[a-z]?\b(?!-)/g, (id) => labelOf(sources, id, lang));
}

const QUOTED = { fr: (text: string) => `«\u00a0${text}\u00a0»`, en: (text: string) => `“${text}”` } as const;

/** Labels of several sources that are named together: two with the same label are told apart by the end of their titles. */
export function distinctLabels(sources: ReadonlyMap<string, SourceEntry>, ids: readonly string[], lang: Language): string[] {
  const labels = ids.map((id) => labelOf(sources, id, lang));
  return labels.map((label, i) => {
    const isShared = labels.some((other, j) => other === label && ids[j] !== ids[i]);
    const title = sources.get(ids[i] ?? '')?.citation.title;
    return isShared && title ? `${label}, ${QUOTED[lang](titleEnd(title))}` : label;
  });
}

/** The labels of sources that stand together on a page, each told from the others; the plain label of any other source. */
export function labelsAmong(sources: ReadonlyMap<string, SourceEntry>, ids: Iterable<string>, lang: Language): (id: string) => string {
  const together = [...new Set(ids)];
  const labels = distinctLabels(sources, together, lang);
  const byId = new Map(together.map((id, i) => [id, labels[i] ?? id]));
  return (id) => byId.get(id) ?? labelOf(sources, id, lang);
}

/** What a title says last: in brackets at its end, or after a dash or a colon; the whole title where it is of one piece. */
function titleEnd(title: string): string {
  return /\(([^()]+)\)$/.exec(title)?.[1] ?? title.split(/ [—–] |\s?: /).at(-1) ?? title;
}
