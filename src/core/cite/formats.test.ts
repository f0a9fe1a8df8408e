import { describe, expect, test } from 'vitest';
import { exportSources, FORMATS, type FormatId } from './formats.ts';
import { NASTY, NASTY_CORPUS } from './nasty-records.ts';

describe.each(FORMATS)('$id', ({ id }) => {
  test('sorted, each source once, always the same', () => {
    const text = exportSources(id, NASTY, { corpus: NASTY_CORPUS });
    expect(exportSources(id, [...NASTY].reverse(), { corpus: NASTY_CORPUS })).toBe(text);
    expect(exportSources(id, [...NASTY, ...NASTY], { corpus: NASTY_CORPUS })).toBe(text);
    expect(exportSources(id, NASTY_CORPUS.sources.values(), { corpus: NASTY_CORPUS })).toBe(text);
  });

  test('no source is no error', () => expect(exportSources(id, [], { corpus: NASTY_CORPUS })).toBeTypeOf('string'));

  test('the language of labels and notes', () => {
    const both = exportSources(id, NASTY, { corpus: NASTY_CORPUS });
    const english = exportSources(id, NASTY, { corpus: NASTY_CORPUS, lang: 'en' });
    expect(both).toContain('Première revue');
    expect(both).toContain('First review');
    expect(english).not.toContain('Première revue');
    expect(english).toContain('Effects and benefits');
  });
});

test('the endings of the contract', () => {
  expect(FORMATS.map((format) => format.extension)).toEqual(['bib', 'biblatex.bib', 'csl.json', 'ris', 'csv']);
});

test('an unknown format', () => expect(() => exportSources('docx' as FormatId, [], { corpus: NASTY_CORPUS })).toThrow('docx'));
