import { compare } from '../diagnostic.ts';
import { analyse, content } from './analyse.ts';
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

/**
 * A claim counts more, the more works bear on it: at equal relevance what several found goes before what one says, and before any one
 * of them. For each doubling of the works; set on the judged queries (mean reciprocal rank 0.84 without, 0.90 with it; a boost for all
 * claims alike gave less).
 */
const STANDING = 0.15;
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
  const { records } = opened;
  const asked = analyse(query).length > 0 ? expand(query, opened) : undefined;
  const found = asked ? findWords(opened, query, asked) : query.trim() === '' ? records.map((record) => ({ record, score: 0, places: {} })) : [];
  const { kept, counts } = applyFacets(
    found.map(({ record }) => record),
    options,
  );
  const left = found.filter(({ record }) => kept.has(record)).sort(inOrder);
  return {
    hits: left.slice(0, options.limit ?? left.length).map((each) => toHit(each, asked)),
    total: left.length,
    facets: counts,
    unknown: asked?.words.flatMap(({ text, isKnown }) => (isKnown ? [] : [text])) ?? [],
    suggestions: found.length === 0 ? suggest(query, opened) : [],
  };
}

/** An entry that answers, and the index words found in it, with their fields. */
interface Found {
  record: SearchRecord;
  score: number;
  places: Record<string, Partial<Record<Field, unknown>>>;
}

function findWords({ index, records, numberOf }: Search, query: string, question: Question): Found[] {
  if (question.boosts.size === 0) return []; // Lunr takes a query without words for “all but nothing”, and gives everything
  const results = index.query((lunrQuery) => {
    for (const [term, boost] of question.boosts) lunrQuery.term(term, { boost, usePipeline: false });
  });
  return results.flatMap(({ ref, score, matchData }) => {
    const record = records[numberOf(ref)];
    const places = matchData.metadata as Found['places'];
    const words = record ? countWords(places, question) : 0;
    if (!record || words === 0) return [];
    const standing = 1 + STANDING * Math.log2(record.sources?.length ?? 1);
    const weight = score * standing * (isWholeTitle(record.title, query, question.implied, places) ? TITLE_BOOST : 1);
    return [{ record, places, score: Math.round((words + weight / (weight + MIDDLE)) * 1e4) / 1e4 }];
  });
}

/** How many of the query words an entry has. */
function countWords(places: Found['places'], { words, phrases, answers }: Question): number {
  const parts = words.map(() => 0);
  for (const term in places) {
    for (const { word, via } of answers.get(term) ?? []) parts[word] = Math.max(parts[word] ?? 0, via === 'related' ? HALF : 1);
  }
  for (const phrase of phrases) {
    if (phrase.some((word) => !parts[word])) for (const word of phrase) parts[word] = Math.min(parts[word] ?? 0, HALF);
  }
  return parts.reduce((sum, part) => sum + part, 0);
}

function isWholeTitle(title: string, query: string, implied: ReadonlySet<string>, places: Found['places']): boolean {
  if (title.length > 2 * query.length) return false; // saves reading most titles
  return content(analyse(title)).every(({ word }) => implied.has(word) || (places[word] && 'title' in places[word]));
}

/** From the most exact way to answer to the least. */
const RANK: readonly Answer['via'][] = [undefined, 'stem', 'synonym', 'prefix', 'fuzzy', 'related'];

/** What was found of each query word: the most exact answer in each field. */
function readMatches(places: Found['places'], { words, answers }: Question): Match[] {
  const best = new Map<string, Match & { rank: number; at: number }>();
  for (const [indexed, fields] of Object.entries(places)) {
    for (const { word, via, term } of answers.get(indexed) ?? []) {
      for (const field of Object.keys(fields) as Field[]) {
        const rank = RANK.indexOf(via);
        const key = `${word}/${field}`;
        const before = best.get(key);
        if (before && (before.rank < rank || (before.rank === rank && before.term <= term))) continue;
        best.set(key, { word: words[word]?.text ?? '', field, ...(via ? { via } : {}), term, rank, at: word });
      }
    }
  }
  const sorted = [...best.values()].sort((a, b) => a.at - b.at || a.rank - b.rank || compare(a.field, b.field));
  return sorted.map(({ rank: _, at: __, ...match }) => match);
}

function toHit({ record, score, places }: Found, question: Question | undefined): Hit {
  const { id, kind, title, passage } = record;
  const matched = question ? readMatches(places, question) : [];
  return { id, kind, title, score, matched, ...(passage === undefined ? {} : { passage }), record };
}

function inOrder(a: Found, b: Found): number {
  return b.score - a.score || compare(a.record.kind, b.record.kind) || compare(a.record.id, b.record.id);
}
