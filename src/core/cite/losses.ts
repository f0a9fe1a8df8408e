import type { Citation, Name, Notice } from '../../../schemas/index.ts';
import type { Language } from '../../../schemas/terms.ts';
import type { SourceEntry } from '../entry.ts';
import { orderedNotices } from '../notices.ts';
import { particleOf } from './bib-names.ts';
import { hasYear } from './csl.ts';
import type { FormatId } from './formats.ts';
import { babelName, reportWord } from './languages.ts';
import { placeOfField, typeRead } from './places.ts';
import { entryType } from './types.ts';

/** What of a source comes back from a file. */
export type Returned = Pick<SourceEntry, 'citation' | 'author-elision' | 'notices'>;

/**
 * Something that a format cannot carry as the record has it. The exports page lists these, and `src/core/import/round-trip.test.ts` (for
 * CSV, `csv.test.ts`) proves that there are no others: what comes back from a file is what all `reduce` of its format make of the record.
 */
export interface Loss {
  formats: readonly FormatId[];
  says: Record<Language, string>;
  /** The record without what is lost; the same object where it has nothing to lose. */
  reduce(source: Returned, format: FormatId): Returned;
}

export const LOSSES: readonly Loss[] = [
  {
    formats: ['ris'],
    says: { fr: 'La virgule dans le nom d’une organisation est omise.', en: 'A comma inside the name of an organisation is left out.' },
    reduce: (source) => withNames(source, (name) => ('literal' in name ? { literal: name.literal.replace(/,\s*/g, ' ') } : name)),
  },
  {
    formats: ['ris'],
    says: { fr: 'La particule fait corps avec le nom de famille.', en: 'A particle is one with the family name.' },
    reduce: (source) =>
      withNames(source, (name) => {
        if ('literal' in name) return name;
        const { 'dropping-particle': _, 'non-dropping-particle': __, ...others } = name;
        return { ...others, family: particleOf(name) + name.family };
      }),
  },
  {
    formats: ['bibtex', 'biblatex'],
    says: {
      fr: 'Une particule qui tombe quand le nom est seul (von Humboldt, Humboldt) n’est pas distinguée de celle qui reste\u202F; une particule élidée (d’Arc) fait corps avec le nom.',
      en: 'A particle that goes when only the family name is printed (von Humboldt, Humboldt) is not told from one that stays; an elided one (d’Arc) is one with the name.',
    },
    reduce: (source) =>
      withNames(source, (name) => {
        if ('literal' in name) return name;
        const { 'dropping-particle': _, 'non-dropping-particle': __, ...others } = name;
        const particle = particleOf(name);
        if (particle === '') return name;
        return particle.endsWith(' ') ? { ...others, 'non-dropping-particle': particle.trim() } : { ...others, family: particle + name.family };
      }),
  },
  {
    formats: ['bibtex', 'biblatex', 'ris'],
    says: {
      fr: 'Une personne sans prénom n’est pas distinguée d’une organisation\u00A0: en RIS toujours, en BibTeX quand son nom a plusieurs mots.',
      en: 'A person without given name is not told from an organisation: in RIS always, in BibTeX when the name has several words.',
    },
    reduce: (source, format) =>
      withNames(source, (name) => {
        if ('literal' in name || name.given || name.suffix || (format !== 'ris' && (particleOf(name) || !/\s/.test(name.family)))) return name;
        return { literal: name.family };
      }),
  },
  {
    formats: ['biblatex'],
    says: { fr: 'La langue perd sa région (fr-CH devient french).', en: 'A language loses its region (fr-CH becomes french).' },
    reduce: (source) => (babelName(source.citation.language) ? withFields(source, { language: source.citation.language.slice(0, 2) }) : source),
  },
  {
    formats: ['biblatex'],
    says: {
      fr: 'Une date en mots (printemps 2019) est dans les notes\u00A0; «\u00A0s.\u00A0d.\u00A0» est l’absence de date.',
      en: 'A date in words (Spring 2019) is in the notes; “n.d.” is no date.',
    },
    reduce: (source) => (typeof source.citation.issued === 'object' ? withFields(source, { issued: undefined }) : source),
  },
  {
    formats: ['ris'],
    says: {
      fr: 'Une date sans année (à paraître) est dans les notes\u00A0; «\u00A0s.\u00A0d.\u00A0» est l’absence de date.',
      en: 'A date without a year (forthcoming) is in the notes; “n.d.” is no date.',
    },
    reduce: (source) => {
      const { issued } = source.citation;
      return typeof issued === 'object' && !hasYear(issued.literal) ? withFields(source, { issued: undefined }) : source;
    },
  },
  {
    formats: ['bibtex', 'biblatex'],
    says: {
      fr: 'Un rapport que rien ne qualifie est dit «\u00A0Rapport\u00A0» ou «\u00A0Report\u00A0»\u00A0: sans ce mot, LaTeX imprimerait «\u00A0Technical report\u00A0».',
      en: 'A report that is called nothing is called “Report” or “Rapport”: LaTeX would print “Technical report”.',
    },
    reduce: (source, format) => {
      const { citation } = source;
      const isReport = (format === 'bibtex' || format === 'biblatex') && ['report', 'techreport'].includes(entryType(citation, format));
      return isReport && citation.genre === undefined ? withFields(source, { genre: reportWord(citation.language) }) : source;
    },
  },
  {
    formats: ['bibtex', 'biblatex'],
    says: {
      fr: 'Hors articles, le numéro de livraison et le numéro de l’ouvrage ont un seul champ.',
      en: 'Of anything but an article, the issue and the number of the work have one field.',
    },
    reduce: (source, format) => {
      const { type, issue, number } = source.citation;
      if (type === 'article-journal' || issue === undefined || placeOfField(source.citation, 'issue', format) !== 'number') return source;
      const shared = placeOfField(source.citation, 'number', format) === 'number' ? [issue, number].filter(Boolean).join(', ') : issue;
      return withFields(source, { issue: undefined, number: shared });
    },
  },
  {
    formats: ['bibtex', 'biblatex'],
    says: {
      fr: 'D’un document «\u00A0misc\u00A0» ou «\u00A0unpublished\u00A0», le genre, le support, le site et le congrès ont un seul champ.',
      en: 'Of a “misc” or “unpublished”, the kind, medium, site and conference have one field.',
    },
    reduce: (source, format) => {
      const { citation } = source;
      const sharing = (['genre', 'medium', 'container-title', 'event-title'] as const).filter(
        (field) => citation[field] !== undefined && placeOfField(citation, field, format) === 'howpublished',
      );
      if (sharing.length === 0) return source;
      const gone = Object.fromEntries(sharing.map((field) => [field, undefined]));
      const genre = citation.genre !== undefined && !sharing.includes('genre') ? citation.genre : sharing.map((field) => citation[field]).join(', ');
      return withFields(source, { ...gone, genre });
    },
  },
  // Last of these, because what the others do depends on the type.
  {
    formats: ['bibtex', 'biblatex', 'ris'],
    says: {
      fr: 'Le type d’un document pour lequel le format n’a pas de nom\u00A0: en BibTeX, page web, film, exposé, loi et prépublication sont «\u00A0misc\u00A0», une entrée d’encyclopédie est un chapitre\u00A0; en BibLaTeX, une page sans adresse ou un exposé sans congrès est «\u00A0misc\u00A0» ou «\u00A0unpublished\u00A0»\u00A0; en RIS, une prépublication est un article.',
      en: 'The type of a work for which the format has no name: in BibTeX a web page, film, talk, law and preprint are “misc”, an entry in an encyclopaedia is a chapter; in BibLaTeX a page without address or a talk without conference is “misc” or “unpublished”; in RIS a preprint is an article.',
    },
    reduce: (source, format) => withFields(source, { type: typeRead(source.citation, format) }),
  },
  {
    formats: ['bibtex', 'biblatex', 'ris'],
    says: {
      fr: 'Ce qu’une rétractation ou une correction change pour qui lit n’est que dans les notes.',
      en: 'What a retraction or correction changes for a reader is in the notes only.',
    },
    reduce: (source) =>
      source.notices.length ? { ...source, notices: orderedNotices(source).map(({ note: _, ...notice }): Notice => notice) } : source,
  },
  {
    formats: ['csv'],
    says: {
      fr: 'Un nom est un texte\u00A0: nom de famille avec sa particule, prénom, suffixe\u00A0; rien ne distingue une organisation.',
      en: 'A name is one text: family name with its particle, given name, suffix; nothing marks an organisation.',
    },
    reduce: (source) =>
      withNames(source, (name) =>
        'literal' in name ? name : { literal: [particleOf(name) + name.family, name.given, name.suffix].filter(Boolean).join(', ') },
      ),
  },
  {
    formats: ['csv'],
    says: {
      fr: 'Une cellule qu’un tableur prendrait pour une formule est précédée d’une apostrophe.',
      en: 'A cell that a spreadsheet would take for a formula has an apostrophe before it.',
    },
    reduce: (source) => {
      const texts = Object.entries(source.citation).filter(([, value]) => typeof value === 'string' && /^[=+\-@]/.test(value));
      return texts.length ? withFields(source, Object.fromEntries(texts.map(([field, value]) => [field, `'${String(value)}`]))) : source;
    },
  },
];

/** What a file of a format gives back of a source: the record without what the format cannot carry. */
export function returned({ citation, notices, 'author-elision': elision }: SourceEntry, format: FormatId): Returned {
  const source: Returned = { citation, notices, ...(elision ? { 'author-elision': elision } : {}) };
  return LOSSES.filter(({ formats }) => formats.includes(format)).reduce((rest, loss) => loss.reduce(rest, format), source);
}

function withFields(source: Returned, fields: { [Field in keyof Citation]?: Citation[Field] | undefined }): Returned {
  const citation = Object.fromEntries(Object.entries({ ...source.citation, ...fields }).filter(([, value]) => value !== undefined));
  return { ...source, citation: citation as Citation };
}

function withNames(source: Returned, change: (name: Name) => Name): Returned {
  const { author, editor } = source.citation;
  return withFields(source, { author: author?.map(change), editor: editor?.map(change) });
}
