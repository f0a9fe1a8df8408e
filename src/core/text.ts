/** Letters without accents or case, ligatures opened, typographic apostrophes made plain: for comparing, never for showing. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/[’ʼ‘`´]/g, "'");
}

/** A text as an id: lower-case ASCII words joined by hyphens. */
export function slug(text: string): string {
  return fold(text)
    .replace(/'/g, ' ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Characters that no text has: control characters, a byte-order mark inside, and marks that turn the direction of what follows. */
export const CONTROL = /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** `U+0000` */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
