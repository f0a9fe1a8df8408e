import type { SourceEntry } from '../entry.ts';
import { type Renderer, type RenderOptions, STYLES } from './render.ts';

/**
 * A bibliography in plain text: one paragraph a source, by author, numbered where the style numbers, a blank line between
 * two. Sort order, letters and words are those of the style and the language.
 */
export function writeBibliography(renderer: Renderer, sources: Iterable<SourceEntry>, options: RenderOptions): string {
  const numbered = STYLES.find((style) => style.id === options.style)?.numbered ?? false;
  return renderer
    .bibliography(sources, options)
    .map(({ citation }, i) => `${numbered ? `${i + 1}. ` : ''}${citation.text}\n`)
    .join('\n');
}
