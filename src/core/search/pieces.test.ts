import { describe, expect, it } from 'vitest';
import { createPieces, seal, unseal } from './pieces.ts';

const double = (body: number) => body * 2;

describe('pieces', () => {
  it('that lack are noted once, until they are there', () => {
    const pieces = createPieces([['a', 1]]);
    expect(pieces.read('a', double)).toBe(2);
    expect(pieces.isLacking()).toBe(false);
    expect([pieces.read('b', double), pieces.read('b', double), pieces.read('c', double)]).toEqual([undefined, undefined, undefined]);
    expect(pieces.isLacking()).toBe(true);
    expect(pieces.takeLacking()).toEqual(['b', 'c']);
    expect(pieces.isLacking()).toBe(false);
    pieces.add('b', 3);
    expect(pieces.read('b', double)).toBe(6);
    expect(pieces.takeLacking()).toEqual([]);
  });

  it('are read once', () => {
    const pieces = createPieces([['a', 1]]);
    pieces.read('a', double);
    expect(pieces.read('a', () => expect.unreachable())).toBe(2);
  });

  it('that failed read as empty until they are forgotten', () => {
    const pieces = createPieces();
    pieces.fail('texts0');
    expect(pieces.read('texts0', double)).toBeUndefined();
    expect([pieces.isLacking(), pieces.hasFailed()]).toEqual([false, true]);
    pieces.forgetFailed();
    pieces.read('texts0', double);
    expect([pieces.takeLacking(), pieces.hasFailed()]).toEqual([['texts0'], false]);
  });
});

describe('a sealed piece', () => {
  const file = seal('fr/1a/terms0', { words: 'é "x"' });

  it('comes back', () => {
    expect(unseal('fr/1a/terms0', file)).toEqual({ words: 'é "x"' });
  });

  it.each([
    ['cut short', file.slice(0, -3), /damaged.*no JSON/],
    ['a page of the host', '<!doctype html>', /damaged.*no JSON/],
    ['another thing', '{}', /damaged.*form/],
    ['another piece', seal('fr/1a/terms1', {}), /damaged.*terms1.*terms0/],
    ['of another edition', seal('fr/2b/terms0', {}), /damaged.*2b/],
    ['changed', file.replace('x', 'y'), /damaged.*not what was written/],
    ['of another release', file.replace(/^\[\d+/, '[1'), /form 1;.*Reload/],
  ])('that is %s is refused', (_, text, message) => {
    expect(() => unseal('fr/1a/terms0', text)).toThrow(message);
  });
});
