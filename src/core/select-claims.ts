import type { Corpus } from './corpus.ts';
import type { ClaimEntry } from './entry.ts';

/**
 * The claims of a theme, a setting or a population, by id. A claim is about a setting when it is classed under it or a narrower one, or one
 * of its evidence lines is; likewise for a population.
 */
export function selectClaims(corpus: Corpus, part: { theme?: string; setting?: string; population?: string }): ClaimEntry[] {
  const { theme, setting, population } = part;
  const settings = setting === undefined ? undefined : corpus.narrowerOrSelf('settings', setting);
  const populations = population === undefined ? undefined : corpus.narrowerOrSelf('populations', population);
  return [...corpus.claims.values()].filter((claim) => {
    const holders = [claim, ...claim.evidence];
    return (
      (theme === undefined || claim.themes.includes(theme)) &&
      (!settings || holders.some((holder) => holder.settings.some((id) => settings.has(id)))) &&
      (!populations || holders.some((holder) => holder.populations.some((id) => populations.has(id))))
    );
  });
}
