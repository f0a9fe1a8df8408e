import { describe, expect, it } from 'vitest';
import { beginningWith, cutKeys, pieceOf, piecesOf, startsOf } from './ranges.ts';

const KEYS = ['#1', '#12', '2019', 'a', 'aide', 'aider', 'aides', 'equipe', 'equipes', 'pair', 'pairs', 'peer', 'zone'];

describe('sorted keys in pieces', () => {
  const pieces = cutKeys(KEYS, (key) => key.length, 10);
  const starts = startsOf(pieces);

  it('are cut by size, a large one alone', () => {
    expect(pieces).toEqual([['#1', '#12', '2019', 'a'], ['aide', 'aider'], ['aides'], ['equipe'], ['equipes'], ['pair', 'pairs'], ['peer', 'zone']]);
    expect(cutKeys(['a', 'b', 'c'], (key) => (key === 'b' ? 99 : 1), 10)).toEqual([['a'], ['b'], ['c']]);
    expect(cutKeys([], () => 1, 10)).toEqual([[]]);
  });

  it('begin where as few letters as can be say', () => {
    expect(starts).toEqual(['', 'ai', 'aides', 'e', 'equipes', 'p', 'pe']);
  });

  it('are each found in its piece, and keys that are none somewhere', () => {
    pieces.forEach((keys, i) => {
      for (const key of keys) expect(pieceOf(key, starts), key).toBe(i);
    });
    for (const key of ['', '!', 'b', 'zzz', '\uffff']) expect(pieces[pieceOf(key, starts)], key).toBeDefined();
  });

  it.each(['a', 'aide', 'aides', 'e', 'p', 'pair', 'pz', 'z', '', 'q'])('that begin with “%s” are in the pieces named', (beginning) => {
    const found = piecesOf(beginning, starts).flatMap((n) => beginningWith(pieces[n] ?? [], beginning));
    expect(found).toEqual(KEYS.filter((key) => key.startsWith(beginning)));
  });
});
