import { describe, expect, test } from 'vitest';
import { Claim, Vocabulary } from '../../schemas/index.ts';
import { sourceOf } from './cite/nasty-records.ts';
import { createCorpus } from './corpus.ts';
import type { ClaimEntry, VocabularyEntry } from './entry.ts';
import { linesAbout } from './scope.ts';
import { type Selection, selectSources, UnknownIdError } from './select.ts';
import { selectClaims } from './select-claims.ts';

const work = (id: string, more: Parameters<typeof sourceOf>[2] = {}) => sourceOf(id, { type: 'book', title: id, language: 'en' }, more);

const evidence = (source: string, more: object = {}) => ({
  source,
  direction: 'supports',
  basis: 'research',
  'reported-in': [{ document: 'd', section: '1' }],
  ...more,
});

function claimOf(id: string, more: object): ClaimEntry {
  const {
    id: _,
    kind: claimKind,
    ...claim
  } = Claim.parse({ kind: 'benefit', statement: { fr: id, en: id }, themes: ['effects'], evidence: [], ...more });
  return { ...claim, claimKind, kind: 'claims', id, file: `claims/${id}.md`, prose: {} };
}

function vocabularyOf(id: string, concepts: object[]): VocabularyEntry {
  const { id: _, ...vocabulary } = Vocabulary.parse({ title: { fr: id, en: id }, concepts });
  return { ...vocabulary, kind: 'vocabularies', id, file: `vocabularies/${id}.md`, prose: {} };
}

const label = { fr: 'x', en: 'x' };
const corpus = createCorpus([
  work('c-theme', { themes: ['effects'] }),
  work('a-emergency', { settings: ['emergency'], themes: ['effects'] }),
  work('b-asserts'),
  work('d-relied-on'),
  work('e-line'),
  work('f-other', { aliases: ['f-old'] }),
  work('g-youth', { populations: ['youth'] }),
  claimOf('about-hospital', {
    settings: ['hospital'],
    evidence: [
      evidence('b-asserts', { 'relies-on': [{ source: 'd-relied-on' }] }),
      evidence('f-other', { settings: ['prison'], populations: ['youth'] }),
    ],
  }),
  claimOf('about-nothing', { aliases: ['old-claim'], evidence: [evidence('e-line', { settings: ['emergency'] })] }),
  vocabularyOf('themes', [
    { id: 'effects', prefLabel: label },
    { id: 'roles', prefLabel: label },
  ]),
  vocabularyOf('populations', [{ id: 'youth', prefLabel: label }]),
  vocabularyOf('settings', [
    { id: 'hospital', prefLabel: label },
    { id: 'emergency', broader: 'hospital', prefLabel: label },
    { id: 'prison', prefLabel: label },
  ]),
]);
const ids = (selection: Selection) => selectSources(corpus, selection).map((source) => source.id);

test.each([
  ['everything, sorted', {}, ['a-emergency', 'b-asserts', 'c-theme', 'd-relied-on', 'e-line', 'f-other', 'g-youth']],
  ['ids, sorted', { sources: ['f-other', 'b-asserts', 'b-asserts'] }, ['b-asserts', 'f-other']],
  ['no ids is no condition', { sources: [] }, ['a-emergency', 'b-asserts', 'c-theme', 'd-relied-on', 'e-line', 'f-other', 'g-youth']],
  ['a former id', { sources: ['f-old'] }, ['f-other']],
  ['theme', { theme: 'effects' }, ['a-emergency', 'c-theme']],
  ['setting: itself, narrower, lines asserted about it', { setting: 'hospital' }, ['a-emergency', 'b-asserts', 'e-line']],
  ['narrow setting', { setting: 'emergency' }, ['a-emergency', 'e-line']],
  ['a line with settings of its own', { setting: 'prison' }, ['f-other']],
  ['population: itself, and lines asserted about it', { population: 'youth' }, ['f-other', 'g-youth']],
  ['claim: who asserts it and what they rely on', { claim: 'about-hospital' }, ['b-asserts', 'd-relied-on', 'f-other']],
  ['former id of a claim', { claim: 'old-claim' }, ['e-line']],
  ['both conditions', { claim: 'about-hospital', setting: 'hospital' }, ['b-asserts']],
] as [string, Selection, string[]][])('%s', (_, selection, expected) => expect(ids(selection)).toEqual(expected));

describe('an unknown id', () => {
  test.each([
    [{ sources: ['a-emergencyy'] }, 'source', 'a-emergency'],
    [{ theme: 'efects' }, 'theme', 'effects'],
    [{ setting: 'hospitals' }, 'setting', 'hospital'],
    [{ population: 'yuth' }, 'population', 'youth'],
    [{ claim: 'about-hospitl' }, 'claim', 'about-hospital'],
    [{ claim: 'zzzzzzzzzzzzzzzzz' }, 'claim', undefined],
  ] as [Selection, string, string | undefined][])('%o', (selection, kind, near) => {
    try {
      ids(selection);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(UnknownIdError);
      expect(error).toMatchObject({ kind, nearest: near });
    }
  });
});

test('claims of a population, and the lines of a claim that are about a part only', () => {
  expect(selectClaims(corpus, { population: 'youth' }).map(({ id }) => id)).toEqual(['about-hospital']);
  const claim = corpus.claims.get('about-hospital') as ClaimEntry;
  const about = (...args: [Parameters<typeof linesAbout>[1], string]) => linesAbout(claim, args[0], new Set([args[1]])).map(({ source }) => source);
  // A line that names no setting is about that of its claim; one that names another is not.
  expect(about('settings', 'hospital')).toEqual(['b-asserts']);
  expect(about('settings', 'prison')).toEqual(['f-other']);
  expect(about('populations', 'youth')).toEqual(['f-other']);
});
