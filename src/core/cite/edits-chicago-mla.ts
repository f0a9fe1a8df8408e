import type { StyleEdit } from './style-edits.ts';

const NBSP = '&#160;';
/** Where an article stands in its volume: its pages, or its number. */
const PLACE = '<choose><if variable="page"><text variable="page"/></if><else><text variable="number"/></else></choose>';

/** What Chicago and MLA say otherwise here than in their published edition. */
export const CHICAGO_MLA_EDITS: readonly StyleEdit[] = [
  {
    style: 'chicago',
    why: 'pages follow a volume alone without a space (14:213–29), an issue alone after a comma (CMOS 17, 15.47–48; mended in the published style since, https://github.com/citation-style-language/styles/pull/7042); an article number, printed nowhere, stands in their place',
    find: /<if variable="volume issue" match="any"><text variable="page" prefix=": "\/><\/if><else><text variable="page" prefix=", "\/><\/else>/,
    replace: `<if variable="volume issue" match="all"><group prefix=": ">${PLACE}</group></if><else-if variable="volume"><group prefix=":">${PLACE}</group></else-if><else><group prefix=", ">${PLACE}</group></else>`,
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
    style: 'chicago',
    why: 'a report is treated as a book (CMOS 17, 14.220), and the name of a law is neither set off nor quoted',
    find: /(<macro name="title">.*?<else-if type="bill book graphic) legislation (motion_picture) (song" match="any">.*?<else-if type=")(legal_case interview patent" match="any">)/s,
    replace: '$1 $2 report $3legislation $4',
  },
  {
    style: 'chicago',
    why: 'undated works of one author are told apart as dated ones are (n.d.-a); a place for the letter there wants one after a year too',
    find: /(<macro name="date">.*?)(<date variable="issued"><date-part name="year"\/><\/date>)(.*?<text term="no date" form="short"\/>)/s,
    replace: '$1<group>$2<text variable="year-suffix"/></group>$3<text variable="year-suffix" prefix="-"/>',
  },
  {
    style: 'chicago',
    why: 'the numbers of a series stand after its title (14.123), and no volume before it',
    find: /(<macro name="locators">.*?)(<else-if type="bill book graphic legal_case legislation motion_picture report song" match="any">)/s,
    replace: '$1<else-if type="report" variable="collection-title" match="all"/>$2',
  },
  {
    style: 'chicago',
    why: 'the volume and issue of a series of reports',
    find: /(<macro name="collection-title"><choose><if match="none" type="article-journal"><choose>)<if /,
    replace:
      '$1<if type="report" variable="collection-title" match="all"><group delimiter=" "><text variable="collection-title" text-case="title"/><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group></if><else-if ',
  },
  {
    style: 'chicago',
    why: 'the condition before it has become another one',
    find: /(<group delimiter=", "><text variable="collection-title" text-case="title"\/><text variable="collection-number"\/><\/group>)<\/if>/,
    replace: '$1</else-if>',
  },
  {
    style: 'chicago',
    why: 'a work that was withdrawn says so',
    find: /<text macro="access" prefix="\. "\/>/,
    replace:
      '<choose><if variable="issued"><text variable="status" text-case="capitalize-first" prefix=". "/></if></choose><text macro="access" prefix=". "/>',
  },
  {
    style: 'chicago',
    why: 'a number without a word before it says nothing',
    find: /<if type="report">(<text variable="number"\/>)<\/if>/,
    replace:
      '<if type="report" variable="genre" match="all">$1</if><else-if type="report"><group delimiter=" "><text term="number" form="short" text-case="capitalize-first"/>$1</group></else-if>',
  },
  {
    style: 'chicago',
    why: 'of a thesis the university alone is said, not its town (14.215)',
    find: /(<if type="thesis"><text variable="genre" text-case="capitalize-first"\/>)<\/if><\/choose><text macro="publisher"\/>/,
    replace: '$1<text variable="publisher"/></if><else><text macro="publisher"/></else></choose>',
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
    why: 'what kind of work it is stands nowhere, or where a publisher would; MLA names it at the end of an entry (9, 5.105–5.119)',
    find: /<choose><if type="speech"><text variable="event"\/><date variable="event-date" form="text"\/><text variable="event-place"\/><\/if><\/choose>/,
    replace:
      '<choose><if type="speech report webpage article" match="any"><text variable="genre" text-case="capitalize-first"/></if></choose><text variable="medium" text-case="capitalize-first"/>',
  },
  { style: 'mla', why: 'and a medium there too', find: /(<text variable="version"\/>)<text variable="medium"\/>/, replace: '$1' },
  {
    style: 'mla',
    why: 'the kind and number of a report stand as if they were its publisher; a number says what it is (5.51)',
    find: /<choose><if type="report"><text variable="genre"\/><\/if><\/choose><text variable="number"\/>/,
    replace:
      '<choose><if type="report"><choose><if variable="edition collection-title container-title" match="any"><group delimiter=" "><text term="number" form="short"/><text variable="number"/></group></if><else><group delimiter=" "><text term="number" form="short" text-case="capitalize-first"/><text variable="number"/></group></else></choose></if><else><text variable="number"/></else></choose>',
  },
  {
    style: 'mla',
    why: 'the name of a law is neither in italics nor in quotation marks',
    find: /(<macro name="title"><choose>)<if (variable="container-title" match="any">.*?)<\/if>/,
    replace: '$1<if type="legislation"><text variable="title" text-case="title"/></if><else-if $2</else-if>',
  },
  {
    style: 'mla',
    why: 'a work that was withdrawn says so',
    find: /<text macro="accessed"\/><\/group><\/layout>/,
    replace: '<text macro="accessed"/><text variable="status" text-case="capitalize-first"/></group></layout>',
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
    why: 'the number of an article stands where its pages would, after the date, with the word for what it is (5.51)',
    find: /<else>(<text variable="number"\/>)<\/else>(<\/choose><\/group><\/macro>)(.*?<text macro="publication-date"\/>)/s,
    replace:
      '<else-if type="article-journal" match="none">$1</else-if>$2$3<choose><if type="article-journal"><group delimiter=" "><text term="article-locator"/><text variable="number"/></group></if></choose>',
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
  { style: 'chicago', lang: 'fr', why: 'a space round the colon', find: /(suffix|prefix)=":"/g, replace: `$1="${NBSP}: "` },
  {
    style: 'chicago',
    lang: 'fr',
    why: 'day before month, without the year',
    find: /(<macro name="day-month"><date variable="issued">)<date-part name="month"\/><date-part name="day" prefix=" "\/>/,
    replace: `$1<date-part name="day" form="ordinal" suffix="${NBSP}"/><date-part name="month"/>`,
  },
];
