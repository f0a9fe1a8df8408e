import { z } from 'zod';
import { Citation } from './citation.ts';
import { ANNOTATION_STATES, NOTICE_KINDS } from './terms.ts';
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

export const Notice = z
  .strictObject({
    kind: z.enum(NOTICE_KINDS),
    date: z
      .union([
        z.int().min(1000).max(2999),
        z.string().regex(/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD'),
      ])
      .describe('When the notice came out: 2021, "2021-03" or "2021-03-04"'),
    'stated-in': Text.describe('Where it is said, as one would cite it: the journal’s notice, a database of retractions'),
    DOI: Text.optional().describe('Bare DOI of the notice itself, not of the work'),
    URL: Text.optional().describe('Web address of the notice'),
    note: LocalizedText.optional().describe('What it changes for a reader, in our words'),
  })
  .refine((notice) => notice.DOI !== undefined || notice.URL !== undefined, 'a DOI or a URL where the notice can be read')
  .describe('A notice that the work was retracted or corrected, or that doubt was cast on it');
export type Notice = z.infer<typeof Notice>;

export const Imported = z
  .strictObject({
    file: Text.describe('Name of the file that the record was read from'),
    key: Text.optional().describe('Citation key or id of the record in that file'),
    fields: z
      .record(Text, Text)
      .default({})
      .describe('What the file said beyond the citation, by field: abstract, keywords, notes … Kept, and not published'),
  })
  .describe('Written by “kb import”: where a record comes from that no founding document gives');
export type Imported = z.infer<typeof Imported>;

export const Source = z
  .strictObject({
    id: Id.optional().describe('May be left out; if given, it must be the file name'),
    aliases: z.array(Id).default([]).describe('Former ids of this source'),
    citation: Citation,
    'author-elision': z
      .enum(['before-last', 'at-end'])
      .optional()
      .describe('The printed author list is cut by an ellipsis: before its last name, or at its end'),
    annotation: z
      .enum(ANNOTATION_STATES)
      .describe(
        'annotated: described, in our words; cited-only: known only from being cited; imported: its record comes from a file, and nothing is said of it yet',
      ),
    design: Id.optional().describe('Study design (vocabulary study-designs), when a document or the title states it'),
    themes: z.array(Id).default([]),
    settings: z.array(Id).default([]),
    populations: z.array(Id).default([]),
    'support-types': z.array(Id).default([]),
    countries: z
      .array(z.string().regex(/^[A-Z]{2}$/, 'an ISO 3166-1 code in capitals, such as CA'))
      .default([])
      .describe('Where the work was done, when a document or the title tells'),
    sample: LocalizedText.optional().describe('How many people or works were studied, and who they are, when a document tells; short, for a table'),
    access: z.enum(['open', 'restricted']).optional().describe('Only when a document tells'),
    mentions: z.array(Mention).default([]).describe('Needed, but for a source that was imported'),
    imported: Imported.optional(),
    discrepancies: z.array(Discrepancy).default([]),
    remarks: z
      .array(z.strictObject({ field: Text, text: LocalizedText }))
      .default([])
      .describe('Trouble with one printed reading: an inverted name, a missing volume, a wrong web address'),
    notices: z.array(Notice).default([]).describe('Retraction, correction or expression of concern; they travel with every export and every claim'),
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
  .refine((source) => source.imported !== undefined || source.mentions.length > 0, { path: ['mentions'], error: 'at least one mention' })
  .refine((source) => source.annotation !== 'imported' || source.imported !== undefined, { path: ['imported'], error: 'where it comes from' })
  .describe('A work: its record, its classification, and where the founding documents cite it');
export type Source = z.infer<typeof Source>;
