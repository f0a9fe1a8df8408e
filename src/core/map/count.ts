import type { EvidenceMap, MapCell } from './build.ts';
import type { MapLine } from './data.ts';

/** The lines of a cell that count: those of works that were not retracted. */
export function countedLines(cell: MapCell): readonly MapLine[] {
  return cell.lines.filter((line) => cell.sources.includes(line.source));
}

/** How many different claims have evidence in a cell; those that only retracted works bear do not count. */
export function countClaims(cell: MapCell): number {
  return new Set(countedLines(cell).map((line) => line.claim)).size;
}

/** What a map shows in all. */
export interface Shown {
  /** Rows that have a cell. */
  rows: number;
  /** Counted lines, each once however many cells it stands in. */
  lines: number;
  /** Ids of the sources of these lines, sorted. */
  sources: readonly string[];
}

/** Counts what a map shows. */
export function countShown(map: EvidenceMap): Shown {
  const lines = new Set(map.cells.flatMap(countedLines));
  return {
    rows: new Set(map.cells.map((cell) => cell.row)).size,
    lines: lines.size,
    sources: [...new Set(map.cells.flatMap((cell) => cell.sources))].sort(),
  };
}
