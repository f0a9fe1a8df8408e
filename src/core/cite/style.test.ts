import { describe, expect, test } from 'vitest';
import { originalStyle } from './originals.ts';
import { editStyle, namesShown } from './style.ts';
import { STYLE_IDS } from './styles.ts';

describe.each(STYLE_IDS)('%s', (id) => {
  test.each(['fr', 'en'] as const)('every edit finds its place: %s', (lang) => {
    const xml = editStyle(originalStyle(id), id, lang);
    expect(xml).not.toBe(originalStyle(id));
    expect(xml.match(/<locale xml:lang="fr">/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(xml).not.toContain('<sort>');
  });

  test('a style that has changed is refused', () => {
    expect(() => editStyle(originalStyle(id).replace('<bibliography', '<no-bibliography'), id, 'fr')).toThrow(`The style ${id} has changed`);
  });

  test('its licence allows an edited edition', () => expect(originalStyle(id)).toContain('creativecommons.org/licenses/by-sa'));
});

test.each([
  ['apa', { first: 19, last: true }],
  ['vancouver', { first: 6, last: false }],
  ['chicago', { first: 7, last: false }],
  ['mla', { first: 1, last: false }],
  ['iso690', { first: Number.POSITIVE_INFINITY, last: false }],
  ['harvard', { first: 1, last: false }],
] as const)('names shown by %s', (id, expected) => expect(namesShown(originalStyle(id))).toEqual(expected));
