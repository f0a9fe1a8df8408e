import type { StyleEdit } from './style-edits.ts';

const NBSP = '&#160;';

/** What ISO 690 says otherwise here than in its published edition, which is French and is made English below. */
export const ISO690_EDITS: readonly StyleEdit[] = [
  {
    style: 'iso690',
    why: 'a work without container ends in two full stops, and an encyclopedia is not announced by “In”',
    find: /<text variable="title" suffix="\. "\/><\/if><else><text variable="title" suffix=", "\/><text macro="year-date" suffix="\. "\/><\/else><\/choose><choose><if type="chapter paper-conference" match="any">(<text term="in".*?)(<\/else-if><else-if type="report">)/,
    replace:
      '<text variable="title"/></if><else><text variable="title" suffix=", "/><text macro="year-date"/></else></choose><group prefix=". "><choose><if type="chapter paper-conference entry-dictionary entry-encyclopedia" match="any">$1</group>$2',
  },
  {
    style: 'iso690',
    why: 'a title without author ends in two full stops',
    find: /<text macro="year-date" suffix="\. "\/>/g,
    replace: '<text macro="year-date"/>',
  },
  {
    style: 'iso690',
    why: 'the pages of an entry of an encyclopedia are printed nowhere',
    find: /<else-if type="chapter paper-conference article-newspaper" match="any">(<text variable="page")/,
    replace: '<else-if type="chapter paper-conference article-newspaper entry-dictionary entry-encyclopedia" match="any">$1',
  },
  {
    style: 'iso690',
    why: 'an edition is printed as a bare number',
    find: /<text variable="edition" form="long"\/>/,
    replace:
      '<choose><if is-numeric="edition"><group delimiter=" "><number variable="edition" form="ordinal"/><text term="edition" form="short" strip-periods="true"/></group></if><else><text variable="edition"/></else></choose>',
  },
  {
    style: 'iso690',
    why: 'an article number is printed nowhere; a single page is no “pp.”; what follows the full stop after a journal has a capital',
    find: /(<macro name="issue"><group delimiter=", "><text variable="volume" [^>]*>).*?(<\/group><\/macro>)/,
    replace: `$1<choose><if variable="volume"><text variable="issue" prefix="n°${NBSP}"/></if><else><text variable="issue" prefix="N°${NBSP}"/></else></choose><choose><if variable="volume issue" match="any"><group delimiter="${NBSP}"><label variable="page" form="short"/><text variable="page"/></group></if><else><group delimiter="${NBSP}"><label variable="page" form="short" text-case="capitalize-first"/><text variable="page"/></group></else></choose><choose><if variable="page" match="none"><choose><if variable="volume issue" match="any"><group delimiter="${NBSP}"><text term="article-locator" form="short"/><text variable="number"/></group></if><else><group delimiter="${NBSP}"><text term="article-locator" form="short" text-case="capitalize-first"/><text variable="number"/></group></else></choose></if></choose>$2`,
  },
  {
    style: 'iso690',
    why: 'neither the kind nor the status of a web page or an article is printed',
    find: /(<else-if type="post-weblog post webpage" match="any"><group><text macro="responsability" suffix="\. "\/><choose>.*?<\/choose>)/,
    replace: '$1<text variable="genre" text-case="capitalize-first" suffix=". "/>',
  },
  {
    style: 'iso690',
    why: 'the status of an article is printed nowhere',
    find: /(<else-if type="article-journal article-magazine" match="any"><group>.*?<text macro="issue" suffix="\. "\/>)/,
    replace: '$1<text variable="status" text-case="capitalize-first" suffix=". "/>',
  },
  {
    style: 'iso690',
    why: 'the day of access is said for what has one',
    find: /(<macro name="accessed"><choose><if variable=")URL"/,
    replace: '$1accessed"',
  },
  {
    style: 'iso690',
    why: 'the year, which stands after the author, is said again; only a day or month is new',
    find: /(<macro name="date">.*?<date-part name="month") suffix=" "\/><date-part name="year"\/>/,
    replace: '$1/>',
  },
  {
    style: 'iso690',
    why: 'a publisher without a date after it ends in a comma',
    find: /<text macro="publisher-group" suffix=", "\/><text macro="date" suffix="\. "\/>/g,
    replace: '<group delimiter=", " suffix=". "><text macro="publisher-group"/><text macro="date"/></group>',
  },
  {
    style: 'iso690',
    why: 'who published a web page is printed nowhere',
    find: /(<text variable="genre" text-case="capitalize-first" suffix="\. "\/>)(<text macro="date" suffix="\. "\/><text macro="accessed" suffix="\. "\/><text macro="url"\/>)/,
    replace: '$1<text macro="publisher-group" suffix=". "/>$2',
  },
  {
    style: 'iso690',
    why: 'the number in its series of a report is printed nowhere',
    find: /(<macro name="collection"><group delimiter=", "><text variable="collection-title"\/>)/,
    replace: `$1<choose><if type="report" variable="collection-title" match="all"><text variable="volume" prefix="vol.${NBSP}"/><text variable="issue" prefix="n°${NBSP}"/></if></choose>`,
  },
  {
    style: 'iso690',
    why: 'the number of a report stands before its title; ISO 690 has numbers after the publisher',
    find: /<text variable="number" suffix="&#160;: "\/>/g,
    replace: '',
  },
  {
    style: 'iso690',
    why: 'after the publisher and the series, and before the day of access and the address',
    find: /(<else-if type="report"><group>.*?<text macro="publisher-group" suffix="\. "\/>)(<text macro="accessed" suffix="\. "\/>)(<text macro="collection" suffix="\. "\/>)/s,
    replace: `$1$3<group delimiter="${NBSP}" suffix=". "><text term="number" form="short" text-case="capitalize-first"/><text macro="number"/></group>$2`,
  },
  {
    style: 'iso690',
    why: 'a work without author has its medium after its title: “Title [online], 2021”',
    find: /<text variable="title"( font-style="italic")? suffix=", "\/><text macro="year-date"\/>/g,
    replace:
      '<text variable="title"$1/><choose><if variable="container-title event" match="none"><text macro="medium"/><choose><if variable="URL"><text term="online" prefix=" [" suffix="]"/></if></choose></if></choose><text macro="year-date" prefix=", "/>',
  },
  {
    style: 'iso690',
    why: 'of a part of a site without author, after the name of the site',
    find: /(<if variable="container-title"><text variable="container-title" font-style="italic"\/>)/,
    replace:
      '$1<choose><if variable="author editor translator" match="none"><choose><if variable="URL"><text term="online" prefix=" [" suffix="]"/></if></choose></if></choose>',
  },
  {
    style: 'iso690',
    why: 'and not again; the medium of a film stands with it, not as a sentence of its own',
    find: /<choose><if variable="URL">(<text term="online" prefix=" \[" suffix="\]"\/>)<\/if><\/choose><\/macro>/,
    replace:
      '<choose><if variable="author editor translator" match="any"><text macro="medium"/><choose><if variable="URL">$1</if></choose></if></choose></macro>',
  },
  { style: 'iso690', why: 'the medium is said already', find: /<text macro="medium" suffix="\. "\/>/g, replace: '' },
  {
    style: 'iso690',
    why: 'the gazette that a law stands in is printed nowhere',
    find: /type="paper-conference speech chapter/,
    replace: 'type="legislation paper-conference speech chapter',
  },
  {
    style: 'iso690',
    why: 'the DOI of anything but an article is printed nowhere',
    find: /(?<!<text macro="doi" suffix="\. "\/>)<text macro="url"\/>/g,
    replace: '<text macro="doi" suffix=". "/><text macro="url"/>',
  },
  {
    style: 'iso690',
    why: 'a page, talk or law that stands in nothing else is a work of its own: its title is in italics',
    find: /(<else-if type="legislation paper-conference speech chapter article-journal .*?<if variable="author editor translator" match="any">)(<text variable="title"\/>)(<\/if><else>)<text variable="title"\/>(.*?<\/else>)/s,
    replace:
      '$1<choose><if type="webpage post post-weblog speech legislation" match="any"><choose><if variable="container-title event" match="any">$2</if><else><text variable="title" font-style="italic"/></else></choose></if><else>$2</else></choose>$3<choose><if type="webpage post post-weblog speech legislation" match="any"><choose><if variable="container-title event" match="any">$2</if><else><text variable="title" font-style="italic"/></else></choose></if><else>$2</else></choose>$4',
  },
  {
    style: 'iso690',
    why: 'undated works of one author are told apart as dated ones are; a place for the letter there wants one after a year too',
    find: /(<macro name="year-date"><choose><if variable="issued">)(<date variable="issued">.*?<\/date>)(<\/if><else><text term="no date"\/>)/,
    replace: `$1<group>$2<text variable="year-suffix"/></group>$3<text variable="year-suffix" prefix="${NBSP}"/>`,
  },
  { style: 'iso690', why: 'no comma before the last of several organisations', find: /<style /, replace: '<style delimiter-precedes-last="never" ' },

  // French
  { style: 'iso690', lang: 'fr', why: '« p. » for one page and for several', find: /pp\.&#160;/g, replace: `p.${NBSP}` },
  {
    style: 'iso690',
    lang: 'fr',
    why: '1er décembre',
    find: /<date-part name="day" suffix=" "\/><date-part name="month"\/>/,
    replace: `<date-part name="day" form="ordinal" suffix="${NBSP}"/><date-part name="month"/>`,
  },
  {
    style: 'iso690',
    lang: 'fr',
    why: 'consulté le 1er décembre',
    find: /<date-part name="day" prefix="&#160;"\/>/,
    replace: `<date-part name="day" form="ordinal" prefix="${NBSP}"/>`,
  },
  {
    style: 'iso690',
    lang: 'fr',
    why: 'a typographic apostrophe',
    find: /<term name="from">à l'adresse<\/term>/,
    replace: '<term name="from">à l’adresse</term>',
  },
  { style: 'iso690', lang: 'fr', why: '« Dans : »', find: /<term name="in">in<\/term>/, replace: '' },

  // English
  {
    style: 'iso690',
    lang: 'en',
    why: 'the words of the published English edition',
    find: /<locale>.*?<\/locale>/s,
    replace:
      '<locale><terms><term name="no date">[no date]</term><term name="in">in</term><term name="online">online</term><term name="accessed">accessed</term><term name="retrieved">available</term><term name="from">from</term><term name="translator" form="short">trans.</term><term name="editor" form="short"><single>ed</single><multiple>eds</multiple></term></terms></locale>',
  },
  { style: 'iso690', lang: 'en', why: 'no space before a colon', find: /&#160;: "/g, replace: ': "' },
  { style: 'iso690', lang: 'en', why: 'no. for n°', find: /prefix="([nN])°&#160;"/g, replace: `prefix="$1o.${NBSP}"` },
];
