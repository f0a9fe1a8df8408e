import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import lunr from 'lunr';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../schemas/index.ts';
import { loadCorpus } from '../load.ts';
import { buildSearch } from './build.ts';
import { FIELD_NAMES, type Field } from './data.ts';
import { expand } from './expand.ts';
import type { Judgement } from './judge.ts';
import type { SavedIndex } from './lunr-index.ts';
import { openSearch, type Search } from './open.ts';
import type { FieldPosting, Posting } from './postings.ts';
import { search } from './query.ts';
import { isFlat, levelOf } from './weigh.ts';

/**
 * What travels is cut from an index of Lunr. Here the whole index, loaded and queried by Lunr itself, is the judge: for every judged query,
 * the pieces must say of every word what Lunr says, and an answer made of what Lunr says must be the same answer.
 */
const ROOT = join(import.meta.dirname, '../../..');
const read = (file: string) => JSON.parse(readFileSync(join(ROOT, 'bench', file), 'utf8')) as Judgement[];
const QUERIES = [...read('search-queries.json'), ...read('search-graded.json')];

interface Both {
  opened: Search;
  /** A word as Lunr finds it: its fields, entries and weights. */
  inLunr(word: string): Posting['fields'];
}
const searches = {} as Record<Language, Both>;

beforeAll(async () => {
  const { corpus } = await loadCorpus(join(ROOT, 'content'));
  for (const lang of LANGUAGES) {
    const data = buildSearch(corpus, lang);
    const opened = openSearch(data);
    searches[lang] = { opened, inLunr: readerOf(JSON.parse(JSON.stringify(data.lunr)) as SavedIndex, opened) };
  }
});

function readerOf(saved: SavedIndex, opened: Search): Both['inLunr'] {
  const index = lunr.Index.load(saved);
  const numbers = new Map(
    Array.from({ length: opened.count }, (_, entry) => {
      const record = opened.shown(entry);
      return [`${record?.kind}/${record?.id}`, entry];
    }),
  );
  const lengths = lengthsIn(saved);
  const averages = new Map(FIELD_NAMES.map((field) => [field, average([...(lengths.get(field)?.values() ?? [])])]));
  return (word) => {
    const fields: Partial<Record<Field, { entry: number; level: number }[]>> = {};
    for (const { ref, matchData } of index.query((query) => query.term(word, { usePipeline: false }))) {
      const places = (matchData.metadata as Record<string, Record<Field, { position: number[] }>>)[word] ?? {};
      for (const [field, { position }] of Object.entries(places) as [Field, { position: number[] }][]) {
        const level = levelOf(position.length, lengths.get(field)?.get(ref) ?? 0, averages.get(field) ?? 0);
        fields[field] = [...(fields[field] ?? []), { entry: numbers.get(ref) ?? -1, level }];
      }
    }
    return Object.fromEntries(
      FIELD_NAMES.flatMap((field): [Field, FieldPosting][] => {
        const list = fields[field]?.sort((a, b) => a.entry - b.entry);
        if (!list) return [];
        const levels = isFlat(field) ? {} : { levels: list.map(({ level }) => level) };
        return [[field, { entries: list.map(({ entry }) => entry), ...levels }]];
      }),
    );
  };
}

/** How many words Lunr has of each field of each entry. */
function lengthsIn({ invertedIndex }: SavedIndex): Map<Field, Map<string, number>> {
  const lengths = new Map(FIELD_NAMES.map((field) => [field, new Map<string, number>()]));
  for (const [, posting] of invertedIndex) {
    for (const field of FIELD_NAMES) {
      for (const [ref, { position }] of Object.entries(posting[field])) {
        const own = lengths.get(field);
        own?.set(ref, (own.get(ref) ?? 0) + position.length);
      }
    }
  }
  return lengths;
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / (numbers.length || 1);
}

describe.each(LANGUAGES)('%s: the pieces say what Lunr says', (lang) => {
  const own = QUERIES.filter((judged) => judged.lang === lang);

  it.each(own)('of every word of “$query”, and the answer is the same', ({ query, options }) => {
    const { opened, inLunr } = searches[lang];
    const bare = (fields: Posting['fields']) => Object.fromEntries(Object.entries(fields).map(([field, { titles: _, ...rest }]) => [field, rest]));
    for (const word of expand(query, opened).answers.keys()) expect(bare(opened.posting(word)?.fields ?? {}), word).toEqual(inLunr(word));

    // Lunr knows nothing of the words of a title that tell: these alone are the pieces’ own.
    const posting = (word: string): Posting => {
      const own = opened.posting(word);
      const { title, ...fields } = inLunr(word);
      const titles = own?.fields.title?.titles;
      return { languages: own?.languages ?? new Set(), fields: title ? { title: { ...title, ...(titles ? { titles } : {}) }, ...fields } : fields };
    };
    expect(search({ ...opened, posting }, query, { ...options, limit: 10 })).toEqual(search(opened, query, { ...options, limit: 10 }));
  });
});
