import { expect, test } from 'vitest';
import { csvCell } from './csv.ts';

test.each([
  ['plain', 'abc', 'abc'],
  ['comma', 'a, b', '"a, b"'],
  ['quotation mark', 'say "x"', '"say ""x"""'],
  ['line end', 'a\r\nb', 'a b'],
  ['formula', '=1+1', "'=1+1"],
  ['plus', '+1', "'+1"],
  ['minus', '-1', "'-1"],
  ['at', '@SUM(A1)', "'@SUM(A1)"],
  ['tab', '\t=1', "'=1"],
  ['carriage return', '\r=1', "'=1"],
  ['formula with comma', '=A(1,"x")', '"\'=A(1,""x"")"'],
  ['an en dash is no minus', '–1', '–1'],
])('%s', (_, value, expected) => expect(csvCell(value)).toBe(expected));
