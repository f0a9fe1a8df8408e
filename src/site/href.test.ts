import { expect, test } from 'vitest';
import { linker } from './href.ts';

test.each([
  ['/', '/fr/', './fr/'],
  ['/fr/', '/', '../'],
  ['/fr/', '/fr/sources/', '../fr/sources/'],
  ['/fr/sources/eddie-2019/', '/exports/library.bib', '../../../exports/library.bib'],
  ['/fr/sources/eddie-2019/', '/_astro/', '../../../_astro/'],
  ['/404.html', '/fr/', './fr/'],
])('from %s to %s', (from, to, expected) => {
  expect(linker(from)(to)).toBe(expected);
});

test('an address resolves to its path under any base', () => {
  for (const base of ['https://example.org/', 'https://example.org/some/base/']) {
    const from = '/fr/claims/treatment-retention/';
    const href = linker(from)('/en/sources/');
    expect(new URL(href, new URL(from.slice(1), base)).href).toBe(`${base}en/sources/`);
  }
});
