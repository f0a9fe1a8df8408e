import type { Language } from '../../../schemas/index.ts';
import { CHICAGO_MLA_EDITS } from './edits-chicago-mla.ts';
import { HARVARD_EDITS } from './edits-harvard.ts';
import { ISO690_EDITS } from './edits-iso690.ts';
import { VANCOUVER_EDITS } from './edits-vancouver.ts';
import type { StyleId } from './styles.ts';

/** One change to the XML of a bundled style. */
export interface StyleEdit {
  /** For all styles when left out. */
  style?: StyleId;
  /** For both languages when left out. */
  lang?: Language;
  why: string;
  find: RegExp;
  replace: string;
}

const NBSP = '&#160;';
const NARROW = '&#8239;';

/** What the styles say otherwise here than in their published edition. */
export const STYLE_EDITS: readonly StyleEdit[] = [
  {
    why: 'works are formatted one by one and sorted by us',
    find: /(<bibliography\b[^>]*>)(?:<sort>.*?<\/sort>)?/s,
    replace: '$1',
  },
  {
    why: 'no citations in the text, and no time spent on telling them apart',
    find: /<citation[ >].*?<\/citation>/s,
    replace: '<citation><layout><text variable="title"/></layout></citation>',
  },
  {
    style: 'apa',
    lang: 'en',
    why: 'an address without a day of access prints “Retrieved https://…”',
    find: /<text term="retrieved" text-case="capitalize-first"\/>(<group delimiter=", "><date form="text" variable="accessed"\/><text term="from"\/><\/group>)/,
    replace: '<choose><if variable="accessed"><text term="retrieved" text-case="capitalize-first"/></if></choose>$1',
  },
  {
    style: 'apa',
    why: 'of a work without author, what kind it is stands alone after the date; it belongs to the title: “Title [Practice guide]. (2023).”',
    find: /(<macro name="author-title-substitute">.*?<else-if variable="title"><group delimiter=" "><text macro="title"\/><text macro="identifier"\/>)/s,
    replace: '$1<text macro="description"/>',
  },
  {
    style: 'apa',
    why: '“No.” before every number of a report, not before plain numbers alone',
    find: /(<macro name="label-number">.*?<else-if is-numeric="number" match="any" type="legislation patent regulation)/s,
    replace: '$1 report',
  },

  // French
  { style: 'apa', lang: 'fr', why: '« et » for “&”, which citeproc-js does not take from the locale', find: /and="symbol"/g, replace: 'and="text"' },
  { style: 'apa', lang: 'fr', why: 'no comma before « et »', find: /delimiter-precedes-last="always"/g, replace: 'delimiter-precedes-last="never"' },
  { style: 'apa', lang: 'fr', why: 'no comma before « et » anywhere', find: /<style /, replace: '<style delimiter-precedes-last="never" ' },
  {
    style: 'apa',
    lang: 'fr',
    why: 'day before month, after the year: (2023, 15 décembre), as French-speaking universities adapt APA',
    find: /<date variable="issued"><date-part name="month"\/><date-part name="day" prefix=" "\/><\/date>/,
    replace: `<date variable="issued"><date-part name="day" form="ordinal" suffix="${NBSP}"/><date-part name="month"/></date>`,
  },
  {
    style: 'apa',
    lang: 'fr',
    why: '« Consulté le 29 février 2024 à l’adresse https://… »',
    find: /<text term="retrieved" text-case="capitalize-first"\/><group delimiter=", "><date form="text" variable="accessed"\/><text term="from"\/><\/group>/,
    replace:
      '<choose><if variable="accessed"><group delimiter=" "><text term="accessed" text-case="capitalize-first"/><date form="text" variable="accessed"/><text term="from"/></group></if></choose>',
  },
  { style: 'apa', lang: 'fr', why: '« Édition originale sous le titre … »', find: /value="as"/, replace: 'value="sous le titre"' },
  {
    style: 'apa',
    lang: 'fr',
    why: '(dir.), (trad.): French abbreviations of roles have no capital',
    find: /<label form="short" prefix=" \(" suffix="\)" text-case="title"\/>/g,
    replace: '<label form="short" prefix=" (" suffix=")"/>',
  },
  {
    style: 'apa',
    lang: 'fr',
    why: '« (vol. 15, n° 2) » for “Vol. 15, Numéro 2”',
    find: /<label( form="short")? text-case="capitalize-first" variable="(issue|volume)"\/>/g,
    replace: '<label form="short" variable="$2"/>',
  },
  {
    style: 'apa',
    lang: 'fr',
    why: '« Document de travail » for “Document de Travail”',
    find: /<text text-case="title" variable="genre"\/>/,
    replace: '<text text-case="capitalize-first" variable="genre"/>',
  },
  {
    style: 'apa',
    lang: 'fr',
    why: '« n° » for “N°”',
    find: /<label form="short" text-case="capitalize-first" variable="number"\/>/,
    replace: '<label form="short" variable="number"/>',
  },
  { style: 'apa', lang: 'fr', why: 'a space before the semicolon', find: /delimiter="; "/g, replace: `delimiter="${NARROW}; "` },
  ...VANCOUVER_EDITS,
  ...HARVARD_EDITS,
  ...CHICAGO_MLA_EDITS,
  ...ISO690_EDITS,
];

/**
 * French as written in a bibliography: dates with « 1er », « Dans », an en dash in page ranges (the locale
 * has U+2011, which nobody can search for), ordinals and « n° » in plain letters, which copying keeps.
 */
export const FRENCH_TERMS = {
  date: `<date form="text"><date-part name="day" form="ordinal" suffix="${NBSP}"/><date-part name="month" suffix="${NBSP}"/><date-part name="year"/></date>`,
  terms: [
    '<term name="in">dans</term>',
    '<term name="cited">consulté le</term>',
    '<term name="from">à l’adresse</term>',
    '<term name="editor" form="short"><single>dir.</single><multiple>dir.</multiple></term>',
    '<term name="editor" form="verb">sous la direction de</term>',
    '<term name="page-range-delimiter">–</term>',
    '<term name="ordinal">e</term>',
    '<term name="ordinal-01" gender-form="feminine" match="whole-number">re</term>',
    '<term name="ordinal-01" gender-form="masculine" match="whole-number">er</term>',
    '<term name="issue" form="short"><single>n°</single><multiple>n°</multiple></term>',
    '<term name="number" form="short"><single>n°</single><multiple>n°</multiple></term>',
  ].join(''),
};

/** Cite Them Right is British: single quotation marks, punctuation outside them, day before month. */
export const ENGLISH_GB_TERMS = {
  date: '<style-options punctuation-in-quote="false"/><date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>',
  terms: [
    '<term name="open-quote">‘</term>',
    '<term name="close-quote">’</term>',
    '<term name="open-inner-quote">“</term>',
    '<term name="close-inner-quote">”</term>',
    '<term name="editor" form="short"><single>ed.</single><multiple>eds</multiple></term>',
    '<term name="edition" form="short"><single>edn</single><multiple>edns</multiple></term>',
  ].join(''),
};
