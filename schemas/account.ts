import { z } from 'zod';
import { Report } from './claim.ts';
import { Id, LocalizedText } from './text.ts';

/** A first-hand account, summarised with respect: no name, no place, nothing that tells who it is. The two sections of the body hold it. */
export const Account = z
  .strictObject({
    id: Id.optional().describe('May be left out; if given, it must be the file name'),
    title: LocalizedText.describe('What the person does, without identifying detail'),
    'reported-in': z.array(Report).min(1),
    themes: z.array(Id).min(1),
    settings: z.array(Id).default([]),
    related: z.array(Id).default([]).describe('Claims that it illustrates'),
  })
  .describe('A first-hand account');
export type Account = z.infer<typeof Account>;
