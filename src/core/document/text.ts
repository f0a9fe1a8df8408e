import { plain } from './inline.ts';
import { type Block, type Document, dateLines, type Inline } from './model.ts';

/** A document as plain text: UTF-8, LF, one line a paragraph. Addresses of links follow their words in brackets. */
export function writeText(document: Document): string {
  const head = [document.title, ...(document.subtitle ? [document.subtitle] : []), ...dateLines(document)];
  return `${[...head, ...document.blocks.flatMap((block) => lines(block))].join('\n\n')}\n`;
}

function words(content: readonly Inline[]): string {
  return content
    .map((run) =>
      typeof run === 'string' ? run : run.href === undefined || sameAddress(run.href, run.text) ? run.text : `${run.text} [${run.href}]`,
    )
    .join('');
}

/** Whether a link only repeats the address that its words are. */
function sameAddress(href: string, text: string): boolean {
  try {
    return decodeURI(href) === text || href === text || href === `https://doi.org/${text}`;
  } catch {
    return href === text;
  }
}

function lines(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [block.level < 3 ? plain(block.content).toLocaleUpperCase() : plain(block.content)];
    case 'paragraph':
      return [words(block.content)];
    case 'list':
      return [
        block.items
          .map((item, i) => {
            const mark = block.ordered ? `${i + 1}. ` : '– ';
            return (
              mark +
              item
                .flatMap(lines)
                .join('\n')
                .replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`)
            );
          })
          .join('\n'),
      ];
    case 'table': {
      const head = block.head.map(plain);
      const rows = block.rows.map((row) => row.map((cell, i) => [head[i], words(cell)].filter(Boolean).join(' : ')).join('\n'));
      return [block.caption, ...rows].filter(Boolean);
    }
    case 'drawing':
      return [`[${block.alt}]`];
    case 'page-break':
      return [];
  }
}
