import { LANGUAGES, type Language } from '../../../schemas/index.ts';
import { CONCEPT_FIELDS, type ConceptField, type Corpus } from '../corpus.ts';
import type { ClaimEntry, Concept, InstrumentEntry, SourceEntry } from '../entry.ts';
import { familyName, yearOf } from '../label.ts';
import { withBroader } from '../scope.ts';
import { fold } from '../text.ts';
import { analyse, indexWords } from './analyse.ts';
import { conceptTerm, type Labels } from './concepts.ts';
import type { ConceptRow } from './data.ts';
import type { SearchDocument } from './lunr-index.ts';
import { claimPopulations, claimSettings, sourcesOf } from './record.ts';
import { STOP_WORDS } from './stop-words.ts';
import { claimPieces, conceptPieces, instrumentPieces, type Piece, sourcePieces } from './texts.ts';

export interface DocumentContext {
  corpus: Corpus;
  lang: Language;
  labels: Labels;
  concepts: readonly ConceptRow[];
  /** Row of each concept, by `vocabulary/id`. */
  rows: ReadonlyMap<string, number>;
  /** Told of every word and the language it stands in. */
  see(word: string, lang: Language | undefined): void;
}

/** The words to index of a claim. */
export function claimDocument(claim: ClaimEntry, context: DocumentContext): SearchDocument {
  const { corpus, lang } = context;
  const { title = [], translation = [], text = [] } = claimPieces(claim, lang);
  const sources = sourcesOf(claim).flatMap((id) => corpus.sources.get(id) ?? []);
  const named = [...title, ...translation, ...text].map((piece) => conceptsIn(piece, context));
  const id: Piece = { text: inOwnSense(claim.id, new Set(named.flatMap((concepts) => [...concepts])), context), lang: 'en' };
  return {
    title: words(title, context),
    translation: words(translation, context),
    id: words([id], context),
    concepts: conceptTerms(context, {
      themes: claim.themes,
      settings: withBroader(corpus, claim.settings),
      populations: claim.populations,
      'support-types': claim['support-types'],
      beneficiary: claim.beneficiary === undefined ? [] : [claim.beneficiary],
      'claim-kinds': [claim.claimKind],
      directions: claim.evidence.map(({ direction }) => direction),
    }),
    // What only a line of its evidence is about counts less than what the claim is about.
    mentions: distinct([
      ...termsOf([conceptsIn(id, context), ...named]),
      ...conceptTerms(context, { settings: withBroader(corpus, claimSettings(claim)), populations: claimPopulations(claim) }),
    ]),
    text: words(text, context),
    sources: distinct(sources.flatMap((source) => shortName(source, context))),
  };
}

/** The words to index of a source. */
export function sourceDocument(source: SourceEntry, context: DocumentContext): SearchDocument {
  const { corpus, lang } = context;
  const { title = [], translation = [], container = [], text = [] } = sourcePieces(source, lang);
  const prose = LANGUAGES.flatMap((each) => (source.prose[each] ? [{ text: source.prose[each].text, lang: each }] : []));
  const authors = names(source, context);
  const year = yearOf(source.citation.issued);
  return {
    title: words(title, context),
    translation: words(translation, context),
    // The id is mostly authors and year again; it adds what an organisation is called in short (samhsa-tip64-2023).
    id: words([{ text: `${source.id} ${source.citation.DOI ?? ''}`, lang: undefined }], context).filter(
      (word) => !authors.includes(word) && !/^\d+$/.test(word),
    ),
    concepts: conceptTerms(context, {
      themes: source.themes,
      settings: withBroader(corpus, source.settings),
      populations: source.populations,
      'support-types': source['support-types'],
      design: source.design === undefined ? [] : [source.design],
    }),
    mentions: distinct(mentions([...title, ...prose], context)),
    authors,
    ...(year === undefined ? {} : { year: words([{ text: String(year), lang: undefined }], context) }),
    container: words(container, context),
    text: words(text, context),
  };
}

/** The words to index of an instrument. */
export function instrumentDocument(instrument: InstrumentEntry, context: DocumentContext): SearchDocument {
  const { corpus, lang } = context;
  const { title = [], translation = [], text = [] } = instrumentPieces(instrument, lang);
  return {
    title: words(title, context),
    translation: words(translation, context),
    id: words([{ text: instrument.id, lang: 'en' }], context),
    concepts: conceptTerms(context, { themes: instrument.themes, settings: withBroader(corpus, instrument.settings) }),
    // Its purpose is the first of its texts; who answers and the items would name what it is not about.
    mentions: distinct(mentions([...title, ...text.slice(0, 1)], context)),
    text: words(text, context),
  };
}

