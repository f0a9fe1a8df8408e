import type { RecordKind } from '../../src/core/search/data.ts';

/** One entry as plain text, for engines that know nothing of Recension: what its page says, field by field. */
export interface PlainDocument {
  id: string;
  kind: RecordKind;
  title: string;
  /** Title or label in the other language; other labels of a concept. */
  translation: string;
  authors: string;
  year: string;
  container: string;
  /** Preferred labels, in the language of the page, of what the entry is classed under. */
  concepts: string;
  text: string;
  /** Shown under the title of a hit. */
  passage: string;
}

/** The text fields of a document, with what a word there is worth: those of Recension (src/core/search/data.ts), where an engine takes weights. */
export const WEIGHTS = { title: 6, translation: 4, authors: 6, year: 3, container: 1, concepts: 5, text: 1 } as const;
export type PlainField = keyof typeof WEIGHTS;
export const PLAIN_FIELDS = Object.keys(WEIGHTS) as PlainField[];
