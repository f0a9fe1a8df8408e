import type { SourceEntry } from '../entry.ts';
import { assemble } from './assemble.ts';
import { AT, type Draft, drafter, isoDate, printEntry } from './bib-entry.ts';
import type { ExportContext } from './context.ts';
import { cslDate, dateLiteral, dateParts } from './csl.ts';
import { babelName, reportWord } from './languages.ts';
import { escapeLatex } from './latex.ts';

/**
 * BibTeX (https://ctan.org/pkg/btxdoc): UTF-8, keys are our ids. Beside the fields of its manual it has those that
 * reference managers read: `eid`, `doi`, `url`, `urldate`, `language`, `keywords`, `annote`.
 *
 * An article number stands in `eid` and in `pages`: plain styles and Zotero know only `pages`, and styles that know `eid`
 * print it instead of `pages`, never both.
 */
export function writeBibtex(sources: readonly SourceEntry[], context: ExportContext): string {
  const draft = drafter('bibtex', context);
  return assemble(sources, (source) => printEntry(bibtexEntry(draft(source))), '\n');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function bibtexEntry(draft: Draft): Draft {
  const { source, type, fields } = draft;
  const { language, issued: published, accessed: seen } = source.citation;
  const issued = cslDate(published);
  const parts = dateParts(issued);
  const literal = dateLiteral(issued);
  if (parts) fields[AT.year] = String(parts.year);
  else if (literal) fields[AT.year] = escapeLatex(literal);
  if (parts?.month) fields[AT.month] = MONTHS[parts.month - 1] ?? String(parts.month);
  if (parts?.day) fields[AT.day] = String(parts.day);

  const accessed = cslDate(seen);
  const day = isoDate(accessed) ?? dateLiteral(accessed);
  if (day) fields[AT.urldate] = escapeLatex(day);
  if (fields[AT.eid]) fields[AT.pages] ??= fields[AT.eid];
  if (type === 'techreport') fields[AT.type] ??= reportWord(language);
  fields[AT.language] = language;
  fields[AT.langid] = babelName(language);
  return draft;
}
