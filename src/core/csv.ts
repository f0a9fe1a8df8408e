/**
 * CSV (RFC 4180): CRLF, every cell in quotes that needs them. It begins with a byte order mark, without which Excel reads
 * UTF-8 as Windows-1252; other programs skip it. Nothing here needs Node or a package: pages write CSV too.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/**
 * One cell, harmless to a spreadsheet: one that would be taken for a formula has an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csvCell(value: string): string {
  if (!ODD.test(value)) return value;
  const text = oneLine(value);
  const safe = /^[=+\-@\t\r]/.test(value) || /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** What most cells have nothing of: a formula, a quotation mark, a comma, or white space at an end or for `oneLine` to mend. */
const ODD = /^[=+\-@\s]|[",\t\r\n\v\f\u0085\u2028\u2029]| {2}|\s$/;

/** Text on one line, ASCII spaces single: line ends mean nothing in BibTeX, and end a field in RIS. */
export function oneLine(text: string): string {
  const line = BREAK.test(text) ? text.replace(/ {2,}| ?[\t\r\n\v\f\u0085\u2028\u2029][ \t\r\n\v\f\u0085\u2028\u2029]*/g, ' ') : text;
  return line.trim();
}

/** Most texts have nothing to mend, and to ask is quicker than to replace. */
const BREAK = / {2}|[\t\r\n\v\f\u0085\u2028\u2029]/;
