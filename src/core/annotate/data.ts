import { type Direction, LANGUAGES, type Language } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import { compare } from '../diagnostic.ts';
import type { ClaimEntry, SourceEntry } from '../entry.ts';
import { familyName, shortAuthors, shortLabel, yearOf } from '../label.ts';
import { lineLocators } from '../locator.ts';
import { isRetracted } from '../notices.ts';
import type { ConceptRow } from '../search/data.ts';
import { FIELD_TERMS } from '../search/field-terms.ts';
import { TOPIC_TERMS } from '../search/topic-terms.ts';
import { type Certainty, summariseStrength } from '../strength/summarise.ts';
import { tally } from '../tally.ts';
import { deriveWording } from '../wording/derive.ts';

/** What a text is compared with: plain data, for JSON. Made by `buildAnnotationData`, used by `createAnnotator`. */
export interface AnnotationData {
  claims: AnnotationClaim[];
  sources: AnnotationSource[];
  /** What has several names: one notion, however it is called. */
  notions: ConceptRow[];
}

export interface AnnotationClaim {
  id: string;
  kind: ClaimEntry['claimKind'];
  statement: Record<Language, string>;
  /** Number of lines in each direction, in the order of DIRECTIONS. */
  directions: { direction: Direction; count: number }[];
  /** Who says it and where, the most favourable first; the places are as a reader would write them, per language. */
  places: { source: string; direction: Direction; locators: Record<Language, string[]> }[];
  certainty: Certainty;
  /** Ids of the cautions that must be read with it. */
  cautions: string[];
}

/** Why a reference must be looked at before it is used. */
export type SourceFlag = 'retracted' | 'discrepant' | 'unverified';

export interface AnnotationSource {
  id: string;
  label: Record<Language, string>;
  /** Families of the authors as printed; the first is the one that a reference begins with. */
  authors: string[];
  /** Names that stand in place of authors: `TIP 64`, `SAMHSA`. */
  names: string[];
  /** The year of the record, and the other years that documents print. */
  years: number[];
  /** Bare, lower case. */
  doi?: string;
  flags: SourceFlag[];
}

/** How each claim can be said: what may be said, and a short sentence for a slide. */
export type AnnotationWording = Record<string, { maySay: string; sayInstead: string }>;

/** The wording of every claim in one language, which is fetched only when a sentence was matched. */
export function buildAnnotationWording(corpus: Corpus, lang: Language): AnnotationWording {
  return Object.fromEntries(
    [...corpus.claims.values()].map((claim) => {
      const { maySay, sayInstead } = deriveWording(claim, corpus, lang);
      return [claim.id, { maySay, sayInstead }];
    }),
  );
}

/** What a text is compared with, from the whole corpus; sorted by id. */
export function buildAnnotationData(corpus: Corpus): AnnotationData {
  return {
    claims: [...corpus.claims.values()].map((claim) => annotationClaim(claim, corpus)),
    sources: [...corpus.sources.values()].map(annotationSource),
    notions: [...notionsOf(corpus), ...TOPIC_TERMS, ...FIELD_TERMS],
  };
}

function annotationClaim(claim: ClaimEntry, corpus: Corpus): AnnotationClaim {
  const order = tally(claim.evidence).map(({ direction }) => direction);
  return {
    id: claim.id,
    kind: claim.claimKind,
    statement: claim.statement,
    directions: tally(claim.evidence),
    places: claim.evidence
      .toSorted((a, b) => order.indexOf(a.direction) - order.indexOf(b.direction) || compare(a.source, b.source))
      .map((line) => ({
        source: line.source,
        direction: line.direction,
        locators: { fr: lineLocators(line, 'fr'), en: lineLocators(line, 'en') },
      })),
    certainty: summariseStrength(claim, corpus).certainty,
    cautions: claim['qualified-by'],
  };
}

function annotationSource(source: SourceEntry): AnnotationSource {
  const { citation, discrepancies } = source;
  const persons = (citation.author ?? []).filter((name) => !('literal' in name));
  const printedYears = discrepancies
    .filter(({ field }) => field === 'issued')
    .flatMap(({ readings }) => readings.flatMap(({ printed }) => Number(/\b(?:19|20)\d\d\b/.exec(printed)?.[0] ?? Number.NaN)))
    .filter((year) => !Number.isNaN(year));
  const recorded = yearOf(citation.issued);
  const organisations = (citation.author ?? []).flatMap((name) => ('literal' in name ? namesOf(name.literal) : []));
  const names = [
    ...(citation['title-short'] ? [citation['title-short']] : []),
    ...(persons.length ? [] : [shortAuthors(source, 'fr')]),
    ...organisations,
  ];
  return {
    id: source.id,
    label: { fr: shortLabel(source, 'fr'), en: shortLabel(source, 'en') },
    authors: persons.map(familyName),
    names: [...new Set(names)],
    years: [...new Set([...(recorded === undefined ? [] : [recorded]), ...printedYears])],
    ...(citation.DOI ? { doi: citation.DOI.toLowerCase() } : {}),
    flags: [
      ...(isRetracted(source) ? (['retracted'] as const) : []),
      ...(discrepancies.length ? (['discrepant'] as const) : []),
      ...(source.unverified ? (['unverified'] as const) : []),
    ],
  };
}

/** An organisation by its name, and by the initials in brackets after it: `Substance Abuse … (SAMHSA)`. */
function namesOf(literal: string): string[] {
  const initials = /\(([^()]{2,})\)\s*$/.exec(literal);
  return initials?.[1] ? [literal.slice(0, initials.index).trim(), initials[1]] : [literal];
}

function notionsOf(corpus: Corpus): ConceptRow[] {
  return [...corpus.vocabularies.values()].flatMap((vocabulary) =>
    vocabulary.concepts.map(({ id, prefLabel, altLabel }) => ({
      vocabulary: vocabulary.id,
      id,
      labels: Object.fromEntries(LANGUAGES.map((lang) => [lang, [prefLabel[lang], ...altLabel[lang]]])) as Record<Language, string[]>,
    })),
  );
}
