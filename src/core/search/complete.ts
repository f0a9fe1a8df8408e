import { LANGUAGES, type Language } from '../../../schemas/terms.ts';
import { compare } from '../diagnostic.ts';
import { analyse } from './analyse.ts';
import { writeValue } from './conditions.ts';
import { FACETS } from './facets.ts';
import { GENERAL_CONCEPTS } from './field-terms.ts';
import type { Search } from './open.ts';
import { phraseWords } from './phrases.ts';
import { search } from './query.ts';
import { fieldName, fieldNamed, QUERY_FIELD_IDS, QUERY_FIELDS, type QueryField, type QueryFieldId } from './query-fields.ts';
import { parseClauses } from './syntax.ts';
import { candidatesOf } from './values.ts';

/** Something that a person may be typing. */
export interface Completion {
  kind: 'author' | 'concept' | 'claim';
  label: string;
  /** The label by which it was found, when that is another one: “hospital” for “Unités hospitalières”. */
  via?: string;
  /** The field that it is a value of; a claim and a concept without a field have none. */
  field?: QueryFieldId;
  /** Of an author or a concept: the whole query once it is chosen. */
  query?: string;
  /** Of a claim: its id. */
  id?: string;
}

/** The end of what was typed, to be completed, and what stands before it. */
interface Unfinished {
  kept: string;
  /** A minus, when it is to be excluded. */
  sign: string;
  /** The field whose value it is. */
  field?: QueryFieldId;
  /** Its words, folded; the last may go on. */
  words: string[];
  /** Where each begins in `kept`, when the query may hold other words before the name. */
  starts?: number[];
}

const MOST = { concept: 4, author: 3, claim: 3 } as const;
/** With a field named, all of one kind. */
const MOST_VALUES = 8;
/** Letters of a single word before which anything could be meant. */
const LEAST = 2;
/** Letters of a query before which claims are not looked for. */
const LEAST_FOR_CLAIMS = 4;
/** Most words at the end of a query that are read as one name. */
const LONGEST = 4;

