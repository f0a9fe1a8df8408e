import type { Name } from '../../../schemas/index.ts';
import type { SourceEntry } from '../entry.ts';
import { escapeLatex } from './latex.ts';

/**
 * Names for BibTeX: `von Last, Jr, First and …` (https://ctan.org/pkg/btxdoc, section 4). A list cut at its end, or
 * before its last name, ends in `and others`: BibTeX has no other sign for a gap. The last printed name stays in the
 * list, before `others`, so that no name is lost; that names are missing before it, not after, is said in `annote`.
 */
export function bibNames(names: readonly Name[], elision?: SourceEntry['author-elision']): string {
  return [...names.map(bibName), ...(elision ? ['others'] : [])].join(' and ');
}

/** One name; organisations and families that BibTeX would take apart stand in braces. */
export function bibName(name: Name): string {
  if ('literal' in name) return `{${escapeLatex(name.literal)}}`;
  const particle = particleOf(name);
  const alone = !name.given && !name.suffix && !particle && /\s/.test(name.family);
  const family = inBraces(name.family, alone || CUT_FAMILY.test(name.family));
  const last = escapeLatex(particle) + (particle.endsWith(' ') ? ' ' : '') + family;
  if (!name.given && !name.suffix) return last;
  return [last, ...[name.suffix, name.given ?? ''].filter((part) => part !== undefined).map((part) => inBraces(part, CUT_PART.test(part)))].join(
    ', ',
  );
}

/** “van der ”, “d’”: what stands before the family name, with its space. */
export function particleOf(name: Exclude<Name, { literal: string }>): string {
  return [name['dropping-particle'], name['non-dropping-particle']].map((part) => (part ? part + (/['’-]$/.test(part) ? '' : ' ') : '')).join('');
}

const CUT_PART = /,|(^|\s)and(\s|$)/i;
/** Where BibTeX cuts a family name: also at a small letter, which it takes for a particle (“de la Cruz”, “Ruiz y Picasso”). */
const CUT_FAMILY = new RegExp(`${CUT_PART.source}|(^|\\s)\\p{Ll}`, 'u');

function inBraces(part: string, needed: boolean): string {
  return needed ? `{${escapeLatex(part)}}` : escapeLatex(part);
}
