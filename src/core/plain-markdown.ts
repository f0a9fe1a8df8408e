import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { CONTROL } from './text.ts';

/** How the line of a paragraph begins: with no sign that could make a list, a heading, a quotation or a rule of it. */
const PARAGRAPH_LINE = /^(?!\d+[.)])(?:[\p{L}\p{N}«“‘("']|\*[\p{L}\p{N}]|\[[\p{L}\p{N}«])/u;
const SECTION = /^## ([a-z]+)$/;
/** The next character that may mean something beside itself. */
const SIGN = /[\\`*_[\]<&!]/g;
const EMPHASIS = /\*([\p{L}\p{N}](?:[^\\`*_[\]<&!\n]*[\p{L}\p{N}])?)\*(?=[\s.,;:)»”’]|$)/uy;
const LINK = /\[([\p{L}\p{N}«][^\\`*_[\]<&!\n]*)\]\(([a-z][a-z0-9:/.-]*)\)/uy;

/**
 * Reads plain Markdown, as most texts are written: `##` headings of one word, paragraphs, emphasis with single asterisks and links to plain addresses. It
 * takes a tenth of the time of a parser of the whole language; whatever is not plain beyond doubt is left to that parser (markdown.ts), which makes
 * the same tree of plain Markdown, positions included.
 *
 * @param body LF line ends
 * @returns undefined for a text that is not plain
 */
export function parsePlainMarkdown(body: string): Root | undefined {
  if (body.includes('\t') || CONTROL.test(body)) return undefined;
  const children: RootContent[] = [];
  const lines = body.split('\n');
  let offset = 0;
  let open: { line: number; offset: number; lines: string[] } | undefined;
  const close = (): boolean => {
    if (!open) return true;
    const paragraph = parseParagraph(open.lines.join('\n'), open.line, open.offset);
    open = undefined;
    if (paragraph) children.push(paragraph);
    return paragraph !== undefined;
  };
  for (const [i, line] of lines.entries()) {
    if (line === '') {
      if (!close()) return undefined;
    } else if (!open && SECTION.test(line)) {
      children.push(heading(line, i + 1, offset));
    } else if (PARAGRAPH_LINE.test(line) && !line.endsWith(' ')) {
      open ??= { line: i + 1, offset, lines: [] };
      open.lines.push(line);
    } else return undefined;
    offset += line.length + 1;
  }
  if (!close()) return undefined;
  const end = { line: lines.length, column: (lines.at(-1) ?? '').length + 1, offset: body.length };
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

function heading(text: string, line: number, offset: number): Heading {
  const point = (index: number) => ({ line, column: index + 1, offset: offset + index });
  const position = (from: number) => ({ start: point(from), end: point(text.length) });
  return { type: 'heading', depth: 2, children: [{ type: 'text', value: text.slice(3), position: position(3) }], position: position(0) };
}

function parseParagraph(text: string, line: number, offset: number): Paragraph | undefined {
  let at = { line, column: 1, offset };
  /** The place after so much more of the text; places are asked for in order. */
  const advance = (to: number) => {
    const passed = text.slice(at.offset - offset, to);
    const last = passed.lastIndexOf('\n');
    at = {
      line: last < 0 ? at.line : at.line + passed.split('\n').length - 1,
      column: last < 0 ? at.column + passed.length : passed.length - last,
      offset: offset + to,
    };
    return at;
  };
  const start = at;
  const children: PhrasingContent[] = [];
  const addText = (to: number) => {
    const from = at.offset - offset;
    if (to > from) children.push({ type: 'text', value: text.slice(from, to), position: { start: at, end: advance(to) } });
  };
  for (let sign = nextSign(text, 0); sign >= 0; sign = nextSign(text, at.offset - offset)) {
    const pattern = text[sign] === '*' ? EMPHASIS : LINK;
    pattern.lastIndex = sign;
    const [whole, words = '', url] = pattern.exec(text) ?? [];
    if (whole === undefined) return undefined;
    addText(sign);
    const outer = at;
    const inner = [{ type: 'text' as const, value: words, position: { start: advance(sign + 1), end: advance(sign + 1 + words.length) } }];
    const position = { start: outer, end: advance(sign + whole.length) };
    children.push(
      url === undefined ? { type: 'emphasis', children: inner, position } : { type: 'link', title: null, url, children: inner, position },
    );
  }
  addText(text.length);
  return { type: 'paragraph', children, position: { start, end: at } };
}

function nextSign(text: string, from: number): number {
  SIGN.lastIndex = from;
  return SIGN.exec(text)?.index ?? -1;
}
