import { compare } from '../diagnostic.ts';
import { analyse } from './analyse.ts';
import type { Field, SearchRecord } from './data.ts';
import { type Answer, expand, type Question } from './expand.ts';
import { applyFacets, type Chosen, type FacetCount, type FacetId } from './facets.ts';
import type { Search } from './open.ts';
import { type Suggestion, suggest } from './suggest.ts';

/** A query word found in a field of an entry. */
export interface Match {
  /** As typed. */
  word: string;
  field: Field;
  /** Left out when the very word stands there. */
  via?: Answer['via'];
  /** The word that stands there, folded, or the label that answers. */
  term: string;
}

export interface Hit {
  id: string;
  kind: SearchRecord['kind'];
  title: string;
  /** The number of query words found, and a fraction for how well: 2.61. 0 for an empty query. */
  score: number;
  matched: Match[];
  passage?: string;
  record: SearchRecord;
}

export interface Result {
  /** Best first; at most `limit`. */
  hits: Hit[];
  /** Number of hits without the limit. */
  total: number;
  /** For each facet, its values over the hits that the other facets leave. */
  facets: Record<FacetId, FacetCount[]>;
  /** Words of the query that stand nowhere, as typed. */
  unknown: string[];
  /** For a query that finds nothing in the whole knowledge base. */
  suggestions: Suggestion[];
}

export interface SearchOptions extends Chosen {
  limit?: number | undefined;
}

/** Claims go before sources that answer as well: they say what the sources find. Set on the judged queries. */
const CLAIM_BOOST = 1.25;
/** A title of which no telling word is missing is most likely what was meant. */
const TITLE_BOOST = 2;
/** What counts half of a word: one of the words of a label without the others, and a concept next to the one that was named. */
const HALF = 0.5;
/** The weight at which a hit is half as good as can be. */
const MIDDLE = 10;

/**
 * Searches. Entries in which more of the query words are found come first, then those in which they weigh more; ties by kind and id.
 * An empty query finds every entry. Any text is a query: nothing in it is an operator.
 */
export function search(opened: Search, query: string, options: SearchOptions = {}): Result {
  const { records } = opened.data;
  const isEmpty = query.trim() === '';
  const found = isEmpty ? records.map((record) => toHit(record, 0, [])) : analyse(query).length > 0 ? findWords(opened, query) : { hits: [], unknown: [] };
  const { hits, unknown } = Array.isArray(found) ? { hits: found, unknown: [] } : found;
  const { kept, counts } = applyFacets(hits.map(({ record }) => record), options);
  const left = hits.filter(({ record }) => kept.has(record)).sort(inOrder);
  return {
    hits: left.slice(0, options.limit ?? left.length),
    total: left.length,
    facets: counts,
    unknown,
    suggestions: hits.length === 0 ? suggest(query, opened) : [],
  };
}

function findWords(opened: Search, query: string): { hits: Hit[]; unknown: string[] } {
  const question = expand(query, opened);
  const results = opened.index.query((lunrQuery) => {
    for (const [term, boost] of question.boosts) lunrQuery.term(term, { boost, usePipeline: false });
  });
  const hits = results.flatMap(({ ref, score, matchData }) => {
    const record = opened.data.records[Number(ref)];
    if (!record) return [];
    const { asked, matches } = readMatches(matchData.metadata as MatchMetadata, question);
    if (asked === 0) return [];
    const inTitle = new Set(matches.flatMap(({ word, field }) => (field === 'title' ? [word] : []))).size;
    const isWholeTitle = inTitle >= (opened.titleLengths[Number(ref)] ?? 0) && inTitle > 0;
    const weight = score * (record.kind === 'claim' ? CLAIM_BOOST : 1) * (isWholeTitle ? TITLE_BOOST : 1);
    return [toHit(record, asked + weight / (weight + MIDDLE), matches)];
  });
  return { hits, unknown: question.words.flatMap(({ text, isKnown }) => (isKnown ? [] : [text])) };
}

/** Index word to the fields in which it was found. */
type MatchMetadata = Record<string, Record<Field, unknown>>;

/** What was found of each query word: the most exact answer in each field, and the number of words that were asked for and found. */
function readMatches(metadata: MatchMetadata, { words, phrases, answers }: Question): { asked: number; matches: Match[] } {
  const best = new Map<string, Match & { rank: number; at: number }>();
  const asked = new Map<number, number>();
  for (const [indexed, fields] of Object.entries(metadata)) {
    for (const { word, via, term } of answers.get(indexed) ?? []) {
      if (words[word]?.isAsked) asked.set(word, Math.max(asked.get(word) ?? 0, via === 'related' ? HALF : 1));
      for (const field of Object.keys(fields) as Field[]) {
        const rank = RANK.indexOf(via);
        const key = `${word}/${field}`;
        const before = best.get(key);
        if (before && (before.rank < rank || (before.rank === rank && before.term <= term))) continue;
        best.set(key, { word: words[word]?.text ?? '', field, ...(via ? { via } : {}), term, rank, at: word });
      }
    }
  }
  for (const phrase of phrases) {
    if (phrase.every((word) => asked.has(word))) continue;
    for (const word of phrase) if (asked.has(word)) asked.set(word, HALF);
  }
  const matches = [...best.values()].sort((a, b) => a.at - b.at || a.rank - b.rank || (a.field < b.field ? -1 : 1));
  return { asked: [...asked.values()].reduce((sum, part) => sum + part, 0), matches: matches.map(({ rank: _, at: __, ...match }) => match) };
}

/** From the most exact way to answer to the least. */
const RANK: readonly Answer['via'][] = [undefined, 'stem', 'synonym', 'prefix', 'fuzzy', 'related'];

function toHit(record: SearchRecord, score: number, matched: Match[]): Hit {
  const { id, kind, title, passage } = record;
  return { id, kind, title, score: Math.round(score * 1e4) / 1e4, matched, ...(passage === undefined ? {} : { passage }), record };
}

function inOrder(a: Hit, b: Hit): number {
  return b.score - a.score || compare(a.kind, b.kind) || compare(a.id, b.id);
}
