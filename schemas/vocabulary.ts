import { z } from 'zod';
import { Id, LocalizedLabels, LocalizedText, Text } from './text.ts';

/** A SKOS concept (https://www.w3.org/TR/skos-reference/). */
export const Concept = z.strictObject({
  id: Id,
  prefLabel: LocalizedText.describe('skos:prefLabel'),
  altLabel: LocalizedLabels.prefault({}).describe('skos:altLabel; they feed the search'),
  definition: LocalizedText.optional().describe('skos:definition, in our words'),
  broader: Id.optional().describe('skos:broader: the concept above, in the same vocabulary'),
  attested: z
    .array(
      z.strictObject({
        in: Id.describe('Document'),
        section: Text.optional(),
        page: Text.optional(),
        'source-page': Text.optional().describe('Page of the work that the document reports'),
      }),
    )
    .default([])
    .describe('Where a founding document names or defines the concept'),
  exactMatch: z.array(z.url()).default([]).describe('Only where sure'),
});
export type Concept = z.infer<typeof Concept>;

export const Vocabulary = z
  .strictObject({
    id: Id.optional().describe('May be left out; if given, it must be the file name'),
    title: LocalizedText,
    concepts: z.array(Concept).min(1),
  })
  .describe('A SKOS concept scheme; the two sections of the body describe it');
export type Vocabulary = z.infer<typeof Vocabulary>;
