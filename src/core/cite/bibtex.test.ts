import { expect, test } from 'vitest';
import { exportSources } from './formats.ts';
import { NASTY, NASTY_CORPUS, sourceOf } from './nasty-records.ts';

/** The fields of one entry: what they say and what they do not. */
function entry(format: 'bibtex' | 'biblatex', id: string): { type: string; fields: Record<string, string> } {
  const source = NASTY_CORPUS.sources.get(id);
  if (!source) throw new Error(`no fixture ${id}`);
  const text = exportSources(format, [source], { corpus: NASTY_CORPUS });
  const [, type = ''] = /^@(\w+)\{/.exec(text) ?? [];
  return { type, fields: Object.fromEntries([...text.matchAll(/^ {2}(\w+) = (.*?),?$/gm)].map(([, field = '', value = '']) => [field, value])) };
}

test.each([
  [
    'corporate-2017',
    'techreport',
    {
      author: '{{Department of Health and Human Services} and {Achara Consulting, Inc.} and {AT\\&T \\{Research\\} and "Friends"} and {SAMHSA}}',
      type: '{Report}',
      institution: '{{U.S. Department of Health and Human Services}}',
      year: '{2017}',
      month: 'mar',
      number: '{PEP23-02-01-001}',
      url: '{https://example.org/a_b%20c~d?x=1&y=2#frag}',
      urldate: '{2024-02-29}',
    },
  ],
  ['bare-report', 'techreport', { title: '{Cahier de ressources 1}', year: undefined, author: undefined, institution: undefined }],
  [
    'specials-2021',
    'article',
    {
      title:
        '{Costs of 100\\% \\#1 peer\\_support: \\$5 \\& \\{more\\} \\textasciitilde{} a\\textasciicircum{}b \\textbackslash{} back | pipe <b>bold</b> <script>alert(1)</script>}',
      eid: '{1052}',
      pages: '{1052}',
      doi: '{10.1000/a_b<c>(d)#e}',
    },
  ],
  ['quotes-2019', 'article', { pages: '{447--459}', eid: undefined, number: '{6}' }],
  ['guillemets-2020', 'article', { pages: '{S12--S18, S20}', journal: '{Rhizome \\& santé}' }],
  ['elided-2021', 'article', { author: '{Gormley, M. A. and Ortiz, E. and Litwin, A. H. and others}', month: 'dec', day: '{15}' }],
  ['cut-at-end-2014', 'article', { author: '{Reif, S. and Braude, L. and others}', note: '{Advance online publication}' }],
  ['undated-page', 'misc', { year: '{n.d.}', howpublished: '{Formation}', language: '{fr}', langid: '{french}' }],
  ['talk-2018', 'misc', { howpublished: '{conference presentation, ASAM}' }],
  [
    'dictionary-2022',
    'incollection',
    { booktitle: '{Dictionnaire critique de la {Participation}}', editor: '{Petit, G. and Blondiaux, L.}', edition: '{2}' },
  ],
  ['thesis-2015', 'phdthesis', { type: '{Thèse de doctorat}', school: '{Université Laval}', language: '{fr-CA}' }],
  ['particles-2019', 'article', { options: '{useprefix=true}' }],
] as [string, string, Record<string, string | undefined>][])('BibTeX: %s', (id, type, fields) => {
  const written = entry('bibtex', id);
  expect(written.type).toBe(type);
  expect(written.fields).toMatchObject(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
  for (const [field, value] of Object.entries(fields)) if (value === undefined) expect(written.fields).not.toHaveProperty(field);
});

test.each([
  ['corporate-2017', 'report', { date: '{2017-03}', location: '{{Rockville and Bethesda}}', year: undefined }],
  ['bare-report', 'report', { date: undefined, institution: undefined }],
  ['specials-2021', 'article', { journaltitle: '{Addiction}', eid: '{1052}', pages: undefined }],
  ['undated-page', 'online', { date: undefined, year: undefined, note: '{Formation}', urldate: '{2025-05-07}', language: '{french}' }],
  ['talk-2018', 'unpublished', { eventtitle: '{ASAM}', type: '{conference presentation}', date: '{2018-04-01}' }],
  ['dictionary-2022', 'inreference', { date: '{2022}' }],
  ['cut-at-end-2014', 'article', { pubstate: '{Advance online publication}' }],
  ['law-2002', 'misc', { entrysubtype: '{legislation}' }],
  ['formula-2020', 'article', { eprint: '{12345678}', eprinttype: '{pubmed}', note: '{PMCID PMC1234567}' }],
  ['training-2023', 'online', { organization: '{HES-SO}', note: '{Parcours de formation certifiante. Vidéo. HES-SO}' }],
] as [string, string, Record<string, string | undefined>][])('BibLaTeX: %s', (id, type, fields) => {
  const written = entry('biblatex', id);
  expect(written.type).toBe(type);
  expect(written.fields).toMatchObject(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
  for (const [field, value] of Object.entries(fields)) if (value === undefined) expect(written.fields).not.toHaveProperty(field);
});

test('keywords are parted by commas, and annotations are on one line', () => {
  const { fields } = entry('bibtex', 'elided-2021');
  expect(fields['keywords']).toBe('{Effets et bénéfices, Rôles, Effects and benefits, Roles, Hôpital – urgences, Hospital, Revue, Review}');
  expect(fields['annote']).toMatch(/^\{\[fr] Première revue\. \[en] First review; 100\\% of \\\{it\\}\./);
});

test('a whole entry', () => {
  const source = sourceOf('eddie-2019', {
    type: 'article-journal',
    title: 'Lived experience',
    author: [{ family: 'Eddie', given: 'D.' }],
    'container-title': 'Frontiers in Psychology',
    issued: '2019-06',
    volume: '10',
    number: '1052',
    DOI: '10.3389/fpsyg.2019.01052',
    language: 'en',
  });
  expect(exportSources('bibtex', [source], { corpus: NASTY_CORPUS })).toBe(`@article{eddie-2019,
  author = {Eddie, D.},
  title = {Lived experience},
  journal = {Frontiers in Psychology},
  year = {2019},
  month = jun,
  volume = {10},
  eid = {1052},
  pages = {1052},
  doi = {10.3389/fpsyg.2019.01052},
  language = {en},
  langid = {english}
}
`);
});

test('every value of every nasty record has its braces', () => {
  for (const format of ['bibtex', 'biblatex'] as const) expect(() => exportSources(format, NASTY, { corpus: NASTY_CORPUS })).not.toThrow();
});
