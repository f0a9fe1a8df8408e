import type { Language } from '../../../schemas/index.ts';
import type { DesignFamily } from './designs.ts';
import type { Certainty, ReasonCode, StudyLevel } from './summarise.ts';

/** A level in words: short, and what it means. */
export interface LevelWords {
  label: string;
  meaning: string;
}

export const CERTAINTY_WORDS: Record<Language, Record<Certainty, LevelWords>> = {
  fr: {
    convergent: {
      label: 'Constats convergents',
      meaning: 'Au moins deux travaux indépendants le constatent, et aucun de ceux que nous avons ne dit le contraire.',
    },
    single: { label: 'Constat d’un seul travail', meaning: 'Un seul travail, ou des travaux qui dépendent l’un de l’autre, le constate.' },
    'second-hand': { label: 'Constat rapporté', meaning: 'Un texte qui n’est pas lui-même une recherche rapporte que des recherches le constatent.' },
    contested: { label: 'Constats partagés', meaning: 'Au moins un travail en doute ou trouve des résultats partagés.' },
    unsettled: { label: 'Non tranché', meaning: 'Des travaux l’ont cherché sans pouvoir conclure.' },
    against: { label: 'Constats défavorables', meaning: 'Les travaux ne trouvent pas d’effet, ou trouvent le contraire.' },
    authors: {
      label: 'Conclusion d’auteurs',
      meaning: 'Les auteurs d’une recherche le concluent ou le recommandent, sans le présenter comme un résultat.',
    },
    referenced: {
      label: 'Affirmé, avec un appui cité',
      meaning: 'Un texte l’affirme ou le recommande et cite d’autres travaux, ou dit s’appuyer sur la recherche, sans en donner de résultat.',
    },
    'expert-panel': { label: 'Avis d’experts', meaning: 'Un panel d’experts est de cet avis\u202f; aucune étude n’est présentée à l’appui.' },
    stated: {
      label: 'Affirmé, sans étude citée',
      meaning: 'Des textes l’affirment ou le recommandent sans citer d’étude. Cela ne dit pas que c’est faux.',
    },
    retracted: { label: 'Appui rétracté', meaning: 'Toutes les publications à l’appui ont été rétractées\u202f; plus rien ne le soutient ici.' },
    none: { label: 'Aucune source', meaning: 'Aucune ligne de preuve ne s’y rapporte.' },
  },
  en: {
    convergent: { label: 'Findings that agree', meaning: 'At least two independent works find it, and none of those we hold says otherwise.' },
    single: { label: 'Finding of one work', meaning: 'A single work, or works that depend on each other, finds it.' },
    'second-hand': { label: 'Reported finding', meaning: 'A text that is not research itself reports that research finds it.' },
    contested: { label: 'Findings that disagree', meaning: 'At least one work doubts it or finds mixed results.' },
    unsettled: { label: 'Not settled', meaning: 'Works looked for it and could not conclude.' },
    against: { label: 'Findings against', meaning: 'The works find no effect, or the opposite.' },
    authors: { label: 'Authors’ conclusion', meaning: 'The authors of research conclude or recommend it, and do not present it as a result.' },
    referenced: {
      label: 'Stated, with support cited',
      meaning: 'A text states or recommends it and cites other works, or says that it rests on research, without giving a result.',
    },
    'expert-panel': { label: 'Expert opinion', meaning: 'An expert panel holds this view; no study is offered in support.' },
    stated: { label: 'Stated, no study cited', meaning: 'Texts state or recommend it without citing a study. That does not make it false.' },
    retracted: { label: 'Support retracted', meaning: 'Every publication behind it was retracted; nothing here supports it any more.' },
    none: { label: 'No source', meaning: 'No evidence line bears on it.' },
  },
};

export const STUDY_WORDS: Record<Language, Record<StudyLevel, string>> = {
  fr: {
    'stated-reviews': 'Des revues dont la méthode est nommée',
    'other-reviews': 'Des revues de la littérature',
    studies: 'Des études, sans revue',
    'cited-studies': 'Des études connues par leur seule citation',
    'cited-block': 'Un bloc de références, sans dire lesquelles portent sur ce point',
    'cited-unknown': 'Des travaux de type inconnu',
    'cited-texts': 'Des textes cités qui ne sont pas des études',
    'no-study': 'Aucune étude citée',
  },
  en: {
    'stated-reviews': 'Reviews whose method is named',
    'other-reviews': 'Literature reviews',
    studies: 'Studies, no review',
    'cited-studies': 'Studies known only from being cited',
    'cited-block': 'A block of references, without saying which bear on this point',
    'cited-unknown': 'Works of unknown design',
    'cited-texts': 'Texts cited that are not studies',
    'no-study': 'No study cited',
  },
};

