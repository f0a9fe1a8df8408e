import { z } from 'zod';

/** A file name without its ending: lower-case ASCII words joined by hyphens, for ever. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens')
  .describe('An id: the name of a content file without its ending');
export type Id = z.infer<typeof Id>;

/** Text that is not empty and has no space at either end. */
export const Text = z
  .string()
  .min(1, 'some text')
  .refine((value) => value === value.trim(), 'no space at the start or the end');

/** The same text in both languages of the knowledge base; both are required. */
export const LocalizedText = z
  .strictObject({ fr: Text.describe('In French'), en: Text.describe('In English') })
  .describe('One text in French and in English');
export type LocalizedText = z.infer<typeof LocalizedText>;

/** A list of labels per language; a language without labels may be left out. */
export const LocalizedLabels = z.strictObject({
  fr: z.array(Text).default([]).describe('Labels in French'),
  en: z.array(Text).default([]).describe('Labels in English'),
});
export type LocalizedLabels = z.infer<typeof LocalizedLabels>;
