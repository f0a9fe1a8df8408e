import type { SourceEntry } from '../entry.ts';
import { statusOf, type Variable } from './csl.ts';

/** How a value is written: a list item has its “and” protected, an address stays as it is. */
export type Manner = 'text' | 'list' | 'verbatim' | 'pages';

/**
 * The field or tag that carries a variable: one for all entry types, or by entry type with `default`. What a type has no
 * field for goes to its `note` (RIS: N1), with the label of the row before it: nothing is dropped.
 */
export type Place = string | ({ default: string } & Record<string, string>);

export interface FieldRow {
  csl: Variable;
  manner: Manner;
  bibtex: Place;
  biblatex: Place;
  ris: Place;
  /** What stands before the value when it is written as a note. */
  label?: string | undefined;
}

/**
 * CSL variable → field. Names, dates, language and pages of RIS are written by the writers themselves. Fields by entry
 * type follow btxdoc, BibLaTeX's data model (blx-dm.def), and for RIS what Zotero reads and EndNote prints
 * (https://github.com/zotero/translators RIS.js): SN is the number of a report, T2 the series of a book and of a report,
 * C3 the title of proceedings, C5 the medium of a video, C7 the article number of EndNote; M1 of a web page is the day on which it was seen,
 * IS of a chapter how many volumes there are, ET and OP of a law its session and history; M3 is the kind of work only where Zotero has one
 * (of an article it would take M3 for the DOI).
 */
export const FIELDS: readonly FieldRow[] = [
  { csl: 'title', manner: 'text', bibtex: 'title', biblatex: 'title', ris: 'TI' },
  { csl: 'title-short', manner: 'text', bibtex: 'shorttitle', biblatex: 'shorttitle', ris: 'ST' },
  { csl: 'original-title', manner: 'text', bibtex: 'origtitle', biblatex: 'origtitle', ris: { STAT: 'N1', default: 'OP' } },
  {
    csl: 'genre',
    manner: 'text',
    bibtex: { techreport: 'type', phdthesis: 'type', mastersthesis: 'type', misc: 'howpublished', default: 'note' },
    biblatex: { report: 'type', thesis: 'type', manual: 'type', misc: 'type', unpublished: 'type', default: 'note' },
    ris: { RPRT: 'M3', THES: 'M3', ELEC: 'M3', SLIDE: 'M3', MANSCPT: 'M3', default: 'N1' },
  },
  {
    csl: 'medium',
    manner: 'text',
    bibtex: { misc: 'howpublished', default: 'note' },
    biblatex: { misc: 'howpublished', unpublished: 'howpublished', default: 'note' },
    ris: { VIDEO: 'C5', default: 'N1' },
  },
  {
    csl: 'container-title',
    manner: 'text',
    bibtex: { article: 'journal', misc: 'howpublished', techreport: 'note', default: 'booktitle' },
    biblatex: {
      article: 'journaltitle',
      inproceedings: 'booktitle',
      incollection: 'booktitle',
      inreference: 'booktitle',
      inbook: 'booktitle',
      misc: 'howpublished',
      default: 'note',
    },
    ris: { CONF: 'C3', BOOK: 'N1', RPRT: 'N1', SLIDE: 'N1', default: 'T2' },
  },
  {
    csl: 'collection-title',
    manner: 'text',
    bibtex: { misc: 'note', unpublished: 'note', default: 'series' },
    biblatex: { report: 'note', thesis: 'note', misc: 'note', online: 'note', unpublished: 'note', default: 'series' },
    ris: { BOOK: 'T2', RPRT: 'T2', CHAP: 'T3', CONF: 'T3', ENCYC: 'T3', JOUR: 'T3', default: 'N1' },
    label: 'Series',
  },
  {
    csl: 'event-title',
    manner: 'text',
    bibtex: { misc: 'howpublished', default: 'note' },
    biblatex: { unpublished: 'eventtitle', inproceedings: 'eventtitle', misc: 'howpublished', default: 'note' },
    ris: { SLIDE: 'T2', CONF: 'T2', default: 'N1' },
  },
  {
    csl: 'publisher',
    manner: 'list',
    bibtex: { techreport: 'institution', phdthesis: 'school', mastersthesis: 'school', default: 'publisher' },
    biblatex: {
      report: 'institution',
      thesis: 'institution',
      manual: 'organization',
      misc: 'organization',
      online: 'organization',
      unpublished: 'note',
      article: 'note',
      default: 'publisher',
    },
    ris: 'PB',
  },
  {
    csl: 'publisher-place',
    manner: 'list',
    bibtex: 'address',
    biblatex: { online: 'note', article: 'note', default: 'location' },
    ris: { CONF: 'C1', default: 'CY' },
  },
  {
    csl: 'edition',
    manner: 'text',
    bibtex: 'edition',
    biblatex: { report: 'note', misc: 'note', online: 'note', unpublished: 'note', article: 'note', thesis: 'note', default: 'edition' },
    ris: { STAT: 'N1', default: 'ET' },
  },
  {
    csl: 'volume',
    manner: 'text',
    bibtex: 'volume',
    biblatex: { report: 'note', thesis: 'note', manual: 'note', misc: 'note', online: 'note', unpublished: 'note', default: 'volume' },
    ris: 'VL',
    label: 'Vol.',
  },
  {
    csl: 'issue',
    manner: 'text',
    bibtex: 'number',
    biblatex: { thesis: 'note', misc: 'note', online: 'note', unpublished: 'note', default: 'number' },
    ris: { CHAP: 'N1', default: 'IS' },
    label: 'No.',
  },
  {
    csl: 'number',
    manner: 'text',
    bibtex: { article: 'eid', misc: 'note', unpublished: 'note', default: 'number' },
    biblatex: { article: 'eid', thesis: 'note', misc: 'note', online: 'note', unpublished: 'note', default: 'number' },
    ris: { JOUR: 'C7', RPRT: 'SN', ELEC: 'N1', default: 'M1' },
    label: 'No.',
  },
  {
    csl: 'page',
    manner: 'pages',
    bibtex: 'pages',
    biblatex: { misc: 'note', online: 'note', unpublished: 'note', default: 'pages' },
    ris: 'SP',
    label: 'P.',
  },
  {
    csl: 'number-of-pages',
    manner: 'text',
    bibtex: 'pagetotal',
    biblatex: { book: 'pagetotal', report: 'pagetotal', manual: 'pagetotal', thesis: 'pagetotal', default: 'note' },
    ris: { BOOK: 'SP', THES: 'SP', RPRT: 'SP', default: 'N1' },
    label: 'Pages:',
  },
  { csl: 'status', manner: 'text', bibtex: 'note', biblatex: 'pubstate', ris: 'N1' },
  {
    csl: 'ISBN',
    manner: 'text',
    bibtex: 'isbn',
    biblatex: { book: 'isbn', manual: 'isbn', incollection: 'isbn', inreference: 'isbn', inbook: 'isbn', inproceedings: 'isbn', default: 'note' },
    ris: { BOOK: 'SN', CHAP: 'SN', ENCYC: 'SN', CONF: 'SN', default: 'N1' },
    label: 'ISBN',
  },
  { csl: 'ISSN', manner: 'text', bibtex: 'issn', biblatex: { article: 'issn', default: 'note' }, ris: { JOUR: 'SN', default: 'N1' }, label: 'ISSN' },
  { csl: 'DOI', manner: 'verbatim', bibtex: 'doi', biblatex: 'doi', ris: 'DO' },
  { csl: 'URL', manner: 'verbatim', bibtex: 'url', biblatex: 'url', ris: 'UR' },
  { csl: 'PMID', manner: 'verbatim', bibtex: 'pmid', biblatex: 'eprint', ris: { JOUR: 'AN', default: 'N1' }, label: 'PMID' },
  { csl: 'PMCID', manner: 'verbatim', bibtex: 'pmcid', biblatex: 'note', ris: { JOUR: 'C2', default: 'N1' }, label: 'PMCID' },
];

