import { describe, expect, it } from 'vitest';
import { packRecords, unpackRecords } from './columns.ts';
import type { ConceptRow, SentRecord } from './data.ts';

const records: SentRecord[] = [
  { id: 'a', kind: 'claim', title: 'A claim', directions: { supports: 2 }, sources: [1, 2] },
  { id: 'b', kind: 'source', title: 'A source', year: 2019, passage: '' },
  { id: 'themes/c', kind: 'concept', title: 'Un thème', themes: ['c'] },
];
const concepts: ConceptRow[] = [
  { vocabulary: 'themes', id: 'c', labels: { fr: ['Un thème', 'Sujet'], en: ['A theme'] } },
  { vocabulary: 'topics', id: 'd', labels: { fr: ['Autre'], en: ['Other'] } },
];
const packed = packRecords(records);

describe('records as columns', () => {
  it('name each property once, and a concept only in its row', () => {
    expect(packed).toEqual({
      id: ['a', 'b', 0],
      kind: ['claim', 'source', 'concept'],
      title: ['A claim', 'A source', 0],
      directions: [{ supports: 2 }, 0, 0],
      sources: [[1, 2], 0, 0],
      themes: [0, 0, ['c']],
      year: [0, 2019, 0],
      passage: [0, '', 0],
    });
  });

  it('come back as they were', () => {
    expect(unpackRecords(JSON.parse(JSON.stringify({ records: packed, concepts, lang: 'fr' })))).toEqual(records);
    expect(unpackRecords({ records: packRecords([]), concepts, lang: 'fr' })).toEqual([]);
  });

  it('that lost a value are refused', () => {
    expect(() => unpackRecords({ records: { ...packed, title: ['A claim'] }, concepts, lang: 'fr' })).toThrow(/damaged.*“title”/);
    expect(() => unpackRecords({ records: packed, concepts: [], lang: 'fr' })).toThrow(/damaged.*concepts/);
  });
});
