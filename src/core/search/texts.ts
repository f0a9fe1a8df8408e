import { LANGUAGES, type Language } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import type { ClaimEntry, Concept, InstrumentEntry, SourceEntry } from '../entry.ts';
import { fullName } from '../label.ts';
import type { Field } from './data.ts';
import { language } from './record.ts';

/** A text and the language that stems it; none for names and for languages without a stemmer here. */
export interface Piece {
  text: string;
  lang: Language | undefined;
}

/** The texts of an entry that a reader could read, by the index field in which their words stand. */
export type Pieces = Partial<Record<Field, Piece[]>>;

/** What `buildTexts` gives of one entry. */
export type EntryTexts = Partial<Record<Field, string[]>>;

/** Statement, and notes on the evidence. */
export function claimPieces(claim: ClaimEntry, lang: Language): Pieces {
  const other = otherThan(lang);
  return {
    title: [{ text: claim.statement[lang], lang }],
    translation: [{ text: claim.statement[other], lang: other }],
    text: claim.evidence.flatMap(({ note }) => (note ? [{ text: note[lang], lang }] : [])),
  };
}

/** Titles, names in full, where it came out, and our annotation. */
export function sourcePieces({ citation, prose }: SourceEntry, lang: Language): Pieces {
  const tag = language(citation.language);
  const own = LANGUAGES.find((known) => known === tag);
  const containers = [citation['container-title'], citation['collection-title'], citation['event-title'], citation.publisher];
  const annotation = prose[lang];
  return {
    title: [citation.title, citation['title-short']].flatMap((text) => (text ? [{ text, lang: own }] : [])),
    // Of a translated work the language of the original is not recorded.
    translation: citation['original-title'] ? [{ text: citation['original-title'], lang: undefined }] : [],
    authors: [...(citation.author ?? []), ...(citation.editor ?? [])].map((name) => ({ text: fullName(name), lang: undefined })),
    container: containers.flatMap((text) => (text === undefined ? [] : [{ text, lang: own }])),
    text: annotation ? [{ text: annotation.text, lang }] : [],
  };
}

/** Title, purpose, who answers and how, and every item. */
export function instrumentPieces({ title, purpose, respondent, use, dimensions }: InstrumentEntry, lang: Language): Pieces {
  const other = otherThan(lang);
  const own = [purpose, respondent, use, ...dimensions.flatMap(({ label, items }) => [label, ...items.map(({ text }) => text)])];
  return {
    title: [{ text: title[lang], lang }],
    translation: [{ text: title[other], lang: other }],
    text: own.map((text) => ({ text: text[lang], lang })),
  };
}

/** Labels and definition. */
export function conceptPieces({ prefLabel, altLabel, definition }: Concept, lang: Language): Pieces {
  const other = otherThan(lang);
  return {
    title: [{ text: prefLabel[lang], lang }],
    translation: [{ text: prefLabel[other], lang: other }, ...LANGUAGES.flatMap((each) => altLabel[each].map((text) => ({ text, lang: each })))],
    text: definition ? [{ text: definition[lang], lang }] : [],
  };
}

/**
 * The texts of every entry, in the order of the records of `buildSearch`. An index knows which words an entry has, not which stand
 * side by side: a phrase is looked for here, and so is the passage in which it stands.
 */
export function buildTexts(corpus: Corpus, lang: Language): EntryTexts[] {
  const pieces = [
    ...[...corpus.claims.values()].map((claim) => claimPieces(claim, lang)),
    ...[...corpus.sources.values()].map((source) => sourcePieces(source, lang)),
    ...[...corpus.instruments.values()].map((instrument) => instrumentPieces(instrument, lang)),
    ...[...corpus.vocabularies.values()].flatMap(({ concepts }) => concepts.map((concept) => conceptPieces(concept, lang))),
  ];
  return pieces.map((fields) =>
    Object.fromEntries(Object.entries(fields).flatMap(([field, list]) => (list.length > 0 ? [[field, list.map(({ text }) => text)] as const] : []))),
  );
}

function otherThan(lang: Language): Language {
  return lang === 'fr' ? 'en' : 'fr';
}
