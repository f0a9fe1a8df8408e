import type { Language } from '../../schemas/index.ts';

/** Words of what machines read, and of notices. */
export interface MetaStrings {
  notices: string;
  readNotice: string;
  retractedMeans: string;
  moved: string;
  movedTo: string;
  feed: string;
  feedSubtitle: (shown: number, all: number) => string;
  added: (version: string) => string;
  changed: (version: string) => string;
  kind: { sources: string; claims: string; instruments: string };
  searchName: string;
  searchDescription: string;
  annotationOf: (title: string) => string;
}

export const META: Record<Language, MetaStrings> = {
  fr: {
    notices: 'Avis sur cette publication',
    readNotice: 'Lire l’avis',
    retractedMeans: 'Une publication rétractée n’appuie plus rien\u00A0: ne la citez pas comme preuve.',
    moved: 'Cette page a changé d’adresse',
    movedTo: 'Elle se trouve maintenant ici\u00A0:',
    feed: 'Entrées nouvelles et modifiées',
    feedSubtitle: (shown, all) =>
      shown < all ? `Les ${shown} premières des ${all} entrées, les plus récentes d’abord` : `Les ${all} entrées, les plus récentes d’abord`,
    added: (version) => `Ajoutée dans la version ${version}`,
    changed: (version) => `Modifiée dans la version ${version}`,
    kind: { sources: 'Source', claims: 'Affirmation', instruments: 'Instrument' },
    searchName: 'Recension FR',
    searchDescription: 'Chercher dans Recension, base de connaissances sur la pair-aidance en addictologie',
    annotationOf: (title) => `Notice de Recension sur «\u00A0${title}\u00A0»`,
  },
  en: {
    notices: 'Notices about this publication',
    readNotice: 'Read the notice',
    retractedMeans: 'A retracted publication supports nothing any more: do not cite it as evidence.',
    moved: 'This page has another address now',
    movedTo: 'It is here:',
    feed: 'New and changed entries',
    feedSubtitle: (shown, all) => (shown < all ? `The first ${shown} of ${all} entries, latest first` : `All ${all} entries, latest first`),
    added: (version) => `Added in version ${version}`,
    changed: (version) => `Changed in version ${version}`,
    kind: { sources: 'Source', claims: 'Claim', instruments: 'Instrument' },
    searchName: 'Recension EN',
    searchDescription: 'Search Recension, a knowledge base on peer support in addiction services',
    annotationOf: (title) => `Recension’s annotation of “${title}”`,
  },
};
