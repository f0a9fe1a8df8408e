import type { Language } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import { compare } from '../diagnostic.ts';
import type { Concept } from '../entry.ts';
import { fullName, withApostrophes } from '../label.ts';
import { analyse, content } from './analyse.ts';
import { packRecords } from './columns.ts';
import { CONCEPT_MARK, conceptTerm, createLabels, type Labels, type Named, readLabels } from './concepts.ts';
import {
  type ConceptRow,
  type Manifest,
  type Person,
  type RangeKind,
  RECORD_KINDS,
  type RecordKind,
  SEARCH_VERSION,
  type SearchData,
  type SearchRecord,
  SHOWN,
  type ShownRecord,
} from './data.ts';
import { claimDocument, conceptDocument, type DocumentContext, instrumentDocument, sourceDocument } from './documents.ts';
import { FACETS, type Facet } from './facets.ts';
import { CLAIM_KIND_TERMS, DIRECTION_TERMS, FIELD_TERMS } from './field-terms.ts';
import { hashText } from './hash.ts';
import { linkRecords } from './link.ts';
import { indexWithLunr, type SearchDocument } from './lunr-index.ts';
import { BLOCK, type FacetPiece, type PeoplePiece, PIECE, reversed } from './open.ts';
import { phraseWords } from './phrases.ts';
import { seal } from './pieces.ts';
import { frontCode, readIndex, type TitleWords, type WordLanguages } from './postings.ts';
import { cutKeys, startsOf } from './ranges.ts';
import { claimRecord, conceptRecord, instrumentRecord, sourceRecord } from './record.ts';
import { orderByAuthor } from './sort.ts';
import { createStemmers, type Stemmers } from './stem.ts';
import { writeNumbers, writeSteps } from './steps.ts';
import { buildTexts } from './texts.ts';
import { TOPIC_TERMS } from './topic-terms.ts';
import { rootOf, stemsOf } from './words.ts';

/** About so many letters are in a piece of postings, of names or of words alone: one to two kilobytes compressed. */
const SIZE = { terms: 2500, people: 4000, words: 5000 } as const;
/** So many people are offered before a letter is typed. */
const MOST_PEOPLE = 8;

/**
 * Makes the search of one language: claims, sources and instruments, each by id, then the concepts of the vocabularies. The same corpus
 * gives the same bytes.
 */
