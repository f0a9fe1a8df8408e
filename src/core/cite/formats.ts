import { compare } from '../diagnostic.ts';
import type { SourceEntry } from '../entry.ts';
import { writeBiblatex } from './biblatex.ts';
import { writeBibtex } from './bibtex.ts';
import type { ExportContext } from './context.ts';
import { writeCslJson } from './csl-json.ts';
import { writeCsv } from './csv.ts';
import { writeRis } from './ris.ts';

/** A format in which sources leave the knowledge base. */
export interface Format {
  id: 'bibtex' | 'biblatex' | 'csl-json' | 'ris' | 'csv';
  /** The end of the file name, after the first dot. */
  extension: string;
  /** Without parameters; every file is UTF-8. */
  mediaType: string;
  label: { fr: string; en: string };
  write(sources: readonly SourceEntry[], context: ExportContext): string;
}
export type FormatId = Format['id'];

/** All formats, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [
  {
    id: 'bibtex',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    label: { fr: 'BibTeX', en: 'BibTeX' },
    write: writeBibtex,
  },
  {
    id: 'biblatex',
    extension: 'biblatex.bib',
    mediaType: 'application/x-bibtex',
    label: { fr: 'BibLaTeX', en: 'BibLaTeX' },
    write: writeBiblatex,
  },
  {
    id: 'csl-json',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    label: { fr: 'CSL-JSON', en: 'CSL-JSON' },
    write: writeCslJson,
  },
  {
    id: 'ris',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    label: { fr: 'RIS', en: 'RIS' },
    write: writeRis,
  },
  {
    id: 'csv',
    extension: 'csv',
    mediaType: 'text/csv',
    label: { fr: 'CSV', en: 'CSV' },
    write: writeCsv,
  },
];

/**
 * Sources in one format: the only way out, so that the site and the command line give the same bytes. Sorted by id, each
 * source once. Keywords and notes are in French and English unless `context.lang` asks for one.
 */
export function exportSources(format: FormatId, sources: Iterable<SourceEntry>, context: ExportContext): string {
  const found = FORMATS.find(({ id }) => id === format);
  if (!found) throw new RangeError(`Unknown format “${String(format)}”.`);
  return found.write(eachOnce([...sources]), context);
}

/** Sorted by id, each once; a library comes so already. */
function eachOnce(sources: readonly SourceEntry[]): readonly SourceEntry[] {
  const follows = (source: SourceEntry, i: number) => i === 0 || (sources[i - 1] as SourceEntry).id < source.id;
  if (sources.every(follows)) return sources;
  return [...new Map(sources.map((source) => [source.id, source])).values()].sort((a, b) => compare(a.id, b.id));
}
