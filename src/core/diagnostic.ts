/** One finding about the content. Data first: text, JSON and CI annotations are made at the edge (scripts/report.ts). */
export interface Diagnostic {
  /** Stable name of the rule, kebab-case. */
  ruleId: string;
  severity: 'error' | 'warning';
  /** Path relative to the content root, with forward slashes. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  /** What is wrong and what to do, in one or two sentences. */
  message: string;
  /** What would have been right: allowed values or the nearest match. */
  expected?: string[];
  /** Other places that matter, such as the first definition of a duplicate. */
  related?: { file: string; line: number; column: number; message: string }[];
}

export interface Position {
  line: number;
  column: number;
}

/** Orders diagnostics by file, line, column and rule, so that the same content always gives the same report. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.ruleId, b.ruleId) || compare(a.message, b.message),
  );
}

/** Code-point order: the same on every machine and locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
