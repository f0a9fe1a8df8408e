import type { MapConcept, MapData, MapLine } from './data.ts';

/** The maps that there are: rows, then columns. The first is the one shown first. */
export const MAP_AXES = ['benefit-setting', 'benefit-design', 'benefit-population', 'setting-theme', 'benefit-year'] as const;
export type AxesId = (typeof MAP_AXES)[number];

/** What stands along a side of a map. */
export type Side = 'benefit' | 'setting' | 'design' | 'population' | 'theme' | 'year';

/** The place of lines that no source ties to a value of the side. Not an id of any concept. */
export const UNSPECIFIED = {
  setting: 'any-setting',
  population: 'any-population',
  design: 'design-not-stated',
  year: 'undated',
} as const;

/** A row or a column. */
export interface Place {
  id: string;
  /** What it stands under: a beneficiary, a broad setting, a family of designs. */
  group?: string;
  /** Holds what the sources tie to no value. */
  unspecified?: true;
}

/** The two sides of a map. */
export function sidesOf(axes: AxesId): { rows: Side; columns: Side } {
  const [rows, columns] = axes.split('-') as [Side, Side];
  return { rows, columns };
}

/** The places of a line on a side; none where the line has no business there (a claim that is no benefit, on the side of the benefits). */
export function placesOf(line: MapLine, side: Side, data: MapData, claims: ReadonlyMap<string, MapData['claims'][number]>): readonly string[] {
  const source = data.sources[line.source];
  switch (side) {
    case 'benefit':
      return claims.get(line.claim)?.beneficiary === undefined ? [] : [line.claim];
    case 'theme':
      return claims.get(line.claim)?.themes ?? [];
    case 'setting':
      return line.settings.length ? line.settings : [UNSPECIFIED.setting];
    case 'population':
      return line.populations.length ? line.populations : [UNSPECIFIED.population];
    case 'design':
      return [source?.design ?? UNSPECIFIED.design];
    case 'year':
      return [source?.year === undefined ? UNSPECIFIED.year : String(source.year)];
  }
}

/**
 * All places of a side in their order, those of a group together, also those without evidence where that is worth seeing: every population, every research design,
 * every year in between. Settings are many: as columns, those without evidence give way to one column for their whole group, and only
 * where the group has none at all.
 *
 * @param used the places that have evidence when nothing is filtered
 */
export function listPlaces(side: Side, as: 'rows' | 'columns', data: MapData, used: ReadonlySet<string>): Place[] {
  switch (side) {
    case 'benefit':
      return data.beneficiaries.flatMap(({ id: group }) =>
        data.claims.filter((claim) => claim.beneficiary === group).map(({ id }) => ({ id, group })),
      );
    case 'theme':
      return data.themes.map(({ id }) => ({ id }));
    case 'population':
      return [{ id: UNSPECIFIED.population, unspecified: true }, ...data.populations.map(({ id }) => ({ id }))];
    case 'design':
      return [
        ...[...Map.groupBy(data.designs, ({ family }) => family).values()]
          .flat()
          .filter((design) => design.research || used.has(design.id))
          .map(({ id, family }) => ({ id, group: family })),
        { id: UNSPECIFIED.design, unspecified: true },
      ];
    case 'year': {
      const years = [...used].filter((id) => id !== UNSPECIFIED.year).map(Number);
      const [first, last] = [Math.min(...years), Math.max(...years)];
      const all = years.length ? Array.from({ length: last - first + 1 }, (_, i) => ({ id: String(first + i) })) : [];
      return [...all, { id: UNSPECIFIED.year, unspecified: true }];
    }
    case 'setting':
      return [{ id: UNSPECIFIED.setting, unspecified: true }, ...settingPlaces(as, data.settings, used)];
  }
}

function settingPlaces(as: 'rows' | 'columns', settings: readonly MapConcept[], used: ReadonlySet<string>): Place[] {
  const byGroup = Map.groupBy(settings, ({ id }) => topOf(id, settings));
  return [...byGroup].flatMap(([group, members]) => {
    const kept = as === 'rows' ? members : members.filter(({ id }) => used.has(id));
    return kept.length ? kept.map(({ id }) => ({ id, group })) : [{ id: group, group }];
  });
}

/** The broadest concept above one, or itself. */
function topOf(id: string, concepts: readonly MapConcept[]): string {
  return broaderOrSelf(id, concepts).at(-1) ?? id;
}

/** A concept and those above it, the broadest last. */
export function broaderOrSelf(id: string, concepts: readonly MapConcept[]): string[] {
  const chain = [id];
  for (let up = concepts.find((item) => item.id === id)?.broader; up !== undefined && !chain.includes(up); ) {
    chain.push(up);
    const next = up;
    up = concepts.find((item) => item.id === next)?.broader;
  }
  return chain;
}
