import matter from 'gray-matter';
import type { Position } from './diagnostic.ts';
import type { LoadRuleId } from './rules/load-time.ts';
import { type Path, readYaml, type Yaml, YamlError } from './yaml.ts';

export type { Path };

/** A content file cut into its front matter and its Markdown body. */
export interface FrontMatter {
  data: unknown;
  body: string;
  /** Line of the file on which the body begins (1-based). */
  bodyLine: number;
  /** Where a field stands in the file: at its key; see Yaml.locate. */
  locate(path: Path): Position;
}

/** Why a file's front matter cannot be used, and where. */
export class FrontMatterError extends Error {
  readonly ruleId: LoadRuleId;
  readonly position: Position;
  constructor(ruleId: LoadRuleId, message: string, position: Position) {
    super(message);
    this.ruleId = ruleId;
    this.position = position;
  }
}

/** Refuses to run: gray-matter would evaluate `---js` front matter. parseFrontMatter refuses the language before, this is the second lock. */
const refuse = {
  parse(): never {
    throw new Error('only YAML front matter is read');
  },
};

/**
 * Reads the front matter of a file with gray-matter, its YAML by readYaml, never any other language.
 *
 * @param text the whole file, LF line ends, no byte-order mark (see normalizeText)
 * @throws FrontMatterError with the line and column in the file
 */
export function parseFrontMatter(text: string): FrontMatter {
  checkDelimiters(text);
  let yaml: Yaml | undefined;
  const parse = (source: string) => {
    yaml = toYaml(source);
    return yaml.data as object;
  };
  const file = matter(text, { language: 'yaml', engines: { yaml: { parse }, javascript: refuse, js: refuse, json: refuse, coffee: refuse } });
  const body = file.content;
  return {
    data: file.data ?? {},
    body,
    bodyLine: lineAt(text, text.length - body.length),
    locate: (path) => yaml?.locate(path) ?? { line: 1, column: 1 },
  };
}

/** gray-matter hands over the text that follows the opening “---”, line break included, so that lines and columns are those of the file. */
function toYaml(source: string): Yaml {
  try {
    return readYaml(source);
  } catch (error) {
    if (error instanceof YamlError) throw new FrontMatterError('yaml-syntax', `The YAML cannot be read: ${error.message}`, error.position);
    throw error;
  }
}

/** Gray-matter takes a good deal for front matter that is not; what it would misread is refused before. */
function checkDelimiters(text: string): void {
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
  const close = text.indexOf('\n---', 3);
  if (close === -1) {
    throw new FrontMatterError('front-matter-missing', 'The front matter is not closed. Put “---” alone on the line after its last field.', {
      line: 1,
      column: 1,
    });
  }
  if (!/^[ \t]*(?:\n|$)/.test(text.slice(close + 4, close + 200))) {
    throw new FrontMatterError(
      'front-matter-missing',
      'This line begins with “---” and is not the end of the front matter. Put “---” alone on the line after the last field, and text that begins so between double quotes.',
      { line: lineAt(text, close + 1), column: 1 },
    );
  }
  // gray-matter looks for comments with a pattern that takes hours over a long run of blank lines.
  const blank = /\n\s{500}/.exec(text.slice(0, close));
  if (blank) {
    throw new FrontMatterError('yaml-syntax', 'The YAML cannot be read: a long run of blank lines or spaces. Take it out.', {
      line: lineAt(text, blank.index + 1),
      column: 1,
    });
  }
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i !== -1 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

/** Byte-order mark off, CRLF and CR to LF, so that positions and bytes do not depend on the editor's machine. */
export function normalizeText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/**
 * Where fields stand in a file that parseFrontMatter has read without fault.
 *
 * @param text the normalised file
 */
export function createLocator(text: string): (path: Path) => Position {
  try {
    return parseFrontMatter(text).locate;
  } catch (error) {
    if (error instanceof FrontMatterError) return () => ({ line: 1, column: 1 });
    throw error;
  }
}
