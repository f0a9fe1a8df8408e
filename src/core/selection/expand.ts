import type { Corpus } from '../corpus.ts';
import type { InstrumentEntry } from '../entry.ts';
import { selectSources } from '../select.ts';

/** Ids of the sources behind a page, sorted: those that its downloads hold. An id of a source stands for itself. */
export function sourceIdsOf(corpus: Corpus, of: { theme?: string; setting?: string; claim?: string; source?: string }): string[] {
  const { source, ...rest } = of;
  return selectSources(corpus, { ...rest, ...(source === undefined ? {} : { sources: [source] }) }).map(({ id }) => id);
}

/** The document that an instrument is from and those that report it; sources that the corpus does not have are left out. */
export function sourceIdsOfInstrument(corpus: Corpus, instrument: InstrumentEntry): string[] {
  const ids = new Set([instrument.original, ...instrument['reported-in'].map(({ document }) => document)]);
  return [...ids].filter((id) => corpus.sources.has(id)).sort();
}

/** The sources behind every claim: what a search result that is a claim stands for. */
export function sourceIdsOfClaims(corpus: Corpus): Record<string, string[]> {
  return Object.fromEntries([...corpus.claims.keys()].map((claim) => [claim, sourceIdsOf(corpus, { claim })]));
}
