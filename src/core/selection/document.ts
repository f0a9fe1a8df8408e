import { ANNOTATED_WORDS } from '../cite/annotated-words.ts';
import { assembleBibliography, type CitationFile } from '../cite/bibliography.ts';
import { styleOf } from '../cite/styles.ts';
import { escapeHtml } from '../document/html.ts';
import { runsOf } from '../document/inline.ts';
import type { Block, Document } from '../document/model.ts';
import { RELEASE } from '../release.ts';
import type { SelectionData } from './data.ts';

/**
 * A selection as a document for people: the citations in its own order, each with the words of caution that belong to it.
 *
 * @param file of the language and style wanted; @param data of the same language
 */
export function selectionDocument(file: CitationFile, ids: readonly string[], { sources }: SelectionData): Document {
  const words = ANNOTATED_WORDS[file.lang];
  const entries = assembleBibliography(file, ids, 'given');
  const lead = words.scope(entries.length, undefined, RELEASE.version, words.date(RELEASE.date), styleOf(file.style).label[file.lang]);
  return {
    title: words.plainTitle,
    lang: file.lang,
    date: RELEASE.date,
    blocks: [
      { type: 'paragraph', style: 'lead', content: [lead] },
      ...entries.flatMap(({ id, number, html }): Block[] => [
        { type: 'paragraph', style: 'reference', content: [...(number === undefined ? [] : [`${number}. `]), ...runsOf(html)] },
        ...(sources[id]?.marks ?? []).map((mark): Block => ({ type: 'paragraph', style: 'caution', content: [mark] })),
      ]),
    ],
  };
}

/** The same list for the clipboard: as rich text and as plain text. */
export function selectionClip(file: CitationFile, ids: readonly string[], { sources }: SelectionData): { html: string; text: string } {
  const entries = assembleBibliography(file, ids, 'given').map((entry) => ({
    ...entry,
    number: entry.number === undefined ? '' : `${entry.number}. `,
    marks: sources[entry.id]?.marks ?? [],
  }));
  return {
    html: entries
      .map(({ number, html, marks }) => [`<p>${number}${html}</p>`, ...marks.map((mark) => `<p>[${escapeHtml(mark)}]</p>`)].join(''))
      .join('\n'),
    text: entries.map(({ number, text, marks }) => [`${number}${text}`, ...marks.map((mark) => `[${mark}]`)].join('\n')).join('\n\n'),
  };
}
