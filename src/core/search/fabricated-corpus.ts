import { Claim, Source, Vocabulary } from '../../../schemas/index.ts';
import { type Corpus, createCorpus } from '../corpus.ts';
import type { ClaimEntry, SourceEntry, VocabularyEntry } from '../entry.ts';

/** A small corpus of made-up entries, for tests: a settings tree, five sources, four claims. */
export function fabricatedCorpus(): Corpus {
  return createCorpus([
    vocabulary('settings', [
      { id: 'care', prefLabel: { fr: 'Soins', en: 'Care' } },
      {
        id: 'wards',
        broader: 'care',
        prefLabel: { fr: 'Unités hospitalières', en: 'Hospital units' },
        altLabel: { fr: ['hôpital'], en: ['hospital'] },
      },
      {
        id: 'emergency',
        broader: 'care',
        prefLabel: { fr: 'Urgences hospitalières', en: 'Emergency departments' },
        altLabel: { fr: ['urgences'], en: ['emergency department', 'ED'] },
      },
      {
        id: 'harm-reduction',
        broader: 'care',
        prefLabel: { fr: 'Réduction des méfaits', en: 'Harm reduction' },
        altLabel: { fr: ['réduction des risques'], en: [] },
      },
    ]),
    vocabulary('themes', [
      { id: 'effects', prefLabel: { fr: 'Effets', en: 'Effects' } },
      { id: 'roles', prefLabel: { fr: 'Rôles', en: 'Roles' } },
    ]),
    vocabulary('beneficiaries', [{ id: 'teams', prefLabel: { fr: 'Équipes', en: 'Care teams' } }]),
    vocabulary('populations', [{ id: 'youth', prefLabel: { fr: 'Jeunes', en: 'Youth' } }]),
    vocabulary('study-designs', [{ id: 'review', prefLabel: { fr: 'Revue systématique', en: 'Systematic review' } }]),
    source(
      'bektas-2020',
      'Peer workers in the emergency department',
      { author: [{ family: 'Bektaş', given: 'Ö.' }], issued: 2020 },
      { settings: ['emergency'], themes: ['roles'] },
    ),
    source(
      'oconnell-2018',
      'Harm reduction and recovery coaching',
      {
        author: [
          { family: "O'Connell", given: 'M.' },
          { family: 'Du Plessis', given: 'C.' },
        ],
        issued: 2018,
        DOI: '10.1234/hr.2018.7',
      },
      { themes: ['effects'], design: 'review' },
    ),
    source(
      'martin-2021',
      'La pair-aidance auprès des jeunes',
      { author: [{ family: 'Martin', given: 'A.' }], issued: 2021, language: 'fr-CA' },
      { populations: ['youth'], themes: ['roles'] },
      { fr: 'Cette étude décrit l’épuisement des pairs à l’hôpital. Elle en cherche les causes.', en: 'This study describes burnout.' },
    ),
    source('weber-2019', 'Genesungsbegleitung in der Klinik', { author: [{ family: 'Weber', given: 'K.' }], issued: 2019, language: 'de' }, {}),
    source('undated', 'Peer support in primary care', {}, {}),
    claim('treatment-retention', {
      kind: 'benefit',
      themes: ['effects'],
      beneficiary: 'teams',
      statement: {
        fr: 'Les personnes accompagnées par des pairs restent plus longtemps en traitement.',
        en: 'People supported by peers stay in treatment longer.',
      },
      evidence: [
        line('oconnell-2018', 'supports', { 'relies-on': [{ source: 'bektas-2020' }] }),
        line('bektas-2020', 'inconclusive', {
          settings: ['emergency'],
          note: { fr: 'Rien de concluant aux urgences.', en: 'Nothing conclusive in emergency departments.' },
        }),
      ],
    }),
    claim('team-trust', {
      kind: 'benefit',
      themes: ['effects'],
      beneficiary: 'teams',
      settings: ['wards'],
      statement: { fr: 'À l’hôpital, les pairs gagnent la confiance de l’équipe.', en: 'In hospital, peers win the trust of the team.' },
      evidence: [line('martin-2021', 'supports')],
    }),
    claim('burnout-risk', {
      kind: 'challenge',
      themes: ['roles'],
      statement: { fr: 'Les pairs risquent l’épuisement professionnel.', en: 'Peers are at risk of burnout.' },
      evidence: [line('martin-2021', 'asserts')],
    }),
    claim('fair-pay', {
      kind: 'practice',
      themes: ['roles'],
      populations: ['youth'],
      statement: { fr: 'Les pairs devraient recevoir un salaire juste.', en: 'Peers should receive fair wages.' },
      evidence: [line('nobody-2000', 'asserts')],
    }),
  ]);
}

function vocabulary(id: string, concepts: unknown[]): VocabularyEntry {
  const { id: _, ...value } = Vocabulary.parse({ title: { fr: id, en: id }, concepts });
  return { ...value, id, kind: 'vocabularies', file: `vocabularies/${id}.md`, prose: {} };
}

function source(id: string, title: string, citation: object, fields: object, prose: { fr?: string; en?: string } = {}): SourceEntry {
  const { id: _, ...value } = Source.parse({
    citation: { type: 'article-journal', title, language: 'en', ...citation },
    annotation: prose.fr ? 'annotated' : 'cited-only',
    mentions: [{ in: 'iud-dossier-2025', section: '1', role: 'cited', as: title }],
    ...fields,
  });
  const sections = Object.fromEntries(Object.entries(prose).map(([lang, text]) => [lang, { text, hast: { type: 'root' as const, children: [] } }]));
  return { ...value, id, kind: 'sources', file: `sources/${id}.md`, prose: sections };
}

function claim(id: string, fields: object): ClaimEntry {
  const { id: _, kind: claimKind, ...value } = Claim.parse(fields);
  return { ...value, id, kind: 'claims', claimKind, file: `claims/${id}.md`, prose: {} };
}

function line(source: string, direction: string, fields: object = {}): object {
  return { source, direction, basis: 'research', 'reported-in': [{ document: 'iud-dossier-2025', section: '1' }], ...fields };
}