export function buildSearch(corpus: Corpus, lang: Language): SearchData {
  const concepts = conceptRows(corpus);
  const stemmers = createStemmers();
  const labels = createLabels(concepts, stemmers);
  const { documents, languages } = readDocuments(corpus, lang, concepts, labels);
  const records = readRecords(corpus, lang);
  const references = records.map(({ kind, id }) => `${kind}/${id}`);
  const titles = records.map(({ title }) => titleWords(title, { labels, concepts }));
  const lunr = indexWithLunr(documents, references);
  const index = readIndex(lunr, documents, references, titles, languages);
  const pieces = new Map<string, unknown>();
  const ranges = {} as Manifest['ranges'];
  const addRange = (
    kind: RangeKind,
    keys: readonly string[],
    sizeOf: (key: string) => number,
    size: number,
    pack: (keys: readonly string[]) => unknown,
  ) => {
    const cut = cutKeys(keys, sizeOf, size);
    ranges[kind] = startsOf(cut);
    for (const [i, own] of cut.entries()) pieces.set(PIECE.range(kind, i), pack(own));
  };
  const words = index.words.filter((word) => !word.startsWith(CONCEPT_MARK));
  const lengthOf = (word: string) => word.length;
  addRange('terms', index.words, index.sizeOf, SIZE.terms, index.pack);
  addRange('heads', words, lengthOf, SIZE.words, frontCode);
  addRange('tails', words.map(reversed).sort(), lengthOf, SIZE.words, frontCode);
  const people = peopleOf(corpus);
  const byWord = peopleByWord(people);
  addRange(
    'people',
    [...byWord.keys()].sort(),
    (word) => JSON.stringify(byWord.get(word)).length,
    SIZE.people,
    (own): PeoplePiece => own.map((word) => [word, byWord.get(word) ?? []]),
  );
  addBlocks(pieces, records, BLOCK.records, PIECE.records, (block) => packRecords(block.map(shownOf)));
  addBlocks(pieces, buildTexts(corpus, lang), BLOCK.texts, PIECE.texts, (block) => block);
  for (const facet of FACETS) if (facet.id !== 'kind') pieces.set(PIECE.facet(facet.id), facetPiece(facet, records));
  pieces.set(
    PIECE.benefits,
    records.flatMap(({ claimKind, id, title }) => (claimKind === 'benefit' ? [[id, title]] : [])),
  );
  pieces.set(PIECE.sources, frontCode([...corpus.sources.keys()]));
  pieces.set(
    PIECE.authors,
    orderByAuthor(records.map(({ authors }) => authors))
      .map(writeSteps)
      .join(' '),
  );
  const counted = (kind: RecordKind) => records.filter((record) => record.kind === kind).length;
  return {
    manifest: {
      version: SEARCH_VERSION,
      lang,
      edition: hashText([...pieces].map(([name, body]) => seal(name, body)).join('\n')),
      counts: Object.fromEntries(RECORD_KINDS.map((kind) => [kind, counted(kind)])) as Manifest['counts'],
      concepts,
      conceptSizes: writeNumbers(concepts.map((_, row) => index.countOf(conceptTerm(row)))),
      standings: writeNumbers(records.slice(0, corpus.claims.size).map(({ sources = [] }) => sources.length)),
      languages: [...new Set(records.flatMap(({ languages: own = [] }) => own))].sort(),
      people: people.slice(0, MOST_PEOPLE),
      ranges,
      strays: straysOf(words, languages, stemmers),
    },
    pieces,
    lunr,
  };
}

/** The words of every entry, in the order of their numbers, and the languages in which each word stands. */
function readDocuments(
  corpus: Corpus,
  lang: Language,
  concepts: readonly ConceptRow[],
  labels: Labels,
): { documents: SearchDocument[]; languages: Map<string, Set<string>> } {
  const languages = new Map<string, Set<string>>();
  const context: DocumentContext = {
    corpus,
    lang,
    labels,
    concepts,
    rows: new Map(concepts.map(({ vocabulary, id }, row) => [`${vocabulary}/${id}`, row])),
    see: (word, inLanguage) => {
      if (inLanguage === undefined) return;
      const seen = languages.get(word);
      if (seen) seen.add(inLanguage);
      else languages.set(word, new Set([inLanguage]));
    },
  };
  const documents = [
    ...[...corpus.claims.values()].map((claim) => claimDocument(claim, context)),
    ...[...corpus.sources.values()].map((source) => sourceDocument(source, context)),
    ...[...corpus.instruments.values()].map((instrument) => instrumentDocument(instrument, context)),
    ...termsOf(corpus).map(({ vocabulary, concept }) => conceptDocument(vocabulary, concept, context)),
  ];
  return { documents, languages };
}

/** What is known of every entry, in the order of their numbers. */
export function readRecords(corpus: Corpus, lang: Language): SearchRecord[] {
  const sources = [...corpus.sources.values()];
  const numbers = new Map(sources.map(({ id }, i) => [id, corpus.claims.size + i]));
  return linkRecords([
    ...[...corpus.claims.values()].map((claim) => claimRecord(claim, corpus, lang, numbers)),
    ...sources.map((source) => sourceRecord(source, corpus, lang)),
    ...[...corpus.instruments.values()].map((instrument) => instrumentRecord(instrument, corpus, lang)),
    ...termsOf(corpus).map(({ vocabulary, concept }) => conceptRecord(vocabulary, concept, corpus, lang)),
  ]);
}

function termsOf(corpus: Corpus): { vocabulary: string; concept: Concept }[] {
  return [...corpus.vocabularies.values()].flatMap((vocabulary) => vocabulary.concepts.map((concept) => ({ vocabulary: vocabulary.id, concept })));
}

