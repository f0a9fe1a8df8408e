import { describe, expect, test } from 'vitest';
import { readBibtex } from './bibtex.ts';
import { type Mapped, toCitation } from './citation.ts';
import { decodeText } from './decode.ts';
import { newId } from './id.ts';
import { decodeTex } from './tex.ts';

/** An article with fields of its own. */
const article = (fields: string) => `@article{k, title = {A title}, journal = {J}, ${fields}}\n`;

function mapped(text: string): Mapped {
  const { records, rejected } = readBibtex(text);
  expect(rejected).toEqual([]);
  const made = toCitation(records[0] as (typeof records)[number]);
  if ('reason' in made) throw new Error(made.reason);
  return made;
}

const saying = ({ notes }: Mapped) => notes.map(({ text }) => text).join('\n');

test.each<[string, string, object, (object | undefined)?, RegExp?]>([
  // As Zotero writes what BibTeX has no type for.
  ['Zotero’s web page', '@misc{k, title = {A}, journal = {Le site}, url = {https://example.org/}}', { type: 'webpage', 'container-title': 'Le site' }],
  ['Zotero’s entry of an encyclopaedia', '@misc{k, title = {A}, journal = {Dictionnaire}, isbn = {978-2-7605-4921-0}}', { type: 'chapter', 'container-title': 'Dictionnaire' }],
  ['an article without its type', '@misc{k, title = {A}, journal = {Revue}, volume = {12}, url = {https://example.org/}}', { type: 'article-journal' }],
  ['an organisation cut at its comma', article('author = {Achara Consulting, Inc.}'), { author: [{ literal: 'Achara Consulting, Inc.' }] }, {}],
  ['a person whose given name is “The”', article('author = {Ng, The Anh}'), { author: [{ family: 'Ng', given: 'The Anh' }] }, {}],
  ['a day before the month', article('year = 2004, month = 10 # "~mar"'), { issued: '2004-03-10' }],
  ['a day that the month lacks', article('year = 2003, month = feb, day = 30'), { issued: '2003-02' }, { day: '30' }, /“30” is no day of that month/],
  ['day, month and year in French order', article('year = 2019, urldate = {21/06/2019}'), { accessed: '2019-06-21' }, {}],
  ['an order that nobody can know', article('urldate = {04/03/2021}'), { accessed: 2021 }, { urldate: '04/03/2021' }],
  ['a date as APA prints it', article('year = {2019, juin 21}'), { issued: '2019-06-21' }, {}],
  ['a time of day', article('date = {2019-06-21T10:00:00Z}'), { issued: '2019-06-21' }, {}],
  ['a span of years', article('date = {2003/2005}'), { issued: { literal: '2003–2005' } }, {}],
  ['about a year', article('date = {1999~}'), { issued: 1999 }, { date: '1999~' }],
  ['an em dash between pages', article('pages = {S12—S19}'), { page: 'S12–S19' }],
  ['a hyphen of typesetters between pages', article('pages = {1\u20109}'), { page: '1–9' }],
  ['“pp.” before pages', article('pages = {pp. 12-19}'), { page: '12–19' }],
  ['two ISBN', article('isbn = {978-2-7605-4921-0 (papier), 9782760549227 (pdf)}'), { ISBN: '978-2-7605-4921-0' }, { ISBN: '978-2-7605-4921-0 (papier), 9782760549227 (pdf)' }],
  ['two ISSN', article('issn = {1234-5679, 2345-6780}'), { ISSN: '1234-5679' }, { ISSN: '1234-5679, 2345-6780' }],
  ['two addresses', article('url = {https://a.example/ https://b.example/}'), { URL: 'https://a.example/' }, { URL: 'https://a.example/ https://b.example/' }],
  ['an address without its scheme', article('url = {www.example.org/12}'), { URL: 'https://www.example.org/12' }, {}],
  ['an edition in words', '@book{k, title = {A}, edition = {Deuxième édition}}', { edition: '2' }],
  ['an edition with its ordinal', '@book{k, title = {A}, edition = {3rd ed.}}', { edition: '3' }],
  ['an edition that is no number', '@book{k, title = {A}, edition = {Version 1.0}}', { edition: 'Version 1.0' }],
  ['the type that EndNote gives every article', article('type = {Journal Article}'), { genre: undefined }, { genre: 'Journal Article' }],
  ['a key of BibLaTeX for a thesis', '@thesis{k, title = {Une étude de la pair-aidance}, type = {phdthesis}}', { genre: 'Thèse de doctorat' }],
  ['a master’s thesis in French', '@mastersthesis{k, title = {Une étude de la pair-aidance}}', { genre: 'Mémoire de maîtrise' }],
  ['quote marks inside quotes', '@book{k, title = "Des "pairs" aidants", year = 1996}', { title: 'Des "pairs" aidants', issued: 1996 }, {}, /a quote mark stood unprotected/],
  ['no comma after a bare year', '@article{k, title = {A} year = 1992 journal = {J}}', { issued: 1992, 'container-title': 'J' }, {}],
  ['a value in neither braces nor quotes before others', '@article{k, title = Sans accolades, year = 1991, journal = {J}}', { title: 'Sans accolades', issued: 1991, 'container-title': 'J' }],
  ['quote marks in the key', '@article{clé "k" é, title = {A}}', { title: 'A' }],
  ['characters that nobody sees', article('note = {}, subtitle = {zero\u200bwidth\u2028line}'), { title: 'A title: zerowidth line' }],
  ['names that every object has', '@constructor{k, title = {A \\constructor{} of \\toString peers}, entrysubtype = {constructor}, constructor = {x}}', { title: 'A \\constructor{} of \\toString peers', type: 'manuscript' }, { constructor: 'x', entrysubtype: 'constructor', type: '@constructor' }],
  ['a comment sign before the record', `% ${article('')}`, { title: 'A title' }, {}, /it stands behind “%”/],
])('%s', (_, text, citation, kept, says = /(?:)/) => {
  const made = mapped(text);
  expect(made.citation).toMatchObject(Object.fromEntries(Object.entries(citation).filter(([, value]) => value !== undefined)));
  for (const [field, value] of Object.entries(citation)) if (value === undefined) expect(made.citation).not.toHaveProperty(field);
  if (kept) expect(made.kept).toEqual(kept);
  expect(saying(made)).toMatch(says);
}); // biome-ignore format: a table

