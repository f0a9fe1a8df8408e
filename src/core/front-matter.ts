import matter from 'gray-matter';
import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { Position } from './diagnostic.ts';

export type Path = readonly PropertyKey[];

/** A content file cut into its front matter and its Markdown body. */
export interface FrontMatter {
  data: unknown;
  body: string;
  /** Line of the file on which the body begins (1-based). */
  bodyLine: number;
}

/** Why a file's front matter cannot be used, and where. */
export class FrontMatterError extends Error {
  readonly ruleId: string;
  readonly position: Position;
  constructor(ruleId: string, message: string, position: Position) {
    super(message);
    this.ruleId = ruleId;
    this.position = position;
  }
}

// YAML anchors can be nested into billions of nodes; our entries need none at all.
const MAX_ALIASES = 50;

/** Refuses to run: gray-matter would evaluate `---js` front matter. parseFrontMatter refuses the language before, this is the second lock. */
const refuse = {
  parse(): never {
    throw new Error('only YAML front matter is read');
  },
};

/**
 * Reads the front matter of a file with gray-matter, its YAML by the `yaml` package (YAML 1.2 core schema, no merge keys,
 * unique keys, no custom tags), never any other language.
 *
 * @param text the whole file, LF line ends, no byte-order mark (see normalizeText)
 * @throws FrontMatterError with the line and column in the file
 */
export function parseFrontMatter(text: string): FrontMatter {
  const opening = /^---([^\n]*)(?:\n|$)/.exec(text);
  if (!opening) {
    throw new FrontMatterError(
      'front-matter-missing',
      'The file does not begin with front matter. Put “---” on the first line, the fields after it, and “---” after them.',
      { line: 1, column: 1 },
    );
  }
  const language = (opening[1] ?? '').trim();
  if (language !== '' && language !== 'yaml') {
    throw new FrontMatterError(
      'front-matter-language',
      `The front matter says it is “${language}”; only YAML is read, and nothing in it was run. Write “---” alone on the first line.`,
      { line: 1, column: 4 },
    );
  }
  if (!/\n---[ \t]*(?:\n|$)/.test(text.slice(3))) {
    throw new FrontMatterError('front-matter-missing', 'The front matter is not closed. Put “---” alone on the line after its last field.', {
      line: 1,
      column: 1,
    });
  }
  const file = matter(text, {
    language: 'yaml',
    engines: { yaml: { parse: (yaml: string) => parseYaml(yaml) as object }, javascript: refuse, js: refuse, json: refuse, coffee: refuse },
  });
  const body = file.content;
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
  return { data: isEmptyMatter(file) ? {} : file.data, body, bodyLine };
}

function isEmptyMatter(file: { data: unknown }): boolean {
  return file.data === null || file.data === undefined;
}

/** Byte-order mark off, CRLF and CR to LF, so that positions and bytes do not depend on the editor's machine. */
export function normalizeText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function document(yaml: string) {
  const lines = new LineCounter();
  const doc = parseDocument(yaml, { version: '1.2', schema: 'core', merge: false, uniqueKeys: true, lineCounter: lines, prettyErrors: false });
  return { doc, lines };
}

function parseYaml(yaml: string): unknown {
  const { doc, lines } = document(yaml);
  const problem = doc.errors[0] ?? doc.warnings[0];
  if (problem) {
    throw new FrontMatterError('yaml-syntax', `The YAML cannot be read: ${explainYaml(problem.message, problem.code)}`, {
      // gray-matter hands over the text that follows the opening “---”, line break included.
      ...at(lines, problem.pos[0]),
    });
  }
  try {
    return doc.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    throw new FrontMatterError('yaml-syntax', `The YAML cannot be read: ${(error as Error).message}. Write the value out instead of using anchors.`, {
      line: 1,
      column: 1,
    });
  }
}

function at(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function explainYaml(message: string, code: string): string {
  const text = message.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'this field is given twice. Keep one.';
    case 'TAB_AS_INDENT':
      return 'a tab is used for indentation. Use spaces.';
    case 'MISSING_CHAR':
    case 'UNEXPECTED_TOKEN':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BAD_INDENT':
      return `${text}. Text with a colon, a quote mark, a comma or a bracket in it goes between double quotes.`;
    default:
      return `${text}.`;
  }
}

/**
 * Where a field stands in a file: at its key, or, for an item of a list, at the item. When the path does not exist (a
 * missing field) the nearest existing parent is given.
 *
 * @param text the normalised file
 * @param path keys and indexes from the root of the front matter
 */
export function locate(text: string, path: Path): Position {
  const end = /\n---[ \t]*(?:\n|$)/.exec(text.slice(3));
  const yaml = text.slice(text.indexOf('\n'), end ? end.index + 3 : undefined);
  const { doc, lines } = document(yaml);
  let node: unknown = doc.contents;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset === undefined ? { line: 1, column: 1 } : at(lines, offset);
}
