import type { StyleEdit } from './style-edits.ts';

const NBSP = '&#160;';
const NARROW = '&#8239;';

/**
 * What Vancouver says otherwise here than in its published edition. “NLM” is Citing Medicine, 2nd edition
 * (https://www.ncbi.nlm.nih.gov/books/NBK7256/), which the style follows.
 */
export const VANCOUVER_EDITS: readonly StyleEdit[] = [
  {
    style: 'vancouver',
    why: 'the list numbers its items itself',
    find: /<text suffix="\." variable="citation-number"\/>/,
    replace: '',
  },
  { style: 'vancouver', why: 'no columns for the number', find: / second-field-align="flush"/, replace: '' },
  {
    style: 'vancouver',
    why: 'the kind of a talk is said twice, and “presented at” also where no place is named',
    find: /<group delimiter=" "><text text-case="capitalize-first" variable="genre"\/><text term="presented at"\/><\/group>/,
    replace: '<text term="presented at" text-case="capitalize-first"/>',
  },
  {
    style: 'vancouver',
    why: 'NLM: a comma before “et al.”, also after a single name',
    find: /<style /,
    replace: '<style delimiter-precedes-et-al="always" ',
  },
  {
    style: 'vancouver',
    why: 'NLM: of an article without volume and issue, pages follow the year after a colon (2021:1–10)',
    find: /<group delimiter=";">(<text macro="date"\/><text macro="identifier-serial"\/>)<\/group>/,
    replace:
      '<choose><if variable="volume issue" match="any"><group delimiter=";">$1</group></if><else><group delimiter=":">$1</group></else></choose>',
  },
  {
    style: 'vancouver',
    why: 'NLM: “Report No.: PEP23-02-01-001”; the published edition says “No.” of plain numbers alone',
    find: /(<text term="report" text-case="capitalize-first"\/><\/else><\/choose>)<text macro="label-number"\/>/,
    replace: '$1<group delimiter=": "><label form="short" text-case="capitalize-first" variable="number"/><text variable="number"/></group>',
  },
  {
    style: 'vancouver',
    why: 'the kind of a report is said with its number, and again in brackets',
    find: /(<macro name="content-type">)(<text variable="genre"\/>)/,
    replace: '$1<choose><if type="report" variable="genre number" match="all"/><else>$2</else></choose>',
  },
  {
    style: 'vancouver',
    why: 'NLM: the numbers of a series stand with the series, after a semicolon; the published edition has a volume before the date and no issue',
    find: /(<macro name="series">.*?<text macro="label-collection-number"\/>)/s,
    replace:
      '$1<choose><if type="report" variable="collection-title" match="all"><group delimiter=", "><group delimiter=" "><label form="short" variable="volume"/><text variable="volume"/></group><group delimiter=" "><label form="short" variable="issue"/><text variable="issue"/></group></group></if></choose>',
  },
  {
    style: 'vancouver',
    why: 'the volume of a series stands with the series',
    find: /<else>(<group delimiter=", "><text macro="label-volume-capitalized"\/>)/,
    replace: '<else-if type="report" variable="collection-title" match="all"/><else>$1',
  },
  {
    style: 'vancouver',
    why: 'NLM: of a part of a site, what kind of text it is stands after the title of the part',
    find: /(<macro name="webpage-part"><choose><if type="webpage" variable="container-title">)<text variable="title"\/>/,
    replace: '$1<group delimiter=" "><text variable="title"/><text macro="content-type" prefix="[" suffix="]"/></group>',
  },
  {
    style: 'vancouver',
    why: 'and not after that of the site',
    find: /(<text macro="title"\/>)(<text macro="content-type" prefix="\[" suffix="\]"\/>)(<choose><if type="webpage" variable="container-title">)/,
    replace: '$1<choose><if type="webpage" variable="container-title"/><else>$2</else></choose>$3',
  },
  {
    style: 'vancouver',
    why: 'NLM: “Presented at: ASAM; 2018”, with a semicolon before the date',
    find: /(<group delimiter=": "><text macro="container-preposition"\/>.*?<\/group><\/group>)(<group delimiter="; ">)(<text macro="publisher"\/>)/s,
    replace: '<choose><if type="speech" match="none">$1</if></choose>$2<choose><if type="speech"><text macro="container-title"/></if></choose>$3',
  },
  {
    style: 'vancouver',
    why: 'NLM: an article ahead of print says so (Epub ahead of print), and a work that was withdrawn too',
    find: /(<text macro="series"\/><text macro="report-number"\/>)/,
    replace: '$1<text variable="status" text-case="capitalize-first"/>',
  },

  // French
  {
    style: 'vancouver',
    lang: 'fr',
    why: '« dir. », as in the five other styles: an « éditeur » publishes, and French guides print directeurs (https://www.grafiati.com/fr/info/vancouver/book/)',
    find: /<label prefix=", "\/>/g,
    replace: '<label form="short" prefix=", "/>',
  },
  {
    style: 'vancouver',
    lang: 'fr',
    why: '« Rapport n° PEP23-02-01-001 »',
    find: /<group delimiter=": "><label form="short" text-case="capitalize-first" variable="number"\/>/,
    replace: '<group delimiter=" "><label form="short" variable="number"/>',
  },
  {
    style: 'vancouver',
    lang: 'fr',
    why: 'the kinds of a talk are feminine: communication, conférence, affiche, transcription',
    find: /<text term="presented at" text-case="capitalize-first"\/>/,
    replace: '<text value="Présentée à"/>',
  },
  { style: 'vancouver', lang: 'fr', why: 'a space before the semicolon', find: /delimiter="; "/g, replace: `delimiter="${NARROW}; "` },
  { style: 'vancouver', lang: 'fr', why: 'a space before the colon', find: /delimiter=": "/g, replace: `delimiter="${NBSP}: "` },
];
