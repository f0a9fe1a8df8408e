import type { SourceEntry } from '../entry.ts';
import type { ExportContext } from './context.ts';
import { type CslItem, dateLiteral, saysNoDate, toCsl } from './csl.ts';

/** CSL-JSON, with keywords and note: the internal form of the records, so nothing is lost but the tie of names to remarks. */
export function writeCslJson(sources: readonly SourceEntry[], context: ExportContext): string {
  return `${JSON.stringify(
    sources.map((source) => withoutNoDate(toCsl(source, context))),
    null,
    2,
  )}\n`;
}

/** A date that says “n.d.” would print so in every language, where a style has its own words for none: it stands in `custom`. */
function withoutNoDate(item: CslItem): CslItem {
  const literal = dateLiteral(item.issued);
  if (literal === undefined || !saysNoDate(literal)) return item;
  const { issued: _, ...rest } = item;
  return { ...rest, custom: { ...item.custom, issued: literal } };
}
