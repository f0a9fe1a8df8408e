import type { Language } from '../../../schemas/index.ts';
import type { Certainty } from '../strength/summarise.ts';

/** Says that a thing is settled: no evidence of ours bears it, so no wording has it (docs/wording.md, rule 4). A denial of it is a doubt. */
const PROOF: Record<Language, RegExp> = {
  fr: /(?<![\p{L}])(?:prouv(?!able)|démontr|incontestabl|indéniabl|sans aucun doute|hors de doute)\p{L}*/giu,
  en: /\b(?:prov(?:e|es|ed|en|ing)|proofs?|demonstrat\w*|undeniabl\w*|undoubtedly|beyond doubt|conclusive(?:ly)?)\b/giu,
};
/** Says that somebody found it: true only where a work finds it, or is reported to. */
const FINDING: Record<Language, RegExp> = {
  fr: /(?<![\p{L}])(?:(?:montr|établi|confirm|constat|prouv)\p{L}*(?: (?:bien|clairement))? (?:qu[e’']|l[’']|le |la |les |un)|l’établi\p{L}*|on sait que|il est établi)/giu,
  en: /\b(?:show(?:s|n|ed)?(?: clearly)? that|find(?:s)? that|found that|establish(?:es|ed)?|confirm(?:s|ed)?|it is known that)\b/giu,
};
const DENIED: Record<Language, RegExp> = {
  fr: /(?:\bn(?:e |[’'])|\bpas |\bsans |\baucun\p{L}* )[^.;]{0,30}$|\bni $/iu,
  en: /\b(?:not|no|never|cannot|neither|nor|without|n[’']t)\b[^.;]{0,30}$/iu,
};
/** A sentence that has one of these names a doubt. */
const DOUBT: Record<Language, RegExp> = {
  fr: /(?<![\p{L}])(?:mais|toutefois|cependant|pourtant|or|pas|ni|aucun\p{L}*|doute|partagé\p{L}*|mitigé\p{L}*|inconstant\p{L}*|incertain\p{L}*|non concluant\p{L}*|contraire|discuté\p{L}*|nuanc\p{L}*)(?![\p{L}])/iu,
  en: /\b(?:but|however|yet|although|though|not|nor|no|cannot|doubt\w*|mixed|inconclusive|uncertain|unclear|opposite|contrary|disputed|disagree\w*|inconsistent)\b/iu,
};

/** Levels at which a work finds it, or research is reported to. */
const FOUND: readonly Certainty[] = ['convergent', 'single', 'second-hand', 'contested'];

/** A word that says more than the evidence does. */
export interface Overclaim {
  text: string;
  index: number;
  /** `proof`: never borne; `finding`: not at this certainty. */
  kind: 'proof' | 'finding';
}

/** The words of a text that say more than a certainty bears, in their order; those that the text denies are left out. */
export function findOverclaims(text: string, lang: Language, certainty: Certainty): Overclaim[] {
  const found = (kind: Overclaim['kind'], pattern: RegExp) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !DENIED[lang].test(text.slice(0, index)))
      .map(({ 0: word, index }) => ({ text: word, index, kind }));
  const proofs = found('proof', PROOF[lang]);
  const findings = FOUND.includes(certainty)
    ? []
    : found('finding', FINDING[lang]).filter(({ index }) => !proofs.some((proof) => proof.index === index));
  return [...proofs, ...findings].sort((a, b) => a.index - b.index);
}

/** True when a text names a doubt, in whatever words. */
export function namesDoubt(text: string, lang: Language): boolean {
  return DOUBT[lang].test(text);
}
