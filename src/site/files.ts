import type { Language } from '../../schemas/index.ts';
import { FORMATS } from '../core/cite/formats.ts';

/** The same references in other formats, for `<link rel="alternate">`. */
export function listFiles(base: string, lang: Language, without: readonly string[] = []) {
  return FORMATS.filter((format) => !without.includes(format.id)).map((format) => ({
    href: `${base}.${format.extension}`,
    type: format.mediaType,
    title: format.label[lang],
  }));
}