/** A row of the table for one entry type. */
export interface PlacedRow extends Pick<FieldRow, 'csl' | 'manner' | 'label'> {
  place: string;
}

/**
 * The rows of the table by entry type, each worked out once: a file has a dozen types and thousands of records.
 *
 * @param prepare what a writer makes of a row
 */
export function rowsByType<Row>(format: 'bibtex' | 'biblatex' | 'ris', prepare: (row: PlacedRow) => Row): (entryType: string) => readonly Row[] {
  const made = new Map<string, readonly Row[]>();
  return (entryType) => {
    const rows =
      made.get(entryType) ??
      FIELDS.map(({ csl, manner, label, [format]: place }) => prepare({ csl, manner, label, place: placeOf(place, entryType) }));
    made.set(entryType, rows);
    return rows;
  };
}

/**
 * The values of a record, in the order of the rows. It goes by what the record has: to ask for what it lacks, which is half of the table,
 * costs more.
 */
export function rowValues(source: SourceEntry): (string | undefined)[] {
  const { citation } = source;
  const values = NO_VALUES.slice();
  for (const variable in citation) {
    const at = ROW_OF.get(variable);
    if (at !== undefined) values[at] = citation[variable as Variable] as string | undefined;
  }
  values[STATUS] = statusOf(source);
  return values;
}

const ROW_OF: ReadonlyMap<string, number> = new Map(FIELDS.map(({ csl }, at) => [csl, at]));
const NO_VALUES: readonly (string | undefined)[] = FIELDS.map(() => undefined);
const STATUS = ROW_OF.get('status') as number;

/** The field of a row for an entry type. */
export function placeOf(place: Place, entryType: string): string {
  return typeof place === 'string' ? place : (place[entryType] ?? place.default);
}