/** The telling words of a title; where all of them name the field, all are. */
function titleWords(title: string, named: Named): TitleWords {
  const words = content(analyse(title)).map(({ word }) => word);
  const { general } = readLabels(words, named);
  return words.map((word, i) => ({ word, isTelling: general.size === words.length || !general.has(i) }));
}

/** What a hit shows; a claim’s designs and languages are those of its works, and stay away. */
function shownOf(record: SearchRecord): ShownRecord {
  const isOwn = (name: keyof SearchRecord) => record.kind === 'source' || (name !== 'designs' && name !== 'languages');
  return Object.fromEntries(
    SHOWN.flatMap((name) =>
      record[name] !== undefined && isOwn(name) && !(record.kind === 'source' && name === 'beneficiaries') ? [[name, record[name]]] : [],
    ),
  ) as unknown as ShownRecord;
}

function facetPiece(facet: Facet, records: readonly SearchRecord[]): FacetPiece {
  const entries = new Map<string, number[]>();
  records.forEach((record, number) => {
    for (const value of new Set(facet.values(record))) {
      const list = entries.get(value);
      if (list) list.push(number);
      else entries.set(value, [number]);
    }
  });
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([value, list]) => [value, writeSteps(list)]));
}

function addBlocks<T>(
  pieces: Map<string, unknown>,
  all: readonly T[],
  size: number,
  nameOf: (n: number) => string,
  pack: (block: readonly T[]) => unknown,
): void {
  for (let first = 0; first < all.length; first += size) pieces.set(nameOf(first / size), pack(all.slice(first, first + size)));
}

/** Authors and editors with a name of their own, those with most works first. */
function peopleOf(corpus: Corpus): Person[] {
  const works = new Map<string, number>();
  for (const { citation } of corpus.sources.values()) {
    const names = [...(citation.author ?? []), ...(citation.editor ?? [])].map((name) => withApostrophes(withoutInitials(fullName(name))));
    for (const name of new Set(names)) if (name) works.set(name, (works.get(name) ?? 0) + 1);
  }
  return [...works].sort(([a, n], [b, m]) => m - n || compare(a, b));
}

function withoutInitials(name: string): string {
  return name.replace(/(?<![\p{L}\p{M}])\p{L}\.(?:-\p{L}\.)*\s*/gu, '').trim();
}

function peopleByWord(people: readonly Person[]): Map<string, Person[]> {
  const byWord = new Map<string, Person[]>();
  for (const person of people) {
    for (const word of new Set(phraseWords(person[0]))) {
      const list = byWord.get(word);
      if (list) list.push(person);
      else byWord.set(word, [person]);
    }
  }
  return byWord;
}

/** Words that are not found by the beginning of their stem (`rootOf`). */
function straysOf(words: readonly string[], languages: WordLanguages, stemmers: Stemmers): Manifest['strays'] {
  const of = (lang: Language) => {
    const strays = new Map<string, string[]>();
    for (const word of words) {
      if (!languages.get(word)?.has(lang)) continue;
      for (const stem of stemsOf(word, lang, stemmers)) {
        if (word.startsWith(rootOf(stem))) continue;
        const list = strays.get(stem);
        if (list) list.push(word);
        else strays.set(stem, [word]);
      }
    }
    return Object.fromEntries([...strays].sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return { fr: of('fr'), en: of('en') };
}

/** Every concept that a query may name: of the vocabularies, of search topics and the field, the kinds of claims and the directions of evidence. */
function conceptRows(corpus: Corpus): ConceptRow[] {
  const ofVocabularies = [...corpus.vocabularies.values()].flatMap((vocabulary) =>
    vocabulary.concepts.map(({ id, broader, prefLabel, altLabel }) => ({
      vocabulary: vocabulary.id,
      id,
      ...(broader === undefined ? {} : { broader }),
      labels: { fr: [prefLabel.fr, ...altLabel.fr], en: [prefLabel.en, ...altLabel.en] },
    })),
  );
  return [...ofVocabularies, ...CLAIM_KIND_TERMS, ...DIRECTION_TERMS, ...TOPIC_TERMS, ...FIELD_TERMS];
}
