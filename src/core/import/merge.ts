import { isDeepStrictEqual } from 'node:util';
import { Document, isMap, isScalar, type Node, parseDocument } from 'yaml';
import type { Citation } from '../../../schemas/index.ts';
import type { SourceEntry } from '../entry.ts';
import { normalizeText, parseFrontMatter } from '../front-matter.ts';

export type Additions = Partial<Citation>;

/** Fields of a citation that an entry does not have. What it has is never changed; a list of authors that print cut stays so. */
export function missingFields(entry: Pick<SourceEntry, 'citation' | 'author-elision'>, citation: Citation): Additions {
  const has = entry.citation;
  const added: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(citation)) {
    if (has[field as keyof Citation] !== undefined) continue;
    // An article number that some files give as the page.
    if ((field === 'page' || field === 'number') && (value === has.page || value === has.number)) continue;
    added[field] = value;
  }
  return added as Additions;
}

/**
 * The text of an entry with fields added at the end of its citation. Nothing else in it is touched: order, comments, line ends.
 *
 * @returns undefined when that cannot be done without touching more
 */
export function addFields(text: string, additions: Additions): string | undefined {
  const opening = /^\uFEFF?---[^\n]*\n/.exec(text)?.[0];
  const close = text.indexOf('\n---', (opening?.length ?? 1) - 1);
  if (opening === undefined || close === -1) return undefined;
  const yaml = text.slice(opening.length, close + 1);
  const doc = parseDocument(yaml, { version: '1.2', schema: 'core', keepSourceTokens: true });
  const citation = doc.get('citation', true);
  if (!isMap(citation) || citation.items.length === 0 || doc.errors.length) return undefined;
  const last = citation.items.at(-1);
  const first = citation.items[0]?.key as Node;
  const end = ((last?.value ?? last?.key) as Node | null)?.range?.[1];
  const start = first.range?.[0];
  if (end === undefined || start === undefined || !isScalar(first)) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  let made: string;
  if (citation.flow) {
    const at = yaml.slice(0, end).trimEnd().length;
    const values = Object.entries(additions).map(([field, value]) => `, ${flow({ [field]: value })}`);
    made = yaml.slice(0, at) + values.join('') + yaml.slice(at);
  } else {
    const indent = ' '.repeat(start - (yaml.lastIndexOf('\n', start - 1) + 1));
    const lineEnd = yaml.indexOf('\n', yaml.slice(0, end).trimEnd().length);
    const at = lineEnd === -1 ? yaml.length : lineEnd + 1;
    const lines = block(additions).map((line) => indent + line + eol);
    made = yaml.slice(0, at) + lines.join('') + yaml.slice(at);
  }
  const result = opening + made + text.slice(close + 1);
  return isRight(text, result, additions) ? result : undefined;
}

/** A last look: the entry says what it said, and the additions. */
function isRight(before: string, after: string, additions: Additions): boolean {
  try {
    const old = parseFrontMatter(normalizeText(before)).data as { citation: object };
    return isDeepStrictEqual(parseFrontMatter(normalizeText(after)).data, { ...old, citation: { ...old.citation, ...additions } });
  } catch {
    return false;
  }
}

function block(additions: Additions): string[] {
  const doc = new Document(additions, { version: '1.2', schema: 'core' });
  for (const name of ['author', 'editor']) {
    const list = doc.get(name, true) as { items?: { flow?: boolean }[] } | undefined;
    for (const item of list?.items ?? []) item.flow = true;
  }
  return doc.toString({ lineWidth: 0 }).trimEnd().split('\n');
}

function flow(additions: Additions): string {
  const doc = new Document(additions, { version: '1.2', schema: 'core' });
  if (doc.contents && isMap(doc.contents)) doc.contents.flow = true;
  return doc
    .toString({ lineWidth: 0 })
    .trim()
    .replace(/^\{\s*|\s*\}$/g, '')
    .replace(/\n\s*/g, ' ');
}
