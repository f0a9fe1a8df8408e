import { readBibtex } from './bibtex.ts';
import { readCslJson } from './csl-json.ts';
import type { ImportFormat, Reading } from './record.ts';
import { readRis } from './ris.ts';

const READERS: Record<ImportFormat, (text: string) => Reading> = { bibtex: readBibtex, ris: readRis, 'csl-json': readCslJson };

/** The format of a text: by what stands in it, since the endings of file names are often wrong. */
export function detectFormat(text: string): ImportFormat | undefined {
  if (foreignFormat(text) !== undefined) return undefined;
  if (/^\s*[[{]\s*(?:[{\]"}]|$)/.test(text)) return 'csl-json';
  if (/^\s{0,3}TY\s{1,2}-/m.test(text)) return 'ris';
  if (/@\s*[A-Za-z]+\s*[{(]/.test(text)) return 'bibtex';
  if (/^\s{0,3}[A-Z][A-Z0-9] {1,2}- /m.test(text)) return 'ris';
  return undefined;
}

/** Formats of others that look like one of ours, or that librarians have at hand: most of their tags would be read as something else. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^\s*PMID- \d/, 'PubMed’s own (.nbib)'],
  [/^\s*%0 /, 'EndNote’s own (.enw)'],
  [/^\s*FN (?:Clarivate|Thomson|ISI)/, 'the plain text of Web of Science'],
  [/^\s*<\?xml/, 'XML'],
];

/** What a text is that is in none of the formats, where that can be told. */
export function foreignFormat(text: string): string | undefined {
  return FOREIGN.find(([start]) => start.test(text))?.[1];
}

/** Reads a text in one of the formats; undefined when it is in none. */
export function readRecords(text: string): Reading | undefined {
  const format = detectFormat(text);
  return format && READERS[format](text);
}
