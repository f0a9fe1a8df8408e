/*
 * A BibTeX file as libraries have them: a third of its records is plain; each of the others has one of these troubles. Every title is
 * unlike every other, so that only what says so is a duplicate.
 */

export type Outcome = 'created' | 'rejected' | 'duplicate';
/** What is wrong, what must become of the record, the record (number n), and words that the report or the entry must have. */
export type Trouble = [what: string, becomes: Outcome, text: (n: number) => string, says?: RegExp];

const name = (n: number) => String.fromCharCode(65 + (n % 26)) + String.fromCharCode(97 + (Math.floor(n / 26) % 26)).repeat(3);

export function title(n: number): string {
  const place = ['Wards', 'Clinics', 'Shelters', 'Streets', 'Courts'][n % 5];
  return `${place} ${name(n)}q ${name(n * 7 + 3)}x ${name(n * 3 + 1)}z study ${n}`;
}

/** A record without fault. */
export function plain(n: number): string {
  return `@article{k${n},\n  author = {${name(n)}, A.},\n  title = {${title(n)}},\n  journal = {J},\n  year = {${1980 + (n % 40)}},\n  language = {en}\n}\n`;
}

const put = (n: number, field: string) => plain(n).replace('journal =', `${field},\n  journal =`);
const author = (n: number, text: string) => plain(n).replace(`${name(n)}, A.`, text);

/** An ISBN-10 with its check digit, and the ISBN-13 of the same book. */
function isbns(n: number): [ten: string, thirteen: string] {
  const body = `2${String(10_000_000 + n).slice(0, 8)}`;
  const rest10 = (11 - ([...body].reduce((sum, digit, i) => sum + (10 - i) * Number(digit), 0) % 11)) % 11;
  const long = `978${body}`;
  const rest13 = (10 - ([...long].reduce((sum, digit, i) => sum + (i % 2 ? 3 : 1) * Number(digit), 0) % 10)) % 10;
  return [`${body}${rest10 === 10 ? 'X' : rest10}`, `${long}${rest13}`];
}
const book = (n: number, isbn: string) =>
  `@book{k${n},\n  author = {${name(n)}, A.},\n  title = {${title(n)}},\n  year = 2001,\n  isbn = {${isbn}}\n}\n`;

