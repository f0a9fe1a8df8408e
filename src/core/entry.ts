import type { Account, Claim, Comparison, Concept, Instrument, Kind, Kit, Language, Source, Vocabulary } from '../../schemas/index.ts';
import type { Prose } from './markdown.ts';

interface Base {
  id: string;
  /** Path relative to the content root, forward slashes. */
  file: string;
  /** Our text, per language; empty where the file has no body. */
  prose: Partial<Record<Language, Prose>>;
}

export type SourceEntry = Omit<Source, 'id'> & Base & { kind: 'sources' };
export type ClaimEntry = Omit<Claim, 'id' | 'kind'> & Base & { kind: 'claims'; claimKind: Claim['kind'] };
export type VocabularyEntry = Omit<Vocabulary, 'id'> & Base & { kind: 'vocabularies' };
export type InstrumentEntry = Omit<Instrument, 'id'> & Base & { kind: 'instruments' };
export type ComparisonEntry = Omit<Comparison, 'id'> & Base & { kind: 'comparisons' };
export type AccountEntry = Omit<Account, 'id'> & Base & { kind: 'accounts' };
export type KitEntry = Omit<Kit, 'id'> & Base & { kind: 'kits' };
export type Entry = SourceEntry | ClaimEntry | VocabularyEntry | InstrumentEntry | ComparisonEntry | AccountEntry | KitEntry;
export type EntryOf<K extends Kind> = Extract<Entry, { kind: K }>;
export type { Concept };
