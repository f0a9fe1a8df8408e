import type { Name } from '../../../schemas/index.ts';
import { particleOf } from './bib-names.ts';

/**
 * `Du Plessis, C.`, as Zotero's `cleanAuthor` takes a name apart without a guess (https://github.com/zotero/utilities). An
 * organisation ends in a comma: without one its last word would be taken for a family name, and a comma inside it would part it.
 */
export function invertedName(name: Name): string {
  if ('literal' in name) return `${name.literal.replace(/,\s*/g, ' ')},`;
  const given = [name.given, name.suffix].filter(Boolean).join(' ');
  const family = (particleOf(name) + name.family).replace(/,\s*/g, ' ');
  return `${family}, ${given}`.trim();
}
