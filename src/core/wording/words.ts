import type { Direction, Language } from '../../../schemas/index.ts';
import type { Certainty } from '../strength/summarise.ts';

/** What a doubtful source does, for one and for several. */
type Doubt = Extract<Direction, 'mixed' | 'inconclusive' | 'no-effect' | 'contradicts'>;

interface Words {
  accordingTo: string;
  and: string;
  /** Between the first part and what follows: “, which cites two works,”. */
  citing(works: string, n: number): string;
  panel(where: string): string;
  authorsConclude(who: readonly string[]): string;
  but: string;
  doubt: Record<Doubt, readonly [string, string]>;
  /** Before a clause that no favourable source says. */
  cannotSay: Record<Doubt, string>;
  /** Before a clause whose every source was retracted. */
  retracted: string;
  setting: string;
  population: string;
  support: string;
  scope: string;
  alsoSay: string;
  noStudy: string;
  reportedBy(documents: readonly string[]): string;
  overclaim: Record<'proven' | 'research' | 'studies' | 'demonstrates', string>;
  counted(n: string, one: boolean): string;
  because: Record<Exclude<Certainty, 'none'> | 'block', string>;
  /** The only work that bears on a point, and what it does. */
  onlyWork(doubt: string): string;
  instead: Record<'convergent' | 'single' | 'contested' | 'unsettled' | 'against' | 'retracted', string>;
  speaker(kind: 'guide' | 'text' | 'panel', n: string, several: boolean): string;
  says(what: 'reports' | 'concludes' | 'referenced' | 'panel' | 'states', several: boolean, normative: boolean): string;
}

