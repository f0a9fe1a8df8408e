import type { Language } from '../../../schemas/terms.ts';
import { ANNOTATED_WORDS } from '../cite/annotated-words.ts';

/** Words of handouts and slides, which are files as well as pages. */
const fr = {
  untitled: 'Kit sans titre',
  glance: 'En bref',
  balance: (claims: number, levels: string) => `${claims} ${claims < 2 ? 'énoncé' : 'énoncés'}, selon ce que valent leurs appuis\u00a0: ${levels}.`,
  more: (n: number) => (n < 2 ? 'une autre source, plus bas' : `${n} autres sources, plus bas`),
  cards: 'Énoncé par énoncé',
  instruments: (n: number) => (n < 2 ? '1 instrument' : `${n} instruments`),
  instrument: 'Instrument',
  purpose: 'À quoi il sert',
  respondent: 'Qui y répond',
  use: 'Mode d’emploi',
  from: 'Source',
  items: (n: number) => (n < 2 ? '1 élément' : `${n} éléments`),
  references: 'Références',
  question:
    '«\u00a0Est-ce vraiment établi\u202f?\u00a0» Chaque énoncé dit ci-dessous qui l’affirme ou le constate, à quelles pages, et ce qui en fait douter.',
  madeFrom: (version: string, date: string) => `Établi avec Recension, version ${version} du ${ANNOTATED_WORDS.fr.date(date)} (CC BY 4.0).`,
  kitAddress: 'Rouvrir ce kit',
  slide: (n: number, of: number) => `${n} / ${of}`,
  continued: 'suite',
};

const en: typeof fr = {
  untitled: 'Untitled kit',
  glance: 'At a glance',
  balance: (claims, levels) => `${claims} ${claims === 1 ? 'claim' : 'claims'}, by what their support is worth: ${levels}.`,
  more: (n) => (n === 1 ? 'one more source, below' : `${n} more sources, below`),
  cards: 'Claim by claim',
  instruments: (n) => (n === 1 ? '1 instrument' : `${n} instruments`),
  instrument: 'Instrument',
  purpose: 'What it is for',
  respondent: 'Who answers it',
  use: 'How to use it',
  from: 'Source',
  items: (n) => (n === 1 ? '1 item' : `${n} items`),
  references: 'References',
  question: '“Is that really shown?” Each claim below says who states or finds it, on which pages, and what casts doubt on it.',
  madeFrom: (version, date) => `Made with Recension, version ${version} of ${ANNOTATED_WORDS.en.date(date)} (CC BY 4.0).`,
  kitAddress: 'Open this kit again',
  slide: (n, of) => `${n} / ${of}`,
  continued: 'continued',
};

export const KIT_WORDS: Record<Language, typeof fr> = { fr, en };
