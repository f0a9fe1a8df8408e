import { describe, expect, it } from 'vitest';
import { packRecords, unpackRecords } from './columns.ts';
import type { ConceptRow, ShownRecord } from './data.ts';

const records: ShownRecord[] = [
  { id: 'a', kind: 'claim', title: 'A claim', directions: { supports: 2 } },
  { id: 'b', kind: 'source', title: 'A source', year: 2019, passage: '' },
  { id: 'themes/c', kind: 'concept', title: 'Un thème', passage: 'Ce qu’il est.' },
];
const concepts: ConceptRow[] = [{ vocabulary: 'themes', id: 'c', labels: { fr: ['Un thème', 'Sujet'], en: ['A theme'] } }];
const rowOf = (place: number) => concepts[place - 2];
const packed = packRecords(records);

describe('records as columns', () => {
  it('name each property once, and a concept only in its row', () => {
    expect(packed).toEqual({
      id: ['a', 'b', 0],
      kind: ['claim', 'source', 'concept'],
      title: ['A claim', 'A source', 0],
      directions: [{ supports: 2 }, 0, 0],
      year: [0, 2019, 0],
      passage: [0, '', 'Ce qu’il est.'],
    });
  });

  it('come back as they were', () => {
    expect(unpackRecords(JSON.parse(JSON.stringify(packed)), rowOf, 'fr')).toEqual(records);
    expect(unpackRecords(packRecords([]), rowOf, 'fr')).toEqual([]);
  });

  it('that lost a value are refused', () => {
    expect(() => unpackRecords({ ...packed, title: ['A claim'] }, rowOf, 'fr')).toThrow(/damaged.*“title”/);
    expect(() => unpackRecords(packed, () => undefined, 'fr')).toThrow(/damaged.*concept/);
  });
});
