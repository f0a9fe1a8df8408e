import type { Language } from '../../schemas/terms.ts';

/** Interface texts of the site without a network. */
const fr = {
  ready: 'Disponible hors ligne',
  offer: 'Rendre disponible hors ligne',
  saving: (done: number, total: number) => `Mise à disposition hors ligne\u00a0: ${Math.floor((100 * done) / total)}\u00a0%`,
  failed: 'La mise à disposition hors ligne n’a pas abouti. Réessayer',
  update: 'Une nouvelle édition est prête\u00a0: l’utiliser',
  stale: 'Cette page est d’une édition antérieure\u00a0: la recharger',
  notKept: { title: 'Fichier non gardé hors ligne', text: 'Ce fichier d’export se télécharge à la demande\u202f; il faut une connexion.' },
  title: 'Sans connexion',
  paragraphs: [
    'Après une première visite, le site entier reste dans votre navigateur\u00a0: pages, recherche, fiches, kits, vérification d’un texte, dans les deux langues. Le bas de chaque page dit où il en est. Seuls les fichiers d’export demandent encore une connexion. Une nouvelle édition se charge à part et ne remplace l’ancienne que lorsqu’elle est complète.',
    'Pour l’installer comme une application\u00a0: dans Chrome ou Edge, «\u00a0Installer\u00a0» dans la barre d’adresse ou le menu\u202f; sur Android, «\u00a0Ajouter à l’écran d’accueil\u00a0»\u202f; sur iPhone ou iPad, le bouton de partage, puis «\u00a0Sur l’écran d’accueil\u00a0». Si votre navigateur économise les données, rien ne se charge avant que vous le demandiez.',
  ],
};

const en: typeof fr = {
  ready: 'Available offline',
  offer: 'Make available offline',
  saving: (done, total) => `Making it available offline: ${Math.floor((100 * done) / total)}%`,
  failed: 'Making it available offline did not succeed. Try again',
  update: 'A new edition is ready: use it',
  stale: 'This page is from an earlier edition: reload it',
  notKept: { title: 'File not kept offline', text: 'This export file is downloaded on demand and needs a connection.' },
  title: 'Without a connection',
  paragraphs: [
    'After a first visit, the whole site stays in your browser: pages, search, cards, kits, the check of a text, in both languages. The foot of each page says how far it has got. Only export files still need a connection. A new edition is loaded apart and replaces the old one only when it is complete.',
    'To install it as an app: in Chrome or Edge, “Install” in the address bar or the menu; on Android, “Add to Home screen”; on iPhone or iPad, the share button, then “Add to Home Screen”. If your browser is set to save data, nothing is loaded before you ask.',
  ],
};

export const OFFLINE: Record<Language, typeof fr> = { fr, en };
