import type { Language } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';

/** What an export adds to the bare record: labels need the corpus; `lang` keeps one language, both are given without it. */
export interface ExportContext {
  corpus: Corpus;
  lang?: Language | undefined;
}
