import type { Language } from '../../../schemas/index.ts';

/** Words that stand in records in one language and that styles print as they are: what the other language says instead; German where a record has it. */
const WORDS: readonly (Record<Language, string> & { de?: string })[] = [
  { en: 'Advance online publication', fr: 'Publication anticipée en ligne' },
  { en: 'In press', fr: 'Sous presse' },
  { en: 'Forthcoming', fr: 'À paraître' },
  { en: 'Submitted', fr: 'Soumis' },
  { en: 'Retracted', fr: 'Publication rétractée' },
  { en: 'Conference presentation', fr: 'Communication de congrès' },
  { en: 'Training course', fr: 'Formation' },
  { en: 'Thematic dossier', fr: 'Dossier thématique' },
  { en: 'Practice guide', fr: 'Guide repères' },
  { en: 'Working paper', fr: 'Document de travail' },
  { en: 'Issue brief', fr: 'Note de synthèse' },
  { en: 'Webinar transcript', fr: 'Transcription de webinaire' },
  { en: 'Booklet', fr: 'Livret' },
  { en: 'Video', fr: 'Vidéo' },
  { en: 'Web page', fr: 'Page web' },
  { en: 'Fact sheet', fr: 'Fiche d’information' },
  { en: 'Toolkit', fr: 'Boîte à outils' },
  { en: 'Preprint', fr: 'Prépublication' },
  { en: 'Poster', fr: 'Affiche' },
  { en: 'Webinar', fr: 'Webinaire' },
  { en: 'Recommendation', fr: 'Recommandation' },
  { en: 'Certified training pathway', fr: 'Parcours de formation certifiante' },
  { en: 'Report', fr: 'Rapport', de: 'Bericht' },
  { en: 'Doctoral dissertation', fr: 'Thèse de doctorat' },
  { en: 'Master’s thesis', fr: 'Mémoire de maîtrise' },
];

/** A status or kind of work in the language of the citation, or several with semicolons between; what is not in the table stays as printed. */
export function translate(value: string, lang: Language): string {
  return value
    .split('; ')
    .map((part) => WORDS.find((words) => Object.values(words).some((word) => plain(word) === plain(part)))?.[lang] ?? part)
    .join('; ');
}

function plain(word: string): string {
  return word.toLowerCase().replace(/'/g, '’');
}
