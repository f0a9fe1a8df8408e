import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Citation, LANGUAGES } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import type { SourceEntry } from '../entry.ts';
import { loadCorpus } from '../load.ts';
import { isRetracted, noticeUrl } from '../notices.ts';
import { exportSources } from './formats.ts';
import { LOSSES, returned } from './losses.ts';
import { COMPLETE } from './nasty-fields.ts';
import { NASTY, NASTY_CORPUS, sourceOf } from './nasty-records.ts';
import { annotationOf, remarksOf } from './notes.ts';

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

const COLUMNS: Readonly<Record<string, keyof Citation>> = {
  type: 'type',
  authors: 'author',
  editors: 'editor',
  title: 'title',
  title_short: 'title-short',
  title_original: 'original-title',
  container: 'container-title',
  series: 'collection-title',
  event: 'event-title',
  publisher: 'publisher',
  place: 'publisher-place',
  edition: 'edition',
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  number: 'number',
  number_of_pages: 'number-of-pages',
  genre: 'genre',
  medium: 'medium',
  status: 'status',
  language: 'language',
  doi: 'DOI',
  isbn: 'ISBN',
  issn: 'ISSN',
  pmid: 'PMID',
  pmcid: 'PMCID',
  url: 'URL',
  accessed: 'accessed',
};
const REAL = (await loadCorpus(fileURLToPath(new URL('../../../content', import.meta.url)))).corpus;
const COMPLETE_SOURCES = COMPLETE.map(([id, citation]) => sourceOf(id, citation)).sort((a, b) => (a.id < b.id ? -1 : 1));

test.each([
  ['content/', [...REAL.sources.values()], REAL],
  ['nasty records', NASTY, NASTY_CORPUS],
  ['records with every field', COMPLETE_SOURCES, NASTY_CORPUS],
] as [string, readonly SourceEntry[], Corpus][])('every field of %s has its cell, but for what the exports page says', (_, sources, corpus) => {
  const [header = [], ...rows] = parse(exportSources('csv', sources, { corpus }).slice(1));
  const shown = (value: unknown): string => {
    if (value === undefined) return '';
    if (Array.isArray(value)) return neutral(value.map((name) => name.literal).join('; '));
    return typeof value === 'object' && value !== null && 'literal' in value ? String(value.literal) : String(value);
  };
  // A cell of names is neutralised as a whole.
  const neutral = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text);
  for (const [i, source] of sources.entries()) {
    const cells = Object.fromEntries(header.map((name, column) => [name, rows[i]?.[column] ?? '']));
    const { citation } = returned(source, 'csv');
    const expected = Object.fromEntries(Object.entries(COLUMNS).map(([column, field]) => [column, shown(citation[field])]));
    // A retraction is part of the status, as in every format.
    if (isRetracted(source)) expected['status'] = [citation.status, 'retracted'].filter(Boolean).join('; ');
    expect(cells, source.id).toMatchObject(expected);
    const { issued } = citation;
    expect([cells['date'] || cells['year'], cells['year']], source.id).toEqual(
      typeof issued === 'object' ? [issued.literal, issued.literal] : [String(issued ?? ''), String(issued ?? '').slice(0, 4)],
    );
    expect([cells['authors_cut'], cells['aliases']]).toEqual([source['author-elision'] ?? '', source.aliases.join('; ')]);
    for (const notice of source.notices) expect(cells['notices']).toContain(`${notice.kind} ${notice.date} ${noticeUrl(notice)}`);
    for (const lang of LANGUAGES) {
      const plain = (text: string | undefined) => text?.replace(/\s+/g, ' ').replace(/^'/, '');
      expect(plain(cells[`annotation_${lang}`])).toBe(plain(annotationOf(source, { lang }).join(' ')));
      expect(plain(cells[`remarks_${lang}`])).toBe(plain(remarksOf(source, { lang }).join(' ')));
    }
  }
});

test.each(LOSSES.filter(({ formats }) => formats.includes('csv')))('it happens: $says.en', ({ reduce }) => {
  expect(NASTY.some((source) => JSON.stringify(reduce(source, 'csv').citation) !== JSON.stringify(source.citation))).toBe(true);
});
