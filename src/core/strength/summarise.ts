import type { EvidenceLine } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import type { ClaimEntry } from '../entry.ts';
import { isRetracted } from '../notices.ts';
import { DOUBTFUL } from '../tally.ts';
import { type DesignFamily, designFamily, isResearch, isReview } from './designs.ts';
import { findBlock, groupOrigins, reliedOn } from './origins.ts';

/** How far what the sources say bears a claim out. An order for lists; the distance between two levels means nothing. */
export const CERTAINTIES = [
  'convergent',
  'single',
  'second-hand',
  'contested',
  'unsettled',
  'against',
  'authors',
  'referenced',
  'expert-panel',
  'stated',
  'retracted',
  'none',
] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What kinds of studies stand behind a claim, as far as the documents tell. */
export const STUDY_LEVELS = [
  'stated-reviews',
  'other-reviews',
  'studies',
  'cited-studies',
  'cited-block',
  'cited-unknown',
  'cited-texts',
  'no-study',
] as const;
export type StudyLevel = (typeof STUDY_LEVELS)[number];

/** What a line does for its claim. */
export type LineRole = 'finds' | 'doubts' | 'reports' | 'concludes' | 'referenced' | 'expert-panel' | 'states' | 'retracted';

export type ReasonCode =
  | 'found-by'
  | 'reported-by'
  | 'doubted-by'
  | 'concluded-by'
  | 'referenced-by'
  | 'said-by-panel'
  | 'stated-by'
  | 'retracted'
  | 'different-scopes'
  | 'qualified'
  | 'design'
  | 'cited-designs'
  | 'design-not-known'
  | 'block'
  | 'cited-texts'
  | 'no-study'
  | 'uncited-research'
  | 'same-origin'
  | 'several-reports'
  | 'shared-works'
  | 'studies-may-overlap'
  | 'one-source';

/** One reason, and the evidence that it comes from. `reason.ts` puts it into words. */
export interface Reason {
  code: ReasonCode;
  about: 'certainty' | 'studies' | 'independence';
  /** Places in `claim.evidence`. */
  lines: readonly number[];
  sources: readonly string[];
  claims: readonly string[];
  /** A family of designs, where the reason is about one. */
  family?: DesignFamily;
}

/** A summary of what a claim rests on. It is made of words and reasons; nothing in it is a grade. */
export interface Strength {
  /** How far the sources bear the claim out. */
  certainty: Certainty;
  /** The designs of the studies, whatever they found. */
  studies: StudyLevel;
  /** Sources that find it, grouped so that those which depend on each other stand together. */
  origins: readonly (readonly string[])[];
  /** What each evidence line does, in the order of `claim.evidence`. */
  roles: readonly LineRole[];
  /** Never empty. */
  reasons: readonly Reason[];
}

/**
 * Summarises what a claim rests on, by the rules of docs/strength.md: certainty from the directions and the independence of the
 * sources, studies from their designs; neither from the other.
 *
 * @returns levels with their reasons, each reason with its evidence lines and sources; put into words by `describeStrength`
 */