/** The words to index of a concept: it is found by each of its labels, in both languages, and by its definition. */
export function conceptDocument(vocabulary: string, concept: Concept, context: DocumentContext): SearchDocument {
  const { title = [], translation = [], text = [] } = conceptPieces(concept, context.lang);
  const row = context.rows.get(`${vocabulary}/${concept.id}`);
  return {
    title: words(title, context),
    translation: distinct(words(translation, context)),
    concepts: row === undefined ? [] : [conceptTerm(row)],
    text: words(text, context),
  };
}

function words(pieces: readonly Piece[], { see }: DocumentContext): string[] {
  return pieces.flatMap(({ text, lang }) => {
    const found = indexWords(text);
    for (const word of found) see(word, lang);
    return found;
  });
}

/** Names as people type them: every part, particles too, and the whole without its hyphen or apostrophe. Initials tell nothing. */
function names(source: SourceEntry, { see }: DocumentContext): string[] {
  const { author = [], editor = [] } = source.citation;
  const found = [...author, ...editor].flatMap((name) => {
    const given = 'given' in name && name.given ? analyse(name.given).filter(({ word }) => word.length > 1) : [];
    const family = familyName(name);
    const tokens = [...analyse(family), ...given].flatMap(({ word, joined }) => (joined === undefined ? [word] : [word, joined]));
    const elided = /['’]/.test(family) ? [fold(family).replace(/[^\p{L}\p{N}]/gu, '')] : [];
    return 'literal' in name ? tokens.filter((word) => !STOP_WORDS.has(word)) : [...tokens, ...elided];
  });
  for (const word of found) see(word, undefined);
  return distinct(found);
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}

/** What a source is called in short, as people type it: the words of its id, and its second author. */
function shortName(source: SourceEntry, context: DocumentContext): string[] {
  const second = source.citation.author?.[1];
  const also = second && 'family' in second ? [{ text: familyName(second), lang: undefined }] : [];
  return words([{ text: source.id, lang: undefined }, ...also], context).filter((word) => !/^\d+$/.test(word));
}

/** The concepts that an entry carries, as index words. */
function conceptTerms({ rows }: DocumentContext, carried: Partial<Record<ConceptField | 'claim-kinds' | 'directions', string[]>>): string[] {
  const found = Object.entries(carried).flatMap(([field, ids]) => {
    const vocabulary = field in CONCEPT_FIELDS ? CONCEPT_FIELDS[field as ConceptField] : field;
    return ids.flatMap((id) => rows.get(`${vocabulary}/${id}`) ?? []);
  });
  return [...new Set(found)].sort((a, b) => a - b).map(conceptTerm);
}

/** The concepts whose label stands in texts, in the language of each, as index words. */
function mentions(pieces: readonly Piece[], context: DocumentContext): string[] {
  return termsOf(pieces.map((piece) => conceptsIn(piece, context)));
}

function termsOf(concepts: readonly ReadonlySet<number>[]): string[] {
  return concepts.flatMap((found) => [...found].sort((a, b) => a - b).map(conceptTerm));
}

/** The concepts whose label stands in a text, in its language. */
function conceptsIn({ text, lang }: Piece, { labels }: DocumentContext): Set<number> {
  if (!lang) return new Set();
  const telling = analyse(text).flatMap(({ word }) => (STOP_WORDS.has(word) ? [] : [word]));
  return new Set(labels.recognise(telling, lang).flatMap(({ concepts }) => [...concepts]));
}

/**
 * The words of a claim’s id, without those that name another topic than the claim’s: `structured-retention` is about keeping peers in
 * post, and “retention” alone is that of people in treatment. Such a word is the name of a topic that no text of the claim has, and
 * part of a name of one that a text has (“staff retention”).
 *
 * @param named the concepts that the texts of the claim name
 */
function inOwnSense(id: string, named: ReadonlySet<number>, { labels, concepts }: DocumentContext): string {
  const isTopic = (concept: number) => concepts[concept]?.vocabulary === 'topics';
  const parts = id.split('-');
  const isPartOfNamed = (word: string) =>
    labels.all.some(
      ({ concept, lang, words }) => words.length > 1 && words.includes(word) && lang === 'en' && isTopic(concept) && named.has(concept),
    );
  const others = labels
    .recognise(parts, 'en')
    .filter(({ from, to, concepts }) => to - from === 1 && [...concepts].every((concept) => isTopic(concept) && !named.has(concept)))
    .filter(({ from }) => isPartOfNamed(parts[from] ?? ''));
  return parts.filter((_, i) => !others.some(({ from }) => from === i)).join(' ');
}
