import { expect, test } from 'vitest';
import { toCitation } from './citation.ts';
import { readRis } from './ris.ts';

const record = (...lines: string[]) => ['TY  - JOUR', 'TI  - A title', ...lines, 'ER  - ', ''].join('\n');

test.each<[string, string, object, object?]>([
  ['two names on one line', record('AU  - Roy, Luc and Doe, Ann'), { author: [{ family: 'Roy', given: 'Luc' }, { family: 'Doe', given: 'Ann' }] }],
  ['an organisation with “and”', record('AU  - Research and Development Unit,'), { author: [{ literal: 'Research and Development Unit' }] }],
  ['initials after the name', record('AU  - Smith JA'), { author: [{ family: 'Smith', given: 'J. A.' }] }],
  ['a DOI where EndNote once put it', record('M3  - doi: 10.5555/r12'), { DOI: '10.5555/r12' }, {}],
  ['another M3', record('M3  - Article'), {}, { M3: 'Article' }],
  ['small letters', 'ty  - jour\nau  - Lower, Case\nti  - A title\npy  - 2011\ner  - \n', { type: 'article-journal', author: [{ family: 'Lower', given: 'Case' }], issued: 2011 }],
  // As the programs named write them.
  ['Ovid: the code of the journal in M1, two ISSN', record('JF  - Toxicon', 'M1  - vwt, 1307333', 'SN  - 1879-3150', 'SN  - 0041-0101'), { 'container-title': 'Toxicon', ISSN: '1879-3150' }, { SN: '0041-0101', M1: 'vwt, 1307333' }],
  ['Web of Science: the month in DA, the year in PY', record('DA  - APR', 'PY  - 2016', 'AN  - MEDLINE:26882891'), { issued: '2016-04', PMID: '26882891' }, {}],
  ['Web of Science by way of EndNote: month and day', record('DA  - JUN 13', 'PY  - 2019', 'AN  - WOS:000471694800003'), { issued: '2019-06-13' }, { AN: 'WOS:000471694800003' }],
  ['Web of Science: publisher and place', record('PU  - Elsevier', 'PI  - Oxford'), { publisher: 'Elsevier', 'publisher-place': 'Oxford' }, {}],
  ['Web of Science: the days of a congress in Y2', record('PY  - 2014', 'Y2  - 2014 MAY 10-11'), { issued: 2014 }, { Y2: '2014 MAY 10-11' }],
  ['Scopus: the number in PubMed in C2, an article number', record('DB  - Scopus', 'C2  - 32535413', 'C7  - 108123', 'SN  - 03768716 (ISSN); 18790046 (ISSN)'), { PMID: '32535413', number: '108123', ISSN: '0376-8716' }],
  ['Embase: the number in PubMed in C5, an address in M1, the short name before the full one', record('DB  - Embase', 'C5  - 27908443', 'M1  - (Kelly J.F.) Department of Psychiatry', 'JO  - Addict. Sci. Clin. Pract.', 'JF  - Addiction Science and Clinical Practice'), { PMID: '27908443', 'container-title': 'Addiction Science and Clinical Practice' }, { DB: 'Embase', M1: '(Kelly J.F.) Department of Psychiatry', JO: 'Addict. Sci. Clin. Pract.' }],
  ['Cairn.info: “n°” in the volume', record('VL  - n° 75-76', 'IS  - 1'), { volume: '75-76', issue: '1' }, {}],
  ['EndNote: each value on a line of its own, and the day on line in ET', record('KW  - Adult', 'Peer Group', 'ET  - 2016/02/18'), {}, { keywords: 'Adult; Peer Group', ET: '2016/02/18' }],
  ['PubMed: the whole range in SP', record('SP  - 425-437', 'EP  - 437'), { page: '425–437' }, {}],
  ['JSTOR: the authors twice', record('AU  - Roy, Luc', 'A1  - Roy, Luc'), { author: [{ family: 'Roy', given: 'Luc' }] }, {}],
  ['Wiley: n/a', record('VL  - n/a', 'IS  - N/A'), {}, {}],
  ['Publish or Perish: the day of the search', record('M1  - Query date: 2023-02-10 11:34:05'), {}, { M1: 'Query date: 2023-02-10 11:34:05' }],
  ['Zotero: a time of day after the day of access', record('Y2  - 2024/02/29/10:11:12'), { accessed: '2024-02-29' }, {}],
  ['names in capitals', record('AU  - DUPONT, JEAN-PIERRE', "AU  - O'NEAL, P.", 'AU  - MCDONALD, RA', 'AU  - VAN DER BERG, JAN', 'AU  - Bassuk, EL', 'AU  - LI, XU'), { author: [{ family: 'Dupont', given: 'Jean-Pierre' }, { family: "O'Neal", given: 'P.' }, { family: 'McDonald' }, { family: 'van der Berg', given: 'Jan' }, { family: 'Bassuk', given: 'E. L.' }, { family: 'Li' }] }],
  ['an organisation in capitals', record('AU  - ORGANISATION MONDIALE DE LA SANTÉ,', 'AU  - OMS,'), { author: [{ literal: 'ORGANISATION MONDIALE DE LA SANTÉ' }, { literal: 'OMS' }] }],
  ['an em dash between pages', record('SP  - 12—19'), { page: '12–19' }],
])('%s', (_, text, citation, kept) => {
  const { records, rejected, skipped } = readRis(text);
  expect([records.length, rejected, skipped]).toEqual([1, [], []]);
  const made = toCitation(records[0] as (typeof records)[number]);
  expect(made).toMatchObject({ citation });
  if (kept) expect(made).toHaveProperty('kept', kept);
}); // biome-ignore format: a table

test('small letters in a text are no tags', () => {
  const { records } = readRis(record('AB  - One line', 'is  - and another'));
  expect(records[0]?.kept).toEqual({ abstract: 'One line is  - and another' });
});

test.each([
  ['AU  - DUPONT, JEAN', '“DUPONT, JEAN” became “Dupont, Jean”'],
  ['AU  - ORGANISATION MONDIALE DE LA SANTÉ,', '“ORGANISATION MONDIALE DE LA SANTÉ” is in capitals, and stays so'],
  ['T2  - ENVIRONMENTAL EVIDENCE', '“ENVIRONMENTAL EVIDENCE” is in capitals, and stays so'],
  ['VL  - n/a', '“n/a” says nothing, and was left out'],
  ['VL  - vol. 12', '“vol. 12” became “12”'],
])('what was made of “%s” is said', (line, note) => {
  const { records } = readRis(record(line));
  const made = toCitation(records[0] as (typeof records)[number]);
  expect('notes' in made && made.notes.map(({ text }) => text)).toContain(note);
});
