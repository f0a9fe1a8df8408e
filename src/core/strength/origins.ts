import type { EvidenceLine } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import { compare } from '../diagnostic.ts';

/** Works cited together from which a list counts as a block, and other claims that must have it. */
const BLOCK_WORKS = 4;
const BLOCK_CLAIMS = 2;

/** Works that a line cites together with the same works for several other claims: nobody can tell which of them bears on this one. */
export interface Block {
  works: readonly string[];
  /** The other claims for which the same source cites them. */
  claims: readonly string[];
}

/**
 * The block of references in a line, or undefined. A block is four works or more that the same source cites together for at least two
 * other claims.
 */
export function findBlock(line: EvidenceLine, claim: string, corpus: Corpus): Block | undefined {
  if (line['relies-on'].length < BLOCK_WORKS) return undefined;
  const byClaim = new Map<string, Set<string>>();
  for (const { source } of line['relies-on']) {
    for (const bearing of corpus.bearings(source)) {
      if (bearing.as !== 'relied-on' || bearing.line.source !== line.source || bearing.claim.id === claim) continue;
      const works = byClaim.get(bearing.claim.id) ?? new Set();
      byClaim.set(bearing.claim.id, works.add(source));
    }
  }
  const shared = [...byClaim].filter(([, works]) => works.size >= BLOCK_WORKS);
  if (shared.length < BLOCK_CLAIMS) return undefined;
  const citing = (work: string) => shared.filter(([, works]) => works.has(work)).length;
  // A reference that few of those claims have is given for its own sake.
  const works = reliedOn(line)
    .filter((work) => citing(work) * 2 > shared.length)
    .sort(compare);
  return { works, claims: shared.map(([id]) => id).sort(compare) };
}

/**
 * Groups sources into independent origins. Two are one origin when they are the same work, when one is an abridgement, a part, a
 * complement, an adaptation or an account of the other, when one relies on the other for this claim, or when both rely on a same work.
 */
export function groupOrigins(lines: readonly EvidenceLine[], corpus: Corpus): string[][] {
  const ids = [...new Set(lines.map((line) => line.source))];
  const works = new Map(ids.map((id) => [id, new Set(lines.filter((line) => line.source === id).flatMap(reliedOn))]));
  const depends = (a: string, b: string) =>
    areRelated(a, b, corpus) || works.get(a)?.has(b) || works.get(b)?.has(a) || intersects(works.get(a), works.get(b));
  const groups: string[][] = [];
  for (const id of ids) {
    const joined = groups.filter((group) => group.some((other) => depends(id, other)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push([...joined.flat(), id]);
  }
  return groups.map((group) => group.sort(compare)).sort((a, b) => compare(a[0] ?? '', b[0] ?? ''));
}

/** True when the record of one source says that it is a part, an abridgement, a complement, an adaptation or an account of the other. */
export function areRelated(a: string, b: string, corpus: Corpus): boolean {
  const names = (id: string, other: string) => corpus.sources.get(id)?.related.some((item) => item.source === other) ?? false;
  return names(a, b) || names(b, a);
}

/** The works that a line relies on, by id. */
export function reliedOn(line: EvidenceLine): string[] {
  return line['relies-on'].map((work) => work.source);
}

function intersects(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a !== undefined && b !== undefined && [...a].some((item) => b.has(item));
}
