import type { Language } from '../../../schemas/index.ts';
import type { CslItem } from './csl.ts';

/*
 * An English title in a French bibliography is English: a screen reader must not read it as French, and a word processor must not underline every
 * word of it (WCAG 2.2, 3.1.2). Names of persons, publishers and abbreviated journals have no language.
 */

/** Words and letters that tell that a name is not English; French ones are what we meet. */
const NOT_ENGLISH = /(?:^|[\s'’])(?:de|des|du|et|la|le|les|sur|pour|aux|dans|l|d)(?=[\s'’])|[àâçéèêëîïôùûœ]/i;

/** Whether a journal or a book has a name in another language than the English work in it. */
export function isOtherwise(container: string, language: string): boolean {
  return language.startsWith('en') && NOT_ENGLISH.test(container);
}

/**
 * A citation with `<span lang>` round the titles that are in another language than the bibliography.
 *
 * @param html safe HTML of the citation of the item
 */
export function markLanguage(html: string, item: CslItem, lang: Language): string {
  const { language, title } = item;
  if (language.slice(0, 2) === lang || !/^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(language)) return html;
  const container = item['container-title'];
  const isIts = container !== undefined && !isOtherwise(container, language) && (language.startsWith('en') || NOT_ENGLISH.test(container));
  const letters = lettersOf(html);
  // An organisation may have the name of its own work: what an author begins with is not the title.
  const first = item.author?.length ? 1 : 0;
  const spans = [title, ...(isIts && container !== title ? [container] : [])].flatMap((words) => spanOf(html, letters, words, first) ?? []);
  let marked = html;
  for (const { from, to } of spans.sort((a, b) => b.from - a.from))
    marked = `${marked.slice(0, from)}<span lang="${language}">${marked.slice(from, to)}</span>${marked.slice(to)}`;
  return marked;
}

interface Letters {
  /** The letters and figures that are read, small. */
  text: string;
  /** Where each begins and ends in the HTML. */
  from: number[];
  to: number[];
}

/** Styles change capitals, quotation marks and spaces of a title, but no letter of it. */
function lettersOf(html: string): Letters {
  const letters: Letters = { text: '', from: [], to: [] };
  for (const { 0: found, index } of html.matchAll(/<a .*?<\/a>|<[^>]*>|&#?\w+;|[\p{L}\p{N}]/gu)) {
    if (found.startsWith('<') || found.startsWith('&')) continue;
    const small = found.toLowerCase();
    for (let i = 0; i < small.length; i++) {
      letters.from.push(index);
      letters.to.push(index + found.length);
    }
    letters.text += small;
  }
  return letters;
}

/** Where a title stands, with what punctuation is its own; undefined when it is not there or reaches across a mark. */
function spanOf(html: string, { text, from, to }: Letters, words: string, first: number): { from: number; to: number } | undefined {
  const wanted = (words.match(/[\p{L}\p{N}]/gu) ?? []).join('').toLowerCase();
  const at = wanted === '' ? -1 : text.indexOf(wanted, first);
  if (at < 0) return undefined;
  const start = from[at] as number;
  const end = to[at + wanted.length - 1] as number;
  if (html.slice(start, end).includes('<')) return undefined;
  // Quotation marks and the like that the title has of its own, unless they are written as entities.
  const before = words.search(/[\p{L}\p{N}]/u);
  const after = /[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0;
  const isPlain = (text: string) => !/[<>&;\p{L}\p{N}]/u.test(text);
  return {
    from: before <= start && isPlain(html.slice(start - before, start)) ? start - before : start,
    to: isPlain(html.slice(end, end + after)) ? end + after : end,
  };
}
