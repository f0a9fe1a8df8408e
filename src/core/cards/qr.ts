import { encode } from 'uqr';

/** Blank modules around the code that readers need (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A QR code as the path of an SVG of `size` × `size` units, quiet zone included; error correction M. Its ground must be white. */
export interface QrPath {
  size: number;
  d: string;
}

/** Draws the QR code of an address. */
export function qrPath(address: string): QrPath {
  const { data, size } = encode(address, { ecc: 'M', border: QUIET_ZONE });
  const runs = data.flatMap((row, y) => {
    const found: string[] = [];
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      found.push(`M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`);
    }
    return found;
  });
  return { size, d: runs.join('') };
}
