import type { Corpus } from './corpus.ts';
import { compare } from './diagnostic.ts';
import type { SourceEntry } from './entry.ts';
import { nearest } from './nearest.ts';
import { type ScopeField, scopeOf } from './scope.ts';

/** Which sources: those that meet every condition given; all of them when there is none. */
export interface Selection {
  /** These ids, or their former ones. */
  sources?: readonly string[] | undefined;
  /** Those that bear this theme. */
  theme?: string | undefined;
  /** Those about this setting or a narrower one, or that assert a line of evidence about it. */
  setting?: string | undefined;
  /** Those about this population, or that assert a line of evidence about it. */
  population?: string | undefined;
  /** Those that assert the claim, and the works they rely on for it. */
  claim?: string | undefined;
}

/** An id that the corpus does not have. */
export class UnknownIdError extends Error {
  readonly kind: 'source' | 'theme' | 'setting' | 'population' | 'claim';
  readonly id: string;
  readonly nearest: string | undefined;

  constructor(kind: UnknownIdError['kind'], id: string, known: Iterable<string>) {
    const near = nearest(id, [...known]);
    super(`There is no ${kind} “${id}”.${near ? ` Did you mean “${near}”?` : ''}`);
    this.name = 'UnknownIdError';
    this.kind = kind;
    this.id = id;
    this.nearest = near;
  }
}

/**
 * The sources of a selection, sorted by id.
 *
 * @throws UnknownIdError with the nearest id there is
 */
export function selectSources(corpus: Corpus, { sources, theme, setting, population, claim }: Selection): SourceEntry[] {
  const chosen = sources?.length ? new Set(sources.map((id) => resolve('source', id, corpus.sources, corpus.aliases.sources))) : undefined;
  if (theme !== undefined) resolve('theme', theme, corpus.concepts('themes'));
  if (setting !== undefined) resolve('setting', setting, corpus.concepts('settings'));
  if (population !== undefined) resolve('population', population, corpus.concepts('populations'));
  const settings = setting === undefined ? undefined : corpus.narrowerOrSelf('settings', setting);
  const populations = population === undefined ? undefined : corpus.narrowerOrSelf('populations', population);
  const ofClaim = claim === undefined ? undefined : sourcesOfClaim(corpus, resolve('claim', claim, corpus.claims, corpus.aliases.claims));
  return [...corpus.sources.values()]
    .filter(
      (source) =>
        (!chosen || chosen.has(source.id)) &&
        (theme === undefined || source.themes.includes(theme)) &&
        (!settings || isAbout(corpus, source, 'settings', settings)) &&
        (!populations || isAbout(corpus, source, 'populations', populations)) &&
        (!ofClaim || ofClaim.has(source.id)),
    )
    .sort((a, b) => compare(a.id, b.id));
}

/** The id itself, or the present id of a former one. */
function resolve(kind: UnknownIdError['kind'], id: string, known: ReadonlyMap<string, unknown>, aliases?: ReadonlyMap<string, string>): string {
  const found = known.has(id) ? id : aliases?.get(id);
  if (found === undefined) throw new UnknownIdError(kind, id, known.keys());
  return found;
}

function isAbout(corpus: Corpus, source: SourceEntry, field: ScopeField, ids: ReadonlySet<string>): boolean {
  if (source[field].some((id) => ids.has(id))) return true;
  return corpus.bearings(source.id).some(({ as, claim, line }) => as === 'asserts' && scopeOf(line, claim, field).some((id) => ids.has(id)));
}

function sourcesOfClaim(corpus: Corpus, id: string): ReadonlySet<string> {
  const lines = corpus.claims.get(id)?.evidence ?? [];
  return new Set(lines.flatMap((line) => [line.source, ...line['relies-on'].map((work) => work.source)]));
}
