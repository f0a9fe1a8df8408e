import { createHash } from 'node:crypto';
import type { Corpus } from '../corpus.ts';

/** Crockford's base 32, lower case: no i, l, o or u, which are misread when typed from paper. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Letters of a code: two claims among a thousand share one about once in two thousand knowledge bases. */
export const CODE_LENGTH = 6;

/**
 * The code of a claim or an instrument in short addresses (`/c/{code}/`) and kits: the first 30 bits of the SHA-256 of its id, in six
 * letters of Crockford's base 32. It depends on nothing else, so no other entry can change it; `short-code-clash` finds two that meet.
 */
export function shortCode(id: string): string {
  const bits = createHash('sha256').update(id).digest().readUInt32BE(0) >>> 2;
  return Array.from({ length: CODE_LENGTH }, (_, i) => ALPHABET[(bits >>> (5 * (CODE_LENGTH - 1 - i))) & 31]).join('');
}

/** What a code leads to. */
export interface Coded {
  code: string;
  kind: 'claims' | 'instruments';
  /** The present id. */
  id: string;
  /** True for the code of a former id, which goes on working. */
  isFormer: boolean;
}

/** Every code there is, present and former, by kind and id. */
export function listCodes(corpus: Corpus): Coded[] {
  return (['claims', 'instruments'] as const).flatMap((kind) =>
    [...corpus[kind].values()].flatMap((entry) =>
      [entry.id, ...entry.aliases].map((id, i) => ({ code: shortCode(id), kind, id: entry.id, isFormer: i > 0 })),
    ),
  );
}
