import type { Language } from '../../../schemas/index.ts';
import { ENGLISH_GB_TERMS, FRENCH_TERMS, STYLE_EDITS } from './style-edits.ts';

export const STYLE_IDS = ['apa', 'vancouver', 'harvard'] as const;
export type StyleId = (typeof STYLE_IDS)[number];

/** The names under which @citation-js/plugin-csl bundles the styles (all CC BY-SA 3.0, from citationstyles.org). */
export const BUNDLED: Record<StyleId, string> = { apa: 'apa', vancouver: 'vancouver', harvard: 'harvard1' };

/** How to print a list of `min` names or more: its first `first` and “et al.”, or with `last` its first, “…” and its last. */
export interface Cut {
  min: number;
  first: number;
  last: boolean;
}

/**
 * Our edition of a bundled style, made from its XML by a few named edits, so that what French wants is said in CSL and not
 * patched on the output. An edit that no longer finds its place throws: the style has changed and must be read again.
 */
export function editStyle(bundled: string, style: StyleId, lang: Language, cut?: Cut): string {
  let xml = bundled;
  for (const edit of STYLE_EDITS) {
    if (edit.style !== undefined && edit.style !== style) continue;
    if (edit.lang !== undefined && edit.lang !== lang) continue;
    if (!edit.find.test(xml)) throw new Error(`The style ${style} has changed: nothing to edit for “${edit.why}”.`);
    xml = xml.replace(edit.find, edit.replace);
  }
  if (lang === 'fr') xml = addLocale(xml, 'fr', FRENCH_TERMS);
  if (style === 'harvard' && lang === 'en') xml = addLocale(xml, 'en', ENGLISH_GB_TERMS);
  return cut ? cutNames(xml, cut) : xml;
}

/** Names per list before a style cuts it, as the bundled style says. */
export function namesShown(bundled: string): { first: number; last: boolean } {
  const open = openBibliography(bundled);
  return { first: Number(/et-al-use-first="(\d+)"/.exec(open)?.[1] ?? 1), last: /et-al-use-last="true"/.test(open) };
}

function openBibliography(xml: string): string {
  const open = /<bibliography [^>]*>/.exec(xml)?.[0];
  if (!open) throw new Error('The style has no bibliography.');
  return open;
}

function cutNames(xml: string, { min, first, last }: Cut): string {
  const open = openBibliography(xml);
  const plain = open.replace(/ et-al-[a-z-]+="[^"]*"/g, '');
  return xml.replace(open, plain.replace(/>$/, ` et-al-min="${min}" et-al-use-first="${first}" et-al-use-last="${last}">`));
}

/** Puts terms and date forms of a language before those of the style; the processor reads the style's before the locale's. */
function addLocale(xml: string, lang: string, content: { date: string; terms: string }): string {
  const own = new RegExp(`<locale xml:lang="${lang}">(.*?)(?:<terms>(.*?)</terms>)?</locale>`, 's');
  const [, ownDate = '', ownTerms = ''] = own.exec(xml) ?? [];
  const locale = `<locale xml:lang="${lang}">${content.date || ownDate}<terms>${ownTerms}${content.terms}</terms></locale>`;
  return own.test(xml) ? xml.replace(own, locale) : xml.replace('</info>', `</info>${locale}`);
}
