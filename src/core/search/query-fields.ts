import type { Language } from '../../../schemas/index.ts';
import { fold } from '../text.ts';
import type { ConceptRow, Field, RecordKind } from './data.ts';
import type { FacetId } from './facets.ts';

/** A field that a query can name: `author:eddie`. */
export interface QueryField {
  /** What it is called in each language, as a query names it; the first is the one to show. */
  names: Record<Language, readonly string[]>;
  /** Values of these facets, by id or label; a value may be one of any of them. */
  facets?: readonly FacetId[];
  /** Years, and ranges of years. */
  isYear?: true;
  /** Words that stand in these fields of the index. */
  fields?: readonly Field[];
  /** Words of names, which have no plural and no translation. */
  isName?: true;
}

/** The fields of queries, in the order in which help names them. */
export const QUERY_FIELDS = {
  author: { names: { fr: ['auteur', 'auteurs', 'auteure', 'autrice'], en: ['author', 'authors'] }, fields: ['authors'], isName: true },
  title: { names: { fr: ['titre'], en: ['title'] }, fields: ['title', 'translation'] },
  journal: { names: { fr: ['revue'], en: ['journal'] }, fields: ['container'] },
  text: { names: { fr: ['texte', 'annotation'], en: ['text', 'annotation'] }, fields: ['text'] },
  year: { names: { fr: ['année', 'années', 'an'], en: ['year', 'years'] }, isYear: true },
  design: { names: { fr: ['devis', 'étude', 'type-étude'], en: ['design', 'study'] }, facets: ['design'] },
  setting: { names: { fr: ['milieu', 'milieux'], en: ['setting', 'settings'] }, facets: ['setting'] },
  theme: { names: { fr: ['thème', 'thèmes'], en: ['theme', 'themes'] }, facets: ['theme'] },
  population: { names: { fr: ['population', 'populations'], en: ['population', 'populations'] }, facets: ['population'] },
  benefit: { names: { fr: ['bénéfice', 'bénéfices'], en: ['benefit', 'benefits'] }, facets: ['benefit'] },
  beneficiary: { names: { fr: ['bénéficiaire', 'bénéficiaires'], en: ['beneficiary', 'beneficiaries'] }, facets: ['beneficiary'] },
  direction: { names: { fr: ['sens', 'direction'], en: ['direction'] }, facets: ['direction'] },
  language: { names: { fr: ['langue', 'langues'], en: ['language', 'languages', 'lang'] }, facets: ['language'] },
  // What kind of entry, and of a claim what kind of claim: “type:bénéfice”.
  kind: { names: { fr: ['type', 'nature'], en: ['kind', 'type', 'claim-kind'] }, facets: ['kind', 'claim-kind'] },
} as const satisfies Record<string, QueryField>;
export type QueryFieldId = keyof typeof QUERY_FIELDS;
export const QUERY_FIELD_IDS = Object.keys(QUERY_FIELDS) as QueryFieldId[];

/** Every name, folded, with its field. */
const BY_NAME: ReadonlyMap<string, QueryFieldId> = new Map(
  QUERY_FIELD_IDS.flatMap((id) => {
    const { names }: QueryField = QUERY_FIELDS[id];
    return [...names.fr, ...names.en].map((name) => [fold(name), id] as const);
  }),
);

/** The field that a query names, in either language, with or without accents. */
export function fieldNamed(name: string): QueryFieldId | undefined {
  return BY_NAME.get(fold(name));
}

/** The names to offer in a language for one that is unknown. */
export function fieldNames(lang: Language): string[] {
  return QUERY_FIELD_IDS.map((id) => QUERY_FIELDS[id].names[lang][0] ?? id);
}

/** What a field is called in a language. */
export function fieldName(id: QueryFieldId, lang: Language): string {
  return QUERY_FIELDS[id].names[lang][0] ?? id;
}

const kind = (id: RecordKind, fr: string[], en: string[]): ConceptRow => ({ vocabulary: 'kinds', id, labels: { fr, en } });
const tongue = (id: string, fr: string[], en: string[]): ConceptRow => ({ vocabulary: 'languages', id, labels: { fr, en } });

/** What values are called that neither a vocabulary nor field-terms.ts has: kinds of entries, and languages of works. */
export const VALUE_TERMS: Partial<Record<FacetId, readonly ConceptRow[]>> = {
  kind: [
    kind('claim', ['énoncé', 'affirmation'], ['claim', 'statement']),
    kind('source', ['source', 'référence', 'document'], ['source', 'reference', 'document']),
    kind('concept', ['notion', 'concept'], ['concept', 'term']),
    kind('instrument', ['outil', 'instrument', 'questionnaire'], ['instrument', 'tool', 'questionnaire']),
  ],
  language: [
    tongue('fr', ['français'], ['French']),
    tongue('en', ['anglais'], ['English']),
    tongue('de', ['allemand'], ['German']),
    tongue('es', ['espagnol'], ['Spanish']),
    tongue('it', ['italien'], ['Italian']),
    tongue('pt', ['portugais'], ['Portuguese']),
    tongue('nl', ['néerlandais'], ['Dutch']),
  ],
};
