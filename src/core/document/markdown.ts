import { type Block, type Document, dateLines, type Inline } from './model.ts';

/** A document as Markdown (CommonMark with tables, as pandoc, GitHub and Zettlr read it): UTF-8, LF. */
export function writeMarkdown(document: Document): string {
  const head = [`# ${escapeText(document.title)}`, ...(document.subtitle ? [`**${escapeText(document.subtitle)}**`] : []), ...dateLines(document)];
  return `${[...head, ...document.blocks.map(block).filter(Boolean)].join('\n\n')}\n`;
}

function block(item: Block): string {
  switch (item.type) {
    case 'heading':
      return `${'#'.repeat(item.level + 1)} ${inline(item.content)}`;
    case 'paragraph': {
      const text = lineStart(inline(item.content));
      return item.style === 'caution' ? `> ${text}` : text;
    }
    case 'list':
      return item.items
        .map((blocks, i) => {
          const mark = item.ordered ? `${i + 1}. ` : '- ';
          return (
            mark +
            blocks
              .map(block)
              .filter(Boolean)
              .join('\n\n')
              .replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)
          );
        })
        .join('\n');
    case 'table': {
      const row = (cells: readonly (readonly Inline[])[]) => `| ${cells.map((cell) => inline(cell)).join(' | ')} |`;
      const caption = item.caption ? `${lineStart(escapeText(item.caption))}\n\n` : '';
      return caption + [row(item.head), `|${' --- |'.repeat(item.head.length)}`, ...item.rows.map(row)].join('\n');
    }
    case 'drawing':
      return `*${escapeText(item.alt)}*`;
    case 'page-break':
      return '';
  }
}

function inline(content: readonly Inline[]): string {
  return merged(content).map(run).join('');
}

/** Runs that differ in their language alone are one: marks that touch (`*a**b*`) would be read as others. */
function merged(content: readonly Inline[]): Inline[] {
  const runs: Exclude<Inline, string>[] = [];
  for (const item of content) {
    const { lang: _, ...next } = typeof item === 'string' ? { text: item } : item;
    const last = runs.at(-1);
    if (last && last.bold === next.bold && last.italic === next.italic && last.href === next.href) last.text += next.text;
    else runs.push(next);
  }
  return runs;
}

function run(item: Inline): string {
  if (typeof item === 'string') return escapeText(item);
  const { text, bold, italic, href } = item;
  // Marks touch the words, or they are not marks.
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (!words) return escapeText(text);
  const marks = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const marked = `${marks}${escapeText(words)}${[...marks].reverse().join('')}`;
  const address = href?.replace(/[<>\\\s]/g, encodeURIComponent);
  return `${escapeText(before)}${address === undefined ? marked : `[${marked}](<${address}>)`}${escapeText(after)}`;
}

/** Every mark that CommonMark or pandoc would read in running text. */
function escapeText(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>|~^${}]/g, '\\$&')
    .replace(/:(?=[\w+-]+:)/g, '\\:')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(?<![\p{L}\p{N}])@/gu, '\\@')
    .replace(/-(?=-)/g, '-\\')
    .replace(/\.(?=\.\.)/g, '.\\')
    .replace(/\\(?=-\\)/g, '\\');
}

/** What at the start of a line would be a heading, a list or a quotation. */
function lineStart(text: string): string {
  return text
    .replace(/^([#+=:-])/, '\\$1')
    .replace(/^(\(?\p{L}{1,4}|\(?\d+)([.)])(?=\s)/u, (whole, before: string, mark: string) =>
      /^\(?(\d+|[a-z]|[ivxlcdm]+)$/i.test(before) ? `${before}\\${mark}` : whole,
    );
}
