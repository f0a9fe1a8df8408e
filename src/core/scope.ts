import type { EvidenceLine } from '../../schemas/index.ts';
import type { Corpus } from './corpus.ts';
import type { ClaimEntry } from './entry.ts';

/** What says where evidence holds, and for whom. */
export type ScopeField = 'settings' | 'populations';

/** The settings or populations that a line is about: its own; where it names none, those of its claim. Empty where no source ties it to any. */
export function scopeOf(line: Pick<EvidenceLine, ScopeField>, claim: Pick<ClaimEntry, ScopeField>, field: ScopeField): readonly string[] {
  return line[field].length ? line[field] : claim[field];
}

/** The evidence lines of a claim that are about one of these settings or populations. */
export function linesAbout(claim: ClaimEntry, field: ScopeField, ids: ReadonlySet<string>): EvidenceLine[] {
  return claim.evidence.filter((line) => scopeOf(line, claim, field).some((id) => ids.has(id)));
}

/** Settings with every broader one. */
export function withBroader(corpus: Corpus, settings: readonly string[]): string[] {
  const known = corpus.concepts('settings');
  const all = new Set<string>();
  for (const setting of settings) {
    for (let id: string | undefined = setting; id !== undefined && !all.has(id); id = known.get(id)?.broader) all.add(id);
  }
  return [...all];
}
