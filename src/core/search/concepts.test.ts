import { describe, expect, it } from 'vitest';
import { createLabels } from './concepts.ts';
import type { ConceptRow } from './data.ts';
import { createStemmers } from './stem.ts';

const row = (id: string, fr: string[], en: string[] = []): ConceptRow => ({ vocabulary: 'settings', id, labels: { fr, en } });
const ROWS = [
  row('harm-reduction', ['Réduction des méfaits', 'réduction des risques', 'réduction des risques et des dommages'], ['Harm reduction']),
  row('emergency', ['Urgences hospitalières'], ['Emergency departments']),
  row('wards', ['Unités hospitalières'], ['Hospital']),
  row('hiv', ['Personnes vivant avec le VIH']),
  row('opioids', ['Personnes vivant avec un trouble']),
];
const labels = createLabels(ROWS, createStemmers());

describe('labels among words', () => {
  it.each<[string, 'fr' | 'en', string, [number, number, string][]]>([
    ['without accents, over stop words', 'fr', 'la reduction mefaits', [[1, 3, 'harm-reduction']]],
    ['the longest', 'fr', 'reduction risques dommages', [[0, 3, 'harm-reduction']]],
    ['inflected', 'fr', 'urgence hospitaliere', [[0, 2, 'emergency']]],
    [
      'two',
      'en',
      'hospitals harm reduction',
      [
        [0, 1, 'wards'],
        [1, 3, 'harm-reduction'],
      ],
    ],
    ['in its own language only', 'fr', 'harm reduction', []],
    ['words apart', 'en', 'harm and reduction', []],
    ['nothing', 'en', '', []],
  ])('%s', (_, lang, words, expected) => {
    const spans = labels.recognise(words.split(' ').filter(Boolean), lang);
    expect(spans.map(({ from, to, concepts }) => [from, to, [...concepts].map((concept) => ROWS[concept]?.id).join()])).toEqual(expected);
  });
});

describe('neighbours', () => {
  it.each([
    ['share a word of a short label', 1, [2]],
    ['not one of a long label', 3, []],
    ['nobody', 0, []],
  ])('%s', (_, concept, expected) => {
    expect([...labels.neighbours(concept)]).toEqual(expected);
  });
});
