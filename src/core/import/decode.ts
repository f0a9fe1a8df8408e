import { normalizeText } from '../front-matter.ts';

export type Encoding = 'UTF-8' | 'UTF-8 with BOM' | 'UTF-16' | 'Latin-1' | 'Windows-1252' | 'UTF-8 and Windows-1252 mixed';

/**
 * The text of a file of unknown encoding, LF line ends, no byte-order mark.
 *
 * A byte-order mark decides. Without one, bytes that are valid UTF-8 are UTF-8: text in another encoding practically never is.
 * Else each byte is a letter of Windows-1252, which is Latin-1 where the bytes 80–9F do not occur. A file put together from both
 * is read line by line.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const rest = bytes.subarray(3);
    const text = utf8(rest);
    return text === undefined ? mixed(rest) : { text: normalizeText(text), encoding: 'UTF-8 with BOM' };
  }
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return { text: normalizeText(new TextDecoder(a === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)), encoding: 'UTF-16' };
  }
  const text = utf8(bytes);
  return text === undefined ? mixed(bytes) : { text: normalizeText(text), encoding: 'UTF-8' };
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * A line in both encodings. C3 and a byte of 80–BF is “é” and its like in UTF-8, and “Ã©” in Windows-1252, which no text has; E2 80 begins
 * dashes and quotation marks. All other bytes are letters of Windows-1252.
 */
function byPiece(line: Uint8Array, windows: TextDecoder): string {
  let out = '';
  let start = 0;
  for (let i = 0; i < line.length; i++) {
    const length = line[i] === 0xc3 && isTail(line[i + 1]) ? 2 : line[i] === 0xe2 && line[i + 1] === 0x80 && isTail(line[i + 2]) ? 3 : 0;
    if (length === 0) continue;
    out += windows.decode(line.subarray(start, i)) + (utf8(line.subarray(i, i + length)) ?? '');
    start = i + length;
    i = start - 1;
  }
  return out + windows.decode(line.subarray(start));
}

function isTail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

function mixed(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const windows = new TextDecoder('windows-1252');
  const lines: string[] = [];
  let anyUtf8 = false;
  let anyWindows = false;
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    const text = utf8(line);
    if (text === undefined) anyWindows ||= line.some((byte) => byte >= 0x80 && byte <= 0x9f);
    else anyUtf8 ||= line.some((byte) => byte >= 0x80);
    lines.push(text ?? byPiece(line, windows));
    start = end + 1;
  }
  const encoding = anyUtf8 ? 'UTF-8 and Windows-1252 mixed' : anyWindows ? 'Windows-1252' : 'Latin-1';
  return { text: normalizeText(lines.join('\n')), encoding };
}
