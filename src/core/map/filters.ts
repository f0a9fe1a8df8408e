import { broaderOrSelf } from './axes.ts';
import type { MapClaim, MapData, MapLine } from './data.ts';

/** What a map is narrowed to. A line must meet every condition that is given. */
export interface Filters {
  theme?: string;
  /** This setting or a narrower one. */
  setting?: string;
  population?: string;
  /** Design of the line's source. */
  design?: string;
  /** Language of the line's source, such as `en`. */
  language?: string;
  /** First and last year of the line's source; a work without a year is then left out. */
  from?: number;
  to?: number;
}

const CHOICES = ['theme', 'setting', 'population', 'design', 'language'] as const;
const YEARS = ['from', 'to'] as const;

/** Names in addresses, in their order. */
export const FILTER_NAMES = [...CHOICES, ...YEARS] as const;

/** The values that a choice offers: those of its vocabulary that some line has, in its order. */
export function filterValues(data: MapData): Record<(typeof CHOICES)[number], string[]> {
  const claims = new Map(data.claims.map((claim) => [claim.id, claim]));
  const used = {
    theme: new Set(data.lines.flatMap((line) => claims.get(line.claim)?.themes ?? [])),
    setting: new Set(data.lines.flatMap((line) => line.settings.flatMap((id) => broaderOrSelf(id, data.settings)))),
    population: new Set(data.lines.flatMap((line) => line.populations)),
    design: new Set(data.lines.map((line) => data.sources[line.source]?.design)),
    language: new Set(data.lines.map((line) => data.sources[line.source]?.language)),
  };
  return {
    theme: data.themes.map(({ id }) => id).filter((id) => used.theme.has(id)),
    setting: data.settings.map(({ id }) => id).filter((id) => used.setting.has(id)),
    population: data.populations.map(({ id }) => id).filter((id) => used.population.has(id)),
    design: data.designs.map(({ id }) => id).filter((id) => used.design.has(id)),
    language: [...used.language].filter((id) => id !== undefined).sort(),
  };
}

/** Years of the sources that have evidence lines, the first and the last; undefined when none has one. */
export function yearRange(data: MapData): readonly [number, number] | undefined {
  const years = data.lines.flatMap((line) => data.sources[line.source]?.year ?? []);
  return years.length ? [Math.min(...years), Math.max(...years)] : undefined;
}

/** True when a line meets the filters. */
export function meets(line: MapLine, claim: MapClaim | undefined, filters: Filters, data: MapData): boolean {
  const source = data.sources[line.source];
  const year = source?.year;
  const { theme, setting, population, design, language, from, to } = filters;
  return (
    (theme === undefined || (claim?.themes.includes(theme) ?? false)) &&
    (setting === undefined || line.settings.some((id) => broaderOrSelf(id, data.settings).includes(setting))) &&
    (population === undefined || line.populations.includes(population)) &&
    (design === undefined || source?.design === design) &&
    (language === undefined || source?.language === language) &&
    (from === undefined || (year !== undefined && year >= from)) &&
    (to === undefined || (year !== undefined && year <= to))
  );
}

/** Writes filters for an address: the same filters always give the same one. */
export function filtersToParams(filters: Filters): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of FILTER_NAMES) if (filters[name] !== undefined) params.append(name, String(filters[name]));
  return params;
}

/** Reads filters from an address. What the data do not know is left out: an old or mistyped link still shows a map. */
export function filtersFromParams(params: URLSearchParams, data: MapData): Filters {
  const filters: Filters = {};
  const values = filterValues(data);
  for (const name of CHOICES) {
    const value = params.get(name);
    if (value !== null && values[name].includes(value)) filters[name] = value;
  }
  for (const name of YEARS) {
    const value = params.get(name) ?? '';
    if (/^[12]\d{3}$/.test(value)) filters[name] = Number(value);
  }
  return filters;
}
