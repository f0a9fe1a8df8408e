/** A sentence of a text, by its place in it. */
export interface Sentence {
  /** As it stands in the text, without Markdown’s marks; a line break is a space. */
  text: string;
  /** Its place in the text: where a citation goes is `end`. */
  start: number;
  end: number;
  /** 1-based line of its start. */
  line: number;
  /** It is a title or a line of a list without a full stop: a slide is made of such lines. */
  isFragment: boolean;
}

/** Blocks that hold no sentences: front matter, fenced code, HTML comments. Link targets and addresses are blanked too. */
const BLANKED: readonly RegExp[] = [
  /^---\n[\s\S]*?\n---(?=\n|$)/,
  /^(```|~~~)[^\n]*\n[\s\S]*?(?:^\1[^\n]*$|(?![\s\S]))/gm,
  /<!--[\s\S]*?-->/g,
  /`[^`\n]*`/g,
  /(?<=\])\((?:[^()\n]|\([^()\n]*\))*\)/g,
  /<\/?[a-z][^>\n]*>/gi,
];
/** Marks at the start of a line: heading, list item, quotation, table. */
const LEAD = /^[ \t]*(?:#{1,6}[ \t]+|[-*+•–—][ \t]+|\d{1,3}[.)][ \t]+|>[ \t]?|\|)+/;
const MARKS = /[*_~|[\]]/g;
const STOP = /[.!?…]["»”’)\]\s]*$/;
/** A stop after these does not end a sentence; Intl.Segmenter does not know them. */
const ABBREVIATION =
  /(?:\b(?:et al|collab|p|pp|vol|chap|ch|no|n|fig|cf|ex|etc|dr|mme|mm|m|réf|éd|ed|eds|art|al|c\.-à-d|i\.e|e\.g|vs|st|s)\.|\b\p{Lu}\.)\s*$/iu;

/**
 * Cuts a Markdown or plain text into sentences. A paragraph may run over several lines; a heading and an item of a list are sentences
 * of their own even without a full stop. Code, comments, front matter and link targets hold none.
 *
 * @param text line ends LF; places count UTF-16 code units, as strings do
 */
export function splitSentences(text: string): Sentence[] {
  let plain = text;
  for (const pattern of BLANKED) plain = plain.replace(pattern, (found) => found.replace(/[^\n]/g, ' '));
  const sentences: Sentence[] = [];
  for (const block of blocksOf(plain)) {
    for (const part of cut(block.text)) {
      const raw = block.text.slice(part.start, part.end);
      const clean = raw
        .replace(MARKS, ' ')
        .replace(/\s+/g, ' ')
        .replace(/ ([,.;)])/g, '$1')
        .trim();
      if (!/\p{L}{2}/u.test(clean)) continue;
      const start = block.start + part.start + (raw.length - raw.trimStart().length);
      const end = block.start + part.start + raw.trimEnd().length;
      sentences.push({ text: clean, start, end, line: lineOf(text, start), isFragment: !STOP.test(clean) });
    }
  }
  return sentences;
}

/** Paragraphs, headings and list items, with the marks before them blanked. */
function blocksOf(text: string): { text: string; start: number }[] {
  const blocks: { text: string; start: number }[] = [];
  let open: { text: string; start: number } | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const lead = LEAD.exec(line)?.[0] ?? '';
    const isHeading = /^\s*#{1,6}\s/.test(line);
    const body = ' '.repeat(lead.length) + line.slice(lead.length);
    if (line.trim() === '' || /^\s*[-=*_]{3,}\s*$/.test(line)) open = undefined;
    else if (lead.trim() !== '' || !open) {
      open = { text: body, start: at };
      blocks.push(open);
      if (isHeading) open = undefined;
    } else open.text += `\n${body}`;
    at += line.length + 1;
  }
  return blocks;
}

/** Sentences of one block. */
function cut(block: string): { start: number; end: number }[] {
  // The language makes no difference to where sentences end here; one is named so that the result is the same on every machine.
  const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });
  const parts: { start: number; end: number }[] = [];
  // A line break inside a block is a space to the segmenter, which else ends a sentence there.
  const flat = block.replace(/\n/g, ' ');
  let joins = false;
  for (const { segment, index } of segmenter.segment(flat)) {
    const last = parts.at(-1);
    if (last && (joins || /^[\s]*[\p{Ll}(&,;]/u.test(segment))) last.end = index + segment.length;
    else parts.push({ start: index, end: index + segment.length });
    joins = ABBREVIATION.test(segment);
  }
  return parts;
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i !== -1 && i < at; i = text.indexOf('\n', i + 1)) line++;
  return line;
}
