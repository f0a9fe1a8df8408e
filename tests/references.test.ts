import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Citation, LANGUAGES } from '../schemas/index.ts';
import { plainText } from '../src/core/cite/bibliography.ts';
import { createRenderer } from '../src/core/cite/render.ts';
import { STYLE_IDS } from '../src/core/cite/styles.ts';
import { loadCorpus } from '../src/core/load.ts';

/*
 * Every reference of the real library, in every style and language, held to what a proofreader marks without knowing the work.
 */

const { corpus } = await loadCorpus(fileURLToPath(new URL('../content', import.meta.url)));
const renderer = createRenderer();

/** The words of the style: without titles in another language, addresses and names. */
const ownWords = (html: string, { author = [], publisher = '' }: Citation) => {
  const names = [...author.map((name) => ('literal' in name ? name.literal : '')), publisher].filter(Boolean);
  const text = plainText(html.replace(/<span lang="[^"]*">.*?<\/span>/g, 'X').replace(/<a [^>]*>.*?<\/a>/g, 'X'));
  return names.reduce((words, name) => words.replace(likeName(name), 'X'), text);
};
/** A name, whatever its capitals and spaces. */
const likeName = (name: string) => new RegExp(`${(name.match(/[\p{L}\p{N}]+/gu) ?? []).join('[^\\p{L}\\p{N}]+')}(?:\\s[!?])?`, 'giu');

/** What is never right, and where. */
const NEVER: readonly [string, RegExp][] = [
  ['a doubled full stop or comma', /(?<!\.)\.\.(?!\.)|[,;:][.,;:]|[?!]\.(?![.\p{L}])|\.;/u],
  ['a space before a comma or a full stop', /[\s\u00A0\u202F][,.](?!\.)/],
  ['two spaces', /[ \u00A0\u202F]{2}/],
  ['empty brackets', /\(\s*\)|\[\s*\]|“”|«\s*»/],
  ['a straight quotation mark or apostrophe', /["']/],
  ['a hyphen that cannot be copied', /\u2011/],
  ['a hyphen in a range of pages', /p\.\s?\p{L}?\d+-/u],
  ['no value', /undefined|null|NaN|\[object/],
];

test.each(STYLE_IDS.flatMap((style) => LANGUAGES.map((lang) => [style, lang] as const)))('%s in %s', (style, lang) => {
  const faults = [...corpus.sources.values()].flatMap((source) => {
    const html = renderer.render(source, { style, lang });
    const text = plainText(html);
    const words = ownWords(html, source.citation);
    const { DOI, PMCID, URL } = source.citation;
    return [
      ...NEVER.filter(([, pattern]) => pattern.test(words)).map(([name]) => name),
      ...(/[.?!»”’)\]]$|X$/.test(words.trim()) ? [] : ['no end']),
      ...((DOI ?? URL) && !html.includes('<a href=') ? ['no link'] : []),
      ...(text.includes(DOI ?? PMCID ?? URL ?? '') ? [] : ['no address']),
      ...(lang === 'fr' && /[^\u00A0\u202F\s][;:!?»](?=\s)/.test(words) ? ['no space before a double sign'] : []),
      ...(lang === 'en' && /[\u00A0\u202F][;:!?]/.test(words) ? ['a space before a double sign'] : []),
      ...(lang === 'fr' && /\b(and|edited|Edited|Retrieved|Available|Accessed|pp|no|Report|Booklet)\b\.?/.test(words) ? ['an English word'] : []),
    ].map((fault) => `${source.id}: ${fault}: ${text}`);
  });
  expect(faults).toEqual([]);
});
