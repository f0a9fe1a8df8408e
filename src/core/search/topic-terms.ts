import type { ConceptRow } from './data.ts';

const topic = (id: string, fr: string[], en: string[]): ConceptRow => ({ vocabulary: 'topics', id, labels: { fr, en } });

/**
 * Words for one thing that people search by and that no vocabulary holds, in both languages: who types “burnout” finds “épuisement”.
 * No entry is classed by them; an entry answers when one of the labels stands in its own text. A topic that gets a concept in
 * content/vocabularies goes from here.
 *
 * A word that by itself names a topic asks for no other topic of which it is a part: “rétention” is that of people in treatment here, and
 * peers who stay in post are asked for by two words.
 */
export const TOPIC_TERMS: readonly ConceptRow[] = [
  topic(
    'retention',
    ['rétention', 'rétention en traitement', 'maintien en traitement', 'rester en traitement', 'restent plus longtemps en traitement'],
    ['retention', 'treatment retention', 'stay in treatment', 'staying in treatment'],
  ),
  topic(
    'staff-retention',
    [
      'fidélisation',
      'fidélisation du personnel',
      'fidéliser',
      'rétention du personnel',
      'rétention des pairs',
      'maintien en poste',
      'maintien en emploi',
      'rester en poste',
      'roulement du personnel',
    ],
    [
      'staff retention',
      'workforce retention',
      'employee retention',
      'retention of peers',
      'peer retention',
      'stay in post',
      'keep in post',
      'staff turnover',
      'turnover',
    ],
  ),
  topic('engagement', ['engagement', 'participation au traitement', 's’investissent'], ['engagement', 'treatment engagement', 'participation']),
  topic('adherence', ['adhésion', 'observance', 'plans de traitement'], ['adherence', 'compliance', 'treatment plan']),
  topic(
    'treatment-initiation',
    ['début de traitement', 'début d’un traitement', 'entrée en traitement'],
    ['treatment initiation', 'starting treatment', 'start medication', 'enrollment'],
  ),
  topic('relapse', ['rechute', 'reprise de la consommation'], ['relapse', 'return to use']),
  topic('abstinence', ['abstinence', 'sobriété'], ['abstinence', 'sobriety']),
  topic('rehospitalisation', ['réhospitalisation', 'réadmission'], ['rehospitalisation', 'readmission', 'reduced hospitalization']),
  topic(
    'stigma',
    ['stigmatisation', 'stigmate', 'stigmatiser', 'préjugés', 'discrimination'],
    ['stigma', 'stigmatisation', 'stigmatise', 'prejudice', 'discrimination'],
  ),
  topic(
    'pay',
    ['rémunération', 'rémunérer', 'salaire', 'paie', 'payer les pairs', 'paiement'],
    ['pay', 'payment', 'paying', 'wage', 'salary', 'compensation', 'remuneration'],
  ),
  topic('burnout', ['épuisement', 'épuisement professionnel', 'burn-out', 'surmenage'], ['burnout', 'burn-out', 'exhaustion']),
  topic('self-care', ['prendre soin de soi', 'prendre soin d’eux-mêmes', 'autosoin'], ['self-care', 'care for ourselves']),
  topic('trauma', ['trauma', 'traumatisme', 'trauma vicariant'], ['trauma', 'vicarious trauma']),
  topic('boundaries', ['frontières', 'limites', 'limites saines'], ['boundary', 'boundaries']),
  topic('job-satisfaction', ['satisfaction au travail', 'satisfaction professionnelle'], ['job satisfaction', 'work satisfaction']),
  topic('employment', ['emploi', 'insertion professionnelle', 'marché du travail'], ['employment', 'job', 'labour market']),
  topic('housing', ['logement', 'hébergement'], ['housing', 'accommodation']),
  topic('hope', ['espoir'], ['hope']),
  topic('self-esteem', ['estime de soi'], ['self-esteem', 'self-worth']),
  topic('self-efficacy', ['sentiment d’efficacité personnelle', 'efficacité personnelle', 'auto-efficacité'], ['self-efficacy']),
  topic('empowerment', ['pouvoir d’agir', 'autonomisation', 'empowerment'], ['empowerment']),
  topic('isolation', ['isolement', 'solitude'], ['isolation', 'loneliness']),
  topic('quality-of-life', ['qualité de vie'], ['quality of life']),
  topic('wellbeing', ['bien-être'], ['wellbeing', 'well-being', 'wellness']),
  topic('recovery', ['rétablissement'], ['recovery']),
  topic('mentoring', ['mentorat', 'mentor', 'parrainage'], ['mentoring', 'mentorship', 'mentor']),
  topic('supervision', ['supervision', 'encadrement'], ['supervision']),
  topic('hiring', ['embauche', 'recrutement', 'engager des pairs'], ['hiring', 'recruitment', 'hire']),
  topic('advocacy', ['plaidoyer', 'défense des droits'], ['advocacy']),
  topic('navigation', ['orientation dans les services', 'mise en lien', 'orienter'], ['navigation', 'service navigation', 'linkage']),
  topic('job-description', ['fiche de poste', 'description de poste', 'cahier des charges'], ['job description']),
  topic('role-model', ['modèle', 'modèle de rôle'], ['role model', 'role modelling']),
  topic('confidentiality', ['confidentialité', 'confidentiel', 'confidences'], ['confidentiality', 'confidential', 'privacy']),
  topic('alcohol', ['alcool'], ['alcohol']),
];
