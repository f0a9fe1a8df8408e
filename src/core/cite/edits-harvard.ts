import type { StyleEdit } from './style-edits.ts';

const NBSP = '&#160;';

/** What Harvard (Cite Them Right) says otherwise here than in its published edition. */
export const HARVARD_EDITS: readonly StyleEdit[] = [
  {
    style: 'harvard',
    why: 'an article without pages is not a preprint for that; its status says what it is',
    find: /<text value="Preprint" prefix="\[" suffix="\]"\/>/,
    replace: '<text variable="status" prefix="[" suffix="]"/>',
  },
  {
    style: 'harvard',
    why: 'an article number is printed nowhere',
    find: /(<text variable="issue" prefix="\(" suffix="\)"\/>)(<\/if><\/choose><\/macro>)/,
    replace: '$1<group delimiter=" " prefix=", "><text term="article-locator"/><text variable="number"/></group>$2',
  },
  {
    style: 'harvard',
    why: 'of an article without volume, two commas stand before its number',
    find: /(<if type="article-journal">)(<text variable="volume"\/><text variable="issue" prefix="\(" suffix="\)"\/>)<group delimiter=" " prefix=", ">(.*?<\/group>)/,
    replace: '$1<group delimiter=", "><group>$2</group><group delimiter=" ">$3</group>',
  },
  {
    style: 'harvard',
    why: 'the series of a report is printed nowhere',
    find: /(<else-if type="report"><group delimiter="\. ">)(<group delimiter=" "><text variable="genre"\/><text variable="number"\/><\/group>)(<group delimiter=": "><text variable="publisher-place"\/><text variable="publisher"\/><\/group>)/,
    replace:
      '$1$2$3<group prefix="(" suffix=")" delimiter=", "><text variable="collection-title"/><choose><if variable="collection-title"><group><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group></if></choose></group>',
  },
  {
    style: 'harvard',
    why: 'what kind of page or talk it is stands nowhere; Cite Them Right names it in brackets after the title',
    find: /(<text variable="title" font-style="italic"\/><text variable="medium" prefix="\[" suffix="\]"\/>)/,
    replace: '$1<choose><if type="webpage"><text variable="genre" text-case="capitalize-first" prefix="[" suffix="]"/></if></choose>',
  },
  {
    style: 'harvard',
    why: 'and of a talk or a preprint',
    find: /<else>(<text variable="title" form="long" quotes="true"\/>)<\/else>/,
    replace:
      '<else><group delimiter=" ">$1<choose><if type="speech article" match="any"><text variable="genre" text-case="capitalize-first" prefix="[" suffix="]"/></if></choose></group></else>',
  },
  {
    style: 'harvard',
    why: 'an entry of a dictionary stands in it, as a chapter does: ‘Title’, in G. Petit (ed.) Dictionary',
    find: /type="chapter paper-conference"/g,
    replace: 'type="chapter paper-conference entry-dictionary entry-encyclopedia"',
  },
  {
    style: 'harvard',
    why: 'the pages of an entry of a dictionary are printed nowhere',
    find: /(<macro name="pages"><choose><if type="chapter paper-conference)/,
    replace: '$1 entry-dictionary entry-encyclopedia',
  },
  {
    style: 'harvard',
    why: '“et al.” is in italics wherever it stands',
    find: /(<names variable="editor translator" delimiter="(?:, |\. )">(?:<label form="verb"[^>]*>)?<name [^>]*\/>)/g,
    replace: '$1<et-al font-style="italic"/>',
  },
  {
    style: 'harvard',
    why: 'a work that was withdrawn says so, whatever its pages',
    find: /<choose><if match="none" variable="page volume">(<text variable="status" prefix="\[" suffix="\]"\/>)<\/if><\/choose>/,
    replace: '$1',
  },
  {
    style: 'harvard',
    why: 'a number without a word before it says nothing',
    find: /(<else-if type="report"><group delimiter="\. "><group delimiter=" "><text variable="genre"\/>)<text variable="number"\/>/,
    replace:
      '$1<choose><if variable="genre"><text variable="number"/></if><else><group delimiter=" "><text term="number" form="short" text-case="capitalize-first"/><text variable="number"/></group></else></choose>',
  },

  // French
  { style: 'harvard', lang: 'fr', why: 'a space before the colon', find: /(delimiter|suffix)=": "/g, replace: `$1="${NBSP}: "` },
  {
    style: 'harvard',
    lang: 'fr',
    why: '« (consulté le 29 février 2024) »',
    find: new RegExp(`<group prefix=" \\(" delimiter="${NBSP}: " suffix="\\)"><text term="accessed" text-case="capitalize-first"/>`),
    replace: '<group prefix=" (" delimiter=" " suffix=")"><text term="accessed"/>',
  },
  {
    style: 'harvard',
    lang: 'fr',
    why: '1er décembre',
    find: /<date-part name="day" suffix=" "\/><date-part name="month" form="long"\/>/,
    replace: `<date-part name="day" form="ordinal" suffix="${NBSP}"/><date-part name="month" form="long"/>`,
  },
];
