import { z } from 'zod';
import { Id, LocalizedText } from './text.ts';

/** What a kit holds at one place: a claim or an instrument. */
export const KitItem = z
  .strictObject({ claim: Id.optional().describe('A claim, by id'), instrument: Id.optional().describe('An instrument, by id') })
  .refine((item) => (item.claim === undefined) !== (item.instrument === undefined), 'either “claim: …” or “instrument: …”');
export type KitItem = z.infer<typeof KitItem>;

/** A ready-made kit: claims and instruments in the order of a talk. It says nothing of its own but the introduction. */
export const Kit = z
  .strictObject({
    id: Id.optional().describe('May be left out; if given, it must be the file name'),
    title: LocalizedText,
    audience: LocalizedText.describe('Whom it is made for'),
    intro: LocalizedText.describe('A few sentences for the top of the handout: what it shows, and what it leaves open'),
    items: z
      .array(KitItem)
      .min(2)
      .refine((items) => new Set(items.map((item) => item.claim ?? item.instrument)).size === items.length, 'each claim or instrument once')
      .describe('In the order of the handout; doubt and null findings belong to it'),
  })
  .describe('A ready-made kit');
export type Kit = z.infer<typeof Kit>;
