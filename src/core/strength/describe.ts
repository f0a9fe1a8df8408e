import type { Language } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import { labelOf } from '../label.ts';
import type { Reason, Strength } from './summarise.ts';
import { CERTAINTY_WORDS, FAMILY_WORDS, type LevelWords, REASON_WORDS, STUDY_WORDS } from './words.ts';

/** A summary of strength in words. */
export interface StrengthInWords {
  certainty: LevelWords;
  studies: string;
  /** Each with the reason it says, so that a page can link to its sources. */
  reasons: readonly { text: string; reason: Reason }[];
}

/** Puts a summary of strength into words of one language; the levels never without the reasons. */
export function describeStrength(strength: Strength, corpus: Corpus, lang: Language): StrengthInWords {
  return {
    certainty: CERTAINTY_WORDS[lang][strength.certainty],
    studies: STUDY_WORDS[lang][strength.studies],
    reasons: strength.reasons.map((reason) => ({ text: explainReason(reason, corpus, lang), reason })),
  };
}

/** One reason as a sentence that names its sources. */
export function explainReason(reason: Reason, corpus: Corpus, lang: Language): string {
  return REASON_WORDS[lang][reason.code]({
    names: reason.sources.map((id) => labelOf(corpus.sources, id, lang)).join(lang === 'fr' ? '\u202f; ' : '; '),
    count: reason.sources.length,
    claims: reason.claims.length,
    family: reason.family ? FAMILY_WORDS[lang][reason.family] : '',
  });
}

/** A reason in two parts, between which a page sets the links to its sources. The second is undefined where it names none. */
export function splitReason(reason: Reason, lang: Language): readonly [string, string | undefined] {
  const mark = '\ufffc';
  const [before = '', after] = REASON_WORDS[lang]
    [reason.code]({
      names: mark,
      count: reason.sources.length,
      claims: reason.claims.length,
      family: reason.family ? FAMILY_WORDS[lang][reason.family] : '',
    })
    .split(mark);
  return [before, after];
}
