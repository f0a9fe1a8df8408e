import { describe, expect, test } from 'vitest';
import { FIELD_NAMES } from './field-names.ts';
import { exportSources } from './formats.ts';
import { fieldsInNotes, LOSSES } from './losses.ts';
import { NASTY_CORPUS, sourceOf } from './nasty-records.ts';

test.each(LOSSES)('$format: $says.en', ({ format, record, becomes, insteadOf }) => {
  const source = NASTY_CORPUS.sources.get(record);
  const text = exportSources(format, source ? [source] : [], { corpus: NASTY_CORPUS });
  expect(text).toContain(becomes);
  expect(text).not.toContain(insteadOf);
});

describe('what has no field stands in the note', () => {
  test.each(['bibtex', 'biblatex', 'ris'] as const)('%s', (format) => {
    expect(fieldsInNotes(format)).toContain('medium');
    for (const field of fieldsInNotes(format)) expect(FIELD_NAMES.fr[field], field).toBeDefined();
    const thesis = sourceOf('t-2020', { type: 'thesis', title: 'T', language: 'fr', medium: 'Microfilm' });
    expect(exportSources(format, [thesis], { corpus: NASTY_CORPUS })).toMatch(format === 'ris' ? /N1 {2}- .*Microfilm/ : /note = \{.*Microfilm/);
  });
});
