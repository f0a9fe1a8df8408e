import { expect, test } from 'vitest';
import { FIELD_NAMES } from './field-names.ts';
import { FORMATS } from './formats.ts';
import { LOSSES } from './losses.ts';
import { COMPLETE } from './nasty-fields.ts';
import { fieldsInNotes, notedFields } from './places.ts';

// That there are no other losses, and that each of these happens: src/core/import/round-trip.test.ts and csv.test.ts.

test.each(['bibtex', 'biblatex', 'ris'] as const)('%s: the fields that stand in notes are listed and have a name', (format) => {
  expect(new Set(COMPLETE.flatMap(([, citation]) => notedFields(citation, format)))).toEqual(new Set(fieldsInNotes(format)));
  for (const field of fieldsInNotes(format)) expect([FIELD_NAMES.fr[field], FIELD_NAMES.en[field]], field).not.toContain(undefined);
});

test('CSL-JSON, the form of our own records, loses nothing', () => {
  const formats = new Set(LOSSES.flatMap((loss) => loss.formats));
  expect(FORMATS.flatMap(({ id }) => (formats.has(id) ? [] : [id]))).toEqual(['csl-json']);
});
