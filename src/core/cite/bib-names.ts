import type { Name } from '../../../schemas/index.ts';
import type { SourceEntry } from '../entry.ts';
import { escapeLatex } from './latex.ts';

type PersonName = Exclude<Name, { literal: string }>;

/**
 * Names for BibTeX: `von Last, Jr, First and …` (https://ctan.org/pkg/btxdoc, section 4). A list cut at its end, or
 * before its last name, ends in `and others`: BibTeX has no other sign for a gap. The last printed name stays in the
 * list, before `others`, so that no name is lost; that names are missing before it, not after, is said in `annote`.
 */
export function bibNames(names: readonly Name[], elision?: SourceEntry['author-elision']): string {
  let list = '';
  for (const name of names) list = list ? list + AND + bibName(name) : bibName(name);
  return elision ? `${list} and others` : list;
}

const AND = ' and ';

/** One name; organisations and families that BibTeX would take apart stand in braces. */
export function bibName(name: Name): string {
  const { literal } = name as { literal?: string };
  if (literal !== undefined) return `{${escapeLatex(literal)}}`;
  const person = name as PersonName;
  const { family, given, suffix } = person;
  const particle = particleOf(person);
  if (!particle && !suffix && given && ONE_WORD.test(family) && INITIALS.test(given)) return family + COMMA + given;
  const alone = !given && !suffix && !particle && /\s/.test(family);
  const written = alone ? `{${escapeLatex(family)}}` : inBraces(family, CUT_FAMILY);
  const last = escapeLatex(particle) + (particle.endsWith(' ') ? ' ' : '') + written;
  if (!given && !suffix) return last;
  const first = inBraces(given ?? '', CUT_PART);
  return suffix === undefined ? `${last}, ${first}` : `${last}, ${inBraces(suffix, CUT_PART)}, ${first}`;
}

const COMMA = ', ';

/** “van der ”, “d’”: what stands before the family name, with its space. */
export function particleOf({ 'dropping-particle': dropping, 'non-dropping-particle': kept }: PersonName): string {
  return dropping || kept ? beforeName(dropping) + beforeName(kept) : '';
}

function beforeName(particle: string | undefined): string {
  return particle ? particle + (/['’-]$/.test(particle) ? '' : ' ') : '';
}

const CUT_PART = /,|(^|\s)and(\s|$)/i;
/** Where BibTeX cuts a family name: also at a small letter, which it takes for a particle (“de la Cruz”, “Ruiz y Picasso”). */
const CUT_FAMILY = new RegExp(`${CUT_PART.source}|(^|\\s)\\p{Ll}`, 'u');
/** Most family names, and most given ones: nothing in them to cut or to escape. */
const ONE_WORD = /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+$/;
const INITIALS = /^[A-ZÀ-ÖØ-Þ]\.(?:[ -]?[A-ZÀ-ÖØ-Þ]\.)*$/;

function inBraces(part: string, cut: RegExp): string {
  return cut.test(part) ? `{${escapeLatex(part)}}` : escapeLatex(part);
}
