/**
 * Widths of characters, in thousandths of the font size, as DejaVu Sans has them: the widest of the common sans-serif fonts, so that
 * a line that fits by it fits in any of them.
 */
const WIDTHS = new Map(
  (
    [
      [" \u00a0,.:;‘’'|!()[]/-ijlIJ", 390],
      ['\u202f', 200],
      ['frtsczI"', 521],
      ['“”«»aeogbdpqhknuxvyéèêëàâçîïôûùœ0123456789', 640],
      ['ABCEFHKLPRSTUVXYZÉÈÀÊ', 700],
      ['DGNOQ&', 790],
      ['mwMW—…%', 1000],
    ] as const
  ).flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);
const OTHER = 700;

/** The width of a text, in the unit of the font size: an estimate from above. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += WIDTHS.get(character) ?? OTHER;
  return (width * fontSize) / 1000;
}

/**
 * Breaks a text into lines that fit a width. It breaks at spaces only, never at those that hold; a word wider than the line is cut.
 *
 * @returns at least one line
 */
export function wrapText(text: string, fontSize: number, width: number): string[] {
  const space = textWidth(' ', fontSize);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/[ \n]+/).flatMap((one) => cut(one, fontSize, width))) {
    const wide = textWidth(word, fontSize);
    if (line && used + space + wide > width) {
      lines.push(line);
      line = '';
    }
    used = line ? used + space + wide : wide;
    line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

function cut(word: string, fontSize: number, width: number): string[] {
  if (textWidth(word, fontSize) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece && textWidth(piece + character, fontSize) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
