import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, type Field } from './data.ts';
import { packIndex, unpackIndex } from './pack.ts';

const nothing = Object.fromEntries(FIELD_NAMES.map((field) => [field, []])) as unknown as Record<Field, string[]>;
const documents = [
  { ...nothing, title: ['peer', 'support', 'peer'], year: ['2019'] },
  { ...nothing, title: ['peers'], authors: ['bektas'] },
  { ...nothing, text: ['soutien', 'pair', 'support'], concepts: ['#0', '#12'] },
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
  const unpacked = unpackIndex(packed, lunr.version);
  const index = lunr.Index.load(unpacked.lunr);

  it('keeps each word once, with its languages', () => {
    expect(packed.words).toEqual(['0#0 112 02019 0bektas', '0pair 0soutien', '0peer 4s', '0support']);
    expect(unpacked.words).toContainEqual({ word: 'peers', fr: false, en: true });
    expect(unpacked.words).toContainEqual({ word: 'support', fr: true, en: true });
  });

  it.each([
    ['peer', ['0']],
    ['support', ['0', '2']],
    ['#12', ['2']],
    ['bektas', ['1']],
    ['nothing', []],
  ])('Lunr finds “%s”', (word, expected) => {
    expect(index.query((query) => query.term(word, {})).map(({ ref }) => ref)).toEqual(expected);
    expect([...unpacked.documentsWith(word)].sort()).toEqual(expected);
  });

  it('tells the fields', () => {
    expect(index.query((query) => query.term('support', {}))[1]?.matchData.metadata).toEqual({ support: { text: {} } });
  });

  it('is the form that Lunr itself writes', () => {
    const [own, lunrs] = [unpacked.lunr, JSON.parse(JSON.stringify(lunr(function () {
      this.ref('id');
      for (const field of FIELD_NAMES) this.field(field);
      this.add({ id: '0', title: 'peer' });
    })))];
    expect(Object.keys(own).sort()).toEqual(Object.keys(lunrs).sort());
    expect(JSON.parse(JSON.stringify(lunr.Index.load(own)))).toEqual(JSON.parse(JSON.stringify(index)));
  });
});
