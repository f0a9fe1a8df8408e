import { readBibtex } from './bibtex.ts';
import { readCslJson } from './csl-json.ts';
import type { ImportFormat, Reading } from './record.ts';
import { readRis } from './ris.ts';

const READERS: Record<ImportFormat, (text: string) => Reading> = { bibtex: readBibtex, ris: readRis, 'csl-json': readCslJson };

/** The format of a text: by what stands in it, since the endings of file names are often wrong. */
export function detectFormat(text: string): ImportFormat | undefined {
  if (/^\s*[[{]\s*(?:[{\]"}]|$)/.test(text)) return 'csl-json';
  if (/^\s{0,3}TY\s{1,2}-/m.test(text)) return 'ris';
  if (/@\s*[A-Za-z]+\s*[{(]/.test(text)) return 'bibtex';
  if (/^\s{0,3}[A-Z][A-Z0-9] {1,2}- /m.test(text)) return 'ris';
  return undefined;
}

/** Reads a text in one of the formats; undefined when it is in none. */
export function readRecords(text: string): Reading | undefined {
  const format = detectFormat(text);
  return format && READERS[format](text);
}
