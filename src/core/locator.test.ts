import { expect, test } from 'vitest';
import type { EvidenceLine, Locator } from '../../schemas/index.ts';
import { formatLocator, lineLocators } from './locator.ts';

test.each<[Locator, string, string]>([
  [{ page: '5' }, 'p.\u00a05', 'p.\u00a05'],
  [{ page: '3–4, 99–100', chapter: '1, 4' }, 'p.\u00a03–4, 99–100, chap.\u00a01, 4', 'pp.\u00a03–4, 99–100, ch.\u00a01, 4'],
  [{ page: '18–19', table: '3' }, 'p.\u00a018–19, tableau\u00a03', 'pp.\u00a018–19, table\u00a03'],
  [{ page: '54–55', box: '3.2' }, 'p.\u00a054–55, encadré\u00a03.2', 'pp.\u00a054–55, box\u00a03.2'],
])('%j', (locator, fr, en) => {
  expect(formatLocator(locator, 'fr')).toBe(fr);
  expect(formatLocator(locator, 'en')).toBe(en);
});

test('a place that another says more fully is given once', () => {
  const line = {
    'reported-in': [
      { document: 'd', section: 'a', locator: { page: '3–4' } },
      { document: 'd', section: 'b', locator: { page: '3–4', chapter: '1' } },
      { document: 'd', section: 'c' },
    ],
  } as EvidenceLine;
  expect(lineLocators(line, 'en')).toEqual(['pp.\u00a03–4, ch.\u00a01']);
});
