import type { Citation } from '../../../schemas/index.ts';

/** What a kind of work is called in each format. */
export interface TypeNames {
  bibtex: string;
  biblatex: string;
  ris: string;
}

/**
 * CSL item type → entry type. BibTeX has no web page, talk, film or law: they are `misc`, as in its manual. BibLaTeX has
 * names for film and law, but its data model gives them no fields, so biber would warn of every one: `misc` too, and
 * `entrysubtype` says which. RIS names are those that Zotero, EndNote and JabRef share (CONF, not CPAPER, which bibutils
 * does not know; SLIDE is Zotero's and EndNote's presentation).
 */
export const TYPES: Record<Citation['type'], TypeNames> = {
  'article-journal': { bibtex: 'article', biblatex: 'article', ris: 'JOUR' },
  article: { bibtex: 'misc', biblatex: 'online', ris: 'JOUR' },
  book: { bibtex: 'book', biblatex: 'book', ris: 'BOOK' },
  chapter: { bibtex: 'incollection', biblatex: 'incollection', ris: 'CHAP' },
  'entry-encyclopedia': { bibtex: 'incollection', biblatex: 'inreference', ris: 'ENCYC' },
  legislation: { bibtex: 'misc', biblatex: 'misc', ris: 'STAT' },
  manuscript: { bibtex: 'unpublished', biblatex: 'unpublished', ris: 'MANSCPT' },
  motion_picture: { bibtex: 'misc', biblatex: 'misc', ris: 'VIDEO' },
  'paper-conference': { bibtex: 'inproceedings', biblatex: 'inproceedings', ris: 'CONF' },
  report: { bibtex: 'techreport', biblatex: 'report', ris: 'RPRT' },
  speech: { bibtex: 'misc', biblatex: 'unpublished', ris: 'SLIDE' },
  thesis: { bibtex: 'phdthesis', biblatex: 'thesis', ris: 'THES' },
  webpage: { bibtex: 'misc', biblatex: 'online', ris: 'ELEC' },
};

/** What an entry type wants that a record may lack, and the type that says nearly the same without it. */
interface Fallback {
  needs?: readonly (keyof Citation)[];
  /** Fields that the type has no place for. */
  lacks?: readonly (keyof Citation)[];
  to: string;
}

/**
 * A part of a book without editors is an `inbook`, a report with editors a `manual` (“technical or other documentation”): BibLaTeX's report
 * has no field for them. A report without author or institution stays a report, though both formats want these: Zotero, pandoc and JabRef
 * take a `manual` for a book or a manual. Mandatory fields: BibLaTeX's data model (blx-dm.def) and btxdoc.
 */
const FALLBACKS: Record<'bibtex' | 'biblatex', Readonly<Record<string, Fallback>>> = {
  bibtex: {},
  biblatex: {
    report: { lacks: ['editor'], to: 'manual' },
    incollection: { needs: ['editor'], to: 'inbook' },
    inreference: { needs: ['editor'], to: 'inbook' },
    online: { needs: ['URL'], to: 'misc' },
    unpublished: { needs: ['author'], to: 'misc' },
    inproceedings: { needs: ['container-title'], to: 'unpublished' },
  },
};

/** The entry type of a record in BibTeX or BibLaTeX. */
export function entryType(item: Partial<Record<keyof Citation, unknown>> & { type: Citation['type'] }, format: 'bibtex' | 'biblatex'): string {
  const type = TYPES[item.type][format];
  if (type === 'phdthesis' && /master|maîtrise|diploma|diplôme|msc/i.test(String(item.genre ?? ''))) return 'mastersthesis';
  const fallback = FALLBACKS[format][type];
  if (!fallback) return type;
  const { needs, lacks, to } = fallback;
  return needs?.some((field) => item[field] === undefined) || lacks?.some((field) => item[field] !== undefined) ? to : type;
}
