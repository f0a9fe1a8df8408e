import type { SourceEntry } from '../entry.ts';
import { assemble } from './assemble.ts';
import { AT, addNote, type Draft, drafter, isoDate, printEntry } from './bib-entry.ts';
import type { ExportContext } from './context.ts';
import { cslDate, dateLiteral, saysNoDate, statusOf } from './csl.ts';
import { babelName, reportWord } from './languages.ts';
import { escapeLatex } from './latex.ts';

/**
 * BibLaTeX (https://ctan.org/pkg/biblatex, chapter 2), valid against its data model as far as the record has the fields
 * that it wants. A date is a date or nothing: styles print their own word for “n.d.”, in the language of the document.
 * The annotation is in `annote`, the alias of `annotation` that Zotero and JabRef read too.
 */
export function writeBiblatex(sources: readonly SourceEntry[], context: ExportContext): string {
  const draft = drafter('biblatex', context);
  return assemble(sources, (source) => printEntry(biblatexEntry(draft(source))), '\n');
}

/** What `pubstate` has a translated word for. */
export const PUBSTATES: Readonly<Record<string, string>> = {
  'in preparation': 'inpreparation',
  submitted: 'submitted',
  forthcoming: 'forthcoming',
  'in press': 'inpress',
};

function biblatexEntry(draft: Draft): Draft {
  const { source, type, fields } = draft;
  const { citation, aliases } = source;
  const issued = cslDate(citation.issued);
  const literal = dateLiteral(issued);
  fields[AT.date] = isoDate(issued);
  if (literal && !saysNoDate(literal)) addNote(fields, escapeLatex(literal));
  fields[AT.urldate] = isoDate(cslDate(citation.accessed));

  if (type === 'report') fields[AT.type] ??= reportWord(citation.language);
  if (citation.type === 'motion_picture') fields[AT.entrysubtype] = 'film';
  if (citation.type === 'legislation') fields[AT.entrysubtype] = 'legislation';
  if (citation.PMID) fields[AT.eprinttype] = 'pubmed';
  const status = statusOf(source);
  if (status) fields[AT.pubstate] = PUBSTATES[status.toLowerCase()] ?? escapeLatex(status);
  const babel = babelName(citation.language);
  fields[AT.language] = babel ?? citation.language;
  fields[AT.langid] = babel;
  // Former ids go on working as keys (biblatex manual, 2.2.3: `ids`).
  if (aliases.length) fields[AT.ids] = aliases.join(',');
  return draft;
}
