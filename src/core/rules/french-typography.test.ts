import { expect, test } from 'vitest';
import type { Entry } from '../entry.ts';
import { frenchTypography } from './french-typography.ts';

/** What is found in a French text: the index and the fault. */
function check(text: string): string[] {
  const found: string[] = [];
  frenchTypography.check({} as Entry, {
    texts: (language) => (language === 'fr' ? [{ text, forSearch: false, at: (index) => ({ line: 1, column: index }) }] : []),
    report: ({ path, message }) => found.push(`${'column' in path ? path.column : ''} ${/has (.*?), expected/.exec(message)?.[1]}`),
  });
  return found;
}

// In the texts, _ stands for a no-break space and ~ for a narrow one.
const spaced = (text: string) => text.replaceAll('_', '\u00a0').replaceAll('~', '\u202f');

test.each([
  ["l'étude", '1 a straight apostrophe'],
  ["aujourd'hui", '7 a straight apostrophe'],
  ["l' étude", '1 a straight apostrophe'],
  ['le "pair"', '3 a straight quotation mark'],
  ['« pair_»', '0 no no-break space after «'],
  ['«pair_»', '0 no no-break space after «'],
  ['«_pair »', '7 no no-break space before »'],
  ['un ; deux', '3 no no-break space before ; ! or ?'],
  ['un; deux', '2 no no-break space before ; ! or ?'],
  ['vraiment?', '8 no no-break space before ; ! or ?'],
  ['vraiment ?!', '9 no no-break space before ; ! or ?'],
  ['«_pair_»; deux', '8 no no-break space before ; ! or ?'],
  ['deux: un', '4 no no-break space before a colon'],
  ['deux :\nun', '5 no no-break space before a colon'],
  ['40 %', '3 no no-break space before %'],
  ['40% des', '2 no no-break space before %'],
])('%s', (text, expected) => {
  expect(check(spaced(text))).toEqual([expected]);
});

test.each([
  'l’étude d’une équipe',
  '«_pair_» et «~pair~»',
  'un~; deux_: trois~! quatre~? cinq_; six_! sept_?',
  'vraiment~?! [!] (?)',
  '40_% et 40~%',
  'à 10:30, en 1:2, le 3:4',
  'https://example.org/a;b?c=1:2% et http://x.fr',
  'www.example.org/?q=1',
  'le DOI 10.1002/(SICI)1097:15',
  'écrire à a@example.org',
  's. d. ou s._d.',
  'il mesure 5\' 6"',
  'le titre «_Drugs: Education, "Prevention"; Policy?_» est imprimé ainsi',
  '',
])('nothing in %s', (text) => {
  expect(check(spaced(text))).toEqual([]);
});

test('each fault is told once for a text', () => {
  expect(check("l'un; l'autre; l'an")).toEqual(['1 a straight apostrophe', '4 no no-break space before ; ! or ?']);
});
