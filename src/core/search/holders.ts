import { FIELD_NAMES, type Field } from './data.ts';
import { allEntries, type Search } from './open.ts';
import { locatePhrase } from './phrases.ts';
import type { Match } from './query.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { EntryTexts } from './texts.ts';
import type { FacetValue } from './values.ts';
import type { Form } from './words.ts';

const YEAR = /^(\d{4})$/;
const YEARS = /^(\d{4})?\s*(?:\.{2,3}|…|-|–)\s*(\d{4})?$/;

/** Entries by number, and where they have what was asked. */
export type Matches = Map<number, Omit<Match, 'word'>>;

/** The entries in which words stand side by side in one text. */
export function withPhrase(words: readonly string[], fields: readonly Field[], opened: Search): Matches {
  // Initials of names are in no index.
  const telling = words.filter((word) => word.length > 1 && !STOP_WORDS.has(word));
  const found: Matches = new Map();
  const [first, ...rest] = telling.map((word) => occurrences([word], fields, opened));
  if (opened.pieces.isLacking()) return found; // the texts to read are those of entries with all the words
  for (const number of first?.keys() ?? allEntries(opened.count)) {
    if (!rest.every((other) => other.has(number))) continue;
    const [word = ''] = words;
    if (words.length === 1 && telling.length === 1) {
      found.set(number, { field: bestField(first?.get(number)?.get(word) ?? []), via: 'phrase', term: word });
      continue;
    }
    const texts = opened.texts(number) ?? (opened.pieces.hasFailed() ? shownTexts(number, opened) : undefined);
    const place = texts && locatePhrase(words, texts, fields);
    if (place) found.set(number, { field: place.field, via: 'phrase', term: words.join(' ') });
  }
  return found;
}

/** What of the texts of an entry is shown of it anyway. */
function shownTexts(number: number, { shown }: Search): EntryTexts {
  const { title, passage } = shown(number) ?? {};
  return { ...(title === undefined ? {} : { title: [title] }), ...(passage === undefined ? {} : { text: [passage] }) };
}

/**
 * The entries that have every word in the fields: the very word or its forms, else words that begin so.
 *
 * @param how `isName`: words have no other forms; `isOpen`: the last word may go on; `isStrict`: no words that begin so
 * @returns them, and when there are none what would have been found
 */
export function withWords(
  words: readonly string[],
  fields: readonly Field[],
  { isName = false, isOpen = false, isStrict = false }: { isName?: boolean; isOpen?: boolean; isStrict?: boolean },
  opened: Search,
): { found: Matches; near?: string | undefined } {
  let found: Matches | undefined;
  const better = [...words];
  words.forEach((word, i) => {
    const forms = opened.words.forms(word, isOpen && i === words.length - 1);
    const by = (...ways: Form['via'][]) =>
      occurrences(
        forms.filter(({ via }) => ways.includes(via)).map((form) => form.word),
        fields,
        opened,
      );
    const exact = isName ? by(undefined) : by(undefined, 'stem');
    const here = exact.size > 0 || isStrict ? exact : by('prefix');
    if (here.size === 0) {
      const near = forms.find((form) => occurrences([form.word], fields, opened).size > 0);
      if (near) better[i] = near.word;
    }
    const matches: Matches = new Map();
    for (const [number, places] of here) {
      if (found && !found.has(number)) continue;
      const [term = word, where = []] = places.has(word) ? [word, places.get(word)] : ([...places][0] ?? []);
      const via = term === word ? undefined : exact.size > 0 ? 'stem' : 'prefix';
      matches.set(number, found?.get(number) ?? { field: bestField(where), ...(via ? { via } : {}), term });
    }
    found = matches;
  });
  const near = better.join(' ');
  return { found: found ?? new Map(), near: near === words.join(' ') ? undefined : near };
}

/** The entries in which any of some index words stands in the fields: for each, the words and their fields. */
function occurrences(terms: readonly string[], fields: readonly Field[], { posting }: Search): Map<number, Map<string, Field[]>> {
  const found = new Map<number, Map<string, Field[]>>();
  for (const term of new Set(terms)) {
    const places = posting(term)?.fields ?? {};
    for (const field of fields) {
      for (const number of places[field]?.entries ?? []) {
        const words = found.get(number) ?? new Map<string, Field[]>();
        found.set(number, words);
        const where = words.get(term);
        if (where) where.push(field);
        else words.set(term, [field]);
      }
    }
  }
  return found;
}

function bestField(fields: readonly Field[]): Field {
  return FIELD_NAMES.find((field) => fields.includes(field)) ?? 'text';
}

/** The entries that have any of some values of facets. */
export function withValues(wanted: readonly FacetValue[], opened: Search): Matches {
  const found: Matches = new Map();
  for (const { facet, value, label } of wanted) {
    for (const number of opened.facet(facet).get(value) ?? []) if (!found.has(number)) found.set(number, { field: facet, via: 'value', term: label });
  }
  return found;
}

/** The entries of some years, both included: of a claim, those of the works that bear on it. */
export function withYears([first, last]: readonly [number, number], opened: Search): Matches {
  const found: Matches = new Map();
  const years = [...opened.facet('year')].filter(([year]) => Number(year) >= first && Number(year) <= last);
  for (const [year, entries] of years.sort(([a], [b]) => Number(a) - Number(b))) {
    for (const number of entries) if (!found.has(number)) found.set(number, { field: 'year', via: 'value', term: year });
  }
  return found;
}

/** The first and the last year that a text names. */
export function yearsOf(text: string): [number, number] | undefined {
  const one = YEAR.exec(text.trim())?.[1];
  if (one) return [Number(one), Number(one)];
  const [, from, to] = YEARS.exec(text.trim()) ?? [];
  if (from === undefined && to === undefined) return undefined;
  const [a, b] = [from === undefined ? 0 : Number(from), to === undefined ? 9999 : Number(to)];
  return a <= b ? [a, b] : [b, a];
}
