import { DIRECTIONS, type Direction, type Language } from '../../../schemas/terms.ts';
import { csvFile } from '../csv.ts';
import type { CompareData, ComparedSource, Finding } from './data.ts';
import { COMPARE_WORDS } from './words.ts';

/** As many as fit side by side. */
export const MOST_COMPARED = 6;

/** One thing that a cell says. */
export interface Item {
  text: string;
  /** The claim that the text states. */
  claim?: string;
  direction?: Direction;
  details: readonly string[];
}

export interface Row {
  label: string;
  /** The claim that the row is about. */
  claim?: string;
  /** One cell a source, in the order of the columns; an empty one is not stated. */
  cells: readonly (readonly Item[])[];
}

export interface CompareTable {
  columns: readonly { id: string; label: string; title: string; titleLanguage: string }[];
  groups: readonly { title: string; rows: readonly Row[] }[];
}

/** What stands in an address: ids in order, each once, former ids replaced; those that are not held, and those that are too many. */
export function readIds(text: string, data: CompareData): { held: ComparedSource[]; unknown: string[]; over: string[] } {
  const byId = new Map(data.sources.map((source) => [source.id, source]));
  const ids = [...new Set(text.split(',').flatMap((part) => (part.trim() ? [data.aliases[part.trim()] ?? part.trim()] : [])))];
  const known = ids.flatMap((id) => byId.get(id) ?? []);
  return {
    held: known.slice(0, MOST_COMPARED),
    unknown: ids.filter((id) => !byId.has(id)),
    over: known.slice(MOST_COMPARED).map(({ label }) => label),
  };
}

/**
 * Sources side by side: what is known of the works, then the claims on which two or more of them bear, one row each, then the rest.
 * Doubtful lines come first in a cell.
 */
export function compareTable(sources: readonly ComparedSource[], data: CompareData, lang: Language): CompareTable {
  const words = COMPARE_WORDS[lang];
  const statement = (claim: string) => data.statements[claim] ?? claim;
  const bearing = new Map<string, number>();
  for (const source of sources)
    for (const claim of new Set(source.findings.map((finding) => finding.claim))) bearing.set(claim, (bearing.get(claim) ?? 0) + 1);
  const shared = [...bearing].filter(([, count]) => count > 1).map(([claim]) => claim);
  const own = (source: ComparedSource) => source.findings.filter(({ claim }) => !shared.includes(claim));

  const record = (['published', 'design', 'place', 'population', 'sample', 'setting', 'support', 'limits'] as const).map(
    (row): Row => ({ label: words.rows[row], cells: sources.map((source) => (source.record[row] ?? []).map(plain)) }),
  );
  const groups = [
    { title: words.groups.record, rows: record },
    {
      title: words.groups.shared,
      rows: shared.map((claim) => ({
        label: statement(claim),
        claim,
        cells: sources.map((source) =>
          source.findings
            .filter((finding) => finding.claim === claim)
            .map(({ direction, details }) => ({ text: words.direction[direction], direction, details })),
        ),
      })),
    },
    {
      title: words.groups.own,
      rows: [
        {
          label: words.rows.findings,
          cells: sources.map((source) =>
            own(source)
              .toSorted(doubtfulFirst)
              .map(({ claim, direction, details }) => ({ text: statement(claim), claim, direction, details })),
          ),
        },
        {
          label: words.rows.citedFor,
          cells: sources.map((source) =>
            source.citedFor.map(({ claim, by }) => ({ text: statement(claim), claim, details: [words.by(by.join(', '))] })),
          ),
        },
        { label: words.rows.annotation, cells: sources.map((source) => (source.record.annotation ?? []).map(plain)) },
      ],
    },
  ];
  return { columns: sources, groups: groups.filter(({ rows }) => rows.length) };
}

const plain = (text: string): Item => ({ text, details: [] });
const doubtfulFirst = (a: Finding, b: Finding) => DIRECTIONS.indexOf(b.direction) - DIRECTIONS.indexOf(a.direction);

/** An item on one line: `Inconclusive: …; p. 4; …`. */
function itemText({ text, claim, direction, details }: Item, lang: Language): string {
  const words = COMPARE_WORDS[lang];
  const said = claim && direction ? `${words.direction[direction]}${words.colon}${text}` : text;
  return details.length ? `${said} (${details.join('; ')})` : said;
}

/** The table as CSV, harmless to a spreadsheet; items of a cell have “ | ” between them. */
export function compareCsv(table: CompareTable, lang: Language): string {
  const words = COMPARE_WORDS[lang];
  const cell = (items: readonly Item[]) => items.map((item) => itemText(item, lang)).join(' | ') || words.notStated;
  return csvFile([
    ['', words.aspect, ...table.columns.map(({ label }) => label)],
    ['', 'id', ...table.columns.map(({ id }) => id)],
    ...table.groups.flatMap(({ title, rows }) => rows.map((row) => [title, row.label, ...row.cells.map(cell)])),
  ]);
}

/** The table in Markdown (GitHub’s tables); items of a cell stand on lines of their own. */
export function compareMarkdown(table: CompareTable, lang: Language): string {
  const words = COMPARE_WORDS[lang];
  const escaped = (text: string) => text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]<>|#]/g, (char) => `\\${char}`);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const cell = (items: readonly Item[]) => items.map((item) => escaped(itemText(item, lang))).join('<br>') || `*${words.notStated}*`;
  const head =
    line([words.aspect, ...table.columns.map(({ label, title }) => `**${escaped(label)}**<br>${escaped(title)}`)]) +
    line(['---', ...table.columns.map(() => '---')]);
  return head + table.groups.flatMap(({ rows }) => rows.map((row) => line([escaped(row.label), ...row.cells.map(cell)]))).join('');
}
