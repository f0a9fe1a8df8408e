import type { Language } from '../../../schemas/index.ts';

/** Words that stand in records in one language and that styles print as they are: what the other language says instead. */
const WORDS: readonly Record<Language, string>[] = [
  { en: 'Advance online publication', fr: 'Publication anticipée en ligne' },
  { en: 'In press', fr: 'Sous presse' },
  { en: 'Forthcoming', fr: 'À paraître' },
  { en: 'Submitted', fr: 'Soumis' },
  { en: 'Conference presentation', fr: 'Communication de congrès' },
  { en: 'Training course', fr: 'Formation' },
  { en: 'Thematic dossier', fr: 'Dossier thématique' },
  { en: 'Practice guide', fr: 'Guide repères' },
  { en: 'Working paper', fr: 'Document de travail' },
  { en: 'Issue brief', fr: 'Note de synthèse' },
  { en: 'Webinar transcript', fr: 'Transcription de webinaire' },
  { en: 'Booklet', fr: 'Livret' },
  { en: 'Video', fr: 'Vidéo' },
  { en: 'Recommendation', fr: 'Recommandation' },
  { en: 'Certified training pathway', fr: 'Parcours de formation certifiante' },
  { en: 'Report', fr: 'Rapport' },
  { en: 'Doctoral dissertation', fr: 'Thèse de doctorat' },
  { en: 'Master’s thesis', fr: 'Mémoire de maîtrise' },
];

/** A status or kind of work in the language of the citation; what is not in the table stays as printed. */
export function translate(value: string, lang: Language): string {
  const plain = value.toLowerCase().replace(/'/g, '’');
  const found = WORDS.find((words) => Object.values(words).some((word) => word.toLowerCase() === plain));
  return found?.[lang] ?? value;
}
