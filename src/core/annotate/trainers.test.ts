import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { loadCorpus } from '../load.ts';
import { type Annotator, createAnnotator } from './annotate.ts';
import { writeCitation } from './cite.ts';
import { buildAnnotationData } from './data.ts';

/*
 * A second set of sentences, written by a trainer who had not seen the first (bench/annotate-sentences.json) nor the rules: what stands on
 * slides, and what stands beside it. It found two wrong matches that the first had let through.
 */

const CLAIMS = [
  ['fr', 'Avec un pair aidant à leurs côtés, les gens restent plus longtemps en traitement.', 'treatment-retention'],
  ['fr', "Grâce aux pairs, le personnel de l'hôpital gagne en empathie.", 'staff-empathy'],
  ['fr', "La présence de pairs fait baisser l'anxiété du personnel hospitalier.", 'staff-anxiety-reduction'],
  ['fr', "Les pairs font le lien entre les patients et les soignants à l'hôpital.", 'bridge-between-patients-and-staff'],
  ['fr', 'Les personnes soutenues par des pairs rechutent moins souvent.', 'relapse-reduction'],
  ['fr', 'Les personnes suivies par un pair sont moins souvent réhospitalisées.', 'fewer-rehospitalizations'],
  ['fr', 'Le soutien par les pairs réduit la stigmatisation des personnes.', 'reduced-stigma'],
  ['fr', 'Le rôle des pairs doit être clairement défini.', 'clarify-roles'],
  ['fr', 'Les pairs devraient être supervisés de façon adéquate.', 'supervise-peers'],
  ['fr', 'Il faut rémunérer correctement les pairs.', 'fair-pay'],
  ['fr', "Le soutien par les pairs renforce le sentiment d'appartenance.", 'belonging'],
  ['fr', "Les pairs aidants risquent l'épuisement professionnel.", 'peer-burnout-risk'],
  ['fr', "Le soutien des pairs facilite l'accès aux soins et aux services.", 'access-to-care'],
  ['fr', "Les preuves solides de l'efficacité du soutien par les pairs sont limitées.", 'evidence-limited'],
  ['fr', 'Le soutien par les pairs favorise la rémission.', 'remission'],
  ['fr', "L'abstinence est plus fréquente chez les personnes soutenues par des pairs.", 'abstinence'],
  ['en', 'Peer support improves retention: people stay in treatment longer.', 'treatment-retention'],
  ['en', 'Hospital staff gain empathy when peers are present.', 'staff-empathy'],
  ['en', 'Having peers on the ward lowers staff anxiety.', 'staff-anxiety-reduction'],
  ['en', 'Overdoses are less frequent where peers offer support.', 'overdose-reduction'],
  ['en', 'People supported by peers relapse less often.', 'relapse-reduction'],
  ['en', 'Peer support reduces substance use.', 'reduced-substance-use'],
  ['en', 'Peers need training that fits their role.', 'train-peers'],
  ['en', 'Peers should receive adequate supervision.', 'supervise-peers'],
  ['en', 'Paying peers encourages their engagement.', 'payment-improves-engagement'],
  ['en', "Peer support strengthens people's sense of belonging.", 'belonging'],
  ['en', 'People with peer support follow their treatment plan more closely.', 'treatment-adherence'],
  ['en', 'Peer support makes it easier to get access to services and care.', 'access-to-care'],
  ['en', 'Peer workers run a risk of burnout.', 'peer-burnout-risk'],
  ['en', 'The role of peers must be clearly defined.', 'clarify-roles'],
  ['en', 'People who have peer support are less often readmitted to hospital.', 'fewer-rehospitalizations'],
  ['en', 'With peer support, people face less stigma.', 'reduced-stigma'],
] as const;

