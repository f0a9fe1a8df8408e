import type { Corpus } from '../corpus.ts';
import type { InstrumentEntry } from '../entry.ts';
import { selectSources } from '../select.ts';
import type { Groups } from './groups.ts';

/** Ids of the sources behind a page, sorted: those that its downloads hold. An id of a source stands for itself. */
export function sourceIdsOf(
  corpus: Corpus,
  of: { theme?: string; setting?: string; population?: string; claim?: string; source?: string },
): string[] {
  const { source, ...rest } = of;
  return selectSources(corpus, { ...rest, ...(source === undefined ? {} : { sources: [source] }) }).map(({ id }) => id);
}

/** The document that an instrument is from and those that report it; sources that the corpus does not have are left out. */
export function sourceIdsOfInstrument(corpus: Corpus, instrument: InstrumentEntry): string[] {
  const ids = new Set([instrument.original, ...instrument['reported-in'].map(({ document }) => document)]);
  return [...ids].filter((id) => corpus.sources.has(id)).sort();
}

/** The sources behind every claim, instrument, theme, setting and population: what a search result stands for. */
export function sourceGroups(corpus: Corpus): Groups {
  const of = (ids: Iterable<string>, find: (id: string) => string[]) => Object.fromEntries([...ids].map((id) => [id, find(id)]));
  return {
    claims: of(corpus.claims.keys(), (claim) => sourceIdsOf(corpus, { claim })),
    instruments: Object.fromEntries([...corpus.instruments].map(([id, instrument]) => [id, sourceIdsOfInstrument(corpus, instrument)])),
    themes: of(corpus.concepts('themes').keys(), (theme) => sourceIdsOf(corpus, { theme })),
    settings: of(corpus.concepts('settings').keys(), (setting) => sourceIdsOf(corpus, { setting })),
    populations: of(corpus.concepts('populations').keys(), (population) => sourceIdsOf(corpus, { population })),
  };
}
