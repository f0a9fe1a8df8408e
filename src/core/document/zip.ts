/** A file in an archive. */
export interface ZipFile {
  name: string;
  data: Uint8Array;
}

/*
 * As much of the ZIP format (PKWARE APPNOTE 6.3) as an Office file needs, in the browser and in Node: no encryption, no ZIP64. The order of
 * the files and their date are ours, so the same files give the same bytes.
 */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
const UTF8 = 0x0800;

/** The files of an archive, in the order of its directory. */
export async function readZip(zip: Uint8Array): Promise<ZipFile[]> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== END) end--;
  if (end < 0) throw new Error('This is not a ZIP archive.');
  const files: Promise<ZipFile>[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('The directory of the archive is damaged.');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const name = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = zip.subarray(start, start + view.getUint32(at + 20, true));
    const method = view.getUint16(at + 10, true);
    files.push(
      (method === DEFLATED ? through(packed, new DecompressionStream('deflate-raw')) : Promise.resolve(packed)).then((data) => ({ name, data })),
    );
    at += 46 + nameLength + extra + comment;
  }
  return Promise.all(files);
}

/**
 * An archive of these files, in this order.
 *
 * @param date ISO 8601, a day: that of every file
 */
export async function writeZip(files: readonly ZipFile[], date: string): Promise<Uint8Array> {
  const [year = 1980, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  const dosDate = ((year - 1980) << 9) | (month << 5) | day;
  const packed = await Promise.all(files.map(({ data }) => through(data, new CompressionStream('deflate-raw'))));
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [i, { name, data }] of files.entries()) {
    const bytes = packed[i] ?? new Uint8Array();
    const nameBytes = new TextEncoder().encode(name);
    const common = [
      [20, 2],
      [UTF8, 2],
      [DEFLATED, 2],
      [0, 2],
      [dosDate, 2],
      [crc32(data), 4],
      [bytes.length, 4],
      [data.length, 4],
      [nameBytes.length, 2],
      [0, 2],
    ] as const;
    const local = [header([[LOCAL, 4], ...common]), nameBytes, bytes];
    directory.push(header([[CENTRAL, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]]), nameBytes);
    parts.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = header([
    [END, 4],
    [0, 2],
    [0, 2],
    [files.length, 2],
    [files.length, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ]);
  return concat([...parts, ...directory, end]);
}

/** Numbers one after another, little-endian, each in so many bytes. */
function header(numbers: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [, bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of numbers) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

async function through(data: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const readable = new Blob([data as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as ZIP has it (ISO 3309). */
function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
