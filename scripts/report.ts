import type { Diagnostic } from '../src/core/diagnostic.ts';

/** Diagnostics as text for people: `file:line:column`, which terminals and editors can open. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], root: string): string {
  return diagnostics
    .map((d) => {
      const lines = [`${root}/${d.file}:${d.line}:${d.column}  ${d.severity}  ${d.message}  (${d.ruleId})`];
      for (const r of d.related ?? []) lines.push(`    ${root}/${r.file}:${r.line}:${r.column}  ${r.message}`);
      return lines.join('\n');
    })
    .join('\n');
}

/** “3 sources”, “1 source”. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