/** Half of them name peers, in a sentence that says nothing of what peer support does. */
const NO_CLAIMS = [
  ['fr', "La réunion d'équipe aura lieu mardi prochain à quatorze heures dans la salle du conseil."],
  ['fr', 'Les pairs aidants sont invités à remettre leurs notes de frais avant la fin du mois.'],
  ['fr', 'Le soutien par les pairs existe aussi dans les écoles pour lutter contre le harcèlement.'],
  ['fr', "Notre hôpital compte trois cents lits et deux services d'urgence."],
  ['fr', 'Les patients diabétiques suivent mieux leur traitement quand un infirmier les appelle.'],
  ['fr', 'Un pair aidant a rejoint notre service en mars et il partage un bureau avec la psychologue.'],
  ['fr', "La pair-aidance est enseignée à l'université de Lille depuis quelques années."],
  ['fr', 'Les rechutes sont fréquentes chez les adolescents qui suivent un traitement pour une dépression.'],
  ['fr', 'Nous remercions les pairs qui ont relu cette plaquette.'],
  ['fr', 'Le personnel hospitalier a reçu une formation à la sécurité incendie.'],
  ['fr', "L'anxiété du personnel a augmenté pendant la pandémie."],
  ['fr', "Le budget de l'association a été voté à l'unanimité."],
  ['fr', 'Les articles sont relus par des pairs avant publication.'],
  ['fr', 'La rémunération des médecins hospitaliers a été revue en 2023.'],
  ['fr', 'Les pairs aidants portent un badge vert et les infirmières un badge bleu.'],
  ['fr', "Dans ce module, vous apprendrez à reconnaître les besoins d'une personne en crise."],
  ['en', 'The peer workers will meet on Thursday to plan the summer picnic.'],
  ['en', 'Articles were selected after peer review by two readers.'],
  ['en', 'Our hospital has opened a new parking lot for visitors.'],
  ['en', 'People who exercise regularly sleep better and feel less anxious.'],
  ['en', 'Two peer workers wrote this leaflet with the help of a designer.'],
  ['en', 'Housing prices have risen sharply in the region.'],
  ['en', 'Peer pressure increases substance use among teenagers.'],
  ['en', 'The training course lasts three days and costs two hundred euros.'],
  ['en', 'Overdoses rose by eight percent in the province last year.'],
  ['en', 'Stigma towards people with epilepsy remains common in schools.'],
  ['en', 'Peers have the right to vote in the House of Lords.'],
  ['en', 'Supervision of trainee doctors is required by law.'],
  ['en', 'We interviewed twelve peer workers and recorded the conversations.'],
  ['en', 'Please send your comments on this peer support guide to the address below.'],
  ['en', 'Treatment retention was measured at six and twelve months.'],
  ['en', 'Nurses reduce anxiety before surgery by explaining the procedure.'],
] as const;

let annotator: Annotator;
beforeAll(async () => {
  const { corpus } = await loadCorpus(fileURLToPath(new URL('../../../content', import.meta.url)));
  annotator = createAnnotator(buildAnnotationData(corpus));
}, 120_000);

const claimsOf = (text: string, lang: 'fr' | 'en') =>
  annotator.annotate(text, lang).sentences.flatMap(({ claims }) => claims.map(({ claim }) => claim));

test('what is no claim is matched with none', () => {
  const wrong = NO_CLAIMS.flatMap(([lang, text]) => claimsOf(text, lang).map((claim) => `${text} → ${claim}`));
  expect(wrong).toEqual([]);
});

test('what is a claim is matched with the right one or with none, and mostly with one', () => {
  const results = CLAIMS.map(([lang, text, expected]) => ({ text, expected, claims: claimsOf(text, lang) }));
  const wrong = results.flatMap(({ text, expected, claims }) => claims.filter((claim) => claim !== expected).map((claim) => `${text} → ${claim}`));
  expect(wrong).toEqual([]);
  expect(results.filter(({ claims }) => claims.length).length / CLAIMS.length).toBeGreaterThanOrEqual(0.75);
});

test('a source that bears on a claim by two lines is cited once', () => {
  expect(writeCitation('peer-burnout-risk', 'fr', annotator, 'author-year')).toBe(
    '(Archambault et al., 2022\u202f; GT pair-aidance en addictions, 2026)',
  );
  expect(writeCitation('peer-burnout-risk', 'en', annotator, 'pandoc')).toMatch(/^\[@archambault-2022; @[\w-]+\]$/);
});
