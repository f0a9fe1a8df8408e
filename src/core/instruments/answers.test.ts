import { expect, test } from 'vitest';
import { answersCsv, answersMarkdown, countAnswers, type Form, readAnswers, writeAnswers } from './answers.ts';

const form: Form = {
  id: 'fears',
  title: 'Fears',
  scale: ['Not at all', 'Very'],
  dimensions: [
    {
      label: 'Work',
      items: [
        { id: 'a', text: '=A' },
        { id: 'b', text: 'B' },
      ],
    },
    { label: 'Team', items: [{ id: 'c', text: 'C' }] },
  ],
};
const words = { section: 'Section', item: 'Item', answer: 'Answer', unanswered: 'no answer', total: 'All', profile: 'Profile' };

test('answers are counted by section and in all', () => {
  expect(countAnswers(form, { a: 1, c: 0 }, 'All')).toEqual([
    { label: 'Work', counts: [0, 1], unanswered: 1 },
    { label: 'Team', counts: [1, 0], unanswered: 0 },
    { label: 'All', counts: [1, 1], unanswered: 1 },
  ]);
});

test('what is written is read again', () => expect(readAnswers(form, writeAnswers(form, { a: 1, c: 0 }))).toEqual({ a: 1, c: 0 }));

test.each([
  ['no JSON', 'x', undefined],
  ['null', 'null', undefined],
  ['another instrument', '{"instrument":"readiness","answers":{"a":1}}', undefined],
  ['no answers', '{"instrument":"fears"}', undefined],
  ['other items and steps', '{"instrument":"fears","answers":{"a":2,"b":"1","c":1,"z":0,"__proto__":{"a":1}}}', { c: 1 }],
])('%s', (_, text, expected) => expect(readAnswers(form, text)).toEqual(expected));

test('CSV with no formula', () =>
  expect(answersCsv(form, { b: 0 }, words)).toBe("\uFEFFSection,Item,Answer\r\nWork,'=A,no answer\r\nWork,B,Not at all\r\nTeam,C,no answer\r\n"));

test('Markdown with the profile', () => {
  const markdown = answersMarkdown(form, { b: 0 }, words);
  expect(markdown).toContain('## Work\n\n- =A **no answer**\n- B **Not at all**\n');
  expect(markdown).toContain('| Section | Not at all | Very | no answer |\n| --- | --- | --- | --- |\n| Work | 1 | 0 | 1 |\n');
});
