import { z } from 'zod';
import { Report } from './claim.ts';
import { Id, LocalizedText } from './text.ts';

/** A table of a document that sets several things side by side. */
export const Comparison = z
  .strictObject({
    id: Id.optional().describe('May be left out; if given, it must be the file name'),
    title: LocalizedText,
    lead: LocalizedText.describe('What is compared, and on what ground'),
    'reported-in': z.array(Report).min(1),
    columns: z
      .array(z.strictObject({ id: Id, label: LocalizedText, concept: z.strictObject({ vocabulary: Id, id: Id }).optional() }))
      .min(2)
      .describe('What is compared; a column may stand for a concept'),
    rows: z
      .array(z.strictObject({ label: LocalizedText, cells: z.array(LocalizedText).min(2).describe('One for each column, in their order') }))
      .min(1),
    themes: z.array(Id).min(1),
  })
  .refine((value) => value.rows.every((row) => row.cells.length === value.columns.length), 'one cell for each column in every row')
  .describe('A comparison in a table');
export type Comparison = z.infer<typeof Comparison>;
