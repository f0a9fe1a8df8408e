import type { Direction, Language } from '../../../schemas/terms.ts';
import { numberWord } from '../strength/words.ts';

/** A comma before “and” too: labels have an “and” of their own. */
function enumerate(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}, ${and} ${items.at(-1)}`;
}

function citedFr(works: readonly string[], block: number): string {
  return enumerate([...works, ...(block ? [`${numberWord(block, 'fr')} références en bloc`] : [])], 'et');
}

function citedEn(works: readonly string[], block: number): string {
  return enumerate([...works, ...(block ? [`${numberWord(block, 'en')} references as a block`] : [])], 'and');
}

/** Words of cards and handouts, which are files as well as pages. */
const fr = {
  colon: '\u00a0: ',
  semicolon: '\u202f; ',
  who: 'Pour qui',
  where: 'Où',
  everywhere: 'Aucun milieu en particulier',
  whom: 'Population',
  sure: 'Jusqu’où est-ce sûr',
  maySay: 'Vous pouvez dire',
  sayInstead: 'En une phrase',
  mayNotSay: 'Ne dites pas',
  pages: 'Pages à ouvrir',
  noPage: 'page non indiquée',
  cites: (works: readonly string[], block: number) => `cite ${citedFr(works, block)}`,
  citing: (works: readonly string[], block: number) => `citant ${citedFr(works, block)}`,
  reportedIn: (documents: string) => `d’après ${documents}`,
  limits: 'Le doute qui va avec',
  references: 'Références',
  address: 'Adresse',
  direction: {
    supports: 'appuie',
    asserts: 'affirme, sans le présenter comme le résultat d’une étude',
    mixed: 'résultats partagés',
    inconclusive: 'non concluant',
    'no-effect': 'sans effet trouvé',
    contradicts: 'trouve le contraire',
  } satisfies Record<Direction, string>,
  more: (n: number) => `et ${n} de plus à l’adresse ci-dessous`,
  licence: 'Recension, CC BY 4.0',
};

const en: typeof fr = {
  colon: ': ',
  semicolon: '; ',
  who: 'Who benefits',
  where: 'Where',
  everywhere: 'No setting in particular',
  whom: 'Population',
  sure: 'How sure it is',
  maySay: 'You may say',
  sayInstead: 'In one sentence',
  mayNotSay: 'Do not say',
  pages: 'Pages to open',
  noPage: 'page not given',
  cites: (works, block) => `cites ${citedEn(works, block)}`,
  citing: (works, block) => `citing ${citedEn(works, block)}`,
  reportedIn: (documents) => `as reported in ${documents}`,
  limits: 'The doubt that goes with it',
  references: 'References',
  address: 'Address',
  direction: {
    supports: 'supports',
    asserts: 'states it, not as the finding of a study',
    mixed: 'mixed results',
    inconclusive: 'inconclusive',
    'no-effect': 'finds no effect',
    contradicts: 'finds the opposite',
  },
  more: (n) => `and ${n} more at the address below`,
  licence: 'Recension, CC BY 4.0',
};

export const CARD_WORDS: Record<Language, typeof fr> = { fr, en };
