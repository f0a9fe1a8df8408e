import { describe, expect, it } from 'vitest';
import { parseClauses } from './syntax.ts';

/** A clause as text: `-field:value|“quoted value”`. */
const shown = (query: string) =>
  parseClauses(query).map(
    ({ isExcluded, field, values }) =>
      `${isExcluded ? '-' : ''}${field === undefined ? '' : `${field}:`}${values.map(({ text, isQuoted }) => (isQuoted ? `“${text}”` : text)).join('|')}`,
  );

describe('clauses of a query', () => {
  it.each<[string, string[]]>([
    ['peer "recovery coach" hospital', ['“recovery coach”']],
    ['« réduction des méfaits »', ['“réduction des méfaits”']],
    ['“lived experience”', ['“lived experience”']],
    ['l’« estime de soi »', ['“estime de soi”']],
    ['-alcool', ['-alcool']],
    ['peer −alcohol', ['-alcohol']],
    ['-"harm reduction"', ['-“harm reduction”']],
    ['-theme:roles', ['-theme:roles']],
    ['peer NOT alcohol', ['-alcohol']],
    ['pairs SAUF "réduction des méfaits"', ['-“réduction des méfaits”']],
    ['pairs SAUF thème:effets', ['-thème:effets']],
    ['peer NOT -alcohol', ['-alcohol']],
    ['author:eddie', ['author:eddie']],
    ['année:2019..2023 devis:"revue de portée"', ['année:2019..2023', 'devis:“revue de portée”']],
    ['year:..2019', ['year:..2019']],
    ['year:2019..', ['year:2019..']],
    ['design:rct,"scoping review",survey', ['design:rct|“scoping review”|survey']],
    ['design:rct, survey', ['design:rct']],
    ['claim-kind:benefit', ['claim-kind:benefit']],
    ['author:O’Connell,"du Plessis"', ['author:O’Connell|“du Plessis”']],
    ['-pair-aidance', ['-pair-aidance']],
    ['auteur:«\u00a0Du Plessis\u00a0»', ['auteur:“Du Plessis”']],
  ])('%s', (query, expected) => {
    expect(shown(query)).toEqual(expected);
  });

  it.each([
    '',
    'pair-aidance',
    'l’équipe',
    'what is: x',
    'auteur : Eddie',
    'author: eddie',
    '10.1000/x-y',
    'https://doi.org/10.1000/x-y',
    '10:30',
    'a:b',
    'peer - led',
    'peer -- led',
    'not alcohol',
    'alcohol NOT',
    '"not closed',
    '« not closed',
    'a 5" pipe and a 3" one',
    '""',
    '"…"',
    '-',
    'field:',
    'title:+-~*',
    '--',
    '-:',
  ])('all words: %j', (query) => {
    expect(shown(query)).toEqual([]);
  });

  it('says where each stands', () => {
    const query = 'peer -design:rct,"case study" end';
    const [clause] = parseClauses(query);
    expect(query.slice(clause?.start, clause?.end)).toBe('-design:rct,"case study"');
    expect(clause?.values.map(({ start, end }) => query.slice(start, end))).toEqual(['rct', 'case study']);
  });

  it('ends on any text', () => {
    for (const text of ['-"', 'a:"', '"a" "', 'a:,', 'a:b,', 'NOT ', '««', '-«»', 'x:«»', ','.repeat(50), '-'.repeat(50), 'ab:"c",,"d"'])
      expect(() => parseClauses(text)).not.toThrow();
  });
});
