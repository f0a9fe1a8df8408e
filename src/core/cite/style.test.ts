import '@citation-js/plugin-csl';
import { plugins } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { BUNDLED, editStyle, namesShown, STYLE_IDS } from './style.ts';

const bundled = (id: (typeof STYLE_IDS)[number]) =>
  (plugins.config.get('@csl') as unknown as { styles: { get(name: string): string } }).styles.get(BUNDLED[id]);

describe.each(STYLE_IDS)('%s', (id) => {
  test.each(['fr', 'en'] as const)('every edit finds its place: %s', (lang) => {
    const xml = editStyle(bundled(id), id, lang);
    expect(xml).not.toBe(bundled(id));
    expect(xml.match(/<locale xml:lang="fr">/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(xml).not.toContain('<sort>');
  });

  test('a style that has changed is refused', () => {
    expect(() => editStyle(bundled(id).replace('<bibliography', '<no-bibliography'), id, 'fr')).toThrow(`The style ${id} has changed`);
  });

  test('its licence allows an edited edition', () => expect(bundled(id)).toContain('creativecommons.org/licenses/by-sa'));
});

test.each([
  ['apa', { first: 19, last: true }],
  ['vancouver', { first: 6, last: false }],
  ['harvard', { first: 1, last: false }],
] as const)('names shown by %s', (id, expected) => expect(namesShown(bundled(id))).toEqual(expected));
