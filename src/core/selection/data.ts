import type { Language } from '../../../schemas/terms.ts';
import { FIELD_NAMES } from '../cite/field-names.ts';
import type { Corpus } from '../corpus.ts';
import type { SourceEntry } from '../entry.ts';
import { shortLabel, yearOf } from '../label.ts';
import { formatNotice, orderedNotices } from '../notices.ts';
import { fold } from '../text.ts';

/** What a list of chosen sources shows and sorts by, beside the citations. */
export interface ListedSource {
  /** `Eddie et al., 2019` */
  label: string;
  /** To sort by: without accents and case. */
  title: string;
  year?: number;
  /** What to know before relying on it, the gravest first: notices of the publisher, an unverified record, printed citations that disagree. */
  marks: readonly string[];
}

/** The content of `/selection-data/{lang}.json`. */
export interface SelectionData {
  sources: Readonly<Record<string, ListedSource>>;
  /** Former ids of sources, to the present ones. */
  former: Readonly<Record<string, string>>;
}

/** Of every source what a selection needs to list it, in one language. */
export function selectionData(corpus: Corpus, lang: Language): SelectionData {
  return {
    sources: Object.fromEntries([...corpus.sources.values()].map((source) => [source.id, listed(source, lang)])),
    former: Object.fromEntries(corpus.aliases.sources),
  };
}

function listed(source: SourceEntry, lang: Language): ListedSource {
  const year = yearOf(source.citation.issued);
  return {
    label: shortLabel(source, lang),
    title: fold(source.citation.title),
    ...(year === undefined ? {} : { year }),
    marks: marksOf(source, lang),
  };
}

/** The visible words of caution of a source, the gravest first. */
export function marksOf(source: SourceEntry, lang: Language): string[] {
  const words = WORDS[lang];
  const fields = [...new Set(source.discrepancies.map(({ field }) => FIELD_NAMES[lang][field] ?? field))];
  return [
    ...orderedNotices(source).map((notice) => formatNotice(notice, lang)),
    ...(source.unverified ? [words.unverified] : []),
    ...(fields.length ? [words.discrepancies(fields.map((name) => name.charAt(0).toLowerCase() + name.slice(1)).join(', '))] : []),
  ];
}

const WORDS = {
  fr: {
    unverified: 'Notice non vérifiée.',
    discrepancies: (fields: string) => `Les citations imprimées divergent\u00A0: ${fields}.`,
  },
  en: {
    unverified: 'Unverified record.',
    discrepancies: (fields: string) => `Printed citations disagree: ${fields}.`,
  },
} as const;
