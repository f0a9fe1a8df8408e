import { describe, expect, it } from 'vitest';
import { packRecords, unpackRecords } from './columns.ts';
import type { SentRecord } from './data.ts';

const records: SentRecord[] = [
  { id: 'a', kind: 'claim', title: 'A claim', directions: { supports: 2 }, sources: [1, 2] },
  { id: 'b', kind: 'source', title: 'A source', year: 2019 },
  { id: 'c', kind: 'concept', title: 'A concept', passage: '' },
];

describe('records as columns', () => {
  it('name each property once', () => {
    expect(packRecords(records)).toEqual({
      id: ['a', 'b', 'c'],
      kind: ['claim', 'source', 'concept'],
      title: ['A claim', 'A source', 'A concept'],
      directions: [{ supports: 2 }, 0, 0],
      sources: [[1, 2], 0, 0],
      year: [0, 2019, 0],
      passage: [0, 0, ''],
    });
  });

  it('come back as they were', () => {
    expect(unpackRecords(JSON.parse(JSON.stringify(packRecords(records))))).toEqual(records);
    expect(unpackRecords(packRecords([]))).toEqual([]);
  });

  it('that lost a value are refused', () => {
    const packed = packRecords(records);
    expect(() => unpackRecords({ ...packed, title: packed.title?.slice(1) ?? [] })).toThrow(/damaged.*“title”/);
  });
});
