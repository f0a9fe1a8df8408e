import { createHash } from 'node:crypto';
import { plain } from './api.ts';
import type { Corpus } from './corpus.ts';
import { compare } from './diagnostic.ts';
import type { ClaimEntry, InstrumentEntry, SourceEntry } from './entry.ts';
import { HISTORY, type History } from './history.ts';
import { RELEASE } from './release.ts';

/** Kinds of entry that have a page of their own. */
export const TOLD_KINDS = ['sources', 'claims', 'instruments'] as const;
type ToldEntry = SourceEntry | ClaimEntry | InstrumentEntry;

/** An entry, the release that brought it, and the last one that changed it. */
export interface Change {
  entry: ToldEntry;
  added: { version: string; date: string };
  changed: { version: string; date: string };
}

/**
 * Every entry with the releases that brought and changed it, the latest change first. An entry that is as the history has it keeps its
 * dates; one that is new or other is of the present release. No clock: dates are those of releases.
 */
export function collectChanges(corpus: Corpus, history: History = HISTORY, release: { version: string; date: string } = RELEASE): Change[] {
  const dated = (version: string) => ({ version, date: history.releases[version] ?? release.date });
  const now = { version: release.version, date: release.date };
  return TOLD_KINDS.flatMap((kind) => [...corpus[kind].values()].map((entry: ToldEntry) => ({ key: `${kind}/${entry.id}`, entry })))
    .map(({ key, entry }) => {
      const before = history.entries[key];
      const added = before ? dated(before.added) : now;
      return { entry, added, changed: before?.digest === digest(entry) ? dated(before.changed) : now };
    })
    .sort(
      (a, b) =>
        compare(b.changed.date, a.changed.date) ||
        compare(b.added.date, a.added.date) ||
        compare(a.entry.kind, b.entry.kind) ||
        compare(a.entry.id, b.entry.id),
    );
}

/** The history once the present release is published: what is recorded then is compared with later. */
export function nextHistory(corpus: Corpus, history: History = HISTORY, release: { version: string; date: string } = RELEASE): History {
  const entries = collectChanges(corpus, history, release)
    .map(
      ({ entry, added, changed }) =>
        [`${entry.kind}/${entry.id}`, { digest: digest(entry), added: added.version, changed: changed.version }] as const,
    )
    .sort(([a], [b]) => compare(a, b));
  return { releases: { ...history.releases, [release.version]: release.date }, entries: Object.fromEntries(entries) };
}

function digest(entry: ToldEntry): string {
  return createHash('sha256')
    .update(JSON.stringify(plain(entry)))
    .digest('hex')
    .slice(0, 16);
}
