import type { Block, Inline } from './model.ts';

/** The words of runs, without their marks. */
export function plain(content: readonly Inline[]): string {
  return content.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#38': '&', '#60': '<', '#62': '>' };

function decode(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    const code = /^#x([0-9a-f]+)$/i.exec(name)?.[1];
    return code ? String.fromCodePoint(Number.parseInt(code, 16)) : (ENTITIES[name] ?? whole);
  });
}

/** Text without the marks that XML 1.0 does not allow, which no reader of a file would forgive. */
export function xmlSafe(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '');
}

/** The address of a link; a link of ours without one is only words. */
function address(tag: string): string | undefined {
  const href = /href="([^"]*)"/.exec(tag)?.[1];
  return href === undefined ? undefined : decode(href);
}

/**
 * Runs of a formatted citation or of our own prose: safe HTML as the core makes it (`<i>`, `<em>`, `<b>`, `<strong>`, `<a href>`, `<span lang>`;
 * other tags are left out and their text kept).
 */
export function runsOf(html: string): Inline[] {
  const runs: Inline[] = [];
  let bold = 0;
  let italic = 0;
  let href: string | undefined;
  let lang: string | undefined;
  for (const [, tag, text] of html.matchAll(/(<[^>]*>)|([^<]+)/g)) {
    if (text !== undefined) {
      const words = decode(text);
      const marks = {
        ...(bold > 0 ? { bold: true as const } : {}),
        ...(italic > 0 ? { italic: true as const } : {}),
        ...(href === undefined ? {} : { href }),
        ...(lang === undefined ? {} : { lang }),
      };
      runs.push(Object.keys(marks).length ? { text: words, ...marks } : words);
      continue;
    }
    const [, end, name = ''] = /^<(\/?)([a-z0-9]+)/i.exec(tag ?? '') ?? [];
    const step = end ? -1 : 1;
    if (name === 'i' || name === 'em') italic += step;
    else if (name === 'b' || name === 'strong') bold += step;
    else if (name === 'a') href = end ? undefined : address(tag ?? '');
    else if (name === 'span') lang = end ? undefined : /lang="([^"]*)"/.exec(tag ?? '')?.[1];
    else if (name === 'br') runs.push(' ');
  }
  return runs;
}

/** Paragraphs, headings and lists of our own prose: safe HTML as `proseToHtml` gives it. */
export function blocksOf(html: string): Block[] {
  const flat = html.replace(/<li>\s*<p>/g, '<li>').replace(/<\/p>\s*<\/li>/g, '</li>');
  const blocks: Block[] = [];
  let items: (readonly Block[])[] = [];
  for (const [, tag, content = ''] of flat.matchAll(/<(p|li|h3|h4)>(.*?)<\/\1>/gs)) {
    const paragraph: Block = { type: 'paragraph', content: runsOf(content.replace(/\s*\n\s*/g, ' ').trim()) };
    if (tag === 'li') {
      if (items.length === 0) blocks.push({ type: 'list', ordered: false, items });
      items.push([paragraph]);
      continue;
    }
    items = [];
    blocks.push(
      tag === 'p'
        ? paragraph
        : {
            type: 'paragraph',
            content: paragraph.content.map((run) => ({ ...(typeof run === 'string' ? { text: run } : run), bold: true as const })),
          },
    );
  }
  return blocks;
}
