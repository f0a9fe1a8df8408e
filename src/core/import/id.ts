import type { Citation, Name } from '../../../schemas/index.ts';
import { yearOf } from '../label.ts';
import { slug } from '../text.ts';

/** Words of an organisation or a title that go into an id. */
const WORDS = 4;
const LONGEST = 40;
/** A field put in the wrong place must not make a file name that no disk takes. */
const LONGEST_NAME = 80;

/**
 * The id of a new source: the family name of its first author (particle included), or of its first editor, or the first words of the
 * organisation, or of the title; then the year, or `nd`. If it is taken, `b`, `c` … `z`, `aa` follow: the first keeps the plain id, for ever.
 *
 * @param isTaken ids and former ids of all entries
 */
export function newId(citation: Citation, isTaken: (id: string) => boolean): string {
  const first = citation.author?.[0] ?? citation.editor?.[0];
  const year = yearOf(citation.issued);
  // A title in another script has no letters for an id.
  const name = (first && nameSlug(first)) || shorten(slug(citation.title)) || 'source';
  const base = `${name}-${year ?? 'nd'}`;
  if (!isTaken(base)) return base;
  for (let n = 2; ; n++) {
    const id = `${base}${letters(n)}`;
    if (!isTaken(id)) return id;
  }
}

function nameSlug(name: Name): string {
  if ('literal' in name) return shorten(slug(name.literal));
  return slug([name['dropping-particle'], name['non-dropping-particle'], name.family].filter(Boolean).join(' '))
    .slice(0, LONGEST_NAME)
    .replace(/-$/, '');
}

function shorten(text: string): string {
  let words = text.split('-').slice(0, WORDS);
  while (words.length > 1 && words.join('-').length > LONGEST) words = words.slice(0, -1);
  return words.join('-').slice(0, LONGEST).replace(/-$/, '');
}

/** 2 → b, 26 → z, 27 → aa. */
function letters(n: number): string {
  let out = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) out = String.fromCharCode(97 + ((rest - 1) % 26)) + out;
  return out;
}
