import { expect, test } from 'vitest';
import { findOverclaims, namesDoubt } from './overclaims.ts';

test.each([
  ['fr', 'convergent', 'Il est prouvé que les personnes restent.', ['prouvé']],
  ['fr', 'convergent', 'La recherche démontre que les personnes restent.', ['démontre']],
  ['fr', 'convergent', 'Deux revues montrent que les personnes restent.', []],
  ['fr', 'stated', 'Un guide montre que les personnes restent.', ['montre que']],
  ['fr', 'stated', 'Selon un guide, les personnes restent.', []],
  ['fr', 'unsettled', 'Il n’est pas démontré que les personnes restent.', []],
  ['fr', 'stated', 'On l’éprouve chaque jour, et les pairs se montrent disponibles.', []],
  ['en', 'convergent', 'It is proven that people stay.', ['proven']],
  ['en', 'stated', 'A guide shows that people stay.', ['shows that']],
  ['en', 'single', 'A study found that people stay.', []],
  ['en', 'unsettled', 'It has not been shown that people stay; nothing proves it.', ['proves']],
  ['en', 'expert-panel', 'Peers improve their skills; the panel approves.', []],
] as const)('%s, %s: %s', (lang, certainty, text, expected) =>
  expect(findOverclaims(text, lang, certainty).map((found) => found.text)).toEqual(expected),
);

test.each([
  ['fr', 'Selon un guide, les personnes restent ; mais une revue ne conclut pas.', true],
  ['fr', 'Les travaux ne concordent pas.', true],
  ['fr', 'Selon un guide, le passage dure.', false],
  ['en', 'One guide finds this, but a review does not.', true],
  ['en', 'One guide notes this.', false],
] as const)('%s: %s', (lang, text, expected) => expect(namesDoubt(text, lang)).toBe(expected));
