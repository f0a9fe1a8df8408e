import type { Kind } from '../../../schemas/index.ts';
import type { Corpus } from '../corpus.ts';
import type { Diagnostic, Position } from '../diagnostic.ts';
import type { Path } from '../front-matter.ts';
import type { InternalLink } from '../markdown.ts';

/** What a rule sees, and how it reports. */
export interface RuleContext {
  corpus: Corpus;
  /** True also for an entry whose file is broken, so that one mistake is reported once. */
  isKnown(kind: Kind, id: string): boolean;
  ids(kind: Kind): string[];
  bodyLinks(file: string): readonly InternalLink[];
  /** Every file that was looked at, valid or not. */
  files: readonly { kind: Kind; id: string; file: string }[];
  report(finding: {
    file: string;
    path: Path | Position;
    message: string;
    expected?: string[];
    related?: { file: string; path: Path | Position; message: string }[];
  }): void;
}

/** A check over the whole corpus. */
export interface Rule {
  id: string;
  /** One line, for the list of rules. */
  description: string;
  severity: Diagnostic['severity'];
  check(context: RuleContext): void;
}
