import type { Language } from '../../../schemas/index.ts';
import { dayInWords } from './day.ts';

/** A run of text. A bare string is plain text; `lang`, a BCP 47 tag, is given only where it differs from the document's. */
export type Inline = string | { text: string; bold?: true; italic?: true; href?: string; lang?: string };

/** What a paragraph is, so that each format can set it off in its own way. */
export type ParagraphStyle = 'lead' | 'meta' | 'caution' | 'reference' | 'note';

/** One block of a document. Nothing in it is markup: a writer escapes all of it. */
export type Block =
  | { type: 'heading'; level: 1 | 2 | 3 | 4; content: readonly Inline[]; id?: string }
  /** `keepWithNext`: no page ends between this paragraph and the next block. */
  | { type: 'paragraph'; content: readonly Inline[]; style?: ParagraphStyle; keepWithNext?: true }
  | { type: 'list'; ordered: boolean; items: readonly (readonly Block[])[] }
  | { type: 'table'; caption: string; head: readonly (readonly Inline[])[]; rows: readonly (readonly (readonly Inline[])[])[] }
  /** A drawing that we made ourselves: an SVG text, and what it says in words. */
  | { type: 'drawing'; svg: string; alt: string; width: number; height: number }
  | { type: 'page-break' };

/**
 * A document for people: an annotated bibliography, a handout. Made once by the core and written as HTML, Markdown, plain text or
 * DOCX, on the command line and in the browser alike.
 */
export interface Document {
  title: string;
  subtitle?: string;
  lang: Language;
  /** The stated date, ISO 8601: that of the release, never the clock's. */
  date: string;
  /** The date is not set under the title: a handout says at its end of which release it is, and is itself of another day. */
  isUndated?: true;
  blocks: readonly Block[];
}

/** What stands under the title for the date: a line, or none. */
export function dateLines({ date, lang, isUndated }: Document): string[] {
  return isUndated ? [] : [dayInWords(date, lang)];
}
