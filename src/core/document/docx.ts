import type { FileChild, ISectionOptions, ParagraphChild } from 'docx';
import { xmlSafe } from './inline.ts';
import { type Block, type Document, dateLines, type Inline } from './model.ts';
import { settle } from './settle.ts';

/** Makes a PNG of a drawing of ours, at twice its size. Only a browser can; without it a document says the drawing in words. */
export type ToPng = (svg: string, width: number, height: number) => Promise<Uint8Array>;

type Docx = typeof import('docx');

/** Twips: a twentieth of a point. */
const CM = 567;
const MARGIN = 2.2 * CM;

/**
 * A document as a Word file (Office Open XML): real styles, headings, lists, tables with header rows, links, page numbers,
 * the language for the spelling checker. The same document gives the same bytes. Loads the package `docx` when it is called.
 */
export async function writeDocx(document: Document, { toPng }: { toPng?: ToPng } = {}): Promise<Uint8Array> {
  const docx = await import('docx');
  const children = await Promise.all(document.blocks.map((block, i) => toChildren(docx, block, `list-${i}`, toPng)));
  const body: FileChild[] = [
    new docx.Paragraph({ style: 'Title', children: [new docx.TextRun(xmlSafe(document.title))] }),
    ...(document.subtitle ? [new docx.Paragraph({ style: 'Subtitle', children: [new docx.TextRun(xmlSafe(document.subtitle))] })] : []),
    ...dateLines(document).map((date) => new docx.Paragraph({ style: 'Meta', children: [new docx.TextRun(date)] })),
    ...children.flat(),
  ];
  const file = new docx.Document({
    title: xmlSafe(document.title),
    creator: 'Recension',
    lastModifiedBy: 'Recension',
    styles: styles(document),
    numbering: { config: [bullets(docx), numbers(docx)] },
    sections: [{ ...page(docx), children: body }],
  });
  return settle(new Uint8Array(await docx.Packer.toArrayBuffer(file)), document.date);
}

function page(docx: Docx): Omit<ISectionOptions, 'children'> {
  const number = new docx.TextRun({ children: [docx.PageNumber.CURRENT, ' / ', docx.PageNumber.TOTAL_PAGES] });
  return {
    properties: { page: { size: { width: 21 * CM, height: 29.7 * CM }, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
    footers: {
      default: new docx.Footer({ children: [new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, style: 'Meta', children: [number] })] }),
    },
  };
}

