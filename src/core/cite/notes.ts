import { LANGUAGES, type Language } from '../../../schemas/terms.ts';
import { CONCEPT_FIELDS } from '../corpus.ts';
import type { SourceEntry } from '../entry.ts';
import { formatNotice, orderedNotices } from '../notices.ts';
import type { ExportContext, ExportLibrary } from './context.ts';

/** The fields of a source whose labels serve as keywords, in the order in which they are listed. */
const KEYWORD_FIELDS = ['themes', 'settings', 'populations', 'support-types', 'design'] as const;
export type KeywordField = (typeof KEYWORD_FIELDS)[number];

/**
 * Labels of the concepts of a source: themes, settings, populations, support types, design. In both languages unless one
 * is asked for: one file serves both publics, and a library finds the record by either word.
 */
export function keywordsOf(source: SourceEntry, { corpus, lang }: ExportContext): string[] {
  const found: string[] = [];
  for (const field of KEYWORD_FIELDS) {
    const value = source[field];
    if (value === undefined || value.length === 0) continue;
    for (const language of languagesOf(lang)) {
      for (const label of labelsOf(source, field, corpus, language)) if (!found.includes(label)) found.push(label);
    }
  }
  return found;
}

/** Labels of one field of a source, in one language; an id without a concept is left out (the rules report it). */
export function labelsOf(source: SourceEntry, field: KeywordField, corpus: ExportLibrary, lang: Language): string[] {
  const labels: string[] = [];
  const value = source[field];
  if (value === undefined || value.length === 0) return labels;
  const concepts = corpus.concepts(CONCEPT_FIELDS[field]);
  for (const id of typeof value === 'string' ? [value] : value) {
    const label = concepts.get(id)?.prefLabel[lang];
    if (label !== undefined) labels.push(label);
  }
  return labels;
}

/**
 * Our annotation, one paragraph a language, each marked when both are given. It is never the abstract of the work.
 *
 * @param write escapes the text before it is marked: it is long, and so copied once less
 */
export function annotationOf(source: SourceEntry, { lang }: Pick<ExportContext, 'lang'>, write?: (text: string) => string): string[] {
  return source.prose.fr || source.prose.en ? mark(lang, (language) => (source.prose[language] ? [source.prose[language].text] : []), write) : [];
}

/**
 * What a reader must know before relying on the record: a retraction or another notice first, then a cut author list, an unverified work, discrepancies with every
 * reading, remarks, and former ids, which are keys in older files. Begins with a capital and our words, so that no client takes it for a `field: value` line.
 */
export function remarksOf(source: SourceEntry, { lang }: Pick<ExportContext, 'lang'>): string[] {
  if (!isRemarkable(source)) return [];
  return mark(lang, (language) => {
    const words = WORDS[language];
    return [
      ...orderedNotices(source).map((notice) => formatNotice(notice, language)),
      ...(source['author-elision'] ? [words[source['author-elision']]] : []),
      ...(source.unverified ? [`${words.unverified} ${source.unverified[language]}`] : []),
      ...source.discrepancies.map((discrepancy) => {
        const readings = discrepancy.readings.map((reading) => {
          const places = reading.at.map((at) => [at.in, at.section, at.reference && `${words.reference} ${at.reference}`].filter(Boolean).join(', '));
          return `${words.quote(reading.printed)} (${places.join(words.separator)})`;
        });
        const chosen = discrepancy.readings.find((reading) => reading.chosen);
        const choice = chosen ? `${words.chosen} ${words.quote(chosen.printed)}` : words.none;
        return `${words.discrepancy(discrepancy.field)} ${readings.join(words.separator)}. ${choice} (${words.status[discrepancy.status]}). ${discrepancy.because[language]}`;
      }),
      ...source.remarks.map((remark) => `${words.remark(remark.field)} ${remark.text[language]}`),
      ...(source.aliases.length ? [`${words.aliases} ${source.aliases.join(', ')}.`] : []),
    ];
  });
}

/** Whether there is anything to say: of most records there is not. */
function isRemarkable({ notices, 'author-elision': elision, unverified, discrepancies, remarks, aliases }: SourceEntry): boolean {
  return Boolean(notices.length || elision || unverified || discrepancies.length || remarks.length || aliases.length);
}

const WORDS = {
  fr: {
    'before-last': 'Liste d’auteurs coupée dans la citation imprimée, avant le dernier nom.',
    'at-end': 'Liste d’auteurs coupée dans la citation imprimée, à la fin.',
    unverified: 'Notice non vérifiée.',
    discrepancy: (field: string) => `Divergence sur «\u00A0${field}\u00A0»\u00A0:`,
    remark: (field: string) => `Remarque sur «\u00A0${field}\u00A0»\u00A0:`,
    aliases: 'Anciennes clés\u00A0:',
    quote: (text: string) => `«\u00A0${text}\u00A0»`,
    separator: '\u202F; ',
    reference: 'réf.',
    chosen: 'Leçon retenue\u00A0:',
    none: 'Aucune leçon retenue',
    status: { supported: 'appuyée par un identifiant', unverified: 'non vérifiée' },
  },
  en: {
    'before-last': 'Author list cut in the printed citation, before its last name.',
    'at-end': 'Author list cut in the printed citation, at its end.',
    unverified: 'Unverified record.',
    discrepancy: (field: string) => `Discrepancy on “${field}”:`,
    remark: (field: string) => `Remark on “${field}”:`,
    aliases: 'Former keys:',
    quote: (text: string) => `“${text}”`,
    separator: '; ',
    reference: 'ref.',
    chosen: 'Reading chosen:',
    none: 'No reading chosen',
    status: { supported: 'supported by an identifier', unverified: 'unverified' },
  },
} as const;

/** Where a note of ours, in either language, says that the list of authors is cut. */
export function statedElision(note: string): SourceEntry['author-elision'] {
  return (['before-last', 'at-end'] as const).find((elision) => LANGUAGES.some((language) => note.includes(WORDS[language][elision])));
}

function languagesOf(lang: Language | undefined): readonly Language[] {
  return lang ? [lang] : LANGUAGES;
}

/** Texts per language; where both are given each says which it is. */
function mark(lang: Language | undefined, texts: (language: Language) => string[], write = (text: string) => text): string[] {
  const marked: string[] = [];
  for (const language of languagesOf(lang)) {
    for (const text of texts(language)) marked.push(lang ? write(text) : `[${language}] ${write(text)}`);
  }
  return marked;
}
