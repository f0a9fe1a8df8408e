import type { Corpus } from '../corpus.ts';
import { yearOf } from '../label.ts';
import { isRetracted } from '../notices.ts';

/** How many years stand alone; those before them are counted together. */
const YEARS = 15;

/** Sources by design and year. */
export interface Timeline {
  /** Each year, from the first that stands alone to the newest. */
  years: readonly number[];
  rows: readonly {
    /** Undefined where no document states the design. */
    design: string | undefined;
    before: number;
    /** In the order of `years`. */
    counts: readonly number[];
    undated: number;
    total: number;
  }[];
}

/** Counts the sources of a corpus over time, in the order of the designs; retracted works do not count. */
export function corpusOverTime(corpus: Corpus): Timeline {
  const sources = [...corpus.sources.values()].filter((source) => !isRetracted(source));
  const year = (source: (typeof sources)[number]) => yearOf(source.citation.issued);
  const newest = Math.max(...sources.flatMap((source) => year(source) ?? []));
  const years = Number.isFinite(newest) ? Array.from({ length: YEARS }, (_, i) => newest - YEARS + 1 + i) : [];
  const first = years[0] ?? 0;
  const rows = [...corpus.concepts('study-designs').keys(), undefined].flatMap((design) => {
    const members = sources.filter((source) => source.design === design);
    if (members.length === 0) return [];
    return {
      design,
      before: members.filter((source) => (year(source) ?? first) < first).length,
      counts: years.map((wanted) => members.filter((source) => year(source) === wanted).length),
      undated: members.filter((source) => year(source) === undefined).length,
      total: members.length,
    };
  });
  return { years, rows };
}
