import type { Claim, Direction } from '../../../schemas/index.ts';
import type { ConceptRow } from './data.ts';

/**
 * The terms that hold for every entry of the knowledge base: its whole field. They are labels of two concepts of their own, so that
 * any of them finds the others, in both languages; but beside more telling words they add nothing, and must not drown them:
 * `peer support emergency department` asks for emergency departments. They are what people type, not what we write.
 */
export const FIELD_TERMS: readonly ConceptRow[] = [
  {
    vocabulary: 'field',
    id: 'peer-support',
    labels: {
      fr: [
        'pair-aidance',
        'soutien par les pairs',
        'soutien entre pairs',
        'soutien de pairs',
        'aide par les pairs',
        'entraide par les pairs',
        'intervention par les pairs',
        'intervention de pairs',
        'travail de pair',
        'travail entre pairs',
        'accompagnement par les pairs',
        'paire aidante',
        'pair',
        'pairs',
        'pair aidant',
        'patient partenaire',
        'médiation par les pairs',
        'médiateur pair',
        'travailleur pair',
        'intervenant pair',
        'pair praticien',
      ],
      en: [
        'peer support',
        'peer-based support',
        'peer work',
        'peer recovery support',
        'peer recovery support service',
        'peer support service',
        'peer recovery coach',
        'peer recovery coaching',
        'recovery coach',
        'recovery coaching',
        'peer',
        'peers',
        'peer support worker',
        'peer recovery specialist',
        'peer recovery support specialist',
        'peer provider',
        'peer-delivered',
        'peer-led',
        'peer-based',
        'peer intervention',
        'certified peer recovery specialist',
      ],
    },
  },
  {
    vocabulary: 'field',
    id: 'addiction',
    labels: {
      fr: [
        'addiction',
        'addictologie',
        'dépendance',
        'toxicomanie',
        'usage de substances',
        'trouble lié à l’usage de substances',
        'TUS',
        'consommation de substances',
      ],
      en: [
        'addiction',
        'substance use',
        'substance use disorder',
        'SUD',
        'substance abuse',
        'substance misuse',
        'addiction treatment',
        'addiction services',
      ],
    },
  },
];

/** Labels of these concepts of the vocabularies name the field as well. */
export const GENERAL_CONCEPTS: ReadonlySet<string> = new Set(['field/peer-support', 'field/addiction', 'beneficiaries/peer-workers']);

/**
 * Phrases in which “peer” and “pair” mean something else: no entry is about them, though all have the word. Stop words count.
 * Before a word of ours (“évaluation par les pairs aidants”) they are no such phrases.
 */
export const OTHER_SENSES: readonly string[] = [
  'peer review',
  'peer reviews',
  'peer reviewed',
  'peer reviewer',
  'peer reviewers',
  'peer reviewing',
  'peer assessment',
  'peer grading',
  'peer pressure',
  'peer instruction',
  'pair programming',
  'peer to peer network',
  'peer to peer networks',
  'peer to peer lending',
  'évaluation par les pairs',
  'évalué par les pairs',
  'évalués par les pairs',
  'relecture par les pairs',
  'révision par les pairs',
  'révisé par les pairs',
  'comité de lecture',
  'pression des pairs',
  'pression par les pairs',
  'programmation en binôme',
  'réseau pair à pair',
  'pair à pair réseau',
];
export const QUALIFIERS = /^\s*(?:aidant|praticien|accompagnant|intervenant|worker|support)/;

const claimKind = (id: Claim['kind'], fr: string[], en: string[]): ConceptRow => ({ vocabulary: 'claim-kinds', id, labels: { fr, en } });

/** What the kinds of claims are called. The kinds are a list in schemas/claim.ts, not a vocabulary; a query may name them all the same. */
export const CLAIM_KIND_TERMS: readonly ConceptRow[] = [
  claimKind('benefit', ['bénéfice', 'bienfait', 'avantage', 'apport'], ['benefit', 'advantage']),
  claimKind('challenge', ['défi', 'difficulté', 'enjeu', 'obstacle'], ['challenge', 'difficulty', 'issue', 'barrier']),
  claimKind('practice', ['pratique', 'bonne pratique', 'recommandation'], ['practice', 'good practice', 'recommendation']),
  claimKind('cost', ['coût', 'dépense', 'financement', 'budget'], ['cost', 'expense', 'funding', 'budget']),
  claimKind('task', ['tâche', 'activité', 'mission'], ['task', 'activity', 'duty']),
  claimKind('caution', ['mise en garde', 'risque', 'précaution'], ['caution', 'risk', 'warning']),
  claimKind('condition', ['condition', 'facteur de satisfaction'], ['condition', 'satisfaction factor']),
  claimKind('finding', ['constat', 'résultat'], ['finding', 'result']),
];

const direction = (id: Direction, fr: string[], en: string[]): ConceptRow => ({ vocabulary: 'directions', id, labels: { fr, en } });

/** What the directions of evidence are called, so that doubts can be asked for by name. */
export const DIRECTION_TERMS: readonly ConceptRow[] = [
  direction('supports', ['résultat favorable'], ['favourable finding']),
  direction('asserts', ['affirme sans étude', 'sans étude citée'], ['asserts without a study', 'no study cited']),
  direction('mixed', ['résultats mitigés', 'mitigé', 'nuancé'], ['mixed', 'mixed results', 'mixed findings']),
  direction('inconclusive', ['non concluant', 'peu concluant', 'preuves insuffisantes'], ['inconclusive', 'insufficient evidence']),
  direction('no-effect', ['sans effet', 'aucun effet', 'effet nul'], ['no effect', 'null result', 'no difference']),
  direction('contradicts', ['contredit', 'résultat contraire'], ['contradicts', 'contrary finding']),
];
