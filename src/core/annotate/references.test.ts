import { beforeAll, expect, test } from 'vitest';
import type { AnnotationData } from './data.ts';
import { createReferenceFinder, type ReferenceFinder } from './references.ts';

const source = (id: string, authors: string[], years: number[], more: Partial<AnnotationData['sources'][number]> = {}) => ({
  id,
  label: { fr: id, en: id },
  authors,
  names: [],
  years,
  flags: [],
  ...more,
});
const data: AnnotationData = {
  claims: [],
  notions: [],
  sources: [
    source('eddie-2019', ['Eddie', 'Hoffman', 'Vilsaint'], [2019], { doi: '10.3389/fpsyg.2019.01052' }),
    source('samhsa-tip64-2023', [], [2023], { names: ['TIP 64', 'SAMHSA'] }),
    source('samhsa-2012', [], [2012], { names: ['SAMHSA'] }),
    source('stanojlovic-2021', ['Stanojlović', 'Davidson'], [2021]),
    source('scannell-2021a', ['Scannell'], [2021]),
    source('scannell-2021b', ['Scannell'], [2021]),
    source('englander-2019', ['Englander', 'Gregg'], [2019, 2020]),
    source('oconnell-2017', ['O’Connell', 'Flanagan'], [2017]),
    source('du-plessis-2020', ['Du Plessis'], [2020]),
  ],
};
let finder: ReferenceFinder;
beforeAll(() => {
  finder = createReferenceFinder(data);
});

test.each([
  ['Eddie et al. (2019) found it.', [['Eddie et al. (2019)', ['eddie-2019']]]],
  ['found (Eddie et al., 2019, p. 4).', [['Eddie et al., 2019, p. 4', ['eddie-2019']]]],
  ['(voir Eddie et al., 2019)', [['Eddie et al., 2019', ['eddie-2019']]]],
  ['Eddie, Hoffman et Vilsaint (2019)', [['Eddie, Hoffman et Vilsaint (2019)', ['eddie-2019']]]],
  ['without its accent: Stanojlovic & Davidson, 2021', [['Stanojlovic & Davidson, 2021', ['stanojlovic-2021']]]],
  ['Selon le TIP 64 (2023), p. 3–4', [['TIP 64 (2023)', ['samhsa-tip64-2023']]]],
  ['TIP 64 alone', [['TIP 64', ['samhsa-tip64-2023']]]],
  ['SAMHSA alone says nothing; SAMHSA (2012) does', [['SAMHSA (2012)', ['samhsa-2012']]]],
  [
    'Scannell (2021) may be two, Scannell (2021b) is one',
    [
      ['Scannell (2021)', ['scannell-2021a', 'scannell-2021b']],
      ['Scannell (2021b)', ['scannell-2021b']],
    ],
  ],
  ['a printed year that another document has: Englander et al., 2020', [['Englander et al., 2020', ['englander-2019']]]],
  ['https://doi.org/10.3389/FPSYG.2019.01052.', [['10.3389/FPSYG.2019.01052', ['eddie-2019']]]],
  [
    'O’Connell et collab. (2017) and Du Plessis (2020)',
    [
      ['O’Connell et collab. (2017)', ['oconnell-2017']],
      ['Du Plessis (2020)', ['du-plessis-2020']],
    ],
  ],
  ['a work that is not held: Martin (2001)', [['Martin (2001)', []]]],
  ['Le 3 mars 2021, rien. Depuis Septembre 2021, à Genève 2022, rien.', []],
])('%s', (text, expected) => {
  expect(finder.find(text).map((found) => [found.text, found.sources])).toEqual(expected);
});

test('pages named with a reference are kept', () => {
  expect(finder.find('(Eddie et al., 2019, p. 4–5)')[0]?.page).toBe('4–5');
  expect(finder.find('TIP 64 (p. 99)')[0]?.page).toBe('99');
});
