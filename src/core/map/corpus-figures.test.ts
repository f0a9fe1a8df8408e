import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { writeCorpus } from '../../../tests/corpus.ts';
import { loadCorpus } from '../load.ts';
import { buildMap } from './build.ts';
import { writeMapCsv } from './csv.ts';
import { FABRICATED } from './fabricated.ts';
import { layOut, tiesOf } from './network.ts';
import { drawMap } from './svg.ts';
import { corpusOverTime } from './timeline.ts';

const real = await loadCorpus(fileURLToPath(new URL('../../../content', import.meta.url)));

test('the timeline counts every source once', () => {
  const { years, rows } = corpusOverTime(real.corpus);
  expect(years).toHaveLength(15);
  expect(rows.reduce((sum, row) => sum + row.total, 0)).toBe(real.corpus.sources.size);
  for (const row of rows) expect(row.before + row.undated + row.counts.reduce((a, b) => a + b, 0)).toBe(row.total);
});

test('ties come from mentions and from what lines rely on, and never from a work to itself', async () => {
  const { corpus } = await loadCorpus(await writeCorpus());
  expect(tiesOf(corpus)).toEqual([
    { from: 'arden-2019', to: 'brook-2020', as: 'relies-on' },
    { from: 'dossier-2025', to: 'arden-2019', as: 'cites' },
    { from: 'dossier-2025', to: 'brook-2020', as: 'cites' },
  ]);
});

test('TIP 64 leads to its references, and every tie has two placed ends', () => {
  const ties = tiesOf(real.corpus);
  expect(ties.filter(({ from, as }) => from === 'samhsa-tip64-2023' && as === 'relies-on')).toHaveLength(51);
  const { nodes } = layOut(ties, 500);
  const ids = nodes.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { from, to } of ties) expect([ids.includes(from), ids.includes(to)]).toEqual([true, true]);
  expect(layOut(ties.toReversed(), 500).nodes).toEqual(nodes);
});

const labels = { row: (id: string) => (id === 'hope' ? '=HYPERLINK("x")' : id), rowGroup: (id: string) => id, column: (id: string) => id };

test('a map as a table: a line for each cell, no formula', () => {
  const lines = writeMapCsv(buildMap(FABRICATED, 'benefit-setting'), labels).split('\r\n');
  expect(lines).toHaveLength(7);
  expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
  expect(lines[3]).toBe('people,staying,staying,wards,wards,1,0,0,0,1,0,1,1,staying,review-2020; trial-2022,systematic-review,2022');
});

test('a map as a drawing: titled, whole, nothing from elsewhere, text as text', () => {
  const svg = drawMap(
    buildMap(FABRICATED, 'benefit-setting'),
    { ...labels, column: () => '<script>' },
    {
      title: 'A & B',
      description: 'What it shows',
      unlinked: 'not specified',
      direction: (id) => id,
      colon: ': ',
      design: (id) => id,
      short: () => 'D',
      retracted: (n) => `${n} retracted`,
    },
  );
  expect(svg).toContain('<title id="title">A &amp; B</title><desc id="desc">What it shows</desc>');
  expect(svg).toContain('supports: 1, no-effect: 1. systematic-review. 2022. 1 retracted');
  expect(svg).not.toMatch(/<script|href|url\(|NaN|undefined/);
});
