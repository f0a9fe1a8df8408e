import type { Root as HastRoot } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toString as hastToString } from 'hast-util-to-string';
import type { Heading, Root as MdastRoot, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { LANGUAGES, type Language } from '../../schemas/index.ts';
import type { Position } from './diagnostic.ts';

/** A text of ours in one language: safe HTML as a tree (internal links still `source:` and `claim:`), and plain text. */
export interface Prose {
  hast: HastRoot;
  text: string;
}

export interface BodyProblem {
  ruleId: string;
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

export interface Body {
  sections: Partial<Record<Language, Prose>>;
  links: InternalLink[];
  problems: BodyProblem[];
}

const INTERNAL = ['source', 'claim'] as const;
const EXTERNAL = ['http', 'https', 'mailto'] as const;

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
  const problems: BodyProblem[] = [];
  const links: InternalLink[] = [];
  const tree: MdastRoot = markdown.parse(body);
  const place = (node: { position?: { start: { line: number; column: number } } | undefined }): Position => ({
    line: (node.position?.start.line ?? 1) + firstLine - 1,
    column: node.position?.start.column ?? 1,
  });

  visit(tree, (node) => {
    if (node.type === 'html') {
      problems.push({ ruleId: 'html-in-body', message: 'Raw HTML is not read. Write it in Markdown.', position: place(node) });
    } else if (node.type === 'image' || node.type === 'imageReference') {
      problems.push({ ruleId: 'html-in-body', message: 'Images are not shown in annotations. Describe it in words.', position: place(node) });
    } else if (node.type === 'linkReference') {
      // remark only makes a reference of it when the definition exists; the definition is checked below.
    } else if (node.type === 'link' || node.type === 'definition') {
      checkLink(node.url, place(node), links, problems);
    }
  });

  const parts = new Map<Language, RootContent[]>();
  let current: RootContent[] | undefined;
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth <= 2) {
      current = undefined;
      const name = headingText(node);
      const language = LANGUAGES.find((l) => l === name);
      if (node.depth !== 2 || !language) {
        problems.push({
          ruleId: 'body-heading',
          message: `Unexpected heading “${name}”, expected a section “## fr” or “## en”; headings inside a section begin with ###.`,
          position: place(node),
          expected: ['## fr', '## en'],
        });
      } else if (parts.has(language)) {
        problems.push({ ruleId: 'body-heading', message: `The section “## ${language}” stands twice. Join the two.`, position: place(node) });
        current = parts.get(language);
      } else {
        current = [];
        parts.set(language, current);
      }
    } else if (current) {
      current.push(node);
    } else if (parts.size === 0) {
      problems.push({
        ruleId: 'body-heading',
        message: 'Text before the first section is shown nowhere. Put it under “## fr” or “## en”.',
        position: place(node),
        expected: ['## fr', '## en'],
      });
      current = []; // said once
    }
  }

  const sections: Partial<Record<Language, Prose>> = {};
  for (const [language, children] of parts) {
    const prose = toProse({ type: 'root', children: [...children, ...tree.children.filter((node) => node.type === 'definition')] });
    if (prose.text) sections[language] = prose;
  }
  return { sections, links, problems };
}

function headingText(node: Heading): string {
  return node.children.map((child) => ('value' in child ? child.value : '')).join('').trim();
}

function checkLink(url: string, position: Position, links: InternalLink[], problems: BodyProblem[]): void {
  const scheme = /^([a-z][a-z0-9+.-]*):(.*)$/i.exec(url.trim());
  const protocol = scheme?.[1]?.toLowerCase();
  if (protocol && (INTERNAL as readonly string[]).includes(protocol)) {
    links.push({ kind: protocol, id: scheme?.[2] ?? '', position });
  } else if (!protocol || !(EXTERNAL as readonly string[]).includes(protocol)) {
    problems.push({
      ruleId: protocol ? 'unsafe-link' : 'broken-link',
      message: protocol
        ? `Links of the kind “${protocol}:” are not followed.`
        : `The link “${url}” leads nowhere. Write source:ID, claim:ID or a whole web address.`,
      position,
      expected: ['https://…', 'source:ID', 'claim:ID'],
    });
  }
}

function toProse(tree: MdastRoot): Prose {
  const hast = sanitize(toHast.runSync(tree) as HastRoot, SAFE) as HastRoot;
  visit(hast, (node) => {
    delete node.position;
  });
  return { hast, text: hast.children.map((child) => hastToString(child as never)).join(' ').replace(/\s+/g, ' ').trim() };
}

/**
 * Safe HTML of a text, with its internal links resolved.
 *
 * @param resolve gives the address of an entry, or undefined to leave its words without a link
 */
export function proseToHtml(prose: Prose, resolve: (kind: string, id: string) => string | undefined): string {
  const tree = structuredClone(prose.hast);
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'a') return;
    const [, kind, id] = /^(source|claim):(.*)$/.exec(String(node.properties['href'] ?? '')) ?? [];
    if (kind === undefined || id === undefined) {
      node.properties['rel'] = ['noopener', 'noreferrer'];
      return;
    }
    const href = resolve(kind, id);
    if (href === undefined) delete node.properties['href'];
    else node.properties['href'] = href;
  });
  return toHtml(tree);
}
