import type { Language } from '../../../schemas/terms.ts';
import { dayInWords } from '../document/day.ts';

const fr = {
  title: 'Bibliographie annotée',
  plainTitle: 'Bibliographie',
  colon: '\u00A0: ',
  noTheme: 'Sans thème',
  date: (date: string) => dayInWords(date, 'fr'),
  scope: (n: number, subject: string | undefined, version: string, date: string, style: string) =>
    `${n === 0 ? 'Aucune référence' : n === 1 ? 'Une référence' : `${n} références`}${subject === undefined ? '' : ` sur «\u00A0${subject}\u00A0»`}, ${n < 2 ? 'tirée' : 'tirées'} de Recension, bibliographie annotée sur la pair-aidance en addictologie (version ${version} du ${date}). Style des citations\u00A0: ${style}.`,
  reading: (annotated: number, cited: number) =>
    [
      annotated > 0
        ? `${annotated === 1 ? 'Une référence est présentée' : `${annotated} références sont présentées`} ou ${annotated === 1 ? 'est un document fondateur' : 'sont des documents fondateurs'}\u202F; les textes de présentation sont de Recension, non des auteurs.`
        : '',
      cited > 0
        ? `${cited === 1 ? 'Une n’est connue' : `${cited} ne sont connues`} que pour avoir été ${cited === 1 ? 'citée' : 'citées'}\u00A0: rien n’en est résumé.`
        : '',
      'Une liste de noms coupée l’était dans la citation imprimée ou l’est par le style.',
    ]
      .filter(Boolean)
      .join(' '),
  leftOut: (n: number) =>
    n === 1
      ? 'Une autre référence, connue seulement pour avoir été citée, est laissée de côté.'
      : `${n} autres références, connues seulement pour avoir été citées, sont laissées de côté.`,
  state: {
    annotated: 'Pas de texte de présentation dans cette langue.',
    'cited-only': 'Connue seulement par les documents qui la citent\u202F; aucun ne la décrit, et rien n’en est résumé ici.',
    imported: 'Notice importée d’un fichier\u202F; aucun document de la base n’en parle, et rien n’en est résumé ici.',
    founding: 'Document fondateur de cette base.',
  },
  statements: (n: number) => (n === 1 ? 'Un énoncé de la base s’y rapporte\u00A0:' : `${n} énoncés de la base s’y rapportent\u00A0:`),
  otherStatements: (n: number, more: boolean) =>
    n === 1
      ? `Un ${more ? 'autre ' : ''}énoncé de la base, sur un autre sujet, s’y rapporte${more ? ' aussi' : ''}.`
      : `${n} ${more ? 'autres ' : ''}énoncés de la base, sur d’autres sujets, s’y rapportent${more ? ' aussi' : ''}.`,
  asserts: 'énonce ou recommande',
  unverified: 'Notice non vérifiée. ',
  doubt: 'À propos de la référence. ',
};

const en: typeof fr = {
  title: 'Annotated bibliography',
  plainTitle: 'Bibliography',
  colon: ': ',
  noTheme: 'Without a theme',
  date: (date) => dayInWords(date, 'en'),
  scope: (n, subject, version, date, style) =>
    `${n === 0 ? 'No reference' : n === 1 ? 'One reference' : `${n} references`}${subject === undefined ? '' : ` on “${subject}”`}, from Recension, an annotated bibliography on peer support in addiction services (version ${version}, ${date}). Citation style: ${style}.`,
  reading: (annotated, cited) =>
    [
      annotated > 0
        ? `${annotated === 1 ? 'One reference is annotated or is a founding document' : `${annotated} references are annotated or are founding documents`}; the annotations are Recension’s own, not the authors’.`
        : '',
      cited > 0
        ? `${cited === 1 ? 'One is' : `${cited} are`} known only from being cited: nothing of ${cited === 1 ? 'it' : 'them'} is summarised.`
        : '',
      'Where a list of names is cut, the printed citation or the style cuts it.',
    ]
      .filter(Boolean)
      .join(' '),
  leftOut: (n) => (n === 1 ? 'One more, known only from being cited, is left out.' : `${n} more, known only from being cited, are left out.`),
  state: {
    annotated: 'No annotation in this language.',
    'cited-only': 'Known only from the documents that cite it; none describes it, and nothing of it is summarised here.',
    imported: 'Record imported from a file; no document of the knowledge base speaks of it, and nothing of it is summarised here.',
    founding: 'A founding document of this knowledge base.',
  },
  statements: (n) => (n === 1 ? 'One statement of the knowledge base draws on it:' : `${n} statements of the knowledge base draw on it:`),
  otherStatements: (n, more) =>
    n === 1
      ? `One ${more ? 'more ' : ''}statement of the knowledge base, on another subject, draws on it${more ? ' too' : ''}.`
      : `${n} ${more ? 'more ' : ''}statements of the knowledge base, on other subjects, draw on it${more ? ' too' : ''}.`,
  asserts: 'states or recommends',
  unverified: 'Unverified record. ',
  doubt: 'About the reference. ',
};

/** Words of an annotated bibliography, which is a file as well as a page. */
export const ANNOTATED_WORDS: Record<Language, typeof fr> = { fr, en };