const FIELD_END = /(?:^|\s)([-−]?)(\p{L}[\p{L}\p{M}-]+):(?:["“«]([^"”»]*)|([^\s"”»]*))$/u;
/** An open quotation, or a sign after which no name goes on. */
const NO_NAME = /(?:^|\s)["“«„][^"”»]*$|[^\p{L}\p{M}\p{N}\s]$/u;
const ELISION = /(?<![\p{L}\p{N}])(?:[ldjmtscn]|qu)['’]$/iu;

/**
 * What a person may be typing: concepts and authors whose names go on as the query ends, in either language and without accents, and
 * claims that the whole query finds. Choosing one never is the only way: the query as typed can always be sent.
 *
 * @returns concepts, then authors, then claims; the likeliest first
 */
export function complete(opened: Search, typed: string): Completion[] {
  return createCompleter(opened)(typed);
}

/** `complete`, for one who types on: names are made ready once. */
export function createCompleter(opened: Search): (typed: string) => Completion[] {
  const concepts = new Map<QueryFieldId | undefined, readonly Named[]>();
  const conceptsOf = (field: QueryFieldId | undefined) => {
    const known = concepts.get(field) ?? namedConcepts(field, opened);
    if (!opened.pieces.isLacking()) concepts.set(field, known);
    return known;
  };
  return (typed) => {
    const end = unfinished(typed);
    if (!end) return completeClaims(typed, opened);
    const own = completeNames('concept', end, () => conceptsOf(end.field), opened.lang);
    const people = end.field && end.field !== 'author' ? [] : completeNames('author', end, (words) => authorNames(words, opened), opened.lang);
    return [...own, ...people, ...(end.field || end.sign ? [] : completeClaims(typed, opened))];
  };
}

function unfinished(typed: string): Unfinished | undefined {
  const [whole, sign = '', name = '', quoted, bare] = FIELD_END.exec(typed) ?? [];
  const field = name ? fieldNamed(name) : undefined;
  if (whole !== undefined && field) {
    const words = phraseWords((quoted ?? bare ?? '').split(',').at(-1) ?? '');
    return { kept: typed.slice(0, typed.length - whole.trimStart().length), sign, field, words };
  }
  const clause = parseClauses(typed).at(-1);
  const value = clause?.values.at(-1);
  if (clause && value && clause.end === typed.length) {
    if (!clause.isExcluded || clause.field || value.isQuoted) return undefined;
    return { kept: typed.slice(0, clause.start), sign: '-', words: phraseWords(value.text) };
  }
  const tokens = analyse(typed).filter(({ start }) => !clause || start >= clause.end);
  if (tokens.length === 0 || NO_NAME.test(typed)) return undefined;
  const last = tokens.slice(-LONGEST);
  return { kept: typed, sign: '', words: last.map(({ word }) => word), starts: last.map(({ start }) => start) };
}

/** What may be unfinished: all of its words, then fewer and fewer; those left out stay in the query as they were typed. */
function readings({ starts, ...end }: Unfinished): Unfinished[] {
  if (!starts) return [end];
  return starts.map((start, i) => ({ ...end, kept: end.kept.slice(0, start).replace(ELISION, ''), words: end.words.slice(i) }));
}

/** Something with a name, made ready to be found by the beginnings of its words. */
interface Named {
  label: string;
  /** Its names in both languages, those of the data first. */
  texts: { text: string; words: string[]; isOwn: boolean }[];
  field?: QueryFieldId;
  /** How many entries carry it. */
  size: number;
}

/** @param namedBy those whose names may hold some words, of which the last may go on */
function completeNames(
  kind: 'concept' | 'author',
  end: Unfinished,
  namedBy: (words: readonly string[]) => readonly Named[],
  lang: Language,
): Completion[] {
  for (const reading of readings(end)) {
    const found = namedBy(reading.words).flatMap((each) => {
      const [best] = each.texts
        .map(({ text, words, isOwn }) => ({ text, isOwn, place: placeIn(words, reading.words, reading.field !== undefined) }))
        .filter(({ place }) => place >= 0)
        .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || Number(b.place === 0) - Number(a.place === 0));
      return best ? [{ ...each, found: best.text, isOwn: best.isOwn, isFirst: best.place === 0 }] : [];
    });
    if (found.length === 0) continue;
    return (
      found
        // A name in the language of the page before one in the other, one that begins so before one that has it inside.
        .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || Number(b.isFirst) - Number(a.isFirst) || b.size - a.size || compare(a.label, b.label))
        .slice(0, end.field ? MOST_VALUES : MOST[kind])
        .map(({ label, found: text, field }) => ({
          kind,
          label,
          ...(text === label ? {} : { via: text }),
          ...(field ? { field } : {}),
          query: withValue(reading, field, label, lang),
        }))
    );
  }
  return [];
}

/** The values of a field, or of every field that has labels, and the concepts that no field has. */
function namedConcepts(only: QueryFieldId | undefined, opened: Search): Named[] {
  const { lang, concepts, conceptSizes } = opened;
  const sizes = new Map(concepts.map(({ vocabulary, id }, row) => [`${vocabulary}/${id}`, conceptSizes[row] ?? 0]));
  const named = (vocabulary: string | undefined, id: string, labels: readonly { text: string; lang: Language }[], field?: QueryFieldId): Named => ({
    label: labels.find((each) => each.lang === lang)?.text ?? id,
    texts: [...labels]
      .sort((a, b) => Number(b.lang === lang) - Number(a.lang === lang))
      .map(({ text, lang: each }) => ({ text, words: phraseWords(text), isOwn: each === lang })),
    ...(field ? { field } : {}),
    size: sizes.get(`${vocabulary}/${id}`) ?? 0,
  });
  const values = QUERY_FIELD_IDS.flatMap((field): Named[] => {
    // Benefits are claims, and a language hardly what is meant, unless their fields are named.
    if (only ? field !== only : field === 'benefit' || field === 'language') return [];
    const { facets = [] }: QueryField = QUERY_FIELDS[field];
    return facets.flatMap((id) => {
      const vocabulary = FACETS.find((facet) => facet.id === id)?.vocabulary;
      return candidatesOf(id, opened)
        .filter(({ value }) => only !== undefined || !GENERAL_CONCEPTS.has(`${vocabulary}/${value}`))
        .map(({ value, labels }) => named(vocabulary, value, labels, field));
    });
  });
  if (only) return values;
  const fielded = new Set([...FACETS.map(({ vocabulary }) => vocabulary), 'field']);
  const others = concepts
    .filter(({ vocabulary }) => !fielded.has(vocabulary))
    .map(({ vocabulary, id, labels }) =>
      named(
        vocabulary,
        id,
        LANGUAGES.flatMap((each) => labels[each].map((text) => ({ text, lang: each }))),
      ),
    );
  return distinct([...values, ...others]);
}

/** Each label once, whatever the capitals: “Supervision” is a term of the glossary and a topic. */
function distinct(named: readonly Named[]): Named[] {
  const seen = new Set<string>();
  return named.filter(({ label }) => {
    const key = phraseWords(label).join(' ');
    return seen.has(key) ? false : seen.add(key);
  });
}

/** People whose names have the first of some words, or begin so. */
function authorNames([first = '']: readonly string[], { people }: Search): Named[] {
  return people(first).map(([label, size]) => ({
    label,
    texts: [{ text: label, words: phraseWords(label), isOwn: true }],
    field: 'author',
    size,
  }));
}

function completeClaims(typed: string, opened: Search): Completion[] {
  if (typed.trim().length < LEAST_FOR_CLAIMS) return [];
  const { hits } = search(opened, typed, { kind: 'claim', limit: MOST.claim, isCounted: false, withTexts: false });
  return hits
    .filter(({ matched }) => matched.some(({ field, via }) => (field === 'title' || field === 'translation' || field === 'id') && via !== 'fuzzy'))
    .map(({ id, title }) => ({ kind: 'claim', label: title, id }));
}

/** The number of the word of a name at which words stand, the last perhaps unfinished; -1 when nowhere. */
function placeIn(own: readonly string[], words: readonly string[], isAnyLength: boolean): number {
  if (words.length === 0) return isAnyLength ? 0 : -1;
  if (!isAnyLength && words.length === 1 && (words[0] ?? '').length < LEAST) return -1;
  return own.findIndex((_, at) => words.every((word, i) => (i === words.length - 1 ? own[at + i]?.startsWith(word) : own[at + i] === word)));
}

function withValue({ kept, sign }: Unfinished, field: QueryFieldId | undefined, label: string, lang: Language): string {
  const value = field ? `${fieldName(field, lang)}:${writeValue(label)}` : sign ? writeValue(label) : label;
  return `${kept.trimEnd()} ${sign}${value}`.trimStart();
}
