import { z } from 'zod';
import { Text } from './text.ts';

/**
 * A bibliographic record: a CSL-JSON item (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables)
 * written by hand in YAML. The id is the file name and is not repeated here.
 */
export const CITATION_TYPES = [
  'article-journal',
  'article',
  'book',
  'chapter',
  'entry-encyclopedia',
  'legislation',
  'manuscript',
  'motion_picture',
  'paper-conference',
  'report',
  'speech',
  'thesis',
  'webpage',
] as const;

export const PersonName = z.strictObject({
  family: Text.describe('Family name, as printed'),
  given: Text.optional().describe('Given name or initials, as printed'),
  'non-dropping-particle': Text.optional().describe('Particle that sorts and prints with the family name (“van”)'),
  'dropping-particle': Text.optional().describe('Particle that goes when only the family name is printed'),
  suffix: Text.optional().describe('Jr., III …'),
});
export const CorporateName = z.strictObject({
  literal: Text.describe('Name of an organisation, or a name that has no family part, as printed'),
});
export const Name = z.union([CorporateName, PersonName]).describe('A person (family, given) or an organisation (literal)');
export type Name = z.infer<typeof Name>;

/** A year, `YYYY-MM`, `YYYY-MM-DD`, or what stands in place of a date (`n.d.`). */
export const CitationDate = z
  .union([
    z.int().min(1000).max(2999),
    z.string().regex(/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'YYYY, YYYY-MM or YYYY-MM-DD'),
    z.strictObject({ literal: Text }),
  ])
  .describe('2019, "2019-06", "2019-06-21", or { literal: n.d. }');
export type CitationDate = z.infer<typeof CitationDate>;

export const Citation = z
  .strictObject({
    type: z.enum(CITATION_TYPES).describe('CSL item type'),
    title: Text.describe('Title as printed, in its own language'),
    'title-short': Text.optional(),
    'original-title': Text.optional().describe('Title in the original language of a translated work'),
    author: z.array(Name).min(1).optional(),
    editor: z.array(Name).min(1).optional(),
    'container-title': Text.optional().describe('Journal, book or site that the work is part of'),
    'collection-title': Text.optional().describe('Series'),
    'event-title': Text.optional().describe('Conference'),
    publisher: Text.optional(),
    'publisher-place': Text.optional(),
    issued: CitationDate.optional(),
    accessed: CitationDate.optional().describe('When a document says it consulted the address'),
    volume: Text.optional(),
    issue: Text.optional(),
    page: Text.optional().describe('First and last page, with an en dash: 447–459'),
    number: Text.optional().describe('Article number of a journal article, or report number'),
    'number-of-pages': Text.optional(),
    edition: Text.optional(),
    genre: Text.optional().describe('Kind of report, talk, training …, as printed'),
    medium: Text.optional(),
    status: Text.optional().describe('“advance online publication”, “in press”'),
    language: z
      .string()
      .regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language tag such as fr, en or fr-CH')
      .describe('Language of the work itself'),
    DOI: Text.optional().describe('Bare DOI: 10.3389/fpsyg.2019.01052'),
    ISBN: Text.optional(),
    ISSN: Text.optional(),
    PMID: Text.optional(),
    PMCID: Text.optional(),
    URL: Text.optional().describe('Web address as printed'),
  })
  .describe('CSL-JSON item: fields as printed where printed, nothing where not');
export type Citation = z.infer<typeof Citation>;
