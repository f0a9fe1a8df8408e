import type { SourceEntry } from '../entry.ts';
import { addNotes, type Draft, draftEntry, isoDate, printEntry } from './bib-entry.ts';
import type { ExportContext } from './context.ts';
import { dateLiteral, dateParts } from './csl.ts';
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
  return sources.map((source) => printEntry(bibtexEntry(source, context))).join('\n');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function bibtexEntry(source: SourceEntry, context: ExportContext): Draft {
  const draft = draftEntry(source, 'bibtex');
  const { item, type, fields } = draft;
  const issued = dateParts(item.issued);
  const literal = dateLiteral(item.issued);
  if (issued) fields.set('year', String(issued.year));
  else if (literal) fields.set('year', escapeLatex(literal));
  if (issued?.month) fields.set('month', MONTHS[issued.month - 1] ?? String(issued.month));
  if (issued?.day) fields.set('day', String(issued.day));

  const accessed = isoDate(item.accessed) ?? dateLiteral(item.accessed);
  if (accessed) fields.set('urldate', escapeLatex(accessed));
  const eid = fields.get('eid');
  if (eid && !fields.has('pages')) fields.set('pages', eid);
  if (type === 'techreport' && !fields.has('type')) fields.set('type', reportWord(item.language));
  fields.set('language', item.language);
  const babel = babelName(item.language);
  if (babel) fields.set('langid', babel);
  addNotes(draft, context);
  return draft;
}