export const FAMILY_WORDS: Record<Language, Record<DesignFamily, string>> = {
  fr: {
    'stated-review': 'Revue dont la méthode est nommée',
    'other-review': 'Revue de la littérature',
    trial: 'Essai randomisé',
    'other-study': 'Étude quantitative ou évaluation',
    qualitative: 'Étude qualitative',
    'not-a-study': 'Texte qui n’est pas une étude',
    unknown: 'Type inconnu',
  },
  en: {
    'stated-review': 'Review whose method is named',
    'other-review': 'Literature review',
    trial: 'Randomised trial',
    'other-study': 'Quantitative study or evaluation',
    qualitative: 'Qualitative study',
    'not-a-study': 'Text that is not a study',
    unknown: 'Unknown design',
  },
};

/** What a reason is made of: the sources by name, their number, and the family of designs. */
export interface ReasonParts {
  names: string;
  count: number;
  claims: number;
  family: string;
}

const NUMBERS: Record<Language, readonly string[]> = {
  fr: [
    'aucun',
    'un',
    'deux',
    'trois',
    'quatre',
    'cinq',
    'six',
    'sept',
    'huit',
    'neuf',
    'dix',
    'onze',
    'douze',
    'treize',
    'quatorze',
    'quinze',
    'seize',
  ],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
  ],
};

/** A small number as a word, a greater one in digits. */
export function numberWord(n: number, lang: Language): string {
  return NUMBERS[lang][n] ?? String(n);
}

const fr = (n: number) => numberWord(n, 'fr');
const en = (n: number) => numberWord(n, 'en');
/** French “one” agrees with a feminine noun. */
const feminine = (n: number) => (n === 1 ? 'une' : fr(n));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The level and who stands behind it in one sentence, where one kind of reason makes the level: a card that said “Finding of one work.
 * One work finds it: …” would say the same twice. It begins with the label of the level.
 */
export const LEAD_WORDS: Record<Language, Partial<Record<Certainty, { code: ReasonCode; sentence: (parts: ReasonParts) => string }>>> = {
  fr: {
    single: { code: 'found-by', sentence: ({ names }) => `Constat d’un seul travail\u00a0: ${names}.` },
    'second-hand': {
      code: 'reported-by',
      sentence: ({ names, count }) =>
        `Constat rapporté par ${count > 1 ? 'des textes qui ne sont pas eux-mêmes des recherches' : 'un texte qui n’est pas lui-même une recherche'}\u00a0: ${names}.`,
    },
    authors: { code: 'concluded-by', sentence: ({ names }) => `Conclusion d’auteurs de recherches, et non un résultat\u00a0: ${names}.` },
    referenced: { code: 'referenced-by', sentence: ({ names }) => `Affirmé, avec un appui cité\u00a0: ${names}.` },
    'expert-panel': { code: 'said-by-panel', sentence: ({ names }) => `Avis d’experts réunis en panel\u00a0: ${names}.` },
    stated: { code: 'stated-by', sentence: ({ names }) => `Affirmé, sans étude citée\u00a0: ${names}.` },
  },
  en: {
    single: { code: 'found-by', sentence: ({ names }) => `Finding of one work: ${names}.` },
    'second-hand': {
      code: 'reported-by',
      sentence: ({ names, count }) =>
        `Reported finding, from ${count > 1 ? 'texts that are not research themselves' : 'a text that is not research itself'}: ${names}.`,
    },
    authors: { code: 'concluded-by', sentence: ({ names }) => `Authors’ conclusion, and not a result: ${names}.` },
    referenced: { code: 'referenced-by', sentence: ({ names }) => `Stated, with support cited: ${names}.` },
    'expert-panel': { code: 'said-by-panel', sentence: ({ names }) => `Expert opinion, held by a panel: ${names}.` },
    stated: { code: 'stated-by', sentence: ({ names }) => `Stated, no study cited: ${names}.` },
  },
};

