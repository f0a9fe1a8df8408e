import { xmlSafe } from './inline.ts';
import { type Block, type Document, dateLines, type Inline } from './model.ts';

/** A document as one HTML file with its style inside: to read, to print (A4 or letter, numbered pages) or to open in a word processor. */
export function writeHtml(document: Document): string {
  const { title, subtitle, lang, date, blocks } = document;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="date" content="${escapeHtml(date)}">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
${subtitle ? `<p class="subtitle">${escapeHtml(subtitle)}</p>\n` : ''}${dateLines(document)
  .map((day) => `<p class="meta"><time datetime="${escapeHtml(date)}">${escapeHtml(day)}</time></p>\n`)
  .join('')}</header>
<main>
${writeBlocks(blocks)}
</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light }
body { font: 12pt/1.5 Georgia, "Times New Roman", serif; color: #111; background: #fff; max-width: 42em; margin: 2em auto; padding: 0 1em; overflow-wrap: break-word }
h1, h2, h3, h4, h5 { font-family: "Helvetica Neue", Arial, sans-serif; line-height: 1.25; break-after: avoid; hyphens: none }
h1 { font-size: 1.7em; margin: 0 } h2 { font-size: 1.35em; margin: 1.6em 0 .4em } h3 { font-size: 1.1em } h4, h5 { font-size: 1em }
p { margin: .5em 0; orphans: 3; widows: 3 }
a { color: #1a4a8a }
.subtitle, .lead { font-size: 1.1em }
.meta, .note, caption { color: #444; font-size: .9em }
.reference { margin-top: 1.2em; padding-left: 2em; text-indent: -2em; break-inside: avoid }
.keep { break-after: avoid }
.caution { border-left: 3px solid #a33; padding-left: .8em }
.page-break { break-before: page }
table { border-collapse: collapse; width: 100%; margin: 1em 0 } caption { text-align: left; padding: .3em 0 }
th, td { border: 1px solid #999; padding: .3em .5em; text-align: left; vertical-align: top } thead { display: table-header-group } tr { break-inside: avoid }
figure { margin: 1em 0; break-inside: avoid } figure svg { max-width: 100%; height: auto }
@page { margin: 20mm 18mm 22mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt Arial, sans-serif } }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt } a { color: inherit; text-decoration: none } }
`;

/** The blocks of a document, for a page that has its title already: headings begin at `<h2>`; every text is escaped. */
export function writeBlocks(blocks: readonly Block[]): string {
  return blocks.map(block).join('\n');
}

function block(item: Block): string {
  switch (item.type) {
    case 'heading':
      return `<h${item.level + 1}${item.id ? ` id="${escapeHtml(item.id)}"` : ''}>${inline(item.content)}</h${item.level + 1}>`;
    case 'paragraph':
      return `<p${className(item.style, item.keepWithNext && 'keep')}>${inline(item.content)}</p>`;
    case 'list': {
      const name = item.ordered ? 'ol' : 'ul';
      return `<${name}>\n${item.items.map((blocks) => `<li>${blocks.map(block).join('\n')}</li>`).join('\n')}\n</${name}>`;
    }
    case 'table': {
      const cells = (row: readonly (readonly Inline[])[], tag: string) =>
        row.map((cell) => `<${tag}>${inline(cell)}</${tag.split(' ')[0]}>`).join('');
      return `<table>${item.caption ? `<caption>${escapeHtml(item.caption)}</caption>` : ''}
<thead><tr>${cells(item.head, 'th scope="col"')}</tr></thead>
<tbody>
${item.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n')}
</tbody></table>`;
    }
    case 'drawing':
      return `<figure role="img" aria-label="${escapeHtml(item.alt)}">${item.svg}</figure>`;
    case 'page-break':
      return '<div class="page-break"></div>';
  }
}

function className(...names: (string | undefined)[]): string {
  const given = names.filter(Boolean).join(' ');
  return given ? ` class="${given}"` : '';
}

function inline(content: readonly Inline[]): string {
  return content
    .map((run) => {
      if (typeof run === 'string') return escapeHtml(run);
      let html = escapeHtml(run.text);
      if (run.italic) html = `<em>${html}</em>`;
      if (run.bold) html = `<strong>${html}</strong>`;
      if (run.lang) html = `<span lang="${run.lang}">${html}</span>`;
      return run.href === undefined ? html : `<a href="${escapeHtml(run.href)}">${html}</a>`;
    })
    .join('');
}

/** A text as HTML text or the value of an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return xmlSafe(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
