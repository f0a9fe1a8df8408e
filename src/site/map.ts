import type { Language } from '../../schemas/index.ts';
import type { Corpus } from '../core/corpus.ts';
import { type AxesId, MAP_AXES, type Place, type Side, sidesOf } from '../core/map/axes.ts';
import { buildMap, type EvidenceMap, groupRow, isWholeClaim, type MapCell } from '../core/map/build.ts';
import type { CellWords } from '../core/map/cell-view.ts';
import type { MapLabels } from '../core/map/csv.ts';
import { type MapData, mapData } from '../core/map/data.ts';
import { groupLabel, placeLabel } from '../core/map/labels.ts';
import { STRINGS } from '../i18n/index.ts';
import { MAP_STRINGS } from '../i18n/map.ts';
import { PATHS } from './href.ts';

/** The data of the map and every whole map of a corpus, made once in a build. */
export interface Maps {
  data: MapData;
  byAxes: ReadonlyMap<AxesId, EvidenceMap>;
}

const made = new WeakMap<Corpus, Maps>();

/** The maps of a corpus. */
export function getMaps(corpus: Corpus): Maps {
  const known = made.get(corpus);
  if (known) return known;
  const data = mapData(corpus);
  const maps = { data, byAxes: new Map(MAP_AXES.map((axes) => [axes, buildMap(data, axes)])) };
  made.set(corpus, maps);
  return maps;
}

/** The page of a map; the first has the shortest address. */
export function mapPath(lang: Language, axes: AxesId): string {
  return axes === MAP_AXES[0] ? PATHS.map(lang) : `${PATHS.map(lang)}${axes}/`;
}

/** The page of the corpus over time and as a network. */
export function corpusPath(lang: Language): string {
  return `${PATHS.map(lang)}corpus/`;
}

/** The page of a cell: its claim’s, where it holds all of that claim, else its own. */
export function cellPath(lang: Language, cell: MapCell, map: EvidenceMap): string {
  return isWholeClaim(cell, map) ? PATHS.claim(lang, cell.row) : `${PATHS.map(lang)}${map.axes}/${cell.row}/${cell.column}/`;
}

/** Cells that have a page of their own. */
export function ownCells(map: EvidenceMap): MapCell[] {
  return [...map.cells, ...map.groupCells].filter((cell) => !isWholeClaim(cell, map));
}

/** The files of a cell, without their endings. */
export function cellExports(cell: MapCell, axes: AxesId): string {
  return `/exports/map/${axes}/${cell.row}/${cell.column}`;
}

/** Where the heading of a row or a column leads; undefined where there is nothing more to say. */
export function placePath(lang: Language, place: Place, side: Side): string | undefined {
  if (place.unspecified) return undefined;
  switch (side) {
    case 'benefit':
      return PATHS.claim(lang, place.id);
    case 'setting':
      return PATHS.setting(lang, place.id);
    case 'population':
      return PATHS.population(lang, place.id);
    case 'theme':
      return PATHS.theme(lang, place.id);
    default:
      return `${PATHS.search(lang)}?${new URLSearchParams({ [side]: place.id })}`;
  }
}

/** A side of a cell, as its page names it. */
export interface CellSide {
  /** What it is: a benefit, a beneficiary, a setting. */
  name: string;
  label: string;
  /** Where more is said of it. */
  path: string | undefined;
  /** The facet of the search and its value; undefined for what no source specifies. */
  facet: readonly [string, string] | undefined;
}

/** The row and the column of a cell; the row of a group is its beneficiary, or its broad setting. */
export function cellSides(cell: MapCell, map: EvidenceMap, corpus: Corpus, lang: Language): { row: CellSide; column: CellSide } {
  const t = MAP_STRINGS[lang];
  const sides = sidesOf(map.axes);
  const of = (side: Side, places: readonly Place[], id: string): CellSide => {
    const place = places.find((item) => item.id === id) ?? { id };
    const label = placeLabel(place, side, corpus, lang, t);
    return { name: t.side[side], label, path: placePath(lang, place, side), facet: place.unspecified ? undefined : [side, id] };
  };
  const column = of(sides.columns, map.columns, cell.column);
  const group = map.rows.find((row) => row.group !== undefined && groupRow(row.group) === cell.row)?.group;
  if (group === undefined) return { row: of(sides.rows, map.rows, cell.row), column };
  if (sides.rows !== 'benefit') return { row: of(sides.rows, map.rows, group), column };
  const path = `${PATHS.claims(lang)}#${group}`;
  return { row: { name: t.side.beneficiary, label: groupLabel(group, 'benefit', corpus, lang, t), path, facet: ['beneficiary', group] }, column };
}

/** The search that comes nearest to a cell: what no source specifies is no filter there. */
export function searchPath(lang: Language, { row, column }: { row: CellSide; column: CellSide }): string {
  const params = new URLSearchParams([row, column].flatMap(({ facet }) => (facet ? [[...facet]] : [])));
  return `${PATHS.search(lang)}?${params}`;
}

/** The words of a cell in one language. */
export function cellWords(lang: Language, corpus: Corpus): CellWords {
  const t = MAP_STRINGS[lang];
  const designs = corpus.concepts('study-designs');
  const design = (id: string) => designs.get(id)?.prefLabel[lang] ?? id;
  return {
    direction: (id) => STRINGS[lang].direction[id],
    colon: STRINGS[lang].colon,
    design,
    short: (id) => t.short[id] ?? design(id),
    retracted: t.retracted,
  };
}

/** The names of a map’s places in one language. */
export function mapLabels(map: EvidenceMap, corpus: Corpus, lang: Language): MapLabels {
  const t = MAP_STRINGS[lang];
  const sides = sidesOf(map.axes);
  const find = (places: readonly Place[], id: string) => places.find((place) => place.id === id) ?? { id };
  return {
    row: (id) => placeLabel(find(map.rows, id), sides.rows, corpus, lang, t),
    rowGroup: (id) => groupLabel(id, sides.rows, corpus, lang, t),
    column: (id) => placeLabel(find(map.columns, id), sides.columns, corpus, lang, t),
  };
}
