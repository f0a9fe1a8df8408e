import { z } from 'zod';
import { Report } from './claim.ts';
import { Id, LocalizedText } from './text.ts';

/** A questionnaire or checklist that a document offers. Its items are described in our words; the original is linked. */
export const Instrument = z
  .strictObject({
    id: Id.optional().describe('May be left out; if given, it must be the file name'),
    aliases: z.array(Id).default([]).describe('Former ids'),
    title: LocalizedText,
    form: z.enum(['questionnaire', 'checklist', 'list-of-characteristics']),
    purpose: LocalizedText.describe('What it is for'),
    respondent: LocalizedText.describe('Who answers it, or who uses it'),
    use: LocalizedText.describe('How to use it, as the document says'),
    original: Id.describe('Source that the instrument is from'),
    'reported-in': z.array(Report).min(1),
    scale: z.array(LocalizedText).default([]).describe('Answers to choose from, from the first column to the last; empty for a list to tick'),
    dimensions: z
      .array(
        z.strictObject({
          id: Id,
          label: LocalizedText,
          items: z.array(z.strictObject({ id: Id, text: LocalizedText })).min(1),
        }),
      )
      .min(1)
      .describe('Groups of items, in the order of the document; one group when it has none'),
    themes: z.array(Id).min(1),
    settings: z.array(Id).default([]),
    related: z.array(Id).default([]).describe('Claims that it goes with'),
  })
  .describe('A questionnaire or checklist');
export type Instrument = z.infer<typeof Instrument>;
