import { expect, test } from 'vitest';
import { guessLanguage } from './language.ts';
import { splitSentences } from './sentences.ts';

test.each([
  ['two sentences', 'Les pairs aident. Ils écoutent.', ['Les pairs aident.', 'Ils écoutent.']],
  ['a paragraph over two lines', 'Les pairs\naident. Ils\nécoutent.', ['Les pairs aident.', 'Ils écoutent.']],
  ['a heading and a list', '# Titre de la page\n\n- premier point\n- second point\n', ['Titre de la page', 'premier point', 'second point']],
  ['an abbreviation in a reference', 'Shown by Eddie et al. (2019). Next one.', ['Shown by Eddie et al. (2019).', 'Next one.']],
  ['pages', 'Selon le TIP 64 (p. 3–4), ils aident.', ['Selon le TIP 64 (p. 3–4), ils aident.']],
  [
    'code, front matter and comments hold none',
    '---\ntitle: x y z\n---\nVoici un texte.\n```\ncode here.\n```\n<!-- not this one -->',
    ['Voici un texte.'],
  ],
  ['the target of a link', 'See [the guide](https://example.org/a.b) now.', ['See the guide now.']],
  ['an item that goes on', '1. First point\n   goes on here.\n2. Second point.', ['First point goes on here.', 'Second point.']],
  ['nothing', ' \n\n---\n', []],
])('%s', (_name, text, expected) => {
  expect(splitSentences(text).map((sentence) => sentence.text)).toEqual(expected);
});

test('a place is where the sentence stands in the text', () => {
  const text = '# Titre\n\n- Les *pairs* aident.\n';
  const [, item] = splitSentences(text);
  expect(text.slice(item?.start, item?.end)).toBe('Les *pairs* aident.');
  expect(item?.line).toBe(3);
  expect(item?.isFragment).toBe(false);
});

test.each([
  ['Les pairs restent plus longtemps.', 'fr'],
  ['People stay longer in treatment.', 'en'],
  ['Rétention : 12', 'fr'],
  ['Retention 12', 'en'],
] as const)('%s is %s', (text, lang) => {
  expect(guessLanguage(text, 'en')).toBe(lang);
});
