import type { Language } from '../../../schemas/index.ts';
import { DOUBTFUL } from '../tally.ts';
import { findOverclaims, namesDoubt } from '../wording/overclaims.ts';
import type { AnnotationClaim, AnnotationData, AnnotationSource } from './data.ts';
import { guessLanguage } from './language.ts';
import { type ClaimMatch, createMatcher } from './match.ts';
import { createReferenceFinder, type FoundReference } from './references.ts';
import { type Sentence, splitSentences } from './sentences.ts';
import { readStance } from './stance.ts';

/** A sentence with what the knowledge base has to say to it. */
export interface AnnotatedSentence extends Sentence {
  language: Language;
  /** Claims it resembles, the most alike first. */
  claims: ClaimMatch[];
  /** Words that say more than the evidence of the claim most alike, as they stand there. */
  certain: string[];
  /** That claim has a line that doubts, and the sentence names no doubt. */
  omitsDoubt: boolean;
  /** Figures that no claim bears; only where it resembles a claim. */
  figures: string[];
}

export interface Annotated {
  /** The language of most of it. */
  language: Language;
  /** Only those that resemble a claim. */
  sentences: AnnotatedSentence[];
  /** How many sentences there are in all. */
  total: number;
  references: FoundReference[];
}

export interface Annotator {
  /**
   * Recognises claims and references in a Markdown or plain text. Nothing of it is kept.
   *
   * @param language of the text, where it is known; guessed for each sentence else
   */
  annotate(text: string, language?: Language): Annotated;
  source(id: string): AnnotationSource | undefined;
  claim(id: string): AnnotationClaim | undefined;
  /** All claims, by id. */
  claimsOf(): readonly AnnotationClaim[];
}

/** Prepares what texts are compared with; takes some 100 ms, do it once. */
export function createAnnotator(data: AnnotationData): Annotator {
  const matcher = createMatcher(data);
  const finder = createReferenceFinder(data);
  const sources = new Map(data.sources.map((source) => [source.id, source]));
  const claims = new Map(data.claims.map((claim) => [claim.id, claim]));
  return {
    source: (id) => sources.get(id),
    claim: (id) => claims.get(id),
    claimsOf: () => data.claims,
    annotate(text, language) {
      const all = splitSentences(text);
      const references = finder.find(text);
      // Who is cited is not what is said.
      let bare = text;
      for (const { start, end } of references) bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end);
      const main = language ?? guessLanguage(text, 'fr');
      const sentences: AnnotatedSentence[] = [];
      // What a text is about is said in its title or first lines and again now and then: the five sentences before count as near.
      let sinceNamed = Number.POSITIVE_INFINITY;
      for (const sentence of all) {
        const own = language ?? guessLanguage(sentence.text, main);
        const said = bare.slice(sentence.start, sentence.end);
        const found = matcher.match(said, own, sinceNamed <= NEARBY);
        sinceNamed = matcher.namesPeers(said, own) ? 1 : sinceNamed + 1;
        if (!found.length) continue;
        const { certain, figures } = readStance(sentence.text, own);
        const claim = claims.get(found[0]?.claim ?? '');
        const beyond = claim ? findOverclaims(sentence.text, own, claim.certainty).map((overclaim) => overclaim.text) : [];
        const isDoubted = claim?.directions.some(({ direction }) => DOUBTFUL.includes(direction)) ?? false;
        sentences.push({
          ...sentence,
          language: own,
          claims: found,
          certain: [...certain, ...beyond.filter((word) => !certain.some((known) => word.includes(known)))],
          omitsDoubt: isDoubted && !found[0]?.isContrary && !namesDoubt(sentence.text, own),
          figures,
        });
      }
      return { language: main, sentences, total: all.length, references };
    },
  };
}

const NEARBY = 5;
