import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { replace, writeCorpus } from '../../../tests/corpus.ts';
import { loadCorpus } from '../load.ts';
import { MAP_AXES } from './axes.ts';
import { buildMap } from './build.ts';
import { cellContents } from './cell.ts';
import { mapData } from './data.ts';

const real = await loadCorpus(fileURLToPath(new URL('../../../content', import.meta.url)));

test('a line has its own settings, else those of its claim; a retracted work is marked', async () => {
  const { corpus } = await loadCorpus(
    await writeCorpus({
      'claims/staying-in-treatment.md': replace('themes: [effects]\n', 'themes: [effects]\nsettings: [hospital]\n'),
      'claims/few-studies.md': (text) =>
        text
          .replace('themes: [effects]\n', 'themes: [effects]\nsettings: [hospital]\n')
          .replace('basis: research\n', 'basis: research\n    settings: [community]\n'),
      'sources/arden-2019.md': replace(
        'settings: [hospital]\n',
        'notices: [{ kind: retraction, date: 2020, stated-in: the journal, URL: "https://example.org/r" }]\n',
      ),
    }),
  );
  const data = mapData(corpus);
  expect(data.lines.map(({ claim, settings }) => [claim, settings])).toEqual([
    ['few-studies', ['community']],
    ['staying-in-treatment', ['hospital']],
  ]);
  expect(data.sources).toEqual({ 'arden-2019': { design: 'cohort-study', year: 2019, language: 'en', retracted: true } });
  expect(buildMap(data, 'benefit-setting').cells).toMatchObject([{ row: 'staying-in-treatment', counts: [], retracted: 1 }]);
});

test('every evidence line of every benefit stands in every map of benefits', () => {
  const { corpus } = real;
  const lines = [...corpus.claims.values()].filter((claim) => claim.claimKind === 'benefit').flatMap((claim) => claim.evidence).length;
  const data = mapData(corpus);
  for (const axes of MAP_AXES.filter((id) => id.startsWith('benefit'))) {
    const seen = new Set(buildMap(data, axes).cells.flatMap((cell) => cell.lines));
    expect(seen.size, axes).toBe(lines);
  }
  const all = new Set(buildMap(data, 'setting-theme').cells.flatMap((cell) => cell.lines));
  expect(all.size).toBe(data.lines.length);
});

test('retention: guides and reviews that support it, and one review that cannot tell', () => {
  const data = mapData(real.corpus);
  const cell = buildMap(data, 'benefit-setting').cell('treatment-retention', 'any-setting');
  expect(cell).toMatchObject({ design: 'systematic-review', sources: ['gormley-2021', 'samhsa-tip64-2023'], year: 2023 });
  expect(cell?.counts).toEqual([
    { direction: 'supports', count: 1 },
    { direction: 'inconclusive', count: 1 },
  ]);
  if (!cell) return;
  const { claims, sources, works } = cellContents(cell, real.corpus);
  expect(claims.map(({ id, evidence }) => [id, evidence.length])).toEqual([['treatment-retention', 2]]);
  expect(sources.map(({ id }) => id)).toEqual(['gormley-2021', 'samhsa-tip64-2023']);
  expect(works).toHaveLength(13);
});

test('the cell of a claim in one setting holds the lines of that setting only', () => {
  const data = mapData(real.corpus);
  const cell = buildMap(data, 'benefit-setting').cell('emotional-support-received', 'mental-health-services');
  expect(cell).toBeDefined();
  if (!cell) return;
  const { claims } = cellContents(cell, real.corpus);
  expect(claims.flatMap(({ evidence }) => evidence).map((line) => line.settings)).toEqual([['mental-health-services', 'sud-treatment-programmes']]);
});

test('a trial goes before a review whose method is not named, and that before other studies', () => {
  const { designs } = mapData(real.corpus);
  const first = (family: string) => designs.findIndex((design) => design.family === family);
  const last = (family: string) => designs.findLastIndex((design) => design.family === family);
  expect(last('stated-review')).toBeLessThan(first('trial'));
  expect(last('trial')).toBeLessThan(first('other-review'));
  expect(last('other-review')).toBeLessThan(first('other-study'));
  expect(Math.max(last('other-study'), last('qualitative'))).toBeLessThan(first('not-a-study'));
});
