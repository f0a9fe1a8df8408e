import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from './data.ts';
import { packIndex, type SearchDocument, unpackIndex } from './pack.ts';

const documents: SearchDocument[] = [
  { title: ['peer', 'support', 'peer'], year: ['2019'] },
  { title: ['peers'], authors: ['bektas'] },
  {},
  { text: ['pair', 'soutien', 'support'], concepts: ['#0', '#12'] },
];
const languages = new Map([
  ['peer', new Set(['en'])],
  ['peers', new Set(['en'])],
  ['support', new Set(['en', 'fr'])],
  ['soutien', new Set(['fr'])],
  ['pair', new Set(['fr'])],
]);

describe('packed index', () => {
  const packed = packIndex(documents, languages);

  it('holds each word once, by language, and steps from document to document', () => {
    expect(packed.words).toEqual(['0#0 112 02019 0bektas', '0pair 0soutien', '0peer 4s', '0support']);
    expect(packed.occurrences[FIELD_NAMES.indexOf('title')]).toBe('      ## $ #');
  });

  it('comes back as it was', () => {
    const back = unpackIndex(JSON.parse(JSON.stringify(packed)), documents.length);
    const sorted = (list: readonly SearchDocument[]) => list.map((document) => FIELD_NAMES.map((field) => [...(document[field] ?? [])].sort()));
    expect(sorted(back.documents)).toEqual(sorted(documents));
    expect([...back.languages].filter(([, names]) => names.size > 0)).toEqual(expect.arrayContaining([...languages]));
  });

  it('is refused when a part of it is missing', () => {
    expect(() => unpackIndex({ ...packed, words: packed.words.slice(1) }, documents.length)).toThrow(/damaged: \d+ lists/);
    expect(() => unpackIndex({ ...packed, occurrences: [] }, documents.length)).toThrow(/damaged/);
    expect(() => unpackIndex(packed, 2)).toThrow(/damaged: document 3 of 2/);
  });

  it('may be empty', () => {
    expect(unpackIndex(packIndex([], new Map()), 0)).toEqual({ documents: [], languages: new Map() });
  });
});
