import type { Direction, Language } from '../../../schemas/index.ts';
import { type Bearing, CONCEPT_FIELDS, type Corpus } from '../corpus.ts';
import type { ClaimEntry, Concept, InstrumentEntry, SourceEntry } from '../entry.ts';
import { shortAuthors, yearOf } from '../label.ts';
import { withBroader } from '../scope.ts';
import { DOUBTFUL, tally } from '../tally.ts';
import type { OwnRecord } from './data.ts';
import { sorted } from './link.ts';

/** Longest passage, in characters. */
const PASSAGE = 150;

/**
 * What a hit shows of a claim, and the values by which facets count it.
 *
 * @param numbers the number of each source’s record
 */
export function claimRecord(claim: ClaimEntry, corpus: Corpus, lang: Language, numbers: ReadonlyMap<string, number>): OwnRecord {
  const doubt = claim.evidence.find((line) => line.note && DOUBTFUL.includes(line.direction))?.note;
  return {
    id: claim.id,
    kind: 'claim',
    title: claim.statement[lang],
    claimKind: claim.claimKind,
    ...some('directions', directions(claim.evidence)),
    ...some('themes', claim.themes),
    ...some('settings', withBroader(corpus, claimSettings(claim))),
    ...some('populations', claimPopulations(claim)),
    ...some('beneficiaries', claim.beneficiary === undefined ? [] : [claim.beneficiary]),
    ...some(
      'sources',
      sourcesOf(claim).flatMap((id) => numbers.get(id) ?? []),
    ),
    ...some('passage', doubt && excerpt(doubt[lang])),
  };
}

/** What a hit shows of a source, and the values by which facets count it. */
export function sourceRecord(source: SourceEntry, corpus: Corpus, lang: Language): OwnRecord {
  const { citation } = source;
  const bearings = corpus.bearings(source.id);
  const prose = source.prose[lang];
  return {
    id: source.id,
    kind: 'source',
    title: citation.title,
    ...some('authors', citation.author && shortAuthors(source, lang)),
    ...some('year', yearOf(citation.issued)),
    annotation: source.annotation,
    ...some('directions', directions(distinctLines(bearings))),
    ...some('themes', source.themes),
    ...some('settings', withBroader(corpus, source.settings)),
    ...some('populations', source.populations),
    ...some('designs', source.design === undefined ? [] : [source.design]),
    languages: [language(citation.language)],
    ...some('passage', prose && excerpt(prose.text)),
  };
}

/** What a hit shows of an instrument. */
export function instrumentRecord(instrument: InstrumentEntry, corpus: Corpus, lang: Language): OwnRecord {
  return {
    id: instrument.id,
    kind: 'instrument',
    title: instrument.title[lang],
    ...some('themes', instrument.themes),
    ...some('settings', withBroader(corpus, instrument.settings)),
    passage: excerpt(instrument.purpose[lang]),
  };
}

/** The facet in which a concept of a vocabulary is a value. */
const CONCEPT_FACETS: Partial<Record<string, 'themes' | 'populations' | 'beneficiaries' | 'designs'>> = {
  [CONCEPT_FIELDS.themes]: 'themes',
  [CONCEPT_FIELDS.populations]: 'populations',
  [CONCEPT_FIELDS.beneficiary]: 'beneficiaries',
  [CONCEPT_FIELDS.design]: 'designs',
};

/** What a hit shows of a concept: its label and its definition. It counts in the facet in which it is a value. */
export function conceptRecord(vocabulary: string, concept: Concept, corpus: Corpus, lang: Language): OwnRecord {
  const facet = CONCEPT_FACETS[vocabulary];
  return {
    id: `${vocabulary}/${concept.id}`,
    kind: 'concept',
    title: concept.prefLabel[lang],
    ...(facet ? { [facet]: [concept.id] } : {}),
    ...(vocabulary === CONCEPT_FIELDS.settings ? some('settings', withBroader(corpus, [concept.id])) : {}),
    ...some('passage', concept.definition && excerpt(concept.definition[lang])),
  };
}

/** The works that bear on a claim, asserting or relied on, each once. */
export function sourcesOf(claim: ClaimEntry): string[] {
  return [...new Set(claim.evidence.flatMap((line) => [line.source, ...line['relies-on'].map(({ source }) => source)]))];
}

/** The settings of a claim and of its evidence lines. */
export function claimSettings(claim: ClaimEntry): string[] {
  return [...claim.settings, ...claim.evidence.flatMap(({ settings }) => settings)];
}

/** The populations of a claim and of its evidence lines. */
export function claimPopulations(claim: ClaimEntry): string[] {
  return [...claim.populations, ...claim.evidence.flatMap(({ populations }) => populations)];
}

/** The language of a tag: `fr` for `fr-CH`. */
export function language(tag: string): string {
  return tag.slice(0, 2);
}

function directions(lines: Parameters<typeof tally>[0]): Partial<Record<Direction, number>> | undefined {
  return lines.length > 0 ? Object.fromEntries(tally(lines).map(({ direction, count }) => [direction, count])) : undefined;
}

function distinctLines(bearings: readonly Bearing[]): Bearing['line'][] {
  return [...new Set(bearings.map(({ line }) => line))];
}

/** A property that is there only when it says something; lists sorted, each value once. */
function some<K extends keyof OwnRecord>(key: K, value: OwnRecord[K]): Partial<Pick<OwnRecord, K>> {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return {};
  return { [key]: Array.isArray(value) ? sorted<string | number>(value) : value } as Partial<Pick<OwnRecord, K>>;
}

/** The beginning of a text: whole sentences when they fit, else whole words and an ellipsis. */
function excerpt(text: string): string {
  if (text.length <= PASSAGE) return text;
  const head = text.slice(0, PASSAGE);
  const sentences = /^.*[.!?](?=\s)/s.exec(head)?.[0];
  if (sentences && sentences.length > PASSAGE / 2) return sentences;
  return `${head.replace(/\s+\S*$/, '').replace(/[\s,;:.–—-]+$/u, '')}\u00a0…`;
}
