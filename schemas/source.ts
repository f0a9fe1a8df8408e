import { z } from 'zod';
import { Citation } from './citation.ts';
import { ANNOTATION_STATES } from './terms.ts';
import { Id, LocalizedText, Text } from './text.ts';

export const Mention = z
  .strictObject({
    in: Id.describe('Founding document that cites the source'),
    section: Text.describe('Section of that document: "3", "b", "a.c", "intro"'),
    page: Text.optional().describe('Page of that document'),
    reference: Text.optional().describe('Reference number as printed, without “Réf.”'),
    item: Text.optional().describe('Which bullet or entry, where the same citation stands several times on a page'),
    role: z
      .enum(['annotated', 'cited', 'extracted', 'listed', 'self'])
      .describe(
        'annotated: has a notice; cited: a reference; extracted: the document reproduces or summarises a part of it; listed: named as a further resource; self: the document itself',
      ),
    as: Text.describe('The citation exactly as printed there'),
  })
  .describe('Where and how a founding document cites the source');
export type Mention = z.infer<typeof Mention>;

export const Discrepancy = z
  .strictObject({
    field: Text.describe('CSL field on which the readings differ (author, number, issued, title …)'),
    readings: z
      .array(
        z.strictObject({
          printed: Text.describe('The reading, exactly as printed'),
          chosen: z.literal(true).optional().describe('The record follows this reading'),
          at: z
            .array(z.strictObject({ in: Id, section: Text.optional(), page: Text.optional(), reference: Text.optional() }))
            .min(1)
            .describe('Where founding documents print it'),
        }),
      )
      .min(2)
      .describe('Each reading, once, and where it stands'),
    status: z
      .enum(['supported', 'unverified'])
      .describe('supported: an identifier printed in the documents bears the chosen reading out; unverified: none does'),
    because: LocalizedText.describe('Why this reading was chosen'),
  })
  .describe('Two mentions that disagree, with both readings');
export type Discrepancy = z.infer<typeof Discrepancy>;

export const Source = z
  .strictObject({
    id: Id.optional().describe('May be left out; if given, it must be the file name'),
    aliases: z.array(Id).default([]).describe('Former ids of this source'),
    citation: Citation,
    'author-elision': z
      .enum(['before-last', 'at-end'])
      .optional()
      .describe('The printed author list is cut by an ellipsis: before its last name, or at its end'),
    annotation: z.enum(ANNOTATION_STATES).describe('annotated: a document describes it; cited-only: known only from being cited'),
    design: Id.optional().describe('Study design (vocabulary study-designs), when a document or the title states it'),
    themes: z.array(Id).default([]),
    settings: z.array(Id).default([]),
    populations: z.array(Id).default([]),
    'support-types': z.array(Id).default([]),
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 code in capitals, such as CA'))
      .default([])
      .describe('Where the work was done, when a document or the title tells'),
    access: z.enum(['open', 'restricted']).optional().describe('Only when a document tells'),
    mentions: z.array(Mention).min(1),
    discrepancies: z.array(Discrepancy).default([]),
    remarks: z
      .array(z.strictObject({ field: Text, text: LocalizedText }))
      .default([])
      .describe('Trouble with one printed reading: an inverted name, a missing volume, a wrong web address'),
    unverified: LocalizedText.optional().describe('Why nothing in the documents supports that the work exists as printed'),
    'distinct-from': z.array(Id).default([]).describe('Look-alikes that are other works'),
    related: z
      .array(
        z.strictObject({
          source: Id,
          relation: z.enum(['abridges', 'part-of', 'complements', 'adapts', 'reports-on']),
        }),
      )
      .default([]),
  })
  .describe('A work: its record, its classification, and where the founding documents cite it');
export type Source = z.infer<typeof Source>;
