import type { Language } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import { fold } from '../text.ts';
import { analyse } from './analyse.ts';
import type { Search } from './open.ts';
import { search } from './query.ts';
import { STOP_WORDS } from './stop-words.ts';
import { claimPieces, conceptPieces, instrumentPieces, type Pieces, sourcePieces } from './texts.ts';

export const TRIAL_KINDS = ['plain', 'only after l’ or d’', 'typed with l’', 'accents dropped', 'inflected', 'begun'] as const;
export type TrialKind = (typeof TRIAL_KINDS)[number];

/** A word of French as somebody types it, and the entries in which it stands. */
export interface Trial {
  kind: TrialKind;
  typed: string;
  entries: ReadonlySet<string>;
}

/** A word of the corpus as it is written there, in small letters. */
interface Seen {
  word: string;
  foldedWord: string;
  entries: Set<string>;
  /** It never stands but after an elided word. */
  isElidedOnly: boolean;
  /** It follows an article: a noun, or an adjective before one. */
  isNominal: boolean;
}

const TOP = 10;
/** Shortest word to try; shorter ones are mostly grammar. */
const SHORTEST = 4;
const BEGUN = { shortest: 7, part: 0.6 } as const;
/** As much of a text before a word as an article takes. */
const BEFORE = 12;
const ARTICLE = /(?:^|[\s(])(?:le|la|les|un|une|des|du|ce|cet|cette|ces|leur|leurs|son|sa|ses|aux?|chaque|plusieurs)\s+$|[ldLD][’']$/;
const ELISION = /[ldLD][’']$/;

/**
 * The trials of an interface: for each kind, words of the French texts that it searches, chosen by a digest of their letters, so that
 * they are the same each time and no one's choice.
 *
 * @param count most words of each kind
 */
export function recallTrials(corpus: Corpus, lang: Language, count: number): Trial[] {
  const seen = frenchWords(corpus, lang);
  const all = [...seen.values()].sort((a, b) => digest(a.word) - digest(b.word) || (a.word < b.word ? -1 : 1));
  const folded = new Set(all.map(({ foldedWord }) => foldedWord));
  const take = (kind: TrialKind, type: (each: Seen) => string | undefined, entriesOf = (each: Seen, _typed: string) => each.entries) => {
    const typable = all.flatMap((each) => {
      const typed = type(each);
      return typed === undefined ? [] : [{ each, typed }];
    });
    return typable.slice(0, count).map(({ each, typed }): Trial => ({ kind, typed, entries: entriesOf(each, typed) }));
  };
  return [
    ...take('plain', ({ word }) => word),
    ...take('only after l’ or d’', ({ word, isElidedOnly }) => (isElidedOnly ? word : undefined)),
    ...take('typed with l’', ({ word, isNominal }) => (isNominal && /^[aeiouyh]/.test(fold(word)) ? `l’${word}` : undefined)),
    ...take('accents dropped', ({ word }) => (fold(word) === word ? undefined : fold(word))),
    ...take('inflected', (each) => inflections(each, folded).find((form) => !folded.has(fold(form)))),
    ...take(
      'begun',
      ({ word }) => (word.length < BEGUN.shortest ? undefined : word.slice(0, Math.ceil(word.length * BEGUN.part))),
      (_, typed) => new Set(all.flatMap(({ foldedWord, entries }) => (foldedWord.startsWith(fold(typed)) ? [...entries] : []))),
    ),
  ];
}

/** True when an entry in which the word stands is among the first ten. */
export function isFound({ typed, entries }: Trial, opened: Search): boolean {
  return search(opened, typed, { limit: TOP, isCounted: false, withTexts: false }).hits.some(({ id }) => entries.has(id));
}

function frenchWords(corpus: Corpus, lang: Language): Map<string, Seen> {
  const pieces: [string, Pieces][] = [
    ...[...corpus.claims.values()].map((claim): [string, Pieces] => [claim.id, claimPieces(claim, lang)]),
    ...[...corpus.sources.values()].map((source): [string, Pieces] => [source.id, sourcePieces(source, lang)]),
    ...[...corpus.instruments.values()].map((instrument): [string, Pieces] => [instrument.id, instrumentPieces(instrument, lang)]),
    ...[...corpus.vocabularies.values()].flatMap(({ id, concepts }) =>
      concepts.map((concept): [string, Pieces] => [`${id}/${concept.id}`, conceptPieces(concept, lang)]),
    ),
  ];
  const seen = new Map<string, Seen>();
  for (const [id, fields] of pieces) {
    for (const { text } of Object.values(fields).flatMap((list) => list.filter((piece) => piece.lang === 'fr'))) {
      for (const { word: foldedWord, start, end } of analyse(text)) {
        if (foldedWord.length < SHORTEST || STOP_WORDS.has(foldedWord) || !/^\p{L}+$/u.test(foldedWord)) continue;
        const before = text.slice(Math.max(0, start - BEFORE), start);
        const word = text.slice(start, end).toLowerCase();
        const entry = seen.get(word) ?? { word, foldedWord, entries: new Set(), isElidedOnly: true, isNominal: false };
        seen.set(word, entry);
        entry.entries.add(id);
        if (!ELISION.test(before)) entry.isElidedOnly = false;
        if (ARTICLE.test(before)) entry.isNominal = true;
      }
    }
  }
  return seen;
}

/** Endings of one word that stand for one another: plural, feminine, and forms of verbs in -er. */
const NUMBER: readonly (readonly [RegExp, string])[] = [
  [/eaux$/, 'eau'],
  [/aux$/, 'al'],
  [/eau$/, 'eaux'],
  [/al$/, 'aux'],
  [/([^sxz])$/, '$1s'],
  [/([^su])s$/, '$1'],
];
const GENDER: readonly (readonly [RegExp, string])[] = [
  [/if$/, 'ive'],
  [/ive$/, 'if'],
  [/eux$/, 'euse'],
  [/euse$/, 'eux'],
  [/el$/, 'elle'],
  [/elle$/, 'el'],
  [/ien$/, 'ienne'],
  [/ienne$/, 'ien'],
  [/é$/, 'ée'],
  [/ée$/, 'é'],
];
const VERB = ['ent', 'ant', 'e', 'é', 'era', 'ait', 'ons'];

/** Forms of a word that is known for a noun by its article, for an adjective by its ending, for a verb by its infinitive. */
function inflections({ word, isNominal }: Seen, folded: ReadonlySet<string>): string[] {
  const changed = (rules: typeof NUMBER) => {
    const [ending, other] = rules.find(([each]) => each.test(word)) ?? [];
    return ending && other !== undefined ? [word.replace(ending, other)] : [];
  };
  const gender = changed(GENDER);
  const isVerb = word.endsWith('er') && word.length > 5 && !isNominal;
  const stem = word.replace(/(?:er|ent)$/, '');
  const verb = isVerb
    ? VERB.map((ending) => stem + ending)
    : word.endsWith('ent') && folded.has(`${fold(stem)}er`)
      ? [`${stem}er`, `${stem}ant`]
      : [];
  return [...verb, ...gender, ...(isNominal && !isVerb ? changed(NUMBER) : [])];
}

/** A number from the letters of a word (FNV-1a): an order that has nothing to do with the alphabet. */
function digest(word: string): number {
  let hash = 0x811c9dc5;
  for (const character of word) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
