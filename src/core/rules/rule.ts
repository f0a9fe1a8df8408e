import type { Kind, Language } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import type { Diagnostic, Position } from '../diagnostic.ts';
import type { Entry } from '../entry.ts';
import type { InternalLink } from '../markdown.ts';
import type { Path } from '../yaml.ts';

interface Common {
  /** Stable, never given to another rule. */
  id: string;
  /** What is wrong, in one line. */
  description: string;
  severity: Diagnostic['severity'];
  /** Why it matters to a reader. */
  why: string;
  /** What it reports, as an editor would write it. */
  bad: string;
  /** The same, mended. */
  good: string;
}

/** A field (its path) or a place in the text. */
export type Place = Path | Position;

/** A check that needs one entry and no other. It is run where the file is parsed. */
export interface EntryRule extends Common {
  scope: 'entry';
  check(entry: Entry, context: EntryContext): void;
}

export interface EntryContext {
  /** Our own texts in a language, of the front matter and of the body. */
  texts(language: Language): readonly OwnText[];
  report(finding: { path: Place; message: string; expected?: string[]; related?: { path: Place; message: string }[] }): void;
}

/** A text of ours, never a printed one. */
export interface OwnText {
  text: string;
  /** True for alternative labels, which hold the words that people search with. */
  forSearch: boolean;
  /** Where the character at an index stands: its field, or its line and column in the body. */
  at(index: number): Place;
}

/** A check that looks from one entry to others. It is run once all are linked. */
export interface CorpusRule extends Common {
  scope: 'corpus';
  check(context: RuleContext): void;
}

/** What a corpus rule sees, and how it reports. */
export interface RuleContext {
  corpus: Corpus;
  /** True also for an entry whose file is broken, so that one mistake is reported once. */
  isKnown(kind: Kind, id: string): boolean;
  /** The id of that kind that a mistyped one most likely meant. */
  nearest(kind: Kind, id: string): string | undefined;
  bodyLinks(file: string): readonly InternalLink[];
  /** Every file that was looked at, valid or not. */
  files: readonly { kind: Kind; id: string; file: string }[];
  report(finding: {
    file: string;
    path: Place;
    message: string;
    expected?: string[];
    related?: { file: string; path: Place; message: string }[];
  }): void;
}

export type Rule = EntryRule | CorpusRule;
