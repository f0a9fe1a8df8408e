import type { Language } from '../../../schemas/index.ts';
import { ENGLISH_GB_TERMS, FRENCH_TERMS, STYLE_EDITS } from './style-edits.ts';
import type { StyleId } from './styles.ts';

/** How to print a list of `min` names or more: its first `first` and “et al.”, or with `last` its first, “…” and its last. */
export interface Cut {
  min: number;
  first: number;
  last: boolean;
}

/**
 * Our edition of a style, made from its XML by a few named edits, so that what French wants is said in CSL and not
 * patched on the output. An edit that no longer finds its place throws: the style has changed and must be read again.
 */
export function editStyle(original: string, style: StyleId, lang: Language): string {
  let xml = original;
  for (const edit of STYLE_EDITS) {
    if (edit.style !== undefined && edit.style !== style) continue;
    if (edit.lang !== undefined && edit.lang !== lang) continue;
    if (!edit.find.test(xml)) throw new Error(`The style ${style} has changed: nothing to edit for “${edit.why}”.`);
    xml = xml.replace(edit.find, edit.replace);
  }
  if (lang === 'fr') xml = addLocale(xml, 'fr', FRENCH_TERMS);
  if (style === 'harvard' && lang === 'en') xml = addLocale(xml, 'en', ENGLISH_GB_TERMS);
  return xml;
}

/** How a style prints a list that it cuts; a style that cuts none prints all names that there are. */
export function namesShown(style: string): { first: number; last: boolean } {
  const open = /<bibliography\b[^>]*>/.exec(style)?.[0];
  if (!open) throw new Error('The style has no bibliography.');
  return { first: Number(/et-al-use-first="(\d+)"/.exec(open)?.[1] ?? Number.POSITIVE_INFINITY), last: /et-al-use-last="true"/.test(open) };
}

/** Puts terms and date forms of a language before those of the style; the processor reads the style's before the locale's. */
function addLocale(xml: string, lang: string, content: { date: string; terms: string }): string {
  const own = new RegExp(`<locale(?: xml:lang="${lang}")?>(.*?)(?:<terms>(.*?)</terms>)?</locale>`, 's');
  const [, ownDate = '', ownTerms = ''] = own.exec(xml) ?? [];
  const locale = `<locale xml:lang="${lang}">${content.date || ownDate}<terms>${ownTerms}${content.terms}</terms></locale>`;
  return own.test(xml) ? xml.replace(own, locale) : xml.replace('</info>', `</info>${locale}`);
}
