import { expect, test } from 'vitest';
import type { Name } from '../../../schemas/index.ts';
import { bibName, bibNames, particleOf } from './bib-names.ts';

const TABLE: [string, Name, string][] = [
  ['initials', { family: 'Eddie', given: 'D. A.' }, 'Eddie, D. A.'],
  ['organisation', { literal: 'Achara Consulting, Inc. and Sons' }, '{Achara Consulting, Inc. and Sons}'],
  ['organisation with specials', { literal: 'AT&T {R}' }, '{AT\\&T \\{R\\}}'],
  ['particle that stays', { family: 'Berg', given: 'J.', 'non-dropping-particle': 'van der' }, 'van der Berg, J.'],
  ['particle that goes', { family: 'Humboldt', given: 'A.', 'dropping-particle': 'von' }, 'von Humboldt, A.'],
  ['particle without space', { family: 'Arc', given: 'J.', 'non-dropping-particle': 'd’' }, 'd’Arc, J.'],
  ['small letter in the family', { family: 'de la Cruz', given: 'A.' }, '{de la Cruz}, A.'],
  ['compound family', { family: 'Zambrano Ovalle', given: 'T.' }, 'Zambrano Ovalle, T.'],
  ['compound family alone', { family: 'Zambrano Ovalle' }, '{Zambrano Ovalle}'],
  ['suffix', { family: 'King', given: 'M. L.', suffix: 'Jr.' }, 'King, Jr., M. L.'],
  ['comma in a part', { family: 'King', given: 'M., L.' }, 'King, {M., L.}'],
];
test.each(TABLE)('%s', (_, name, expected) => expect(bibName(name)).toBe(expected));

test.each([
  ['whole', undefined, 'A, X. and B, Y.'],
  ['cut at its end', 'at-end', 'A, X. and B, Y. and others'],
  ['cut before its last', 'before-last', 'A, X. and B, Y. and others'],
] as const)('list: %s', (_, elision, expected) => {
  expect(
    bibNames(
      [
        { family: 'A', given: 'X.' },
        { family: 'B', given: 'Y.' },
      ],
      elision,
    ),
  ).toBe(expected);
});

test('particles in their order', () => {
  expect(particleOf({ family: 'X', 'dropping-particle': 'von', 'non-dropping-particle': 'der' })).toBe('von der ');
});
