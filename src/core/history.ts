/** What was published, and when: the digest of every entry at the last recorded release. Written by “npm run record-release”. */
export interface History {
  /** Date of each recorded release, by version. */
  releases: Readonly<Record<string, string>>;
  /** By `kind/id`: the digest, the release that brought the entry, and the last one that changed it. */
  entries: Readonly<Record<string, { digest: string; added: string; changed: string }>>;
}

export const HISTORY: History = { releases: {}, entries: {} };
