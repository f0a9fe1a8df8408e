import type { Heading, Nodes, Paragraph, Root, RootContent, Text } from 'mdast';

// What lets a block reach over blank lines or change what stands elsewhere: fences, HTML, definitions.
const REACHES_OUT = /```|~~~|<|\]:/;
// A line of a paragraph in which no character means anything to Markdown.
const PLAIN_LINE = /^(?:[\p{L}«“‘(]|\d+(?![\d.)]))[^`*_[\]<>&\\\t\r\0]*$/u;
const PLAIN_HEADING = /^(#{1,6}) ([\p{L}\p{N}][^`*_[\]<>&\\\t\r\0#]*)$/u;

/**
 * The Markdown tree of a body, the same that `parse` gives, in a fraction of the time: nearly all of our prose is paragraphs
 * without a mark, and those need no parser. Only the stretches between them are parsed.
 *
 * @param parse the full parser
 */
export function parsePlainFirst(body: string, parse: (markdown: string) => Root): Root {
  if (REACHES_OUT.test(body)) return parse(body);
  const children: RootContent[] = [];
  const lines = body.split('\n');
  let offset = 0; // of the line that is looked at
  let rest: { line: number; offset: number; lines: string[] } | undefined;
  const flush = () => {
    if (rest?.lines.some((line) => line !== '')) {
      for (const node of parse(rest.lines.join('\n')).children) children.push(moved(node, rest.line - 1, rest.offset));
    }
    rest = undefined;
  };
  for (let i = 0; i < lines.length; ) {
    let end = i;
    while (end < lines.length && !isBlank(lines[end])) end++;
    const block = lines.slice(i, end);
    const plain = plainBlock(block, i + 1, offset);
    if (plain) {
      flush();
      children.push(...plain);
    } else {
      rest ??= { line: i + 1, offset, lines: [] };
      rest.lines.push(...block);
    }
    offset += lengthOf(block);
    i = end;
    while (i < lines.length && isBlank(lines[i])) {
      rest?.lines.push(lines[i] as string);
      offset += lengthOf([lines[i] as string]);
      i++;
    }
  }
  flush();
  return { type: 'root', children };
}

function isBlank(line: string | undefined): boolean {
  return line !== undefined && /^[ \t]*$/.test(line);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** A heading, a paragraph, or a paragraph right under a heading, or undefined when the block is anything else. */
function plainBlock(lines: readonly string[], line: number, offset: number): RootContent[] | undefined {
  const heading = PLAIN_HEADING.exec(lines[0] ?? '');
  const text = heading ? lines.slice(1) : lines;
  if (!text.every((item) => PLAIN_LINE.test(item) && !item.endsWith(' ')) || lines[0]?.endsWith(' ')) return undefined;
  const nodes: RootContent[] = [];
  if (heading) {
    const [all, marks = '', words = ''] = heading;
    const end = point(line, all.length + 1, offset + all.length);
    const child: Text = { type: 'text', value: words, position: { start: point(line, marks.length + 2, offset + marks.length + 1), end } };
    nodes.push({ type: 'heading', depth: marks.length as Heading['depth'], children: [child], position: { start: point(line, 1, offset), end } });
  }
  if (text.length) {
    const skipped = lines.length - text.length;
    const value = text.join('\n');
    const begin = offset + lengthOf(lines.slice(0, skipped));
    const position = {
      start: point(line + skipped, 1, begin),
      end: point(line + lines.length - 1, (text.at(-1) ?? '').length + 1, begin + value.length),
    };
    const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value, position }], position };
    nodes.push(paragraph);
  }
  return nodes;
}

function point(line: number, column: number, offset: number) {
  return { line, column, offset };
}

/** A node with its positions moved to where its stretch stands in the body. */
function moved<N extends Nodes>(node: N, lines: number, offset: number): N {
  for (const end of [node.position?.start, node.position?.end]) {
    if (!end) continue;
    end.line += lines;
    end.offset = (end.offset ?? 0) + offset;
  }
  if ('children' in node) for (const child of node.children) moved(child, lines, offset);
  return node;
}
