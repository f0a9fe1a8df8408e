import type { Language } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import { packRecords } from './columns.ts';
import { createLabels } from './concepts.ts';
import { type ConceptRow, SEARCH_VERSION, type SearchData } from './data.ts';
import { claimDocument, conceptDocument, type DocumentContext, instrumentDocument, sourceDocument } from './documents.ts';
import { CLAIM_KIND_TERMS, DIRECTION_TERMS, FIELD_TERMS } from './field-terms.ts';
import { hashText } from './hash.ts';
import { packIndex } from './pack.ts';
import { claimRecord, conceptRecord, instrumentRecord, sourceRecord } from './record.ts';
import { createStemmers } from './stem.ts';
import { buildTexts } from './texts.ts';
import { TOPIC_TERMS } from './topic-terms.ts';

/**
 * Makes the search of one language: claims, sources and instruments, each by id, then the concepts of the vocabularies. The same corpus gives the same bytes.
 *
 * @returns plain data, for JSON
 */
export function buildSearch(corpus: Corpus, lang: Language): SearchData {
  const concepts = conceptRows(corpus);
  const languages = new Map<string, Set<string>>();
  const context: DocumentContext = {
    corpus,
    lang,
    labels: createLabels(concepts, createStemmers()),
    rows: new Map(concepts.map(({ vocabulary, id }, row) => [`${vocabulary}/${id}`, row])),
    see: (word, inLanguage) => {
      if (inLanguage === undefined) return;
      const seen = languages.get(word);
      if (seen) seen.add(inLanguage);
      else languages.set(word, new Set([inLanguage]));
    },
  };
  const claims = [...corpus.claims.values()];
  const sources = [...corpus.sources.values()];
  const instruments = [...corpus.instruments.values()];
  const terms = [...corpus.vocabularies.values()].flatMap((vocabulary) =>
    vocabulary.concepts.map((concept) => ({ vocabulary: vocabulary.id, concept })),
  );
  const documents = [
    ...claims.map((claim) => claimDocument(claim, context)),
    ...sources.map((source) => sourceDocument(source, context)),
    ...instruments.map((instrument) => instrumentDocument(instrument, context)),
    ...terms.map(({ vocabulary, concept }) => conceptDocument(vocabulary, concept, context)),
  ];
  const numbers = new Map(sources.map(({ id }, i) => [id, claims.length + i]));
  return {
    version: SEARCH_VERSION,
    lang,
    textsHash: hashText(JSON.stringify(buildTexts(corpus, lang))),
    index: packIndex(documents, languages),
    records: packRecords([
      ...claims.map((claim) => claimRecord(claim, corpus, lang, numbers)),
      ...sources.map((source) => sourceRecord(source, corpus, lang)),
      ...instruments.map((instrument) => instrumentRecord(instrument, corpus, lang)),
      ...terms.map(({ vocabulary, concept }) => conceptRecord(vocabulary, concept, corpus, lang)),
    ]),
    concepts,
  };
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
