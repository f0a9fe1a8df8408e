import { annotationState } from './annotation-state.ts';
import { beneficiary } from './beneficiary.ts';
import { brokenLink } from './broken-link.ts';
import { claimWithoutEvidence } from './claim-without-evidence.ts';
import { conceptStructure } from './concept-structure.ts';
import { doubtWithoutNote } from './doubt-without-note.ts';
import { duplicateDoi } from './duplicate-doi.ts';
import { duplicateItem } from './duplicate-item.ts';
import { duplicateLine } from './duplicate-line.ts';
import { duplicateMention } from './duplicate-mention.ts';
import { frenchTypography } from './french-typography.ts';
import { idClash } from './id-clash.ts';
import { importedRecords } from './imported-records.ts';
import { lookAlike } from './look-alike.ts';
import { malformedIdentifier } from './malformed-identifier.ts';
import { needlessDistinctFrom } from './needless-distinct-from.ts';
import { notFounding } from './not-founding.ts';
import { overclaimingWording } from './overclaiming-wording.ts';
import { referenceWithoutMention } from './reference-without-mention.ts';
import type { CorpusRule, EntryRule, Rule } from './rule.ts';
import { selfReference } from './self-reference.ts';
import { sharedReference } from './shared-reference.ts';
import { shortCodeClash } from './short-code-clash.ts';
import { stigmatisingLanguage } from './stigmatising-language.ts';
import { unknownConcept } from './unknown-concept.ts';
import { unknownEntry } from './unknown-entry.ts';

/** Every rule, in the order in which they run and are listed. A rule is added here by hand. */
export const RULES: readonly Rule[] = [
  idClash,
  shortCodeClash,
  conceptStructure,
  unknownConcept,
  unknownEntry,
  selfReference,
  notFounding,
  malformedIdentifier,
  duplicateDoi,
  duplicateItem,
  duplicateMention,
  duplicateLine,
  lookAlike,
  needlessDistinctFrom,
  sharedReference,
  annotationState,
  importedRecords,
  claimWithoutEvidence,
  beneficiary,
  doubtWithoutNote,
  overclaimingWording,
  referenceWithoutMention,
  brokenLink,
  frenchTypography,
  stigmatisingLanguage,
];

export const ENTRY_RULES: readonly EntryRule[] = RULES.filter((rule) => rule.scope === 'entry');
export const CORPUS_RULES: readonly CorpusRule[] = RULES.filter((rule) => rule.scope === 'corpus');
