import { LANGUAGES, type Language } from '../../../schemas/terms.ts';
import { CONCEPT_FIELDS } from '../corpus.ts';
import type { SourceEntry } from '../entry.ts';
import { formatNotice, orderedNotices } from '../notices.ts';
import type { ExportContext, ExportLibrary } from './context.ts';

/** The fields of a source whose labels serve as keywords, in the order in which they are listed. */
const KEYWORD_FIELDS = ['themes', 'settings', 'populations', 'support-types', 'design'] as const;
export type KeywordField = (typeof KEYWORD_FIELDS)[number];

type Discrepancy = SourceEntry['discrepancies'][number];
type Place = Discrepancy['readings'][number]['at'][number];

/**
 * Labels of the concepts of a source: themes, settings, populations, support types, design. In both languages unless one
 * is asked for: one file serves both publics, and a library finds the record by either word.
 */
export function keywordsOf(source: SourceEntry, { corpus, lang }: ExportContext): string[] {
  const found: string[] = [];
  for (const field of KEYWORD_FIELDS) {
    const ids = idsOf(source, field);
    if (ids.length === 0) continue;
    const concepts = corpus.concepts(CONCEPT_FIELDS[field]);
    for (const language of languagesOf(lang)) {
      for (const id of ids) {
        const label = concepts.get(id)?.prefLabel[language];
        if (label !== undefined && !found.includes(label)) found.push(label);
      }
    }
  }
  return found;
}

/** Labels of one field of a source, in one language; an id without a concept is left out (the rules report it). */
export function labelsOf(source: SourceEntry, field: KeywordField, corpus: ExportLibrary, lang: Language): string[] {
  const ids = idsOf(source, field);
  if (ids.length === 0) return [];
  const concepts = corpus.concepts(CONCEPT_FIELDS[field]);
  return ids.flatMap((id) => concepts.get(id)?.prefLabel[lang] ?? []);
}

function idsOf(source: SourceEntry, field: KeywordField): readonly string[] {
  const value = source[field];
  return typeof value === 'object' ? value : value ? [value] : [];
}

/**
 * Our annotation, one paragraph a language, each marked when both are given. It is never the abstract of the work.
 *
 * @param write escapes the text before it is marked: it is long, and so copied once less
 */
export function annotationOf(source: SourceEntry, { lang }: Pick<ExportContext, 'lang'>, write = (text: string) => text): string[] {
  const found: string[] = [];
  for (const language of languagesOf(lang)) {
    const prose = source.prose[language];
    if (prose) found.push(markOf(language, lang) + write(prose.text));
  }
  return found;
}

/**
 * What a reader must know before relying on the record: a retraction or another notice first, then a cut author list, an unverified work, discrepancies with every
 * reading, remarks, and former ids, which are keys in older files. Begins with a capital and our words, so that no client takes it for a `field: value` line.
 */
export function remarksOf(source: SourceEntry, { lang }: Pick<ExportContext, 'lang'>): string[] {
  const found: string[] = [];
  if (!isRemarkable(source)) return found;
  const { notices, 'author-elision': elision, unverified, discrepancies, remarks, aliases } = source;
  for (const language of languagesOf(lang)) {
    const words = WORDS[language];
    const mark = markOf(language, lang);
    if (notices.length) for (const notice of orderedNotices(source)) found.push(mark + formatNotice(notice, language));
    if (elision) found.push(mark + words[elision]);
    if (unverified) found.push(`${mark}${words.unverified} ${unverified[language]}`);
    for (const discrepancy of discrepancies) found.push(mark + formatDiscrepancy(discrepancy, language));
    for (const { field, text } of remarks) found.push(`${mark}${words.remark(field)} ${text[language]}`);
    if (aliases.length) found.push(`${mark}${words.aliases} ${aliases.join(', ')}.`);
  }
  return found;
}

/** Every reading with where it stands, which one was chosen, and why. */
function formatDiscrepancy({ field, readings, status, because }: Discrepancy, language: Language): string {
  const words = WORDS[language];
  let list = '';
  let choice: string | undefined;
  for (const { printed, at, chosen } of readings) {
    if (list) list += words.separator;
    list += `${words.quote(printed)} (${at.map((place) => formatPlace(place, words.reference)).join(words.separator)})`;
    if (chosen) choice ??= `${words.chosen} ${words.quote(printed)}`;
  }
  return `${words.discrepancy(field)} ${list}. ${choice ?? words.none} (${words.status[status]}). ${because[language]}`;
}

function formatPlace({ in: document, section, reference }: Place, word: string): string {
  const where = section ? `${document}, ${section}` : document;
  return reference ? `${where}, ${word} ${reference}` : where;
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

/** Where both languages are given, each text says which it is in. */
function markOf(language: Language, asked: Language | undefined): string {
  return asked ? '' : `[${language}] `;
}
