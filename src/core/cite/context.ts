import type { Concept, Language } from '../../../schemas/index.ts';

/** What a writer asks beside the record. A corpus has it; so has what a browser opens (selection/library.ts). */
export interface ExportLibrary {
  /** Concepts of a vocabulary by id. */
  concepts(vocabulary: string): ReadonlyMap<string, Pick<Concept, 'prefLabel'>>;
  /** The claims that a source bears on. */
  bearings(source: string): readonly { claim: { id: string } }[];
}

/** What an export adds to the bare record: labels need the corpus; `lang` keeps one language, both are given without it. */
export interface ExportContext {
  corpus: ExportLibrary;
  lang?: Language | undefined;
}
