import { expect, test } from 'vitest';
import { protectTitle } from './title-case.ts';

test.each([
  ['acronyms and inner capitals', 'en', 'The SIMOR model, mHealth and RCTs', 'The {SIMOR} model, {mHealth} and {RCTs}'],
  ['sentence case: names are meant', 'en', 'Peer support in the United States: A review', 'Peer support in the {United} {States}: A review'],
  [
    'title case: the style decides',
    'en',
    'Peer Support in the United States: A Review of TIP 64',
    'Peer Support in the United States: A Review of {TIP} 64',
  ],
  ['a new sentence', 'en', 'Who helps? The peers', 'Who helps? {The} peers'],
  ['the pronoun', 'en', 'Wasn’t for Him, I Wouldn’t Have Talked: I’ve Learned', 'Wasn’t for Him, {I} Wouldn’t Have Talked: {I’ve} Learned'],
  ['a quotation mark first', 'en', '"If it was" and “the rest”', '"{If} it was" and “the rest”'],
  ['French has no title case', 'fr', 'Soutien au Québec : Enjeux', 'Soutien au {Québec} : Enjeux'],
  [
    'parts of a compound',
    'en',
    'Peer-Delivered Services Across Settings in COVID-19 Times',
    'Peer-Delivered Services Across Settings in {COVID}-19 Times',
  ],
  ['punctuation stays outside', 'en', 'a review (SIMOR), done', 'a review ({SIMOR}), done'],
  ['escapes inside and out', 'en', 'costs of R&D {at} 5 %', 'costs of {R\\&D} \\{at\\} 5 \\%'],
])('%s', (_, language, title, expected) => expect(protectTitle(title, language)).toBe(expected));