export const REASON_WORDS: Record<Language, Record<ReasonCode, (parts: ReasonParts) => string>> = {
  fr: {
    'doubted-by': ({ names, count }) => `${count > 1 ? `${capital(fr(count))} travaux en font` : 'Un travail en fait'} douter\u00a0: ${names}.`,
    'found-by': ({ names, count }) => `${count > 1 ? `${capital(fr(count))} travaux le constatent` : 'Un travail le constate'}\u00a0: ${names}.`,
    'reported-by': ({ names, count }) =>
      `${count > 1 ? 'Des textes qui ne sont pas eux-mêmes des recherches en rapportent en ce sens' : 'Un texte qui n’est pas lui-même une recherche rapporte des recherches en ce sens'}\u00a0: ${names}.`,
    'concluded-by': ({ names }) => `Des auteurs de recherches le concluent ou le recommandent, sans en faire un résultat\u00a0: ${names}.`,
    'referenced-by': ({ names, count }) =>
      `${count > 1 ? 'S’appuient' : 'S’appuie'} sur d’autres travaux pour l’affirmer ou le recommander\u00a0: ${names}.`,
    'said-by-panel': ({ names }) => `Un panel d’experts est de cet avis\u00a0: ${names}.`,
    'stated-by': ({ names }) => `Affirmé ou recommandé sans étude citée\u00a0: ${names}.`,
    retracted: ({ names, count }) =>
      `${count > 1 ? 'Publications rétractées, qui ne comptent' : 'Publication rétractée, qui ne compte'} pour rien\u00a0: ${names}.`,
    'different-scopes': () => 'Les constats portent sur des milieux ou des populations différents\u202f; ils ne se confirment pas tous l’un l’autre.',
    qualified: ({ claims }) => (claims > 1 ? `${capital(feminine(claims))} mises en garde s’appliquent.` : 'Une mise en garde s’applique.'),
    design: ({ names, family }) => `${family}\u00a0: ${names}.`,
    'cited-designs': ({ names, count }) =>
      count > 1
        ? `Études citées à l’appui, que nous ne connaissons que par là\u00a0: ${names}.`
        : `Étude citée à l’appui, que nous ne connaissons que par là\u00a0: ${names}.`,
    'design-not-known': ({ names, count }) =>
      `${count > 1 ? `Aucun document ne dit de quel type sont ${fr(count)} travaux` : 'Aucun document ne dit de quel type est un travail'} (${names})\u00a0: inconnu ne veut pas dire faible.`,
    block: ({ count, claims }) =>
      `${capital(feminine(count))} références citées en bloc, les mêmes pour ${fr(claims)} autres énoncés\u00a0: rien ne dit lesquelles portent sur celui-ci.`,
    'cited-texts': ({ names }) => `Cité à l’appui, sans être une étude\u00a0: ${names}.`,
    'no-study': () => 'Aucune étude n’est citée.',
    'uncited-research': ({ names }) => `Renvoie à la recherche sans la citer\u00a0: ${names}.`,
    'same-origin': ({ names }) => `Comptés pour un seul, car l’un dépend de l’autre\u00a0: ${names}.`,
    'several-reports': ({ names, count }) =>
      count > 1
        ? `Plusieurs documents rapportent les mêmes travaux, qui ne comptent qu’une fois chacun\u00a0: ${names}.`
        : `Plusieurs documents rapportent le même travail, qui ne compte qu’une fois\u00a0: ${names}.`,
    'shared-works': ({ names }) => `Travaux sur lesquels plusieurs sources s’appuient à la fois\u00a0: ${names}.`,
    'studies-may-overlap': ({ count }) => `On ne sait pas si ces ${fr(count)} revues portent en partie sur les mêmes études.`,
    'one-source': ({ names }) => `Tout vient d’une seule source\u00a0: ${names}.`,
  },
  en: {
    'doubted-by': ({ names, count }) => `${count > 1 ? `${capital(en(count))} works cast` : 'One work casts'} doubt on it: ${names}.`,
    'found-by': ({ names, count }) => `${count > 1 ? `${capital(en(count))} works find` : 'One work finds'} it: ${names}.`,
    'reported-by': ({ names, count }) =>
      `${count > 1 ? 'Texts that are not research themselves report' : 'A text that is not research itself reports'} research to this effect: ${names}.`,
    'concluded-by': ({ names }) => `Authors of research conclude or recommend it, and do not present it as a result: ${names}.`,
    'referenced-by': ({ names }) => `Said on the strength of other works: ${names}.`,
    'said-by-panel': ({ names }) => `An expert panel holds this view: ${names}.`,
    'stated-by': ({ names }) => `Stated or recommended, no study cited: ${names}.`,
    retracted: ({ names }) => `Retracted, and so counted for nothing: ${names}.`,
    'different-scopes': () => 'The findings are about different settings or populations; not all of them confirm each other.',
    qualified: ({ claims }) => (claims > 1 ? `${capital(en(claims))} cautions apply.` : 'One caution applies.'),
    design: ({ names, family }) => `${family}: ${names}.`,
    'cited-designs': ({ names, count }) =>
      count > 1
        ? `Studies cited in support, which we know only from that: ${names}.`
        : `Study cited in support, which we know only from that: ${names}.`,
    'design-not-known': ({ names, count }) =>
      `${count > 1 ? `No document says of what design ${en(count)} works are` : 'No document says of what design one work is'} (${names}): unknown does not mean weak.`,
    block: ({ count, claims }) =>
      `${capital(en(count))} references cited as a block, the same for ${en(claims)} other claims: nothing says which of them bear on this one.`,
    'cited-texts': ({ names }) => `Cited in support, without being a study: ${names}.`,
    'no-study': () => 'No study is cited.',
    'uncited-research': ({ names }) => `Refers to research without citing it: ${names}.`,
    'same-origin': ({ names }) => `Counted as one, because one depends on the other: ${names}.`,
    'several-reports': ({ names, count }) =>
      count > 1
        ? `Several documents report the same works, each of which counts once: ${names}.`
        : `Several documents report the same work, which counts once: ${names}.`,
    'shared-works': ({ names }) => `Works that several sources rely on at once: ${names}.`,
    'studies-may-overlap': ({ count }) => `It is not known whether these ${en(count)} reviews cover some of the same studies.`,
    'one-source': ({ names }) => `All of it comes from one source: ${names}.`,
  },
};
