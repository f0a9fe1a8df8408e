import { expect, test } from 'vitest';
import type { QuizClaim, QuizData } from './data.ts';
import { makeQuestions } from './questions.ts';

const claim = (i: number, more: Partial<QuizClaim>): QuizClaim => ({
  id: `c${i}`,
  statement: `S${i}`,
  bearing: 'stated',
  certainty: 'stated',
  sources: [],
  ...more,
});
const data: QuizData = {
  claims: [
    ...Array.from({ length: 60 }, (_, i) => claim(i, {})),
    claim(60, { bearing: 'doubted', certainty: 'contested' }),
    claim(61, { bearing: 'found', certainty: 'single' }),
    claim(62, { certainty: 'expert-panel' }),
    claim(63, { certainty: 'referenced' }),
    ...['hospital', 'prison', 'home', 'street', 'court'].map((setting, i) => claim(70 + i, { setting })),
  ],
  settings: { hospital: 'Hospital', prison: 'Prison', home: 'Home', street: 'Street', court: 'Court' },
};

test('one seed gives one set, another gives another', () => {
  expect(makeQuestions(data, 7)).toEqual(makeQuestions(data, 7));
  expect(makeQuestions(data, 7)).not.toEqual(makeQuestions(data, 8));
});

test('the right answer is among the options, once, no claim comes twice, and kinds take turns', () => {
  for (let seed = 1; seed <= 50; seed++) {
    const questions = makeQuestions(data, seed);
    expect(questions.map(({ kind }) => kind).slice(0, 3)).toEqual(['bearing', 'certainty', 'setting']);
    expect(new Set(questions.map(({ claim: { id } }) => id)).size).toBe(questions.length);
    for (const { kind, options, right, claim: asked } of questions) {
      expect(options.filter((option) => option === right)).toHaveLength(1);
      expect(new Set(options).size).toBe(kind === 'bearing' ? 3 : 4);
      expect(asked[kind]).toBe(right);
    }
  }
});

test('a rare answer is the right one about as often as a frequent one', () => {
  const first = Array.from({ length: 300 }, (_, seed) => makeQuestions(data, seed, 1)[0]?.right);
  for (const bearing of ['found', 'doubted', 'stated']) expect(first.filter((right) => right === bearing).length).toBeGreaterThan(60);
});

test('where there is nothing to ask, nothing is asked', () => expect(makeQuestions({ claims: [], settings: {} }, 1)).toEqual([]));
