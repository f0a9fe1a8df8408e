import type { Language } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import { distinctLabels } from '../label.ts';
import type { Reason, Strength } from './summarise.ts';
import { CERTAINTY_WORDS, FAMILY_WORDS, LEAD_WORDS, type LevelWords, REASON_WORDS, type ReasonParts, STUDY_WORDS } from './words.ts';

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
  return endOnce(REASON_WORDS[lang][reason.code](partsOf(reason, corpus, lang)));
}

/**
 * How sure a claim is, in sentences: the level and who stands behind it first, then the other reasons. None repeats another: where one
 * kind of reason makes the level, both are one sentence.
 */
export function certaintySentences(strength: Strength, corpus: Corpus, lang: Language): string[] {
  const { label } = CERTAINTY_WORDS[lang][strength.certainty];
  // One work among several that find it: why they count as one is part of how sure it is.
  const isDependent = (reason: Reason) => strength.certainty === 'single' && reason.code === 'same-origin';
  const [first, ...others] = strength.reasons.filter((reason) => reason.about === 'certainty' || isDependent(reason));
  const lead = LEAD_WORDS[lang][strength.certainty];
  const explain = (reason: Reason) => explainReason(reason, corpus, lang);
  if (!first) return [`${label}.`];
  // Several works of one origin are no “one work”: the reason says how many there are.
  const isLead = lead?.code === first.code && !(strength.certainty === 'single' && first.sources.length > 1);
  const opening = isLead ? [endOnce(lead.sentence(partsOf(first, corpus, lang)))] : [`${label}.`, explain(first)];
  return [...opening, ...others.map(explain)];
}

function partsOf(reason: Reason, corpus: Corpus, lang: Language): ReasonParts {
  return {
    names: distinctLabels(corpus.sources, reason.sources, lang).join(lang === 'fr' ? '\u202f; ' : '; '),
    count: reason.sources.length,
    claims: reason.claims.length,
    family: reason.family ? FAMILY_WORDS[lang][reason.family] : '',
  };
}

/** A name that ends in a full stop (“s. d.”) has the sentence end with it. */
function endOnce(sentence: string): string {
  return sentence.replace(/\.\.$/, '.');
}

/**
 * A reason as a page shows it, which links to its sources: what comes before their names, the names, and what comes after, which is
 * undefined where it names none.
 */
export function splitReason(reason: Reason, corpus: Corpus, lang: Language): { before: string; names: string[]; after: string | undefined } {
  const mark = '\ufffc';
  const [before = '', after] = REASON_WORDS[lang]
    [reason.code]({
      names: mark,
      count: reason.sources.length,
      claims: reason.claims.length,
      family: reason.family ? FAMILY_WORDS[lang][reason.family] : '',
    })
    .split(mark);
  const names = after === undefined ? [] : distinctLabels(corpus.sources, reason.sources, lang);
  return { before, names, after: names.at(-1)?.endsWith('.') ? after?.replace(/^\./, '') : after };
}
