import type { Language } from '../../schemas/terms.ts';

/** The words of the selection that every page needs; those of its own page are in `selection.ts`. */
const fr = {
  colon: '\u00a0:',
  link: 'Sélection',
  select: 'Sélectionner',
  add: 'Ajouter à la sélection',
  addAll: (n: number) => `Ajouter ${n === 2 ? 'les deux' : `les ${n}`} sources à la sélection`,
  addGroup: 'Ajouter ses sources à la sélection',
  added: (n: number) => (n === 1 ? 'Une source ajoutée.' : `${n} sources ajoutées.`),
  removed: (n: number) => (n === 1 ? 'Une source retirée.' : `${n} sources retirées.`),
  total: (n: number) => `La sélection en compte ${n}.`,
  undo: 'Annuler',
  undone: 'C’est annulé.',
  failed: 'Les sources n’ont pas pu être chargées. Réessayez.',
  refused:
    'Votre navigateur refuse de garder la sélection\u00a0: elle ne vit que dans cette page. Le lien «\u00a0Sélection\u00a0» l’emporte avec lui.',
};

const en: typeof fr = {
  colon: ':',
  link: 'Selection',
  select: 'Select',
  add: 'Add to the selection',
  addAll: (n) => `Add ${n === 2 ? 'both' : `all ${n}`} sources to the selection`,
  addGroup: 'Add its sources to the selection',
  added: (n) => (n === 1 ? 'One source added.' : `${n} sources added.`),
  removed: (n) => (n === 1 ? 'One source removed.' : `${n} sources removed.`),
  total: (n) => `The selection holds ${n}.`,
  undo: 'Undo',
  undone: 'Undone.',
  failed: 'The sources could not be loaded. Try again.',
  refused: 'Your browser refuses to keep the selection: it lives in this page only. The “Selection” link takes it along.',
};

export const SELECTION_TOGGLE: Record<Language, typeof fr> = { fr, en };
