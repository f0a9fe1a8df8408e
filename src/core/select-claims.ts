import type { Corpus } from './corpus.ts';
import type { ClaimEntry } from './entry.ts';

/**
 * The claims of a theme or a setting, by id. A claim is about a setting when it is classed under it or a narrower one, or one of
 * its evidence lines is.
 */
export function selectClaims(corpus: Corpus, { theme, setting }: { theme?: string; setting?: string }): ClaimEntry[] {
  const settings = setting === undefined ? undefined : corpus.narrowerOrSelf('settings', setting);
  return [...corpus.claims.values()].filter(
    (claim) =>
      (theme === undefined || claim.themes.includes(theme)) &&
      (!settings || [claim, ...claim.evidence].some((holder) => holder.settings.some((id) => settings.has(id)))),
  );
}
