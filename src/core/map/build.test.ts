import { expect, test } from 'vitest';
import { MAP_AXES } from './axes.ts';
import { buildMap, groupRow, isWholeClaim, type MapCell } from './build.ts';
import { countClaims, countShown } from './count.ts';
import { FABRICATED as data } from './fabricated.ts';
import { type Filters, filtersFromParams, filtersToParams, filterValues, yearRange } from './filters.ts';
import { groupPlaces, hasHeading } from './labels.ts';

const ids = (places: readonly { id: string }[]) => places.map(({ id }) => id);
const keys = (filters: Filters = {}) => buildMap(data, 'benefit-setting', filters).cells.map(({ row, column }) => `${row} ${column}`);

test('rows stand by beneficiary; columns by group, an empty group in one column, what is tied to no setting first', () => {
  const map = buildMap(data, 'benefit-setting');
  expect(map.rows.map(({ id, group }) => `${group} ${id}`)).toEqual(['people hope', 'people staying', 'teams calm']);
  expect(ids(map.columns)).toEqual(['any-setting', 'wards', 'home', 'courts']);
  expect(map.leftOut).toEqual(['care', 'emergency', 'courts', 'prisons']);
  expect(groupPlaces(map.columns).map((group) => [group.group, ids(group.places), hasHeading(group)])).toEqual([
    [undefined, ['any-setting'], false],
    ['care', ['wards'], true],
    ['home', ['home'], false],
    ['courts', ['courts'], false],
  ]);
});

test('a cell counts each direction, names the strongest design and the newest year, and leaves a retracted work out of all of it', () => {
  const map = buildMap(data, 'benefit-setting');
  expect(map.cell('staying', 'wards')).toEqual({
    row: 'staying',
    column: 'wards',
    counts: [
      { direction: 'supports', count: 1 },
      { direction: 'no-effect', count: 1 },
    ],
    lines: [data.lines[2], data.lines[3], data.lines[5]],
    claims: ['staying'],
    sources: ['review-2020', 'trial-2022'],
    design: 'systematic-review',
    year: 2022,
    retracted: 1,
  });
  // Nothing states a design or a year there.
  expect(map.cell('staying', 'any-setting')).not.toHaveProperty('design');
  expect(map.cell('staying', 'any-setting')).not.toHaveProperty('year');
});

test('the two kinds of empty are told apart', () => {
  const map = buildMap(data, 'benefit-setting');
  expect(map.emptiness('hope', 'wards')).toBe('unlinked');
  expect(map.emptiness('staying', 'courts')).toBe('unlinked');
  expect(map.emptiness('calm', 'home')).toBe('nothing');
  const themes = buildMap(data, 'setting-theme');
  expect(themes.emptiness('prisons', 'effects')).toBe('unlinked');
  expect(themes.emptiness('prisons', 'training')).toBe('nothing');
});

test.each([
  ['benefit-design', ['systematic-review', 'randomized-trial', 'survey', 'guide', 'design-not-stated']],
  ['benefit-population', ['any-population', 'youth', 'women']],
  ['setting-theme', ['effects', 'roles']],
  ['benefit-year', ['2020', '2021', '2022', '2023', '2024', 'undated']],
] as const)('%s shows gaps worth seeing', (axes, columns) => {
  expect(ids(buildMap(data, axes).columns)).toEqual(columns);
});

test('the designs of a family stand together, wherever the vocabulary has them', () => {
  const last = { id: 'programme-evaluation', family: 'other-study', research: true } as const;
  const columns = buildMap(
    { ...data, designs: [...data.designs.slice(0, 2), { id: 'survey', family: 'other-study', research: true }, ...data.designs.slice(3), last] },
    'benefit-design',
  ).columns;
  expect(ids(columns)).toEqual(['systematic-review', 'randomized-trial', 'survey', 'programme-evaluation', 'guide', 'design-not-stated']);
  expect(groupPlaces(columns).map(({ group }) => group)).toEqual(['stated-review', 'trial', 'other-study', 'not-a-study', undefined]);
});

test('settings × themes has every claim and every setting', () => {
  const map = buildMap(data, 'setting-theme');
  expect(ids(map.rows)).toEqual(['any-setting', 'care', 'wards', 'emergency', 'home', 'courts', 'prisons']);
  expect(map.cell('emergency', 'roles')?.claims).toEqual(['task']);
  // A claim of two themes stands in both columns, and its line counts once in all.
  expect(map.cell('any-setting', 'roles')?.claims).toEqual(['hope']);
  expect(countShown(map)).toEqual({ rows: 4, lines: 6, sources: ['guide-2023', 'review-2020', 'trial-2022', 'undated'] });
});

