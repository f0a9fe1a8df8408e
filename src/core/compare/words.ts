import type { Direction, Language } from '../../../schemas/terms.ts';

/** Words of a comparison, which is a file as well as a page. */
const fr = {
  aspect: 'Aspect',
  notStated: 'non précisé dans nos documents',
  rows: {
    published: 'Publication',
    design: 'Type d’étude',
    place: 'Lieu',
    population: 'Population',
    sample: 'Taille',
    setting: 'Milieu',
    support: 'Type de soutien',
    limits: 'Limites',
    annotation: 'Notre annotation',
    findings: 'Autres constats et affirmations',
    citedFor: 'Citée par d’autres à l’appui de',
  },
  groups: { record: 'Le travail', shared: 'Énoncés communs', own: 'Autres énoncés' },
  colon: '\u00a0: ',
  onlyFor: 'seulement pour',
  direction: {
    supports: 'Appuie',
    asserts: 'Énonce ou recommande',
    mixed: 'Résultats partagés',
    inconclusive: 'Non concluant',
    'no-effect': 'Sans effet',
    contradicts: 'Contredit',
  } satisfies Record<Direction, string>,
  by: (who: string) => `cité par ${who}`,
  citedOnly: 'Connue seulement parce que les documents la citent\u00a0: ils ne la décrivent pas.',
  designUnknown: 'Aucun document ne dit de quel type d’étude il s’agit.',
  unverified: 'Notice non vérifiée\u00a0: ',
  discrepancies: (fields: string) => `Les citations imprimées ne s’accordent pas (${fields}).`,
  remarks: (n: number) => (n < 2 ? 'Une remarque porte sur une citation imprimée.' : `${n} remarques portent sur des citations imprimées.`),
};

const en: typeof fr = {
  aspect: 'Aspect',
  notStated: 'not stated in our documents',
  rows: {
    published: 'Published',
    design: 'Study design',
    place: 'Place',
    population: 'Population',
    sample: 'Size',
    setting: 'Setting',
    support: 'Type of support',
    limits: 'Limits',
    annotation: 'Our annotation',
    findings: 'Other findings and statements',
    citedFor: 'Cited by others in support of',
  },
  groups: { record: 'The work', shared: 'Claims in common', own: 'Other claims' },
  colon: ': ',
  onlyFor: 'only for',
  direction: {
    supports: 'Supports',
    asserts: 'States or recommends',
    mixed: 'Mixed results',
    inconclusive: 'Inconclusive',
    'no-effect': 'No effect',
    contradicts: 'Contradicts',
  },
  by: (who) => `cited by ${who}`,
  citedOnly: 'Known only because the documents cite it: they do not describe it.',
  designUnknown: 'No document says what kind of study it is.',
  unverified: 'Unverified record: ',
  discrepancies: (fields) => `Its printed citations disagree (${fields}).`,
  remarks: (n) => (n < 2 ? 'One remark concerns a printed citation.' : `${n} remarks concern printed citations.`),
};

export const COMPARE_WORDS: Record<Language, typeof fr> = { fr, en };