export function summariseStrength(claim: ClaimEntry, corpus: Corpus): Strength {
  const lines = claim.evidence;
  const family = (id: string) => designFamily(corpus.sources.get(id));
  const retracted = (id: string) => isRetracted(corpus.sources.get(id));
  const roles = lines.map((line) => (retracted(line.source) ? 'retracted' : roleOf(line, family(line.source))));
  const at = (...wanted: LineRole[]) => lines.flatMap((_, i) => (wanted.includes(roles[i] as LineRole) ? [i] : []));
  const pick = (indices: readonly number[]) => indices.map((i) => lines[i] as EvidenceLine);
  const favourable = at('finds', 'reports');
  const origins = groupOrigins(pick(favourable), corpus);
  const reasons: Reason[] = [];
  const add = (about: Reason['about'], code: ReasonCode, of: Partial<Omit<Reason, 'about' | 'code'>> & { lines: readonly number[] }) =>
    reasons.push({ code, about, claims: [], sources: unique(pick(of.lines).map((line) => line.source)), ...of });

  // Certainty: what the lines say.
  for (const [role, code] of SAYINGS) if (at(role).length) add('certainty', code, { lines: at(role) });
  const scoped = favourable.filter((i) => lines[i]?.settings.length || lines[i]?.populations.length);
  const scopes = new Set(pick(scoped).map((line) => [...line.settings, '|', ...line.populations].join(' ')));
  if (scopes.size > 1) add('certainty', 'different-scopes', { lines: scoped });
  const qualifiers = claim['qualified-by'].filter((id) => corpus.claims.has(id));
  if (qualifiers.length) add('certainty', 'qualified', { lines: [], claims: qualifiers });

  // Studies: the designs, whatever was found.
  const own = at('finds', 'doubts', 'concludes').filter((i) => isResearch(family((lines[i] as EvidenceLine).source)));
  for (const [of, indices] of Map.groupBy(own, (i) => family((lines[i] as EvidenceLine).source)))
    add('studies', 'design', { lines: indices, family: of });
  const unknown = at('finds', 'doubts').filter((i) => family((lines[i] as EvidenceLine).source) === 'unknown');
  if (unknown.length) add('studies', 'design-not-known', { lines: unknown });
  const blocks = lines.flatMap((line, i) => {
    const block = findBlock(line, claim.id, corpus);
    return block ? [{ ...block, line: i }] : [];
  });
  for (const block of blocks) add('studies', 'block', { lines: [block.line], sources: block.works, claims: block.claims });
  const citing = lines.flatMap((line, i) => (line['relies-on'].length ? [i] : []));
  const inBlock = new Set(blocks.flatMap((block) => block.works));
  const cited = unique(pick(citing).flatMap(reliedOn)).filter((id) => !inBlock.has(id) && !retracted(id));
  const known = cited.filter((id) => isResearch(family(id)));
  if (known.length) add('studies', 'cited-designs', { lines: citing, sources: known });
  const notKnown = cited.filter((id) => family(id) === 'unknown');
  if (notKnown.length) add('studies', 'design-not-known', { lines: citing, sources: notKnown });
  const texts = cited.filter((id) => family(id) === 'not-a-study');
  if (texts.length) add('studies', 'cited-texts', { lines: citing, sources: texts });
  const uncited = lines.flatMap((line, i) => (line.basis === 'research' && !line['relies-on'].length && !isResearch(family(line.source)) ? [i] : []));
  if (uncited.length) add('studies', 'uncited-research', { lines: uncited });
  if (!own.length && !unknown.length && !citing.length && !uncited.length) add('studies', 'no-study', { lines: lines.map((_, i) => i) });

  // Independence.
  for (const group of origins) {
    if (group.length > 1)
      add('independence', 'same-origin', { lines: favourable.filter((i) => group.includes((lines[i] as EvidenceLine).source)), sources: group });
  }
  const retold = lines.flatMap((line, i) => (new Set(line['reported-in'].map((report) => report.document)).size > 1 ? [i] : []));
  if (retold.length) add('independence', 'several-reports', { lines: retold });
  const shared = sharedWorks(lines);
  if (shared.length) add('independence', 'shared-works', { lines: citing, sources: shared });
  const reviews = unique(pick(at('finds', 'doubts', 'concludes')).map((line) => line.source)).filter((id) => isReview(family(id)));
  if (reviews.length > 1) add('independence', 'studies-may-overlap', { lines: own, sources: reviews });
  const speakers = unique(lines.map((line) => line.source));
  if (speakers.length === 1) add('independence', 'one-source', { lines: lines.map((_, i) => i) });

  return {
    certainty: certaintyOf(lines, roles, origins.length),
    studies: studiesOf(
      own.map((i) => family((lines[i] as EvidenceLine).source)),
      {
        known: known.length > 0,
        inBlock: inBlock.size > 0,
        unknown: notKnown.length + unknown.length + uncited.length > 0,
        texts: texts.length > 0,
      },
    ),
    origins,
    roles,
    reasons,
  };
}

const SAYINGS: readonly (readonly [LineRole, ReasonCode])[] = [
  ['doubts', 'doubted-by'],
  ['finds', 'found-by'],
  ['reports', 'reported-by'],
  ['concludes', 'concluded-by'],
  ['referenced', 'referenced-by'],
  ['expert-panel', 'said-by-panel'],
  ['states', 'stated-by'],
  ['retracted', 'retracted'],
];

function roleOf(line: EvidenceLine, family: DesignFamily): LineRole {
  if (DOUBTFUL.includes(line.direction)) return 'doubts';
  if (line.direction === 'supports') {
    // A guide has not found it itself: it reports what others found. So does a text of unknown design that gives references.
    return isResearch(family) || (family === 'unknown' && !line['relies-on'].length) ? 'finds' : 'reports';
  }
  if (line.basis === 'expert-panel') return 'expert-panel';
  if (line.basis === 'research' && isResearch(family) && !line['relies-on'].length) return 'concludes';
  return line['relies-on'].length || line.basis === 'research' ? 'referenced' : 'states';
}

function certaintyOf(lines: readonly EvidenceLine[], roles: readonly LineRole[], origins: number): Certainty {
  if (lines.length === 0) return 'none';
  const has = (role: LineRole) => roles.includes(role);
  const favourable = has('finds') || has('reports');
  if (has('doubts')) {
    const doubts = lines.filter((_, i) => roles[i] === 'doubts').map((line) => line.direction);
    if (favourable || doubts.includes('mixed')) return 'contested';
    return doubts.includes('inconclusive') ? 'unsettled' : 'against';
  }
  if (favourable && !has('finds')) return 'second-hand';
  if (favourable) return origins > 1 ? 'convergent' : 'single';
  if (has('concludes')) return 'authors';
  if (has('referenced')) return 'referenced';
  if (has('expert-panel')) return 'expert-panel';
  return has('states') ? 'stated' : 'retracted';
}

function studiesOf(own: readonly DesignFamily[], cited: Record<'known' | 'inBlock' | 'unknown' | 'texts', boolean>): StudyLevel {
  if (own.includes('stated-review')) return 'stated-reviews';
  if (own.includes('other-review')) return 'other-reviews';
  if (own.length) return 'studies';
  if (cited.known) return 'cited-studies';
  if (cited.inBlock) return 'cited-block';
  if (cited.unknown) return 'cited-unknown';
  return cited.texts ? 'cited-texts' : 'no-study';
}

/** Works that two or more sources of the claim rely on. */
function sharedWorks(lines: readonly EvidenceLine[]): string[] {
  const by = new Map<string, Set<string>>();
  for (const line of lines) for (const id of reliedOn(line)) by.set(id, (by.get(id) ?? new Set()).add(line.source));
  return [...by].filter(([, sources]) => sources.size > 1).map(([id]) => id);
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
