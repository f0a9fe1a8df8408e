import type { Concept, Language } from '../../../schemas/index.ts';
import type { ExportContext } from '../cite/context.ts';
import type { SourceEntry } from '../entry.ts';
import type { Groups } from './groups.ts';

/** Files of the site, as fetched: `/api/sources.json`, `/api/vocabularies.json` and `/selection-data/groups.json`. */
export interface LibraryFiles {
  sources: { sources: readonly (Omit<SourceEntry, 'kind' | 'file' | 'prose'> & { text?: Partial<Record<Language, string>> })[] };
  vocabularies: { vocabularies: readonly { id: string; concepts: readonly Pick<Concept, 'id' | 'prefLabel'>[] }[] };
  groups: Pick<Groups, 'claims'>;
}

/** The records of the library and what their exports need, for a browser: the writers give the bytes that they give from the corpus. */
export function openLibrary(files: LibraryFiles): { sources: ReadonlyMap<string, SourceEntry>; context: ExportContext } {
  const sources = files.sources.sources.map(({ text, ...source }): SourceEntry => {
    const prose = Object.fromEntries(Object.entries(text ?? {}).map(([lang, words]) => [lang, { text: words, html: '' }]));
    return { ...source, kind: 'sources', file: '', prose };
  });
  const concepts = new Map(files.vocabularies.vocabularies.map(({ id, concepts: members }) => [id, new Map(members.map((one) => [one.id, one]))]));
  return {
    sources: new Map(sources.map((source) => [source.id, source])),
    context: {
      corpus: {
        concepts: (vocabulary) => concepts.get(vocabulary) ?? new Map(),
        bearings: (source) => Object.entries(files.groups.claims).flatMap(([id, ids]) => (ids.includes(source) ? [{ claim: { id } }] : [])),
      },
    },
  };
}
