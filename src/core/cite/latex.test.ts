import { describe, expect, test } from 'vitest';
import { assertBalanced, bracesBalance, escapeLatex, listItem, verbatim } from './latex.ts';

describe('escapeLatex', () => {
  test.each([
    ['special characters', 'a & b % c # d $ e _ f', 'a \\& b \\% c \\# d \\$ e \\_ f'],
    ['accents stay letters', 'Éğş œ ≥ Ж ‑ ’', 'Éğş œ ≥ Ж ‑ ’'],
    ['commands', 'a ~ b ^ c \\ d', 'a \\textasciitilde{} b \\textasciicircum{} c \\textbackslash{} d'],
    ['a pair of braces', 'a {b} c', 'a \\{b\\} c'],
    ['a brace alone', 'a { b', 'a \\textbraceleft{} b'],
    ['braces the wrong way round', '}{', '\\textbraceright{}\\textbraceleft{}'],
    ['no-break space', 'a\u00A0: b', 'a~: b'],
    ['markup and quotation marks stay', '<b> | "x"', '<b> | "x"'],
    ['line ends', ' a\r\n b\u2028c ', 'a b c'],
  ])('%s', (_, text, expected) => {
    expect(escapeLatex(text)).toBe(expected);
    expect(bracesBalance(escapeLatex(text))).toBe(true);
  });
});

test.each([
  ['one', 'Presses de l’Université', 'Presses de l’Université'],
  ['and', 'Department of Health and Human Services', '{Department of Health and Human Services}'],
  ['ampersand', 'A & B', 'A \\& B'],
])('listItem: %s', (_, text, expected) => expect(listItem(text)).toBe(expected));

test.each([
  ['as it is', 'https://example.org/a_b%20c~d?x=1&y=2#z', 'https://example.org/a_b%20c~d?x=1&y=2#z'],
  ['what would end the field', 'https://example.org/{a}\\b^c d', 'https://example.org/%7Ba%7D%5Cb%5Ec%20d'],
])('verbatim: %s', (_, text, expected) => expect(verbatim(text)).toBe(expected));

test('unbalanced braces are refused', () => {
  expect(() => assertBalanced('a {b', 'title', 'x')).toThrow('title of x');
  expect(() => assertBalanced('{a} b', 'title', 'x')).not.toThrow();
});
