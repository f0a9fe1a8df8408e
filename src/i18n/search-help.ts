import type { Language } from '../../schemas/terms.ts';
import type { QueryFieldId } from '../core/search/query-fields.ts';

interface SearchHelp {
  title: string;
  words: string;
  /** Examples of queries, each with what it asks. */
  examples: readonly (readonly [query: string, meaning: string])[];
  fields: string;
  /** An example of a value for each field. */
  values: Record<QueryFieldId, string>;
  keys: string;
}

/** How to write a query: the help on the search page. */
export const SEARCH_HELP: Record<Language, SearchHelp> = {
  fr: {
    title: 'Préciser une recherche',
    words:
      'Écrivez des mots, en français ou en anglais\u00a0: les fiches qui en ont le plus viennent d’abord, sous toutes leurs formes et avec leurs synonymes. Pour exiger davantage\u00a0:',
    examples: [
      ['"réduction des méfaits"', 'ces mots côte à côte, tels quels\u00a0; « … » et “…” conviennent aussi'],
      ['rétention -hôpital', 'sans ce mot\u00a0; aussi devant une expression ou un champ. SAUF, en capitales, fait de même'],
      ['auteur:eddie', 'la valeur d’un champ, sans espace après les deux-points'],
      ['milieu:"unités hospitalières"', 'une valeur de plusieurs mots, entre guillemets\u00a0; en français ou en anglais'],
      ['devis:"revue systématique","essai randomisé"', 'l’une ou l’autre valeur'],
      ['année:2019..2023', 'ces années\u00a0; ..2019 jusqu’à 2019, 2019.. depuis 2019'],
    ],
    fields: 'Champs',
    values: {
      author: 'eddie',
      title: 'naloxone',
      journal: '"harm reduction"',
      text: 'surdose',
      year: '2021',
      design: 'revue',
      setting: 'hôpital',
      theme: 'effets',
      population: 'jeunes',
      benefit: 'confiance',
      beneficiary: 'familles',
      direction: '"non concluant"',
      language: 'français',
      kind: 'énoncé',
    },
    keys: 'Les flèches parcourent les suggestions, Entrée en choisit une, Échap les ferme. Sans choix, Entrée lance la recherche telle quelle.',
  },
  en: {
    title: 'Make a search more precise',
    words: 'Type words, in English or French: entries with more of them come first, in all their forms and with their synonyms. To demand more:',
    examples: [
      ['"harm reduction"', 'these words side by side, as they stand; “…” and « … » will do too'],
      ['retention -hospital', 'without this word; also before a phrase or a field. NOT, in capitals, does the same'],
      ['author:eddie', 'the value of a field, with no space after the colon'],
      ['setting:"inpatient hospital units"', 'a value of several words, in quotation marks; in English or French'],
      ['design:"systematic review","randomised trial"', 'either value'],
      ['year:2019..2023', 'these years; ..2019 up to 2019, 2019.. from 2019 on'],
    ],
    fields: 'Fields',
    values: {
      author: 'eddie',
      title: 'naloxone',
      journal: '"harm reduction"',
      text: 'overdose',
      year: '2021',
      design: 'review',
      setting: 'hospital',
      theme: 'effects',
      population: 'youth',
      benefit: 'trust',
      beneficiary: 'families',
      direction: 'inconclusive',
      language: 'French',
      kind: 'claim',
    },
    keys: 'Arrows move through the suggestions, Enter chooses one, Escape closes them. Without a choice, Enter searches for what you typed.',
  },
};
