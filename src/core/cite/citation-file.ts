import type { Language } from '../../../schemas/index.ts';
import type { SourceEntry } from '../entry.ts';
import { type AuthorOrder, authorOrder } from './author-order.ts';
import type { Citation, CitationFile } from './bibliography.ts';
import { type StyleId, styleOf } from './styles.ts';

export interface RenderOptions {
  style: StyleId;
  lang: Language;
}

/** A source as the citation of a file needs it: as it stands alone, and with `LETTER` after its year when it has twins. */
export interface Formatted {
  html: string;
  lettered?: string;
}

/**
 * The file of a library in one style and language.
 *
 * @param format gives the citation of a source, and where `twin` also the one with a letter
 * @param order of these sources; whoever makes several files works it out once
 */
export function citationFile(
  sources: readonly SourceEntry[],
  { style, lang }: RenderOptions,
  format: (source: SourceEntry, twin: boolean) => Formatted,
  order: AuthorOrder = authorOrder(sources),
): CitationFile {
  const { numbered, letters } = styleOf(style);
  const citations = sources.map((source): [string, Citation] => {
    const group = letters ? order.twins.get(source) : undefined;
    const { html, lettered } = format(source, group !== undefined);
    const twin = group !== undefined && lettered !== undefined ? { twin: { group, html: lettered } } : {};
    return [source.id, { html, key: order.keyOf(source, html), ...twin }];
  });
  return { style, lang, numbered, citations: Object.fromEntries(citations) };
}
