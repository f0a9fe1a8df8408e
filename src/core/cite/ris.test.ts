import { expect, test } from 'vitest';
import type { Name } from '../../../schemas/index.ts';
import { exportSources } from './formats.ts';
import { NASTY, NASTY_CORPUS } from './nasty-records.ts';
import { risName } from './ris.ts';

const NAMES: [string, Name, string][] = [
  ['person', { family: 'Eddie', given: 'D.' }, 'Eddie, D.'],
  ['particle', { family: 'Berg', given: 'J.', 'non-dropping-particle': 'van der' }, 'van der Berg, J.'],
  ['suffix', { family: 'King', given: 'M. L.', suffix: 'Jr.' }, 'King, M. L., Jr.'],
  ['organisation', { literal: 'World Health Organization' }, 'World Health Organization,'],
  ['organisation with a comma', { literal: 'Achara Consulting, Inc.' }, 'Achara Consulting Inc.,'],
  ['family alone', { family: 'Zambrano Ovalle' }, 'Zambrano Ovalle'],
];
test.each(NAMES)('name: %s', (_, name, expected) => expect(risName(name)).toBe(expected));

const tags = (id: string) => {
  const source = NASTY_CORPUS.sources.get(id);
  return exportSources('ris', source ? [source] : [], { corpus: NASTY_CORPUS }).split('\r\n');
};

test.each([
  ['quotes-2019', ['TY  - JOUR', 'T2  - Addiction', 'PY  - 2020', 'VL  - 26', 'IS  - 6', 'SP  - 447', 'EP  - 459', 'LA  - en']],
  ['specials-2021', ['SP  - 1052', 'C7  - 1052', 'DO  - 10.1000/a_b<c>(d)#e']],
  ['guillemets-2020', ['SP  - S12-S18, S20']],
  [
    'corporate-2017',
    [
      'TY  - RPRT',
      'AU  - Achara Consulting Inc.,',
      'PY  - 2017',
      'DA  - 2017/03//',
      'SN  - PEP23-02-01-001',
      'Y2  - 2024/02/29/',
      'CY  - Rockville and Bethesda',
      'UR  - https://example.org/a_b%20c~d?x=1&y=2#frag',
    ],
  ],
  ['undated-page', ['TY  - ELEC', 'M1  - 2025/05/07/', 'M3  - Formation', 'Y2  - 2025/05/07/']],
  ['dictionary-2022', ['TY  - ENCYC', 'A2  - Petit, G.', 'T2  - Dictionnaire critique de la Participation', 'SN  - 978-2-1234-5680-3']],
  ['book-2017', ['TY  - BOOK', 'A3  - Gardien, È.', 'T2  - Libres cours']],
  ['chapter-2020', ['TY  - CHAP', 'T3  - Series & Sons']],
  ['talk-2018', ['TY  - SLIDE', 'T2  - ASAM', 'M3  - conference presentation', 'DA  - 2018/04/01/']],
  ['proceedings-2016', ['TY  - CONF', 'T2  - Annual Meeting', 'C3  - Proceedings of the Meeting', 'C1  - Bern']],
  ['cut-at-end-2014', ['N1  - Advance online publication']],
  ['elided-2021', ['KW  - Hôpital, urgences', 'N1  - [fr] Première revue.', 'N1  - [en] First review; 100% of {it}.']],
  ['formula-2020', ['AN  - 12345678', 'C2  - PMC1234567', 'SN  - 0965-2140']],
])('%s', (id, expected) => expect(tags(id)).toEqual(expect.arrayContaining(expected)));

test('one line a tag, CRLF, TY first, ER last', () => {
  const text = exportSources('ris', NASTY, { corpus: NASTY_CORPUS });
  const records = text.split('\r\n\r\n');
  expect(records).toHaveLength(NASTY.length);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const record of records) {
    const lines = record.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/);
    expect(lines.at(-1)).toBe('ER  -');
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-( |$)/);
  }
  expect(text.endsWith('ER  - \r\n')).toBe(true);
});