test.each<[string, string, object[], RegExp?]>([
  ['“and” twice, first and last', 'and Smith, John and and Doe, Ann and', [{ family: 'Smith', given: 'John' }, { family: 'Doe', given: 'Ann' }]],
  ['a French particle', 'Charles de Gaulle and César de {\\\'A}vila', [{ family: 'Gaulle', given: 'Charles', 'non-dropping-particle': 'de' }, { family: 'Ávila', given: 'César', 'non-dropping-particle': 'de' }]],
  ['organisations without braces', 'Haute Autorité de santé and Médecins du Monde and World Health Organization', [{ literal: 'Haute Autorité de santé' }, { literal: 'Médecins du Monde' }, { literal: 'World Health Organization' }], /was taken for an organisation/],
  ['initials after the name', 'Smith J, van der Berg AB, Roe-Côté C', [{ family: 'Smith', given: 'J.' }, { family: 'Berg', given: 'A. B.' }, { family: 'Roe-Côté', given: 'C.' }].map((name) => (name.family === 'Berg' ? { family: 'van der Berg', given: 'A. B.' } : name)), /read as a family name and initials/],
  ['degrees', 'Dr. Ann Smith, PhD and Prof. Bo Doe, MD', [{ family: 'Smith', given: 'Ann' }, { family: 'Doe', given: 'Bo' }], /degrees were left out of “Dr. Ann Smith, PhD”/],
  ['a person in braces', '{Smith, John}', [{ literal: 'Smith, John' }], /stands in braces, and so was taken for an organisation/],
])('names: %s', (_, names, expected, says = /(?:)/) => {
  const made = mapped(article(`author = {${names}}`));
  expect(made.citation.author).toEqual(expected);
  expect(saying(made)).toMatch(says);
  // What is in no name is kept.
  if (/PhD/.test(names)) expect(made.kept['author']).toBe(names);
}); // biome-ignore format: a table