export const WORDS: Record<Language, Words> = {
  fr: {
    accordingTo: 'selon',
    and: 'et',
    citing: (works, n) => (n === 1 ? ', qui s’appuie sur un travail,' : `, qui renvoie à ${works} travaux,`),
    panel: (where) => `un panel d’experts (${where})`,
    authorsConclude: (who) => `les auteurs ${who.map((name) => (name.startsWith('un') ? `d’${name}` : `de ${name}`)).join(' et ')} concluent`,
    but: 'mais',
    doubt: {
      mixed: ['donne des résultats partagés', 'donnent des résultats partagés'],
      inconclusive: ['ne permet pas de conclure', 'ne permettent pas de conclure'],
      'no-effect': ['ne trouve pas d’effet', 'ne trouvent pas d’effet'],
      contradicts: ['trouve le contraire', 'trouvent le contraire'],
    },
    cannotSay: {
      mixed: 'on ne peut pas affirmer sans réserve',
      inconclusive: 'on ne peut pas affirmer',
      'no-effect': 'on ne peut pas dire',
      contradicts: 'on ne peut pas dire',
    },
    retracted: 'les publications qui l’appuyaient ayant été rétractées, on ne peut plus affirmer',
    setting: 'milieu',
    population: 'population',
    support: 'type de soutien',
    scope: 'Portée\u00a0: ',
    alsoSay: 'À dire aussi\u00a0: ',
    noStudy: 'Aucune étude n’est citée à l’appui.',
    reportedBy: (documents) => `Rapporté par ${new Intl.ListFormat('fr').format(documents)}.`,
    overclaim: {
      proven: 'il est prouvé',
      research: 'la recherche montre',
      studies: 'les études montrent',
      demonstrates: 'la recherche démontre',
    },
    counted: (n, one) => (one ? 'une étude démontre' : `${n} études démontrent`),
    because: {
      convergent: 'Les travaux vont dans le même sens, mais nos documents n’en jugent pas la qualité\u202f; «\u00a0prouver\u00a0» dit plus qu’eux.',
      single: 'Un seul travail le constate.',
      'second-hand': 'Nos documents rapportent ces travaux sans les décrire.',
      contested: 'Les travaux ne concordent pas.',
      unsettled: 'Des travaux l’ont cherché sans pouvoir conclure.',
      against: 'Les travaux ne trouvent pas d’effet, ou trouvent le contraire.',
      authors: 'C’est une conclusion ou une recommandation d’auteurs, non un résultat.',
      referenced: 'C’est une affirmation appuyée sur des références, non le résultat d’une étude.',
      'expert-panel': 'C’est l’avis d’un panel d’experts\u202f; aucune étude n’est présentée à l’appui.',
      stated: 'Aucune étude n’est citée à l’appui.',
      retracted: 'Les publications qui l’appuyaient ont été rétractées.',
      block: 'Les références sont citées en bloc\u202f; rien ne dit lesquelles portent sur ce point.',
    },
    onlyWork: (doubt) => `le seul travail recensé sur ce point ${doubt}`,
    instead: {
      convergent: 'Plusieurs travaux le constatent',
      single: 'Un travail le constate',
      contested: 'Les travaux ne concordent pas sur ce point',
      unsettled: 'Les travaux ne permettent pas encore de conclure sur ce point',
      against: 'Les travaux ne confirment pas ce point',
      retracted: 'Les publications qui l’appuyaient ont été rétractées',
    },
    speaker: (kind, n, several) => (several ? `${n} textes` : { guide: 'un guide', text: 'un texte', panel: 'un panel d’experts' }[kind]),
    says: (what, several, normative) =>
      ({
        reports: several ? 'rapportent des recherches en ce sens' : 'rapporte des recherches en ce sens',
        concludes: several ? 'concluent en ce sens' : 'conclut en ce sens',
        referenced: normative
          ? several
            ? 'le recommandent, références à l’appui'
            : 'le recommande, références à l’appui'
          : several
            ? 'l’affirment, références à l’appui'
            : 'l’affirme, références à l’appui',
        panel: 'est de cet avis',
        states: normative
          ? several
            ? 'le recommandent, sans citer d’étude'
            : 'le recommande, sans citer d’étude'
          : several
            ? 'l’affirment, sans citer d’étude'
            : 'l’affirme, sans citer d’étude',
      })[what],
  },
  en: {
    accordingTo: 'according to',
    and: 'and',
    citing: (works, n) => (n === 1 ? ', which relies on one work,' : `, which refers to ${works} works,`),
    panel: (where) => `an expert panel (${where})`,
    authorsConclude: (who) => `the authors of ${who.join(' and ')} conclude`,
    but: 'but',
    doubt: {
      mixed: ['gives mixed results', 'give mixed results'],
      inconclusive: ['does not allow a conclusion', 'do not allow a conclusion'],
      'no-effect': ['finds no effect', 'find no effect'],
      contradicts: ['finds the opposite', 'find the opposite'],
    },
    cannotSay: {
      mixed: 'it cannot be said without reservation',
      inconclusive: 'it cannot be said',
      'no-effect': 'it cannot be said',
      contradicts: 'it cannot be said',
    },
    retracted: 'as the publications behind it were retracted, it can no longer be said',
    setting: 'setting',
    population: 'population',
    support: 'type of support',
    scope: 'Scope: ',
    alsoSay: 'Say this too: ',
    noStudy: 'No study is cited in support.',
    reportedBy: (documents) => `As reported by ${new Intl.ListFormat('en-GB').format(documents)}.`,
    overclaim: {
      proven: 'it is proven',
      research: 'research shows',
      studies: 'studies show',
      demonstrates: 'research demonstrates',
    },
    counted: (n, one) => (one ? 'a study demonstrates' : `${n} studies demonstrate`),
    because: {
      convergent: 'The works point the same way, but our documents do not judge their quality; “proven” says more than they do.',
      single: 'Only one work finds it.',
      'second-hand': 'Our documents report these works without describing them.',
      contested: 'The works do not agree.',
      unsettled: 'Works looked for it and could not conclude.',
      against: 'The works find no effect, or the opposite.',
      authors: 'It is a conclusion or recommendation of authors, not a result.',
      referenced: 'It is a statement backed by references, not the result of a study.',
      'expert-panel': 'It is the opinion of an expert panel; no study is offered in support.',
      stated: 'No study is cited in support.',
      retracted: 'The publications behind it were retracted.',
      block: 'The references are cited as a block; nothing says which of them bear on this point.',
    },
    onlyWork: (doubt) => `the only work that we hold on this point ${doubt}`,
    instead: {
      convergent: 'Several works find this',
      single: 'One work finds this',
      contested: 'The works do not agree on this point',
      unsettled: 'The works do not yet allow a conclusion on this point',
      against: 'The works do not bear this out',
      retracted: 'The publications behind this were retracted',
    },
    speaker: (kind, n, several) => (several ? `${n} texts` : { guide: 'one guide', text: 'one text', panel: 'an expert panel' }[kind]),
    says: (what, several, normative) =>
      ({
        reports: several ? 'report research to this effect' : 'reports research to this effect',
        concludes: several ? 'conclude this' : 'concludes this',
        referenced: `${normative ? 'recommend' : 'state'}${several ? '' : 's'} this, with references`,
        panel: 'holds this view',
        states: `${normative ? 'recommend' : 'state'}${several ? '' : 's'} this, citing no study`,
      })[what],
  },
};
