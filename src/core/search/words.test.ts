import { describe, expect, it } from 'vitest';
import { beginningWith } from './ranges.ts';
import { createStemmers } from './stem.ts';
import { createWords, isOneEditApart, type Lexicon, rootOf } from './words.ts';

const indexed = new Map([
  ['retention', new Set(['fr', 'en'])],
  ['retentions', new Set(['fr'])],
  ['retention2', new Set<string>()],
  ['education', new Set(['fr', 'en'])],
  ['hopitaux', new Set(['fr'])],
  ['hospitals', new Set(['en'])],
  ['bektas', new Set<string>()],
  ['therapy', new Set(['en'])],
  ['therapies', new Set(['en'])],
  ['body', new Set(['en'])],
]);
const labels = [
  { concept: 0, lang: 'en' as const, text: 'ED', words: ['ed'] },
  { concept: 1, lang: 'en' as const, text: 'xektas', words: ['xektas'] },
  { concept: 1, lang: 'en' as const, text: 'ED yektas', words: ['ed', 'yektas'] },
];
const lexicon: Lexicon = {
  languagesOf: (word) => indexed.get(word),
  beginning: (letters) => beginningWith([...indexed.keys()].sort(), letters),
  near: () => [...indexed.keys()],
  strays: (stem) => (stem === 'bodi' ? ['body'] : []),
  entriesWith: (word) => (word === 'ed' || word.startsWith('retention') ? [1, 2, 3] : []),
  isLacking: () => false,
};
const words = createWords(lexicon, labels, createStemmers());

describe('forms of a query word', () => {
  it.each<[string, string, boolean, [string, string | undefined][]]>([
    [
      'the word itself, its stems, and what it begins',
      'retention',
      true,
      [
        ['retention', undefined],
        ['retentions', 'stem'],
        ['retention2', 'prefix'],
      ],
    ],
    [
      'a finished word begins nothing',
      'retention',
      false,
      [
        ['retention', undefined],
        ['retentions', 'stem'],
      ],
    ],
    [
      'a prefix, when it is no word',
      'reten',
      true,
      [
        ['retention', 'prefix'],
        ['retention2', 'prefix'],
        ['retentions', 'prefix'],
      ],
    ],
    [
      'a prefix in the middle of a query',
      'reten',
      false,
      [
        ['retention', 'prefix'],
        ['retention2', 'prefix'],
        ['retentions', 'prefix'],
      ],
    ],
    ['French plural', 'hopital', false, [['hopitaux', 'stem']]],
    ['English plural', 'hospital', false, [['hospitals', 'stem']]],
    [
      'a stem that changes its last letter',
      'therapies',
      false,
      [
        ['therapies', undefined],
        ['therapy', 'stem'],
      ],
    ],
    ['a form that does not begin as its stem', 'bodies', false, [['body', 'stem']]],
    ['a short word that is a label begins nothing', 'ed', true, [['ed', undefined]]],
    ['one letter wrong', 'bektaz', true, [['bektas', 'fuzzy']]],
    ['a word that alone is a label has no letter wrong', 'xektas', false, [['xektas', undefined]]],
    [
      'a word that is part of a label may',
      'yektas',
      false,
      [
        ['yektas', undefined],
        ['bektas', 'fuzzy'],
        ['xektas', 'fuzzy'],
      ],
    ],
    ['two letters wrong', 'bektuz', true, []],
    ['no guesses for short words', 'bekt', false, [['bektas', 'prefix']]],
    ['nothing', 'zzz', true, []],
  ])('%s', (_, word, isOpen, expected) => {
    expect(words.forms(word, isOpen).map((form) => [form.word, form.via])).toEqual(expected);
  });

  it('looks for no guesses while it lacks what would make them needless', () => {
    const lacking = { ...lexicon, beginning: () => [], languagesOf: () => undefined, near: () => expect.unreachable(), isLacking: () => true };
    expect(createWords(lacking, labels, createStemmers()).forms('bektaz', false)).toEqual([]);
  });

  it('weighs the very word most', () => {
    const weights = words.forms('retention', true).map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(weights[0]).toBe(1);
  });
});

it.each([
  ['therapi', 'therap'],
  ['army', 'army'],
  ['ed', 'ed'],
])('all words of the stem “%s” begin with “%s”, or are strays', (stem, root) => {
  expect(rootOf(stem)).toBe(root);
});

describe('one edit apart', () => {
  it.each<[string, string, boolean]>([
    ['naloxone', 'naloxon', true],
    ['naloxone', 'naloxonne', true],
    ['naloxone', 'naloxane', true],
    ['naloxone', 'nalxoone', true],
    ['naloxone', 'naloxone', false],
    ['naloxone', 'naloxxnee', false],
    ['peer', 'pair', false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(isOneEditApart(a, b)).toBe(expected);
    expect(isOneEditApart(b, a)).toBe(expected);
  });
});
