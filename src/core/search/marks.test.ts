import { describe, expect, it } from 'vitest';
import { findPassage, marksIn } from './marks.ts';
import type { Match } from './query.ts';

const word = (term: string, via?: Match['via'], typed = term): Match => ({ word: typed, field: 'text', term, ...(via ? { via } : {}) });
const marked = (text: string, ...matched: Match[]) => marksIn(text, matched).map(({ start, end }) => text.slice(start, end));

describe('marks', () => {
  it.each<[string, string, Match[], string[]]>([
    ['the word, with its accents', 'L’équipe épuisée', [word('equipe')], ['équipe']],
    ['a form of it', 'Les pairs restent', [word('restent', 'stem', 'rester')], ['restent']],
    ['a longer word', 'la confidentialité', [word('confidential', undefined, 'confidential')], ['confidentialité']],
    ['not a longer word of a short one', 'pairs et parents', [word('pai')], []],
    ['a phrase as a whole', 'Un salaire juste, un juste salaire', [word('salaire juste', 'phrase', '"salaire juste"')], ['salaire juste']],
    ['a label where it stands', 'aux urgences et ailleurs', [word('urgences', 'synonym', 'emergency')], ['urgences']],
    ['a part of a hyphenated word', 'la pair-aidance', [word('pairaidance')], ['pair', 'aidance']],
    ['no value of a field', 'Une source, une année', [word('source', 'value', 'type:source')], []],
    ['the near spelling that stands there', 'la rétention', [word('retention', 'fuzzy', 'retenion')], ['rétention']],
    ['overlapping ones once', 'estime de soi', [word('estime de soi', 'phrase'), word('estime')], ['estime de soi']],
  ])('%s', (_, text, matched, expected) => {
    expect(marked(text, ...matched)).toEqual(expected);
  });
});

describe('passage', () => {
  const texts = ['Elle porte sur l’hôpital. Les pairs y gagnent la confiance de l’équipe. La confiance compte.', 'Autre note.'];
  it.each<[string, Match[], string | undefined]>([
    ['the sentence with the most of it', [word('confiance'), word('equipe')], 'Les pairs y gagnent la confiance de l’équipe.'],
    ['the first of equals', [word('confiance')], 'Les pairs y gagnent la confiance de l’équipe.'],
    ['of another text', [word('note')], 'Autre note.'],
    ['none', [word('salaire')], undefined],
  ])('%s', (_, matched, expected) => {
    expect(findPassage(texts, matched)).toBe(expected);
  });

  it('cuts a long sentence around the word', () => {
    const long = `${'mot '.repeat(100)}salaire ${'fin '.repeat(100)}`;
    const passage = findPassage([long], [word('salaire')]) ?? '';
    expect(passage).toMatch(/^…\u00a0mot .*salaire fin .*fin\u00a0…$/);
    expect(passage.length).toBeLessThan(250);
  });
});
