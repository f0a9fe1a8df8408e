import { z } from 'zod';
import { BASES, CLAIM_KINDS, DIRECTIONS } from './terms.ts';
import { Id, LocalizedText, Text } from './text.ts';

export const Locator = z
  .strictObject({
    page: Text.optional().describe('Pages as printed, ranges with an en dash: "3–4, 99–100"'),
    chapter: Text.optional(),
    section: Text.optional(),
    table: Text.optional(),
    box: Text.optional(),
  })
  .describe('A place in the asserting source');
export type Locator = z.infer<typeof Locator>;

export const Report = z
  .strictObject({
    document: Id.describe('Founding document that reports the line'),
    section: Text.describe('Its section: "3", "a.c", "b"'),
    page: Text.optional().describe('Its page'),
    locator: Locator.optional().describe('The place in the asserting source that the document gives'),
  })
  .describe('Where a founding document states the line');
export type Report = z.infer<typeof Report>;

export const EvidenceLine = z
  .strictObject({
    source: Id.describe('The work that asserts or finds it'),
    direction: z.enum(DIRECTIONS),
    basis: z.enum(BASES).describe('What the assertion rests on, as the document says'),
    'reported-in': z.array(Report).min(1),
    'relies-on': z
      .array(
        z.strictObject({
          source: Id,
          references: z.array(Text).default([]).describe('Reference numbers under which the document cites it here'),
        }),
      )
      .default([])
      .describe('Works that the asserting source cites for it'),
    settings: z.array(Id).default([]).describe('Settings of this line, when narrower than the claim'),
    populations: z.array(Id).default([]).describe('Populations of this line, when narrower than the claim'),
    note: LocalizedText.optional().describe('What the line says exactly, its nuance or limit; required for any doubt'),
  })
  .describe('The tie between a claim and a source');
export type EvidenceLine = z.infer<typeof EvidenceLine>;

export const ClaimWording = z
  .strictObject({
    'may-say': LocalizedText.optional().describe('What can be said as it is: who says it, for whom, and the doubt that goes with it'),
    'may-not-say': LocalizedText.optional().describe('The sentence that says more than the sources do'),
    'say-instead': LocalizedText.optional().describe('A short sentence that holds, for a slide'),
  })
  .describe('Wording for teaching that an editor wrote; what is left out is derived (docs/wording.md)');
export type ClaimWording = z.infer<typeof ClaimWording>;

export const Claim = z
  .strictObject({
    id: Id.optional().describe('May be left out; if given, it must be the file name'),
    aliases: z.array(Id).default([]).describe('Former ids of this claim'),
    kind: z.enum(CLAIM_KINDS),
    statement: LocalizedText.describe('One sentence, in our words'),
    beneficiary: Id.optional().describe('Who benefits (benefits only)'),
    themes: z.array(Id).min(1),
    settings: z.array(Id).default([]).describe('Empty: tied to no setting'),
    populations: z.array(Id).default([]),
    'support-types': z.array(Id).default([]),
    evidence: z.array(EvidenceLine),
    'qualified-by': z.array(Id).default([]).describe('Claims (cautions) that must be read with this one'),
    related: z.array(Id).default([]).describe('Neighbouring claims'),
    wording: ClaimWording.optional(),
  })
  .describe('One statement that evidence bears on');
export type Claim = z.infer<typeof Claim>;
