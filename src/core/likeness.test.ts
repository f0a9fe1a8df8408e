import { expect, test } from 'vitest';
import { randomness } from '../../tests/random.ts';
import type { SourceEntry } from './entry.ts';
import { areConfusable, findLookAlikes } from './likeness.ts';
import { fold } from './text.ts';

function source(id: string, title: string, family?: string, issued?: number): SourceEntry {
  const author = family === undefined ? {} : { author: [{ family }] };
  return { id, citation: { title, ...author, ...(issued === undefined ? {} : { issued }) } } as unknown as SourceEntry;
}
const pairs = (...sources: SourceEntry[]) => [...findLookAlikes(sources)].map(([later, earlier]) => `${later.id} ${earlier.id}`);

test.each([
  ['the same title', ['Peer support in four clinics', 'A', 2019], ['Peer support in four clinics', 'B', 2001], true],
  ['capitals, accents and marks', ['Le rôle des pairs : une étude', 'A', 2019], ['LE ROLE DES PAIRS, une étude', 'B', 2001], true],
  ['one word of ten more', ['a b c d e f g h i j', 'A', 2019], ['a b c d e f g h i j k', 'B', 2001], true],
  ['the same author and year, half the title', ['a b c d e f', 'Côté', 2019], ['a b c d x y', 'cote', 2019], true],
  ['the same author and year, a third of the title', ['a b c d e f', 'A', 2019], ['a b c x y z', 'A', 2019], false],
  ['the same author, another year, half the title', ['a b c d e f', 'A', 2019], ['a b c d x y', 'A', 2018], false],
  ['the same year, another author, half the title', ['a b c d e f', 'A', 2019], ['a b c d x y', 'B', 2019], false],
  ['a short title of others', ['Editorial', 'A', 2019], ['Editorial', 'B', 2001], false],
  ['a short title of the same year', ['Editorial', 'A', 2019], ['Editorial', 'B', 2019], true],
  ['no author and no year', ['Le guide des pairs aidants', undefined, undefined], ['Le guide des pairs aidants', undefined, undefined], true],
])('%s', (_, [title, family, year], [otherTitle, otherFamily, otherYear], expected) => {
  const sources = [
    source('a', title as string, family as string, year as number),
    source('b', otherTitle as string, otherFamily as string, otherYear as number),
  ];
  expect(pairs(...sources)).toEqual(expected ? ['b a'] : []);
});

test('works of one first author are confusable, whatever their titles', () => {
  expect(areConfusable(source('a', 'x', 'A', 2019), source('b', 'y', 'A', 2001))).toBe(true);
  expect(areConfusable(source('a', 'x', 'A', 2019), source('b', 'y', 'B', 2019))).toBe(false);
});

test('no pair is missed that a comparison of all with all finds', () => {
  const { below, pick } = randomness(3);
  const words = Array.from({ length: 20 }, (_, i) => `w${i}`);
  const sources = Array.from({ length: 400 }, (_, i) => {
    const title = Array.from({ length: 1 + below(9) }, () => pick(words)).join(' ');
    return source(String(i).padStart(3, '0'), title, pick(['A', 'B', 'C', undefined]), pick([2019, 2020, undefined]));
  });
  const likeness = (a: SourceEntry, b: SourceEntry) => {
    const [x, y] = [a, b].map((one) => new Set(fold(one.citation.title).split(' '))) as [Set<string>, Set<string>];
    const similarity = x.intersection(y).size / x.union(y).size;
    const family = (one: SourceEntry) => JSON.stringify(one.citation.author);
    const sameAuthor = a.citation.author !== undefined && family(a) === family(b);
    const sameYear = a.citation.issued !== undefined && a.citation.issued === b.citation.issued;
    return (sameAuthor && sameYear && similarity >= 0.5) || (similarity >= 0.8 && (Math.min(x.size, y.size) >= 4 || sameAuthor || sameYear));
  };
  const expected = sources.flatMap((one, i) => sources.slice(0, i).flatMap((other) => (likeness(one, other) ? [`${one.id} ${other.id}`] : [])));
  const most = Math.max(
    ...Map.groupBy(expected, (pair) => pair.slice(0, 3))
      .values()
      .map((list) => list.length),
  );
  expect(most).toBeLessThanOrEqual(5); // else the limit would hide some
  expect(expected.length).toBeGreaterThan(50);
  expect(pairs(...sources).sort()).toEqual(expected.sort());
});

test('a hundred copies are said five times each', () => {
  const copies = Array.from({ length: 100 }, (_, i) => source(String(i), 'The very same title of all', 'A', 2019));
  expect(pairs(...copies).length).toBeLessThanOrEqual(500);
});
