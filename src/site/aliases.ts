import type { Language } from '../../schemas/index.ts';
import type { Corpus } from '../core/corpus.ts';
import { shortLabel } from '../core/label.ts';
import { PATHS } from './href.ts';

/** The address that an entry had under a former id, and where it is now. */
export interface FormerPath {
  /** Below the language, without slashes at its ends: `sources/eddie-2018`. */
  alias: string;
  /** The path of the present page. */
  to: string;
  title: string;
}

/** Every former address of a page, in one language. */
export function formerPaths(corpus: Corpus, lang: Language): FormerPath[] {
  const of = <E extends { id: string; aliases: readonly string[] }>(
    kind: string,
    entries: Iterable<E>,
    to: (id: string) => string,
    title: (entry: E) => string,
  ) => [...entries].flatMap((entry) => entry.aliases.map((alias) => ({ alias: `${kind}/${alias}`, to: to(entry.id), title: title(entry) })));
  return [
    ...of(
      'sources',
      corpus.sources.values(),
      (id) => PATHS.source(lang, id),
      (source) => shortLabel(source, lang),
    ),
    ...of(
      'claims',
      corpus.claims.values(),
      (id) => PATHS.claim(lang, id),
      (claim) => claim.statement[lang],
    ),
    ...of(
      'instruments',
      corpus.instruments.values(),
      (id) => PATHS.instrument(lang, id),
      (instrument) => instrument.title[lang],
    ),
  ];
}