function styles({ lang }: Document) {
  const language = { value: wordLanguage(lang) };
  const heading = (size: number, before: number) => ({
    run: { font: 'Arial', size, bold: true, color: '1F2937' },
    paragraph: { keepNext: true, spacing: { before, after: 80 } },
  });
  const own = (id: string, name: string, run: object, paragraph: object) => ({
    id,
    name,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  const grey = { color: '4B5563', size: 20 };
  return {
    default: {
      document: { run: { font: 'Georgia', size: 22, language }, paragraph: { spacing: { after: 120, line: 276 } } },
      title: { run: { font: 'Arial', size: 36, bold: true }, paragraph: { spacing: { after: 80 } } },
      heading1: heading(28, 360),
      heading2: heading(24, 280),
      heading3: heading(22, 200),
      heading4: heading(20, 160),
      hyperlink: { run: { color: '1A4A8A', underline: {} } },
    },
    paragraphStyles: [
      own('Subtitle', 'Subtitle', { size: 26, color: '374151' }, {}),
      own('Caption', 'caption', { ...grey, italics: true }, { keepNext: true }),
      own('Lead', 'Lead', { size: 24 }, {}),
      own('Meta', 'Meta', grey, {}),
      own('Note', 'Note', grey, {}),
      own('Caution', 'Caution', {}, { indent: { left: 240 }, border: { left: { style: 'single', size: 18, space: 8, color: 'AA3333' } } }),
      own('Reference', 'Bibliography', {}, { indent: { left: 480, hanging: 480 }, keepLines: true, spacing: { before: 240, after: 80 } }),
    ],
  };
}

/** The country that a word processor wants with a language to find its dictionary. */
const COUNTRIES: Readonly<Record<string, string>> = {
  de: 'de-DE',
  en: 'en-GB',
  es: 'es-ES',
  fr: 'fr-FR',
  it: 'it-IT',
  nl: 'nl-NL',
  pt: 'pt-PT',
  ru: 'ru-RU',
};

function wordLanguage(tag: string): string {
  return COUNTRIES[tag] ?? tag;
}

function bullets(docx: Docx) {
  return { reference: 'bullets', levels: levels(docx.LevelFormat.BULLET, () => '•') };
}
function numbers(docx: Docx) {
  return { reference: 'numbers', levels: levels(docx.LevelFormat.DECIMAL, (level) => `%${level + 1}.`) };
}
function levels<F>(format: F, text: (level: number) => string) {
  return [0, 1, 2, 3].map((level) => ({
    level,
    format,
    text: text(level),
    style: { paragraph: { indent: { left: 480 * (level + 1), hanging: 360 } } },
  }));
}

const HEADINGS = ['Heading1', 'Heading2', 'Heading3', 'Heading4'];
const STYLES = { lead: 'Lead', meta: 'Meta', caution: 'Caution', reference: 'Reference', note: 'Note' } as const;

async function toChildren(docx: Docx, block: Block, list: string, toPng: ToPng | undefined, depth = 0): Promise<FileChild[]> {
  switch (block.type) {
    case 'heading':
      return [new docx.Paragraph({ style: HEADINGS[block.level - 1] ?? 'Heading4', children: runs(docx, block.content) })];
    case 'paragraph':
      return [
        new docx.Paragraph({
          ...(block.style ? { style: STYLES[block.style] } : {}),
          ...(block.keepWithNext ? { keepNext: true } : {}),
          children: runs(docx, block.content),
        }),
      ];
    case 'list': {
      const items = block.items.map(async (item, n) => {
        const [first, ...rest] = item;
        const numbering = { reference: block.ordered ? 'numbers' : 'bullets', level: depth, instance: instanceOf(list) };
        const lead = new docx.Paragraph({ numbering, children: first?.type === 'paragraph' ? runs(docx, first.content) : [] });
        const after = first === undefined || first.type === 'paragraph' ? rest : item;
        const below = await Promise.all(after.map((inner, i) => toChildren(docx, inner, `${list}.${n}.${i}`, toPng, depth + 1)));
        return [lead, ...below.flat()];
      });
      return (await Promise.all(items)).flat();
    }
    case 'table': {
      const cell = (content: readonly Inline[], bold: boolean) =>
        new docx.TableCell({
          margins: { top: 60, bottom: 60, left: 100, right: 100 },
          children: [
            new docx.Paragraph({
              children: runs(
                docx,
                bold ? content.map((run) => ({ ...(typeof run === 'string' ? { text: run } : run), bold: true as const })) : content,
              ),
            }),
          ],
        });
      const rows = block.rows.map((row) => new docx.TableRow({ cantSplit: true, children: row.map((content) => cell(content, false)) }));
      const head = new docx.TableRow({ tableHeader: true, cantSplit: true, children: block.head.map((content) => cell(content, true)) });
      return [
        ...(block.caption ? [new docx.Paragraph({ style: 'Caption', children: [new docx.TextRun(xmlSafe(block.caption))] })] : []),
        new docx.Table({ width: { size: 100, type: docx.WidthType.PERCENTAGE }, rows: [head, ...rows] }),
        new docx.Paragraph({ children: [] }),
      ];
    }
    case 'drawing': {
      if (!toPng) return [new docx.Paragraph({ style: 'Note', children: [new docx.TextRun(xmlSafe(block.alt))] })];
      const data = await toPng(block.svg, block.width, block.height);
      const scale = Math.min(1, 600 / block.width);
      const transformation = { width: Math.round(block.width * scale), height: Math.round(block.height * scale) };
      const altText = { name: 'Drawing', title: 'Drawing', description: xmlSafe(block.alt) };
      return [new docx.Paragraph({ children: [new docx.ImageRun({ type: 'png', data, transformation, altText })] })];
    }
    case 'page-break':
      return [new docx.Paragraph({ children: [new docx.PageBreak()] })];
  }
}

/** Each list counts from 1: the instance of a numbering is a number, made from the place of the list. */
function instanceOf(list: string): number {
  return [...list].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1_000_003, 7);
}

function runs(docx: Docx, content: readonly Inline[]): ParagraphChild[] {
  return content.map((run) => {
    if (typeof run === 'string') return new docx.TextRun(xmlSafe(run));
    const { text, bold, italic, href, lang } = run;
    const words = new docx.TextRun({
      text: xmlSafe(text),
      ...(bold ? { bold } : {}),
      ...(italic ? { italics: true } : {}),
      ...(lang ? { language: { value: wordLanguage(lang) } } : {}),
      ...(href === undefined ? {} : { style: 'Hyperlink' }),
    });
    return href === undefined ? words : new docx.ExternalHyperlink({ link: href, children: [words] });
  });
}
