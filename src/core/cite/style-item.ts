import type { Language } from '../../../schemas/index.ts';
import { monthInWords } from '../document/day.ts';
import type { RenderOptions } from './citation-file.ts';
import { type CslItem, dateParts } from './csl.ts';
import { abbreviateJournal } from './journals.ts';
import { translate } from './words.ts';

/*
 * What a style wants of a record and CSL has no way to ask for: each has its own capitals in an English title, its own way to write a supplement, and
 * Citing Medicine has names of journals and a word for every date that is missing.
 */

/** Styles that print English titles in capitals. The processor does not see every word that they want so. */
const HEADLINE: readonly RenderOptions['style'][] = ['chicago', 'mla'];
/** Styles that give a subtitle a small letter, as catalogues (ISBD, Citing Medicine) do. */
const SMALL_SUBTITLES: readonly RenderOptions['style'][] = ['vancouver', 'iso690', 'harvard'];
/** Styles that print no status, so that a reader would not learn that a work was withdrawn. */
const WITHOUT_STATUS: readonly RenderOptions['style'][] = ['chicago', 'mla'];

/**
 * The record as one style should see it.
 *
 * @param isRetracted for a work that was withdrawn, which every style says
 */
export function fitToStyle(item: CslItem, { style, lang }: RenderOptions, isRetracted = false): CslItem {
  const fitted = { ...item };
  if (item.language.startsWith('en')) {
    if (style === 'apa') capitaliseIn(fitted, capitaliseSubtitles);
    if (HEADLINE.includes(style)) capitaliseIn(fitted, headline);
    if (SMALL_SUBTITLES.includes(style)) capitaliseIn(fitted, uncapitaliseSubtitles);
  }
  if (item.issue) fitted.issue = supplement(item.issue, style);
  if (WITHOUT_STATUS.includes(style) && item.issued) {
    if (isRetracted) fitted.status = translate('retracted', lang);
    else delete fitted.status;
  }
  omitRepeated(fitted, style);
  if (style === 'vancouver') citingMedicine(fitted, lang);
  if (style === 'chicago' && item.type === 'article-journal' && item.volume && !item.issue) {
    // “12 (March): 1–9”: the style puts a month where an issue would stand, and cannot ask whether there is one.
    const month = dateParts(item.issued)?.month;
    if (month) fitted.issue = monthInWords(month, lang);
  }
  if (style === 'chicago' && item.type === 'speech' && item['event-title'] && item.genre === translate('Conference presentation', lang)) {
    // “Presented at …”, « Communication présentée à … »: the style says the rest.
    if (lang === 'fr') fitted.genre = 'Communication';
    else delete fitted.genre;
  }
  return fitted;
}

/**
 * An organisation that published what it wrote is not named twice in APA (7, 9.29), nor in any style but Citing
 * Medicine the publisher of a site that has its name.
 */
function omitRepeated(item: CslItem, style: RenderOptions['style']): void {
  if (style === 'vancouver' || item.type === 'article-journal') return;
  const { author = [], publisher } = item;
  if (publisher !== undefined && item.type === 'webpage' && item['container-title'] === publisher) delete item.publisher;
  const [only, ...others] = author;
  if (style !== 'apa' || others.length > 0 || only === undefined || !('literal' in only)) return;
  if (only.literal === item.publisher) delete item.publisher;
  if (only.literal === item['container-title'] && item.type === 'webpage') delete item['container-title'];
}

/** The title, and that of the book or site that it stands in; the name of a journal is a name. */
function capitaliseIn(item: CslItem, capitalise: (title: string) => string): void {
  item.title = capitalise(item.title);
  const container = item['container-title'];
  if (container && item.type !== 'article-journal') item['container-title'] = capitalise(container);
}

/**
 * APA 7, 6.17: in a sentence-case title the first word after a colon, an em dash or the end of a sentence has a capital. Records keep the capitals of
 * the printing. A pair of dashes sets off words inside a sentence; a word with a capital inside (mHealth) is spelled so.
 */
function capitaliseSubtitles(title: string): string {
  const afterDash = title.split('—').length === 2 ? '|—\\s?' : '';
  return title.replace(new RegExp(`((?:[:?!.] ${afterDash})["'“‘(]?)(\\p{Ll})(?![\\p{L}\\d]*\\p{Lu})`, 'gu'), (_, before: string, letter: string) =>
    /\. $/.test(before) ? `${before}${letter}` : before + letter.toUpperCase(),
  );
}

/** Words that open English subtitles and are no names: only these lose their capital, for nothing else tells “: Results” from “: Quebec”. */
const OPENING = new Set(
  `a an the in on of for from to toward towards with without using what why how when where who which is are do does can should
  results findings evidence implications lessons insights reasons predictors correlates outcomes benefits barriers facilitators challenges opportunities
  perspectives perceptions experiences views voices recommendations guidelines considerations concepts descriptions core
  qualitative quantitative mixed-methods systematic scoping literature narrative rapid realist randomized randomised controlled cross-sectional longitudinal
  pilot feasibility protocol study review formulation model development design evaluation implementation co-designed
  integrating incorporating engaging assessing exploring examining understanding implementing building hiring
  peer peer-based peer-led recovery substance digital expert professional unanswered`.split(/\s+/),
);

/** After a number (“TIP 64: Incorporating …”) stands the title itself, not its second part. */
function uncapitaliseSubtitles(title: string): string {
  return title.replace(/(?<=(?<!\d)[:;] |—)\p{Lu}[\p{L}-]*/gu, (word) =>
    OPENING.has(word.toLowerCase()) ? word.charAt(0).toLowerCase() + word.slice(1) : word,
  );
}

/** Words that the processor passes over: behind a quotation mark, after a dash, before a hyphen (In-Depth), and the last of a title before its subtitle. */
const OVERLOOKED = /(?<=(?:^|\s)[‘“'"])\p{Ll}|(?<=—)\p{Ll}|(?<=\s)\p{Ll}(?=\p{Ll}+-\p{L})|(?<=\s)\p{Ll}(?=\p{Ll}+["”’']?: )/gu;

/** Chicago 17, 8.159; MLA 9, 2.90. */
function headline(title: string): string {
  return title.replace(OVERLOOKED, (letter) => letter.toUpperCase());
}

/** “6 Suppl. 3”: 54(6, Suppl. 3) in APA, 54(6 Suppl 3) in Citing Medicine. */
function supplement(issue: string, style: RenderOptions['style']): string {
  if (style === 'apa') return issue.replace(/^(\d+) (?=suppl)/i, '$1, ');
  return style === 'vancouver' ? issue.replace(/(?<=\bsuppl)\./i, '') : issue;
}

const UNDATED: Record<Language, string> = { en: '[date unknown]', fr: '[date inconnue]' };

/** Citing Medicine (https://www.ncbi.nlm.nih.gov/books/NBK7256/): names of journals, a date even where there is none, and its own word for what is ahead of print. */
function citingMedicine(item: CslItem & { 'container-title-short'?: string }, lang: Language): void {
  const short = item.type === 'article-journal' && item['container-title'] ? abbreviateJournal(item['container-title']) : undefined;
  if (short) item['container-title-short'] = short;
  if (!item.issued && !item.status) item.issued = { literal: UNDATED[lang] };
  if (lang === 'en' && item.status === translate('Advance online publication', lang)) item.status = 'Epub ahead of print';
}
