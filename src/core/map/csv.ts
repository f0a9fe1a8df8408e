import { DIRECTIONS } from '../../../schemas/terms.ts';
import { csvCell } from '../csv.ts';
import type { EvidenceMap } from './build.ts';

/** Names of the places of a map, in one language. */
export interface MapLabels {
  row(id: string): string;
  rowGroup(id: string): string;
  column(id: string): string;
}

/**
 * A map as CSV, as `writeCsv` writes it (byte order mark, CRLF, no formulas): a line for each cell that is not empty. Names of columns are
 * the same in both languages; labels are in one.
 */
export function writeMapCsv(map: EvidenceMap, labels: MapLabels): string {
  const head = ['group', 'row_id', 'row', 'column_id', 'column', ...DIRECTIONS.map((id) => id.replace('-', '_')), 'retracted_lines'];
  const rows = map.cells.map((cell) => {
    const group = map.rows.find(({ id }) => id === cell.row)?.group;
    return [
      group === undefined ? '' : labels.rowGroup(group),
      cell.row,
      labels.row(cell.row),
      cell.column,
      labels.column(cell.column),
      ...DIRECTIONS.map((direction) => String(cell.counts.find((item) => item.direction === direction)?.count ?? 0)),
      String(cell.retracted),
      String(cell.claims.length),
      cell.claims.join('; '),
      cell.sources.join('; '),
      cell.design ?? '',
      cell.year === undefined ? '' : String(cell.year),
    ];
  });
  return `\uFEFF${[[...head, 'claims', 'claim_ids', 'source_ids', 'strongest_design', 'newest_year'], ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
