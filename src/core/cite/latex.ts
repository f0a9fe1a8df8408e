import { oneLine } from '../csv.ts';

/**
 * Text for a BibTeX or BibLaTeX field, in UTF-8: only what TeX takes for a command is escaped, accents stay letters
 * (Zotero and JabRef keep them all so, and lose most as `{\' e}`). `< > | "` stay as they are: commands for them are
 * lost by bibutils and pandoc, and any font encoding but the old OT1 has them.
 */
export function escapeLatex(text: string): string {
  if (!ODD.test(text)) return tied(text.trim());
  const line = oneLine(text);
  return pieceEscaper(line)(line);
}

/** Texts one after the other, escaped each by itself; long ones that have nothing to escape are looked through once, together. */
export function escapeRun(texts: readonly string[]): string {
  const run = texts.join(' ');
  return SPECIAL.test(run) || run.includes('--') ? texts.map(escapeLatex).join(' ') : tied(run);
}

/** What TeX would not print as it stands, and the first of two hyphens, which would become a dash. */
const COMMAND = /[\\{}~^&%#$_]|-(?=-)/g;

/** That, or white space for `oneLine` to mend: most texts have neither, and to ask once is quicker than to replace. */
const ODD = /[\\{}~^&%#$_\t\r\n\v\f\u0085\u2028\u2029]|--| {2}/;

/** The same in single characters: to look for two of one takes twice as long. Two spaces are one in TeX. */
const SPECIAL = /[\\{}~^&%#$_\t\r\n\v\f\u0085\u2028\u2029]/;

/** A no-break space is a tie in TeX. French is full of them, so they are replaced apart from the rest: all at once. */
function tied(line: string): string {
  return line.includes('\u00A0') ? line.replace(/\u00A0/g, '~') : line;
}

/** A text on one line, and what escapes its pieces. */
export function escaperFor(text: string): { line: string; toLatex: (piece: string) => string } {
  if (!SPECIAL.test(text) && !text.includes('--') && !text.includes('  ')) return { line: text.trim(), toLatex: tied };
  const line = oneLine(text);
  return { line, toLatex: pieceEscaper(line) };
}

/**
 * Escapes the pieces of one text. A balanced pair of braces is `\{ \}`, which every reader understands; a brace without
 * its fellow is a command, because BibTeX counts escaped braces too.
 */
function pieceEscaper(whole: string): (piece: string) => string {
  const braces: Record<string, string> = bracesBalance(whole) ? PAIRED : UNPAIRED;
  const command = (char: string) => COMMANDS[char] ?? braces[char] ?? char;
  return (piece) => tied(piece.replace(COMMAND, command));
}

const PAIRED: Record<string, string> = { '{': '\\{', '}': '\\}' };
const UNPAIRED: Record<string, string> = { '{': '\\textbraceleft{}', '}': '\\textbraceright{}' };
const COMMANDS: Record<string, string> = {
  '-': '-{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
};

/** Whether every `{` has its `}` after it. */
export function bracesBalance(text: string): boolean {
  let depth = 0;
  let open = text.indexOf('{');
  let close = text.indexOf('}');
  while (open !== -1 || close !== -1) {
    if (open !== -1 && (close === -1 || open < close)) {
      depth++;
      open = text.indexOf('{', open + 1);
    } else {
      if (--depth < 0) return false;
      close = text.indexOf('}', close + 1);
    }
  }
  return depth === 0;
}

/**
 * An address as BibTeX readers want it: verbatim (BibLaTeX reads `url` and `doi` so). Characters that would end the
 * field or begin a comment for TeX, and that no address has bare (RFC 3986), are percent-encoded.
 */
export function verbatim(address: string): string {
  if (!/[{}\\^\s\u0085]/.test(address)) return address;
  return oneLine(address).replace(/[{}\\^ ]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Extra braces around a list item that has the word “and” in it: BibLaTeX and its readers would make two items of it. */
export function listItem(text: string): string {
  const escaped = escapeLatex(text);
  return /\sand\s/i.test(escaped) ? `{${escaped}}` : escaped;
}

/** @throws when a value would break the file for every entry after it; a fault of the writer, never of the data */
export function assertBalanced(value: string, field: string, id: string): void {
  if (!bracesBalance(value)) throw new Error(`Unbalanced braces in ${field} of ${id}: ${value}`);
}
