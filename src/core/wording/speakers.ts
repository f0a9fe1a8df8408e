import type { EvidenceLine, Language } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import type { SourceEntry } from '../entry.ts';
import { distinctLabels, shortAuthors, shortLabel } from '../label.ts';
import { formatLocator, lineLocators } from '../locator.ts';
import { designFamily, isResearch } from '../strength/designs.ts';
import { numberWord } from '../strength/words.ts';

/** Designs as a noun with its article, for running text. */
const DESIGN_NOUNS: Record<Language, Readonly<Record<string, string>>> = {
  fr: {
    'systematic-review': 'une revue systématique',
    'scoping-review': 'une revue de portée',
    'rapid-review': 'une revue rapide',
    'integrative-review': 'une revue intégrative',
    'narrative-review': 'une revue narrative',
    'literature-review': 'une revue de la littérature',
    'randomized-trial': 'un essai randomisé',
    'pilot-study': 'une étude pilote',
    'time-series': 'une série chronologique',
    survey: 'une enquête par questionnaire',
    'qualitative-study': 'une étude qualitative',
    'programme-evaluation': 'une évaluation de programme',
    'theoretical-work': 'un travail théorique',
    'reference-article': 'un article de dictionnaire',
    'professional-account': 'un témoignage de terrain',
    guide: 'un guide de pratiques',
    bibliography: 'un recueil',
    'training-course': 'une formation',
    'project-page': 'une page de projet',
    'research-brief': 'un abrégé de recherche',
  },
  en: {
    'systematic-review': 'a systematic review',
    'scoping-review': 'a scoping review',
    'rapid-review': 'a rapid review',
    'integrative-review': 'an integrative review',
    'narrative-review': 'a narrative review',
    'literature-review': 'a literature review',
    'randomized-trial': 'a randomised trial',
    'pilot-study': 'a pilot study',
    'time-series': 'a time-series analysis',
    survey: 'a survey',
    'qualitative-study': 'a qualitative study',
    'programme-evaluation': 'a programme evaluation',
    'theoretical-work': 'a theoretical work',
    'reference-article': 'a dictionary entry',
    'professional-account': 'a first-hand account',
    guide: 'a practice guide',
    bibliography: 'a digest',
    'training-course': 'a training course',
    'project-page': 'a project page',
    'research-brief': 'a research brief',
  },
};

/** French articles of names of documents and organisations, by their first word; common nouns lose their capital in running text. */
const ARTICLES: Readonly<Record<string, { article: string; common?: true }>> = {
  TIP: { article: 'le ' },
  Cahier: { article: 'le ' },
  Guide: { article: 'le ', common: true },
  Dossier: { article: 'le ', common: true },
  Loi: { article: 'la ', common: true },
  GT: { article: 'le ' },
  Haute: { article: 'la ' },
  Fédération: { article: 'la ' },
  Association: { article: 'l’' },
  National: { article: 'le ' },
  Institut: { article: 'l’' },
  Organisation: { article: 'l’' },
  Ministère: { article: 'le ' },
  Réseau: { article: 'le ' },
};

const COUNTED = { fr: { works: 'travaux', texts: 'textes' }, en: { works: 'works', texts: 'texts' } } as const;

/** Sources that are named one by one; more are counted, with their labels in a parenthesis. */
const NAMED = 2;

/** True for a work that goes by the name of a document or an organisation, not by people. */
function isNamed(source: SourceEntry): boolean {
  const first = source.citation.author?.[0];
  return !first || 'literal' in first;
}

function documentName(source: SourceEntry, lang: Language): string {
  const name = shortAuthors(source, lang);
  if (lang === 'en') return /\d$|^Résonance/.test(name) ? name : `the ${name}`;
  const [word = ''] = name.split(' ');
  const known = ARTICLES[word];
  if (!known) return name;
  return known.article + (known.common ? name.charAt(0).toLowerCase() + name.slice(1) : name);
}

/** Where to open a source for some lines: the places that the documents give, or its own page where it is itself a founding document. */
export function pagesOf(lines: readonly EvidenceLine[], lang: Language): string[] {
  const own = lines.flatMap((line) => line['reported-in'].filter((report) => report.document === line.source && report.page && !report.locator));
  const ownPages = [...new Set(own.map((report) => formatLocator({ page: report.page }, lang)))];
  return [...new Set([...lines.flatMap((line) => lineLocators(line, lang)), ...ownPages])];
}

/**
 * A source as the subject of a sentence: `une revue systématique (Eddie et al., 2019)`, `le TIP 64 (p. 97)`.
 *
 * @param label its label, where others are named beside it
 */
export function nameSpeaker(id: string, lines: readonly EvidenceLine[], corpus: Corpus, lang: Language, label?: string): string {
  const source = corpus.sources.get(id);
  if (!source) return id;
  const places = pagesOf(
    lines.filter((line) => line.source === id),
    lang,
  );
  if (isNamed(source)) return documentName(source, lang) + (places.length ? ` (${places.join(lang === 'fr' ? '\u202f; ' : '; ')})` : '');
  const noun = source.design && DESIGN_NOUNS[lang][source.design];
  return `${noun ?? (lang === 'fr' ? 'un texte' : 'a text')} (${[label ?? shortLabel(source, lang), ...places].join(', ')})`;
}

/** Sources as the subject of a sentence: each by its name, or counted where there are many or all are of one design. */
export function nameSpeakers(ids: readonly string[], lines: readonly EvidenceLine[], corpus: Corpus, lang: Language): string[] {
  const labels = distinctLabels(corpus.sources, ids, lang);
  const names = ids.map((id, i) => nameSpeaker(id, lines, corpus, lang, labels[i]));
  const nouns = new Set(names.map((name) => name.split(' (')[0]));
  if (ids.length === 1 || (ids.length <= NAMED && nouns.size === ids.length)) return names;
  const hasResearch = ids.some((id) => isResearch(designFamily(corpus.sources.get(id))));
  return [`${numberWord(ids.length, lang)} ${COUNTED[lang][hasResearch ? 'works' : 'texts']} (${labels.join(lang === 'fr' ? '\u202f; ' : '; ')})`];
}

/** A founding document as running text names it. */
export function nameDocument(id: string, corpus: Corpus, lang: Language): string {
  const source = corpus.sources.get(id);
  return source ? documentName(source, lang) : id;
}
