import { describe, expect, it } from 'vitest';
import { indexWithLunr, type SearchDocument } from './lunr-index.ts';
import { frontCode, frontDecode, readIndex, type TitleWords, unpackTerms } from './postings.ts';

const documents: SearchDocument[] = [
  { title: ['peer', 'support', 'peer'], year: ['2019'] },
  { title: ['peers', 'short'], authors: ['bektas'] },
  {},
  { text: ['pair', 'soutien', 'soutien', 'support'], concepts: ['#0', '#12'] },
];
const titles: TitleWords[] = [
  [
    { word: 'peer', isTelling: false },
    { word: 'support', isTelling: true },
    { word: 'peer', isTelling: true },
  ],
  [{ word: 'peers', isTelling: true }],
  [],
  [],
];
const languages = new Map([
  ['peer', new Set(['en'])],
  ['support', new Set(['en', 'fr'])],
  ['soutien', new Set(['fr'])],
  ['peers', new Set(['de'])],
]);
const references = ['source/a', 'source/b', 'claim/c', 'claim/d'];
const index = readIndex(indexWithLunr(documents, references), documents, references, titles, languages);
const piece = index.pack(index.words);
const words = unpackTerms(JSON.parse(JSON.stringify(piece)), documents.length);

describe('postings', () => {
  it('have every word once, sorted, with its languages', () => {
    expect([...words.keys()]).toEqual(['#0', '#12', '2019', 'bektas', 'pair', 'peer', 'peers', 'short', 'soutien', 'support']);
    expect(index.words).toEqual([...words.keys()]);
    expect(['peer', 'support', 'soutien', 'peers', 'bektas'].map((word) => [...(words.get(word)?.languages ?? [])])).toEqual([
      ['en'],
      ['fr', 'en'],
      ['fr'],
      [],
      [],
    ]);
  });

  it('tell the entries and fields of a word', () => {
    expect(Object.keys(words.get('support')?.fields ?? {})).toEqual(['title', 'text']);
    expect(words.get('support')?.fields.text?.entries).toEqual([3]);
    expect(words.get('#12')?.fields.concepts?.entries).toEqual([3]);
    expect(words.get('2019')?.fields.year).toEqual({ entries: [0] });
    expect(index.countOf('support')).toBe(2);
  });

  it('weigh a word more that stands there twice', () => {
    const level = (word: string) => words.get(word)?.fields.text?.levels?.[0] ?? 0;
    expect(level('soutien')).toBeGreaterThan(level('pair'));
    expect(words.get('bektas')?.fields.authors?.levels).toBeUndefined();
  });

  it('tell where in a title a word stands, and which of its words tell', () => {
    expect(words.get('peer')?.fields.title?.titles).toEqual([
      {
        length: 2,
        places: [
          { at: 0, isTelling: false },
          { at: 2, isTelling: true },
        ],
      },
    ]);
    expect(words.get('short')?.fields.title?.titles).toEqual([{ length: 1, places: [] }]);
  });

  it('are refused when a part is missing', () => {
    expect(() => unpackTerms({ ...piece, languages: '0' }, 4)).toThrow(/damaged: 1 languages/);
    expect(() => unpackTerms({ ...piece, entries: [] }, 4)).toThrow(/damaged: 1 lists/);
    expect(() => unpackTerms({ ...piece, levels: [] }, 4)).toThrow(/damaged: 0 weights/);
    expect(() => unpackTerms({ ...piece, titles: piece.titles.slice(0, -1) }, 4)).toThrow(/damaged/);
    expect(() => unpackTerms(piece, 3)).toThrow(/damaged: entry 3 of 3/);
  });

  it('may be empty', () => {
    const none = readIndex(indexWithLunr([], []), [], [], [], new Map());
    expect(unpackTerms(none.pack(none.words), 0)).toEqual(new Map());
  });
});

it('sorted words are coded by what they share', () => {
  const sorted = ['2019', 'pair', 'pairs', 'peer', 'x'.repeat(60), `${'x'.repeat(60)}y`];
  expect(frontCode(sorted).split(' ').slice(0, 4)).toEqual(['02019', '0pair', '4s', '1eer']);
  expect(frontDecode(frontCode(sorted))).toEqual(sorted);
});
