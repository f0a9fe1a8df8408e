import type { Nodes as HastNodes, Root as HastRoot } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toString as hastToString } from 'hast-util-to-string';
import type { Definition, Heading, Link, Root as MdastRoot, Nodes, Parents, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { LANGUAGES, type Language } from '../../schemas/index.ts';
import type { Position } from './diagnostic.ts';
import type { LoadRuleId } from './rules/load-time.ts';
import { CONTROL, codePoint } from './text.ts';

/** A text of ours in one language: safe HTML with its internal links still `source:` and `claim:` (see proseToHtml), and plain text. */
export interface Prose {
  html: string;
  text: string;
}

export interface BodyProblem {
  ruleId: LoadRuleId;
  message: string;
  position: Position;
  expected?: string[];
}

/** A link in a body to another entry: `source:eddie-2019` or `claim:treatment-retention`. */
export interface InternalLink {
  kind: string;
  id: string;
  position: Position;
}

/** A paragraph or a heading of a body, as plain text without its code. */
export interface Passage {
  language: Language;
  text: string;
  /** Where the character at an index of the text stands in the file. */
  at(index: number): Position;
}

export interface Body {
  sections: Partial<Record<Language, Prose>>;
  passages: Passage[];
  links: InternalLink[];
  problems: BodyProblem[];
}

const INTERNAL: readonly string[] = ['source', 'claim'];
const EXTERNAL: readonly string[] = ['http', 'https', 'mailto'];
const SECTIONS = LANGUAGES.map((language) => `## ${language}`);

/** Far above any annotation; Markdown can be written so that reading it takes time in the square of its length. */
export const MAX_BODY = 64 * 1024;
const MAX_MARKS = 4000;

const markdown = unified().use(remarkParse);
const toHast = unified().use(remarkRehype);

// What an annotation may hold: prose. No images, inputs, classes or ids; links only to the protocols we know.
const SAFE = {
  ...defaultSchema,
  tagNames: ['p', 'em', 'strong', 'ul', 'ol', 'li', 'blockquote', 'a', 'code', 'br', 'h3', 'h4', 'sup', 'sub'],
  attributes: { a: ['href'] },
  protocols: { href: [...EXTERNAL, ...INTERNAL] },
};

/**
 * Reads a body: one `## fr` and one `## en` section of Markdown.
 *
 * @param body Markdown, LF line ends
 * @param firstLine the line of the file on which the body begins
 */
export function parseBody(body: string, firstLine: number): Body {
  const read: Body = { sections: {}, passages: [], links: [], problems: [] };
  if (body.trim() === '') return read;
  const excess = tooMuch(body);
  if (excess) {
    read.problems.push({ ruleId: 'body-too-large', message: excess, position: { line: firstLine, column: 1 } });
    return read;
  }
  const tree = markdown.parse(body);
  const place = (node: Nodes): Position => ({ line: (node.position?.start.line ?? 1) + firstLine - 1, column: node.position?.start.column ?? 1 });
  const report = (ruleId: LoadRuleId, node: Nodes, message: string, expected?: string[]) => {
    read.problems.push({ ruleId, message, position: place(node), ...(expected ? { expected } : {}) });
  };
  const control = CONTROL.exec(body);
  if (control) {
    const before = body.slice(0, control.index).split('\n');
    const position = { line: firstLine + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
    read.problems.push({
      ruleId: 'control-character',
      message: `The text holds the invisible character ${codePoint(control[0])}. Take it out.`,
      position,
    });
  }
  checkNodes(tree, place, read.links, report);
  const parts = splitSections(tree, report);
  const definitions = tree.children.filter((node) => node.type === 'definition');
  for (const [language, children] of parts) {
    const prose = toProse({ type: 'root', children: [...children, ...definitions] });
    if (prose.text) read.sections[language] = prose;
    read.passages.push(...children.flatMap((node) => passagesOf(node, language, firstLine)));
  }
  return read;
}

type Report = (ruleId: LoadRuleId, node: Nodes, message: string, expected?: string[]) => void;

function tooMuch(body: string): string | undefined {
  if (body.length > MAX_BODY)
    return `The text has ${Math.round(body.length / 1024)} KiB, expected at most ${MAX_BODY / 1024}. It was not read. Cut it down.`;
  const marks = body.match(/[*_]/g)?.length ?? 0;
  return marks > MAX_MARKS
    ? `The text has ${marks} asterisks and underscores, expected at most ${MAX_MARKS}. It was not read. Take some out.`
    : undefined;
}

function checkNodes(tree: MdastRoot, place: (node: Nodes) => Position, links: InternalLink[], report: Report): void {
  const check = (node: Nodes, index: number, parent: Parents | undefined): void => {
    switch (node.type) {
      case 'html':
        report('html-in-body', node, 'Raw HTML is not read. Write it in Markdown.');
        break;
      case 'image':
      case 'imageReference':
        report('html-in-body', node, 'Images are not shown in annotations. Describe it in words.');
        break;
      case 'link':
      case 'definition': // a linkReference only exists where its definition does
        checkLink(node, place(node), links, report);
        break;
      case 'text':
        checkText(node.value, node, report);
        break;
      case 'heading':
        checkHeading(node, parent?.type === 'root', parent?.children[index + 1], report);
    }
    if ('children' in node) for (const [i, child] of node.children.entries()) check(child, i, node);
  };
  check(tree, 0, undefined);
}

function checkHeading(node: Heading, inRoot: boolean, next: Nodes | undefined, report: Report): void {
  if (!inRoot) report('body-heading', node, 'A heading inside a quotation or a list is not shown as one. Put it at the start of a line.');
  else if (node.depth > 4) report('body-heading', node, 'The heading is too deep: headings inside a section are ### or ####.', ['###', '####']);
  if (node.depth > 2 && (!next || (next.type === 'heading' && next.depth <= node.depth))) {
    report('body-heading', node, `There is nothing under the heading “${textOf(node)}”. Write the text, or take the heading out.`);
  }
}

/** Links that were meant and are none: Markdown shows them as they were typed. */
function checkText(text: string, node: Nodes, report: Report): void {
  const reference = /\[([^[\]]+)\]\[([^[\]]*)\]/.exec(text);
  if (reference) {
    report(
      'broken-link',
      node,
      `The link “${reference[0]}” leads nowhere: “[${reference[2] || reference[1]}]: …” is not defined. Write [text](source:ID).`,
    );
  }
  const bare = /\b(?:source|claim):[a-z0-9-]+/.exec(text);
  if (bare) report('broken-link', node, `“${bare[0]}” is no link as it stands. Write [text](${bare[0]}), without a space between ] and (.`);
}

function checkLink(node: Link | Definition, position: Position, links: InternalLink[], report: Report): void {
  // A scheme may be written in capitals; all that comes after this knows it in small letters only.
  node.url = node.url.trim().replace(/^[a-z][a-z0-9+.-]*:/i, (scheme) => scheme.toLowerCase());
  const { url } = node;
  const scheme = /^([a-z][a-z0-9+.-]*):([^#]*)(#?.*)$/s.exec(url);
  const protocol = scheme?.[1];
  const expected = ['https://…', 'source:ID', 'claim:ID'];
  if (protocol === undefined || scheme === null) {
    const why = url.startsWith('#') ? 'texts have no places to link to' : 'it is not a whole address';
    report('broken-link', node, `The link “${url}” leads nowhere: ${why}. Write source:ID, claim:ID or a whole web address.`, expected);
  } else if (INTERNAL.includes(protocol)) {
    const [, , id = '', fragment] = scheme;
    if (fragment)
      report('broken-link', node, `The link “${url}” leads nowhere: an entry has no places to link to. Write ${protocol}:${id}.`, [
        `${protocol}:${id}`,
      ]);
    links.push({ kind: protocol, id, position });
  } else if (!EXTERNAL.includes(protocol)) {
    report('unsafe-link', node, `Links of the kind “${protocol}:” are not followed. Write source:ID, claim:ID or a whole web address.`, expected);
  }
}

/** The nodes under each `## fr` and `## en`. */
function splitSections(tree: MdastRoot, report: Report): Map<Language, RootContent[]> {
  const parts = new Map<Language, RootContent[]>();
  let current: RootContent[] | undefined;
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth <= 2) {
      current = undefined;
      const name = textOf(node);
      const language = LANGUAGES.find((l) => l === name);
      if (node.depth !== 2 || !language) {
        const message = `Unexpected heading “${name}”, expected a section “## fr” or “## en”; headings inside a section begin with ###. What is under it is shown nowhere.`;
        report('body-heading', node, message, SECTIONS);
      } else if (parts.has(language)) {
        report('body-heading', node, `The section “## ${language}” stands twice. Join the two.`);
        current = parts.get(language);
      } else {
        current = [];
        parts.set(language, current);
      }
    } else if (current) {
      current.push(node);
    } else if (parts.size === 0) {
      report('body-heading', node, 'Text before the first section is shown nowhere. Put it under “## fr” or “## en”.', SECTIONS);
      current = []; // said once
    }
  }
  return parts;
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Stands for inline code in a passage: a letter to its neighbours, and nothing that a check of words would find. */
const CODE = '\ufffc';

function passagesOf(tree: RootContent, language: Language, firstLine: number): Passage[] {
  const passages: Passage[] = [];
  for (const block of blocksOf(tree)) {
    const parts: { index: number; node: Nodes }[] = [];
    let text = '';
    const append = (node: Nodes): void => {
      if ('children' in node) for (const child of node.children) append(child);
      if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'break') return;
      parts.push({ index: text.length, node });
      text += node.type === 'text' ? node.value : node.type === 'break' ? '\n' : CODE;
    };
    append(block);
    const at = (index: number): Position => {
      const part = parts.findLast((item) => item.index <= index);
      const start = (part?.node ?? block).position?.start ?? { line: 1, column: 1 };
      const before = text.slice(part?.index ?? 0, index).split('\n');
      // On a later line of the paragraph the column is that of the line; indentation and escapes before it do not count.
      const column = before.length > 1 ? (before.at(-1) ?? '').length + 1 : start.column + (before[0] ?? '').length;
      return { line: start.line + before.length - 1 + firstLine - 1, column };
    };
    passages.push({ language, text, at });
  }
  return passages;
}

/** The paragraphs and headings in a node, which may be one itself. */
function blocksOf(node: RootContent): RootContent[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(blocksOf) : [];
}

function toProse(tree: MdastRoot): Prose {
  const hast = sanitize(toHast.runSync(tree) as HastRoot, SAFE) as HastRoot;
  tameLinks(hast);
  return {
    html: toHtml(hast),
    text: hast.children
      .map((child) => hastToString(child as never))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}

/** External links leave no trace of where they come from; of the others only internal ones stay: sanitize lets relative addresses pass. */
function tameLinks(node: HastNodes): void {
  if (node.type === 'element' && node.tagName === 'a') {
    const href = String(node.properties['href'] ?? '');
    const protocol = /^([a-z]+):/.exec(href)?.[1] ?? '';
    if (EXTERNAL.includes(protocol)) node.properties['rel'] = ['noopener', 'noreferrer'];
    else if (!INTERNAL.includes(protocol)) delete node.properties['href'];
  }
  if ('children' in node) for (const child of node.children) tameLinks(child);
}

/** An internal link as toProse writes it; in text and attributes `<` and `"` are escaped, so nothing else can look like one. */
const INTERNAL_LINK = /<a href="(source|claim):([^"]*)">/g;

/**
 * Safe HTML of a text, with its internal links resolved.
 *
 * @param resolve gives the address of an entry, or undefined to leave its words without a link
 */
export function proseToHtml(prose: Prose, resolve: (kind: string, id: string) => string | undefined): string {
  return prose.html.replace(INTERNAL_LINK, (_, kind: string, id: string) => {
    const href = resolve(kind, id);
    return href === undefined ? '<a>' : `<a href="${href.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}">`;
  });
}