export const TROUBLES: readonly Trouble[] = [
  ['a brace that is not closed', 'rejected', (n) => plain(n).replace(`${title(n)}}`, title(n)), /a brace of “title” is not closed/],
  ['quotes that are not closed', 'rejected', (n) => plain(n).replace(`{${title(n)}},`, `"${title(n)},`), /the quotes of “title” are not closed/],
  ['no brace after the type', 'rejected', (n) => `@article k${n}, nothing\n`, /there is no “{” after “@article”/],
  ['no title', 'rejected', (n) => plain(n).replace('title =', 'titre ='), /it has no title/],
  ['an empty title', 'rejected', (n) => plain(n).replace(title(n), ''), /it has no title/],
  ['no fields', 'rejected', (n) => `@article{k${n},\n}\n`, /it has no fields/],
  [
    'the same DOI as an entry, with its resolver',
    'duplicate',
    (n) => put(n, 'doi = {https://doi.org/10.5555/ARDEN.2019}'),
    /the same DOI, 10\.5555\/arden\.2019/,
  ],
  ['the same DOI, in the address only', 'duplicate', (n) => put(n, 'url = {http://dx.doi.org/10.5555/arden.2019}'), /the same DOI/],
  ['a record twice', 'duplicate', (n) => plain(n - 1), /same record, word for word/],
  [
    'a title with other capitals and braces',
    'duplicate',
    (n) => plain(n - 2).replace(title(n - 2), `{${title(n - 2).toUpperCase()}}.`),
    /same title/,
  ],
  ['a book by its ISBN-10', 'created', (n) => book(n, isbns(n)[0])],
  ['the same book by its ISBN-13', 'duplicate', (n) => book(n, isbns(n - 1)[1]).replace(title(n), title(n - 1)), /the same ISBN/],
  ['no closing brace', 'created', (n) => plain(n).replace(/\n\}\n$/, '\n'), /the brace that ends the record is missing/],
  ['a missing comma', 'created', (n) => plain(n).replace('},\n  journal', '}\n  journal'), /there is no comma after “title”/],
  ['a brace too many', 'created', (n) => plain(n).replace('},\n  journal', '}},\n  journal'), /a closing brace too many/],
  ['no key', 'created', (n) => plain(n).replace(`k${n},`, ''), /the record has no key/],
  ['a key of another record', 'created', (n) => plain(n).replace(`k${n},`, 'k0,'), /the key “k0” is also that of line 1/],
  ['a key with a space and an accent', 'created', (n) => plain(n).replace(`k${n},`, `Élan k${n},`)],
  ['round brackets', 'created', (n) => plain(n).replace('{k', '(k').replace(/\}\n$/, ')\n')],
  ['capitals in type and fields', 'created', (n) => plain(n).replace('@article', '@ARTICLE').replace('author', 'AUTHOR').replace('title', 'Title')],
  ['TeX accents', 'created', (n) => author(n, `M{\\"u}ll${name(n)}, J{\\'\\i}m`), /Müll.*Jím/s],
  [
    'TeX accents of all sorts',
    'created',
    (n) => author(n, `{\\L}ukasz{\\~n}\\c{c}{\\v s}\\v{Z}{\\aa}\\o{}{\\ss}{\\H o}\\'{\\i}\\k{e}{\\^\\i}\\r{u}${name(n)}, {\\OE}{\\'E}.`),
    /Łukaszñçšžåøßőíęîů/i,
  ],
  [
    'HTML entities',
    'created',
    (n) => plain(n).replace('study', 'l&#39;&eacute;tude &amp; study \\&lt;b\\&gt;'),
    /l'étude & study <b>.*HTML entities were read/s,
  ],
  ['HTML tags', 'created', (n) => plain(n).replace('study', '<i>in vivo</i> study'), /HTML markup stays as it is: <i> <\/i>/],
  ['names cut', 'created', (n) => plain(n).replace(', A.}', ', A. and others}'), /author-elision: at-end/],
  ['names parted by commas', 'created', (n) => plain(n).replace(', A.}', ', A., Other, B.}'), /names were parted by commas/],
  ['“and” twice', 'created', (n) => plain(n).replace(', A.}', ', A. and and Other, B.}'), /Other/],
  ['a macro that is not there', 'created', (n) => plain(n).replace('{J}', 'jnowhere'), /“jnowhere” is no macro of this file/],
  ['a month and a day in macros', 'created', (n) => put(n, 'month = feb # "~29"').replace(/year = \{\d+\}/, 'year = 2016'), /issued: 2016-02-29/],
  ['a month in French', 'created', (n) => put(n, 'month = {août}'), /issued: \d{4}-08/],
  ['pieces joined by #', 'created', (n) => plain(n).replace(`{${title(n)}}`, `"${title(n).slice(0, 9)}" # "${title(n).slice(9)}"`)],
  ['a bare year with a letter', 'created', (n) => plain(n).replace(/year = \{(\d+)\}/, 'year = $1a'), /the date was printed “\d{4}a”/],
  ['no year', 'created', (n) => plain(n).replace(/\n {2}year = .*/, '')],
  ['an ISBN with a wrong check digit', 'created', (n) => put(n, 'isbn = {978-2-1234-5680-9}'), /its check digit is wrong.*put aside/],
  [
    'an address that runs code',
    'created',
    (n) => put(n, 'url = {javascript:alert(document.cookie)}'),
    /“javascript:” is not a web address.*put aside/,
  ],
  [
    'an abstract of 100 kB',
    'created',
    (n) => put(n, `abstract = {${'Peers “help” – 100\\,\\% of them. '.repeat(3200)}}`),
    /kept in imported\.fields: abstract/,
  ],
  ['an unknown type', 'created', (n) => plain(n).replace('@article', '@podcast'), /@podcast was taken for/],
  ['a field twice', 'created', (n) => put(n, 'title = {Another}'), /“title” stands twice/],
  ['nested braces and math', 'created', (n) => plain(n).replace('study', '{{S}tudy} $\\geq$ 10\\%'), /Study ≥ 10%/],
  ['an unknown command', 'created', (n) => plain(n).replace('study', '\\nosuchcommand study'), /unknown TeX commands.*\\nosuchcommand/],
  ['a parent that is not there', 'created', (n) => put(n, 'crossref = {nowhere}'), /“nowhere”, which the record refers to, is not in the file/],
  ['text around records', 'created', (n) => `Chapter ${n}, see librarian@example.org\n\n${plain(n)}% end of ${n}\n`],
  ['a comment between fields', 'created', (n) => plain(n).replace('  journal', '  % checked by AB\n  journal')],
  ['invisible characters', 'created', (n) => plain(n).replace('study', 'st\u202eudy\u0007')],
];

/** The troubled record at each place of the file, or nothing where it is plain. */
export const PLACES: readonly (Trouble | undefined)[] = Array.from({ length: 200 }, (_, i) =>
  i % 3 === 0 ? undefined : TROUBLES[(i - Math.ceil(i / 3)) % TROUBLES.length],
);

/** The file of 200 records. */
export function troubledFile(): string {
  return PLACES.map((trouble, i) => (trouble ? trouble[2](i) : plain(i))).join('\n');
}
