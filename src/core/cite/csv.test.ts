import { expect, test } from 'vitest';
import { exportSources } from './formats.ts';
import { NASTY, NASTY_CORPUS } from './nasty-records.ts';

/** RFC 4180, read strictly. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    row.push((match[1]?.replaceAll('""', '"') ?? match[2]) || '');
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

test('a table with a header and a row for each source', () => {
  const text = exportSources('csv', NASTY, { corpus: NASTY_CORPUS });
  expect(text.startsWith('\uFEFFid,type,authors,')).toBe(true);
  const [header = [], ...rows] = parse(text.slice(1));
  expect(rows.map(([id]) => id)).toEqual(NASTY.map((source) => source.id));
  for (const row of rows) expect(row).toHaveLength(header.length);
  const elided = rows.find(([id]) => id === 'elided-2021') ?? [];
  expect(Object.fromEntries(header.map((name, i) => [name, elided[i]]))).toMatchObject({
    authors: 'Gormley, M. A.; Ortiz, E.; Litwin, A. H.',
    authors_cut: 'before-last',
    year: '2021',
    date: '2021-12-15',
    themes_fr: 'Effets et bénéfices; Rôles',
    themes_en: 'Effects and benefits; Roles',
    settings_en: 'Hospital',
    design_fr: 'Revue',
    annotation_en: 'First review; 100% of {it}.',
  });
});

test('one language has its columns only', () => {
  const [header = []] = parse(exportSources('csv', [], { corpus: NASTY_CORPUS, lang: 'fr' }).slice(1));
  expect(header).toContain('themes_fr');
  expect(header.filter((name) => name.endsWith('_en'))).toEqual([]);
});
