import type { Name } from '../../../schemas/index.ts';
import type { SourceEntry } from '../entry.ts';
import { escapeLatex } from './latex.ts';

/**
 * Names for BibTeX: `von Last, Jr, First and …` (https://ctan.org/pkg/btxdoc, section 4). A list cut at its end, or
 * before its last name, ends in `and others`: BibTeX has no other sign for a gap. The last printed name stays in the
 * list, before `others`, so that no name is lost; that names are missing before it, not after, is said in `annote`.
 */
export function bibNames(names: readonly Name[], elision?: SourceEntry['author-elision']): string {
  let list = '';
  for (const name of names) list += (list && ' and ') + bibName(name);
  return elision ? `${list} and others` : list;
}

/** One name; organisations and families that BibTeX would take apart stand in braces. */
export function bibName(name: Name): string {
  if ('literal' in name) return `{${escapeLatex(name.literal)}}`;
  const { given, suffix } = name;
  const last = lastName(name);
  if (!given && !suffix) return last;
  const first = inBraces(given ?? '', CUT_PART);
  return suffix === undefined ? `${last}, ${first}` : `${last}, ${inBraces(suffix, CUT_PART)}, ${first}`;
}

/** The family name with its particle. */
function lastName(name: Exclude<Name, { literal: string }>): string {
  const { family, given, suffix } = name;
  if (ONE_WORD.test(family) && !hasParticle(name)) return family;
  const particle = particleOf(name);
  const alone = !given && !suffix && !particle && /\s/.test(family);
  const written = alone ? `{${escapeLatex(family)}}` : inBraces(family, CUT_FAMILY);
  return escapeLatex(particle) + (particle.endsWith(' ') ? ' ' : '') + written;
}

/** “van der ”, “d’”: what stands before the family name, with its space. */
export function particleOf(name: Exclude<Name, { literal: string }>): string {
  return beforeName(name['dropping-particle']) + beforeName(name['non-dropping-particle']);
}

function beforeName(particle: string | undefined): string {
  return particle ? particle + (/['’-]$/.test(particle) ? '' : ' ') : '';
}

const CUT_PART = /,|(^|\s)and(\s|$)/i;
/** Where BibTeX cuts a family name: also at a small letter, which it takes for a particle (“de la Cruz”, “Ruiz y Picasso”). */
const CUT_FAMILY = new RegExp(`${CUT_PART.source}|(^|\\s)\\p{Ll}`, 'u');
/** Most family names: nothing in them to cut or to escape. */
const ONE_WORD = /^[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+$/;

function hasParticle(name: Exclude<Name, { literal: string }>): boolean {
  return Boolean(name['dropping-particle'] || name['non-dropping-particle']);
}

function inBraces(part: string, cut: RegExp): string {
  return cut.test(part) ? `{${escapeLatex(part)}}` : escapeLatex(part);
}