test('the sources of a narrowed map are those of its lines, without retracted ones', () => {
  expect(countShown(buildMap(data, 'benefit-setting', { setting: 'wards' })).sources).toEqual(['review-2020', 'trial-2022']);
  expect(countShown(buildMap(data, 'benefit-setting', { from: 2023 })).sources).toEqual(['guide-2023']);
  expect(countShown(buildMap(data, 'benefit-setting', { from: 2024 })).sources).toEqual([]);
});

test('totals count claims, not lines, and none that only a retracted work bears', () => {
  const map = buildMap(data, 'benefit-setting');
  expect(countClaims(map.cell(groupRow('people'), 'any-setting') as MapCell)).toBe(2);
  const withdrawn = buildMap({ ...data, lines: data.lines.slice(5, 6) }, 'benefit-setting');
  expect(withdrawn.cell('staying', 'wards')).toMatchObject({ counts: [], retracted: 1 });
  expect(countClaims(withdrawn.cell(groupRow('people'), 'wards') as MapCell)).toBe(0);
});

test('a group of rows has cells of its own: every line once, beside the cells of its rows and never among them', () => {
  const map = buildMap(data, 'benefit-setting');
  expect(map.cell(groupRow('people'), 'any-setting')).toMatchObject({
    row: 'group-people',
    counts: [
      { direction: 'asserts', count: 1 },
      { direction: 'mixed', count: 1 },
    ],
    claims: ['hope', 'staying'],
    design: 'guide',
    year: 2023,
  });
  expect(map.groupCells.map(({ row, column }) => `${row} ${column}`)).toEqual([
    'group-people any-setting',
    'group-people wards',
    'group-people home',
    'group-teams wards',
  ]);
  expect(map.cells.some(({ row }) => row.startsWith('group-'))).toBe(false);
  expect(map.groupCells.some((cell) => isWholeClaim(cell, map))).toBe(false);
  const themes = buildMap(
    { ...data, lines: [{ ...data.lines[0], settings: ['wards', 'emergency'] } as (typeof data.lines)[number]] },
    'setting-theme',
  );
  expect(themes.cell(groupRow('care'), 'effects')?.counts).toEqual([{ direction: 'supports', count: 1 }]);
  expect(themes.emptiness(groupRow('care'), 'roles')).toBe('nothing');
});

test.each([
  [{ theme: 'roles' }, ['hope any-setting']],
  [{ setting: 'care' }, ['staying wards', 'staying home', 'calm wards']],
  [{ population: 'youth' }, ['staying wards', 'staying home']],
  [{ design: 'randomized-trial' }, ['staying wards']],
  [{ language: 'fr' }, ['hope any-setting', 'staying any-setting']],
  [{ from: 2022, to: 2023 }, ['hope any-setting', 'staying wards']],
  [{ theme: 'effects', language: 'en', to: 2020 }, ['staying wards', 'staying home', 'calm wards']],
  [{ from: 2030 }, []],
] as const)('%j leaves %j, in rows and columns that stay', (filters, expected) => {
  expect(keys(filters)).toEqual(expected);
  for (const axes of MAP_AXES) {
    const [whole, narrowed] = [buildMap(data, axes), buildMap(data, axes, filters)];
    expect([narrowed.rows, narrowed.columns]).toEqual([whole.rows, whole.columns]);
  }
});

test('filters go into an address and come back, and what is unknown is left out', () => {
  const filters = { theme: 'effects', setting: 'care', population: 'youth', design: 'guide', language: 'fr', from: 2019, to: 2023 };
  const params = filtersToParams(filters);
  expect(String(params)).toBe('theme=effects&setting=care&population=youth&design=guide&language=fr&from=2019&to=2023');
  expect(filtersFromParams(params, data)).toEqual(filters);
  expect(filtersFromParams(new URLSearchParams('theme=x&design=project-page&from=20&to=x&q=1&setting=constructor'), data)).toEqual({});
  expect(filterValues(data)).toEqual({
    theme: ['effects', 'roles'],
    setting: ['care', 'wards', 'emergency', 'home'],
    population: ['youth'],
    design: ['systematic-review', 'randomized-trial', 'guide'],
    language: ['en', 'fr'],
  });
  expect(yearRange(data)).toEqual([2020, 2024]);
});

test('a cell that holds all of a claim is told from one that does not', () => {
  const map = buildMap(data, 'benefit-setting');
  const whole = map.cells.map((cell) => [`${cell.row} ${cell.column}`, isWholeClaim(cell, map)]);
  expect(whole).toEqual([
    ['hope any-setting', true],
    ['staying any-setting', false],
    ['staying wards', false],
    ['staying home', false],
    ['calm wards', true],
  ]);
  const themes = buildMap(data, 'setting-theme');
  expect(themes.cells.some((cell) => isWholeClaim(cell, themes))).toBe(false);
});
