import type { Language } from '../../../schemas/index.ts';
import type { CslItem } from './csl.ts';
import { isOtherwise } from './foreign.ts';

/*
 * citeproc-js reads text as markup: `<b>` makes bold, quotation marks become those of the locale, the hyphens of a number
 * make a range, and an address is escaped for text but not for an attribute. Characters that must come out as they went in
 * travel as private-use characters, one for one, and are put back into the result; DOI and URL travel as one such
 * character each, so that we make the links; so does the name of a French journal that an English article stands in, which would get English capitals.
 */
const PRIVATE = 0xe000;
const SHIELDED = ['<', '>', '“', '”', '«', '»', '‘', '-', '–'] as const;
const DOI = String.fromCharCode(PRIVATE + SHIELDED.length);
const URL_ = String.fromCharCode(PRIVATE + SHIELDED.length + 1);
/** With a letter: the processor sets nothing in italics that has none. */
const CONTAINER = `Q${String.fromCharCode(PRIVATE + SHIELDED.length + 2)}`;
const PRIVATE_USE = /[\uE000-\uF8FF]/g;

const shield = (text: string, characters: readonly string[]) =>
  text.replace(PRIVATE_USE, '').replace(/[<>“”«»‘–-]/g, (char) => {
    const index = characters.includes(char) ? SHIELDED.indexOf(char as (typeof SHIELDED)[number]) : -1;
    return index < 0 ? char : String.fromCharCode(PRIVATE + index);
  });

const MARKUP = ['<', '>'];
const QUOTES = ['“', '”', '«', '»', '‘'];
const DASHES = ['-', '–'];

/** A quotation inside a title that stands between « » takes the inner marks: the processor sees that in straight ones alone. */
const FRENCH_QUOTED = /«[\s\u00A0\u202F]?([^«»"]*?)[\s\u00A0\u202F]?»/g;

/** Nor does it see a quotation behind an elision: l’"usage". */
const AFTER_ELISION = /(?<=['’])"([^"]+)"/g;

/** The item with what the processor would change out of its reach. An English title keeps English quotation marks in French. */
export function shieldItem(item: CslItem, lang: Language): CslItem {
  const foreign = item.language.slice(0, 2) !== lang;
  const own = (value: string) => (lang === 'fr' ? value.replace(FRENCH_QUOTED, '"$1"').replace(AFTER_ELISION, '“$1”') : value);
  const text = (value: string) => (foreign ? shield(curlQuotes(value, item.language), [...MARKUP, ...QUOTES]) : shield(own(value), MARKUP));
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(deep);
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner)]));
    return value;
  };
  const { id, type, language, number, DOI: doi, URL: url, issued, accessed, ...rest } = item;
  const { 'container-title': container } = rest;
  return {
    ...(deep(rest) as typeof rest),
    id,
    type,
    language,
    ...(issued ? { issued } : {}),
    ...(accessed ? { accessed } : {}),
    ...(number === undefined ? {} : { number: shield(text(number), [...MARKUP, ...DASHES]) }),
    ...(container !== undefined && isOtherwise(container, language) ? { 'container-title': CONTAINER } : {}),
    ...(doi === undefined ? {} : { DOI }),
    ...(url === undefined ? {} : { URL: URL_ }),
  };
}

/** Straight quotation marks as the language of the text has them; a single one after a letter is an apostrophe. */
function curlQuotes(text: string, language: string): string {
  const [open, close] = language.startsWith('fr') ? ['«\u00A0', '\u00A0»'] : ['“', '”'];
  const singles = text.replace(/(^|[\s([{—–"“])'(?=[^\s']*\p{L}[^']*')/gu, '$1‘').replace(/'/g, '’');
  return singles.replace(/(^|[\s([{—–‘])"/g, `$1${open}`).replace(/"/g, close);
}

/**
 * Puts the shielded characters back and makes the links. Of the processor's own markup only plain tags stay.
 *
 * @returns safe HTML: only `<i>`, `<b>`, `<sup>`, `<sub>` and links to the DOI or the address
 */
export function unshield(output: string, item: CslItem): string {
  const bare = output.replace(/<(?!\/?(?:i|b|sup|sub)>)[^>]*>/g, '');
  const compact = bare.replace(/<\/sup><sup>/g, '').replace(/^[\n\t ]+|[\n\t ]+$/g, '');
  const address = item.URL ?? '';
  const doi = item.DOI ?? '';
  const doiAddress = `https://doi.org/${doi}`;
  return compact
    .replace(/[\uE000-\uE008]/g, (char) => escapeHtml(restore(char)))
    .replaceAll(`https://doi.org/${DOI}`, () => link(`https://doi.org/${encodeDoi(doi)}`, doiAddress))
    .replaceAll(DOI, () => link(`https://doi.org/${encodeDoi(doi)}`, doi))
    .replaceAll(URL_, () => (/^https?:\/\//i.test(address) ? link(address, address) : escapeHtml(address)))
    .replaceAll(CONTAINER, () => escapeHtml(curlQuotes(item['container-title'] ?? '', 'fr')))
    .replaceAll('&#38;', '&amp;')
    .replaceAll('&#60;', '&lt;')
    .replaceAll('&#62;', '&gt;')
    .replace(PUBMED, (_, name: string, before: string, id: string) => name + before + link(`${PUBMED_ADDRESS[name]}${id}/`, id))
    .replace(ENDED, '$1');
}

/** Citing Medicine gives the number that PubMed has for an article, and then no other address. */
const PUBMED = /(PMCID|PMID)([\u00A0 ]?: )(PMC\d+|\d+)/g;
const PUBMED_ADDRESS: Readonly<Record<string, string>> = {
  PMCID: 'https://pmc.ncbi.nlm.nih.gov/articles/',
  PMID: 'https://pubmed.ncbi.nlm.nih.gov/',
};

/** A title that ends a question inside its own quotation marks wants no full stop; the processor did not see how it ends. */
const ENDED = /([?!][”’])\.(?=\s|<|$)/g;

function restore(char: string): string {
  return SHIELDED[char.charCodeAt(0) - PRIVATE] ?? '';
}

function link(href: string, label: string): string {
  return `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

/** The characters of a DOI that an address cannot hold (https://www.doi.org/the-identifier/resources/handbook/2_numbering.html#2.5.2.4). */
function encodeDoi(doi: string): string {
  return encodeURI(doi).replace(/[#?]/g, encodeURIComponent);
}
