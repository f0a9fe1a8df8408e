import type { StyleEdit } from './style-edits.ts';

const NBSP = '&#160;';
const ARTICLE_NUMBER = '<text variable="number"/>';

/** What Chicago and MLA say otherwise here than in their published edition. */
export const CHICAGO_MLA_EDITS: readonly StyleEdit[] = [
  {
    style: 'chicago',
    why: 'an article number is printed nowhere; it stands where pages would',
    find: /<if variable="volume issue" match="any"><text variable="page" prefix=": "\/><\/if><else><text variable="page" prefix=", "\/><\/else>/,
    replace: `<if variable="volume issue" match="any"><group prefix=": "><choose><if variable="page"><text variable="page"/></if><else>${ARTICLE_NUMBER}</else></choose></group></if><else><group prefix=", "><choose><if variable="page"><text variable="page"/></if><else>${ARTICLE_NUMBER}</else></choose></group></else>`,
  },
  {
    style: 'chicago',
    why: 'the kind of a talk is said twice, and “presented at” also where no event is named',
    find: /<choose><if variable="genre"><text term="presented at"\/><\/if><else><text term="presented at" text-case="capitalize-first"\/><\/else><\/choose><text variable="event"\/>/,
    replace:
      '<choose><if variable="event"><choose><if variable="genre"><text term="presented at"/></if><else><text term="presented at" text-case="capitalize-first"/></else></choose></if></choose><text variable="event"/>',
  },
  {
    style: 'chicago',
    why: 'a web page of which the year alone is known says the year twice',
    find: /(<if type="webpage post-weblog" match="any">)<date variable="issued" form="text"\/>/,
    replace: '$1<text macro="day-month"/>',
  },
  {
    style: 'mla',
    why: 'a talk says where and when it was held, before its address, as every other work does',
    find: /<else-if type="speech" match="none">(<date variable="issued" form="text"\/>)<\/else-if>/,
    replace:
      '<else-if type="speech"><group delimiter=", "><text variable="event"/><date variable="issued" form="text"/><text variable="event-place"/></group></else-if><else>$1</else>',
  },
  {
    style: 'mla',
    why: 'what kind of talk it was stands nowhere; MLA names it at the end of an entry',
    find: /<text variable="event"\/><date variable="event-date" form="text"\/><text variable="event-place"\/>/,
    replace: '<text variable="genre" text-case="capitalize-first"/>',
  },
  {
    style: 'mla',
    why: 'a thesis says neither what it is nor where its author wrote it',
    find: /<text macro="container2-title"\/><text macro="container2-location"\/>/,
    replace:
      '<text macro="container2-title"/><text macro="container2-location"/><choose><if type="thesis"><text variable="genre" text-case="capitalize-first"/></if></choose>',
  },

  {
    style: 'mla',
    why: 'the number of an article stands where its pages would, after the date',
    find: /<text variable="number"\/>(<\/group><\/macro>)(.*?<text macro="publication-date"\/>)/s,
    replace:
      '<choose><if type="article-journal" match="none"><text variable="number"/></if></choose>$1$2<choose><if type="article-journal"><text variable="number"/></if></choose>',
  },

  {
    style: 'mla',
    why: 'the series of a report is printed nowhere, and its number says of nothing what it is',
    find: /(<group delimiter=" "><text term="issue" form="short"\/><text variable="issue"\/><\/group>)/,
    replace:
      '<choose><if type="report" variable="collection-title" match="all"><text variable="collection-title"/><text macro="volume-lowercase"/></if></choose>$1',
  },

  // French
  { style: 'chicago', lang: 'fr', why: 'whole page numbers', find: / page-range-format="chicago"/, replace: ' delimiter-precedes-last="never"' },
  { style: 'mla', lang: 'fr', why: 'whole page numbers', find: / page-range-format="minimal-two"/, replace: ' delimiter-precedes-last="never"' },
  {
    style: 'chicago',
    lang: 'fr',
    why: 'the kinds of a talk are feminine: communication, conférence, affiche, transcription',
    find: /<text term="presented at"\/>/,
    replace: '<text value="présentée à"/>',
  },
  {
    style: 'chicago',
    lang: 'fr',
    why: 'no comma before « et »',
    find: /delimiter-precedes-last="always"/g,
    replace: 'delimiter-precedes-last="never"',
  },
  { style: 'mla', lang: 'fr', why: 'no comma before « et »', find: /delimiter-precedes-last="always"/g, replace: 'delimiter-precedes-last="never"' },
  { style: 'chicago', lang: 'fr', why: 'a space before the colon', find: /(delimiter|prefix)=": "/g, replace: `$1="${NBSP}: "` },
  { style: 'chicago', lang: 'fr', why: 'a space round the colon', find: /suffix=":"/g, replace: `suffix="${NBSP}: "` },
  {
    style: 'chicago',
    lang: 'fr',
    why: 'day before month, without the year',
    find: /(<macro name="day-month"><date variable="issued">)<date-part name="month"\/><date-part name="day" prefix=" "\/>/,
    replace: `$1<date-part name="day" form="ordinal" suffix="${NBSP}"/><date-part name="month"/>`,
  },
];
