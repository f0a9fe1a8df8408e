import type { Language } from '../../schemas/index.ts';
import { createRenderer, type StyleId } from '../core/cite/render.ts';
import type { SourceEntry } from '../core/entry.ts';

let renderer: ReturnType<typeof createRenderer> | undefined;

/** One formatted citation, as safe HTML unless plain text is asked for; the engines are made once for the whole build. */
export function formatCitation(source: SourceEntry, style: StyleId, lang: Language, format: 'html' | 'text' = 'html'): string {
  renderer ??= createRenderer();
  return renderer.format(source, { style, lang, format });
}
