import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from './data.ts';
import { weigh } from './weigh.ts';

const weighed = weigh([{ title: ['peer', 'support'] }, { title: ['peer', 'peer', 'work', 'group'] }, { text: ['support'] }, {}], lunr.version);
const index = lunr.Index.load(weighed.lunr);

describe('weights for Lunr', () => {
  it.each([
    ['peer', ['0', '1']],
    ['support', ['0', '2']],
    ['nothing', []],
  ])('Lunr finds “%s”', (word, expected) => {
    expect(
      index
        .query((query) => query.term(word, {}))
        .map(({ ref }) => String(weighed.numberOf(ref)))
        .sort(),
    ).toEqual(expected);
    expect(
      weighed
        .documentsWith(word)
        .map((ref) => String(weighed.numberOf(ref)))
        .sort(),
    ).toEqual(expected);
  });

  it('tells the field, and puts a title above a text', () => {
    const [first, second] = index.query((query) => query.term('support', {}));
    expect(first).toMatchObject({ ref: 'd0', matchData: { metadata: { support: { title: {} } } } });
    expect(second).toMatchObject({ ref: 'd2', matchData: { metadata: { support: { text: {} } } } });
    expect(first?.score).toBeGreaterThan(second?.score ?? 0);
  });

  it('has the form that Lunr itself saves', () => {
    const lunrs = lunr(function () {
      this.ref('id');
      for (const field of FIELD_NAMES) this.field(field);
      this.add({ id: '0', title: 'peer' });
    }).toJSON();
    expect(Object.keys(weighed.lunr).sort()).toEqual(Object.keys(lunrs).sort());
    expect(JSON.parse(JSON.stringify(index))).toEqual(JSON.parse(JSON.stringify({ ...weighed.lunr, pipeline: index.toJSON() && [] })));
  });
});
