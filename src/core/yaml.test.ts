import { expect, test } from 'vitest';
import { readYaml } from './yaml.ts';

test.each([
  ['text', 'a: b c', { a: 'b c' }],
  ['numbers', 'a: 2019\nb: "2019"\nc: 2019-06\nd: 0x1F\ne: 007', { a: 2019, b: '2019', c: '2019-06', d: 31, e: 7 }],
  ['words of YAML 1.1 are text', 'a: yes\nb: No\nc: on', { a: 'yes', b: 'No', c: 'on' }],
  ['words of YAML', 'a: true\nb: null\nc: ~\nd:', { a: true, b: null, c: null, d: null }],
  ['a merge key is a field', 'a: { <<: b }', { a: { '<<': 'b' } }],
  ['text over lines', 'a: b\n  c\nd: >\n  e\n  f\n', { a: 'b c', d: 'e f\n' }],
  ['comments', '# a\na: b # c\nd: e#f', { a: 'b', d: 'e#f' }],
  ['constructor is a field', 'constructor: a', { constructor: 'a' }],
])('%s', (_, source, data) => {
  expect(readYaml(source).data).toEqual(data);
});