describe('what has lost its way', () => {
  test('a record without a brace, after one that is rejected, is rejected too', () => {
    const { records, rejected } = readBibtex(
      '@article{a,}\n@article b, title = {B}}\n@article{c, title = {C}}\n@book{d, title = {D\n@article e, title = {E}}\n',
    );
    expect(records.map(({ key }) => key)).toEqual(['c']);
    expect(rejected.map(({ line, key }) => [line, key])).toEqual([
      [1, 'a'],
      [2, 'b'],
      [4, 'd'],
      [5, 'e'],
    ]);
  });

  test('quotes that are not closed before a field in quotes', () => {
    const { records, rejected } = readBibtex('@book{a, title = "A,\n author = "Zim, W."}\n@book{b, title = {B}}\n');
    expect(records.map(({ key }) => key)).toEqual(['b']);
    expect(rejected).toMatchObject([{ line: 1, key: 'a', reason: expect.stringContaining('the quotes of “title” are not closed') }]);
  });

  test('records that refer to each other, or to themselves, take nothing and say so', () => {
    const { records } = readBibtex(
      '@incollection{a, title = {A}, crossref = {b}}\n@incollection{b, title = {B}, crossref = {a}}\n@book{c, title = {C}, crossref = {c}}\n',
    );
    expect(records.map(({ item }) => item['container-title'])).toEqual([undefined, undefined, undefined]);
    expect(records.map(({ notes }) => notes.map(({ text }) => /refers to, (.*);/.exec(text)?.[1]))).toEqual([
      ['refers back to it'],
      ['refers back to it'],
      ['is itself'],
    ]);
  });
});

test('long chains and many quote marks are read in good time', () => {
  const chain = Array.from({ length: 20_000 }, (_, i) => `@incollection{k${i}, title = {T${i}}, crossref = {k${i + 1}}}`).join('\n');
  expect(readBibtex(chain).records).toHaveLength(20_000);
  const { records } = readBibtex(`@article{k, title = "A", abstract = "${'a "peer" said, '.repeat(40_000)}", year = 2001}`);
  expect(records[0]?.item['issued']).toBe(2001);
  expect(records[0]?.notes.filter(({ text }) => /unprotected/.test(text))).toHaveLength(1);
});

test('TeX without end or bottom is read, never thrown at', () => {
  const deep = 20_000;
  expect(decodeTex(`${'{'.repeat(deep)}deep${'}'.repeat(deep)}`).text).toBe('deep');
  expect(decodeTex('\\emph{'.repeat(deep)).text).toContain('emph');
  expect(decodeTex("\\'".repeat(deep)).text).toBeDefined();
});

test.each([
  ['\\foo{strange} \\bar here', '\\foo{strange} \\bar here'],
  ['\\~{} and \\^{}', '~ and ^'],
  ['\\og pairs\\fg{}', '«\u00a0pairs\u00a0»'],
  ['\\og{} pairs \\fg', '«\u00a0pairs\u00a0»'],
  ['{\\cyr Достоевский}', 'Достоевский'],
])('%s', (raw, text) => {
  expect(decodeTex(raw).text).toBe(text);
});

test('a line in two encodings', () => {
  const line = Buffer.concat([Buffer.from('caf\xe9 \x96 ', 'latin1'), Buffer.from('café – “thé”')]);
  expect(decodeText(line).text).toBe('café – café – “thé”');
  expect(decodeText(Buffer.from('«\xc9COLE» LIT\xc9« é', 'latin1')).text).toBe('«ÉCOLE» LITÉ« é');
});

test('a name of any length makes a file name that disks take', () => {
  expect(newId({ type: 'book', title: 'A', language: 'en', author: [{ family: 'x'.repeat(5000) }] }, () => false).length).toBeLessThan(100);
});
