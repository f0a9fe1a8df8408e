import { DIRECTIONS, type Direction } from '../../../schemas/terms.ts';
import { type AxesId, listPlaces, type Place, placesOf, sidesOf } from './axes.ts';
import type { MapData, MapLine } from './data.ts';
import { type Filters, meets } from './filters.ts';
import { groupPlaces, hasHeading } from './labels.ts';

/** What stands where a row and a column meet. Lines of a retracted work are kept and marked, and counted for nothing else. */
export interface MapCell {
  row: string;
  column: string;
  /** Lines in each direction, in the order of DIRECTIONS, empty ones left out. */
  counts: readonly { direction: Direction; count: number }[];
  /** All lines, those of retracted works too. */
  lines: readonly MapLine[];
  /** By id. */
  claims: readonly string[];
  /** Those that are counted, by id. */
  sources: readonly string[];
  /** The design among the counted sources that stands first in the vocabulary; absent when none is stated. */
  design?: string;
  /** Of the newest counted source that has a year. */
  year?: number;
  /** Lines of retracted works. */
  retracted: number;
}

/**
 * Why a cell is empty: `unlinked` when its row (or its column) has evidence that the sources tie to no value of the other side, which may
 * hold here or not; `nothing` when the corpus has nothing.
 */
export type Emptiness = 'unlinked' | 'nothing';

export interface EvidenceMap {
  axes: AxesId;
  rows: readonly Place[];
  columns: readonly Place[];
  /** The cell of a row, or of a whole group of rows (see `groupRow`). */
  cell(row: string, column: string): MapCell | undefined;
  emptiness(row: string, column: string): Emptiness;
  /** All cells that have lines, row by row. */
  cells: readonly MapCell[];
  /** The same for groups of rows that have a heading: every line of the group, once. */
  groupCells: readonly MapCell[];
  /** Places without evidence that the columns leave out: see `listPlaces`. */
  leftOut: readonly string[];
}

/** The place that stands for all rows of a group. Not an id of any row: a group may have the name of one of them. */
export function groupRow(group: string): string {
  return `group-${group}`;
}

/**
 * Builds the evidence map. Each line is counted once in each place that it has on both sides (a line of two settings stands in two
 * columns). Rows and columns do not depend on the filters, so that a narrowed map has the shape of the whole one.
 *
 * @param data from `mapData`; runs in the browser as it does in a build
 */
export function buildMap(data: MapData, axes: AxesId, filters: Filters = {}): EvidenceMap {
  const sides = sidesOf(axes);
  const claims = new Map(data.claims.map((claim) => [claim.id, claim]));
  const used = { rows: new Set<string>(), columns: new Set<string>() };
  const lines = new Map<string, MapLine[]>();
  for (const line of data.lines) {
    const rows = placesOf(line, sides.rows, data, claims);
    if (rows.length === 0) continue;
    const kept = meets(line, claims.get(line.claim), filters, data);
    for (const row of rows) {
      used.rows.add(row);
      for (const column of placesOf(line, sides.columns, data, claims)) {
        used.columns.add(column);
        if (!kept) continue;
        const key = `${row} ${column}`;
        const list = lines.get(key);
        if (list) list.push(line);
        else lines.set(key, [line]);
      }
    }
  }
  const rows = listPlaces(sides.rows, 'rows', data, used.rows);
  const columns = listPlaces(sides.columns, 'columns', data, used.columns);
  const cells = new Map<string, MapCell>();
  for (const row of rows) {
    for (const column of columns) {
      const found = lines.get(`${row.id} ${column.id}`);
      if (found) cells.set(`${row.id} ${column.id}`, summarise(row.id, column.id, found, data));
    }
  }
  const groupCells = new Map<string, MapCell>();
  for (const group of groupPlaces(rows).filter(hasHeading)) {
    const row = groupRow(group.group ?? '');
    for (const column of columns) {
      // A line of two rows of the group counts once.
      const found = new Set(group.places.flatMap(({ id }) => lines.get(`${id} ${column.id}`) ?? []));
      if (found.size) groupCells.set(`${row} ${column.id}`, summarise(row, column.id, [...found], data));
    }
  }
  const cell = (row: string, column: string) => cells.get(`${row} ${column}`) ?? groupCells.get(`${row} ${column}`);
  const unspecified = { row: rows.find((row) => row.unspecified)?.id, column: columns.find((column) => column.unspecified)?.id };
  return {
    axes,
    rows,
    columns,
    cell,
    emptiness: (row, column) =>
      (unspecified.column !== undefined && cell(row, unspecified.column)) || (unspecified.row !== undefined && cell(unspecified.row, column))
        ? 'unlinked'
        : 'nothing',
    cells: [...cells.values()],
    groupCells: [...groupCells.values()],
    leftOut: sides.columns === 'setting' ? data.settings.map(({ id }) => id).filter((id) => !used.columns.has(id)) : [],
  };
}

function summarise(row: string, column: string, lines: readonly MapLine[], data: MapData): MapCell {
  const counted = lines.filter((line) => !data.sources[line.source]?.retracted);
  const sources = [...new Set(counted.map((line) => line.source))].sort();
  const designs = new Set(sources.map((id) => data.sources[id]?.design));
  const design = data.designs.find(({ id }) => designs.has(id))?.id;
  const years = sources.flatMap((id) => data.sources[id]?.year ?? []);
  return {
    row,
    column,
    counts: DIRECTIONS.map((direction) => ({ direction, count: counted.filter((line) => line.direction === direction).length })).filter(
      ({ count }) => count > 0,
    ),
    lines,
    claims: [...new Set(lines.map((line) => line.claim))].sort(),
    sources,
    ...(design === undefined ? {} : { design }),
    ...(years.length ? { year: Math.max(...years) } : {}),
    retracted: lines.length - counted.length,
  };
}

/**
 * True when a cell of the unfiltered map holds all evidence of the one claim that is its row: then the page of the claim says all that a
 * page of the cell would, and more.
 */
export function isWholeClaim(cell: MapCell, map: EvidenceMap): boolean {
  return (
    sidesOf(map.axes).rows === 'benefit' &&
    cell.claims.includes(cell.row) &&
    map.columns.every(({ id }) => id === cell.column || !map.cell(cell.row, id))
  );
}
