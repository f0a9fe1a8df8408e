import type { SourceEntry } from '../entry.ts';
import type { ExportContext } from './context.ts';
import { toCsl } from './csl.ts';

/** CSL-JSON, with keywords and note: the internal form of the records, so nothing is lost but the tie of names to remarks. */
export function writeCslJson(sources: readonly SourceEntry[], context: ExportContext): string {
  return `${JSON.stringify(
    sources.map((source) => toCsl(source, context)),
    null,
    2,
  )}\n`;
}
