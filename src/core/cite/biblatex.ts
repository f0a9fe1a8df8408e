import type { SourceEntry } from '../entry.ts';
import { addNote, addNotes, type Draft, draftEntry, isoDate, printEntry } from './bib-entry.ts';
import type { ExportContext } from './context.ts';
import { dateLiteral, saysNoDate } from './csl.ts';
import { babelName, reportWord } from './languages.ts';
import { escapeLatex } from './latex.ts';

/**
 * BibLaTeX (https://ctan.org/pkg/biblatex, chapter 2), valid against its data model as far as the record has the fields
 * that it wants. A date is a date or nothing: styles print their own word for “n.d.”, in the language of the document.
 * The annotation is in `annote`, the alias of `annotation` that Zotero and JabRef read too.
 */
export function writeBiblatex(sources: readonly SourceEntry[], context: ExportContext): string {
  return sources.map((source) => printEntry(biblatexEntry(source, context))).join('\n');
}

/** What `pubstate` has a translated word for. */
export const PUBSTATES: Readonly<Record<string, string>> = {
  'in preparation': 'inpreparation',
  submitted: 'submitted',
  forthcoming: 'forthcoming',
  'in press': 'inpress',
};

function biblatexEntry(source: SourceEntry, context: ExportContext): Draft {
  const draft = draftEntry(source, 'biblatex');
  const { item, type, fields } = draft;
  const date = isoDate(item.issued);
  const literal = dateLiteral(item.issued);
  if (date) fields.set('date', date);
  else if (literal && !saysNoDate(literal)) addNote(fields, escapeLatex(literal));
  const accessed = isoDate(item.accessed);
  if (accessed) fields.set('urldate', accessed);

  if (type === 'report' && !fields.has('type')) fields.set('type', reportWord(item.language));
  if (item.type === 'motion_picture') fields.set('entrysubtype', 'film');
  if (item.type === 'legislation') fields.set('entrysubtype', 'legislation');
  if (item.PMID) fields.set('eprinttype', 'pubmed');
  if (item.status) fields.set('pubstate', PUBSTATES[item.status.toLowerCase()] ?? escapeLatex(item.status));
  const babel = babelName(item.language);
  fields.set('language', babel ?? item.language);
  if (babel) fields.set('langid', babel);
  // Former ids go on working as keys (biblatex manual, 2.2.3: `ids`).
  if (source.aliases.length) fields.set('ids', source.aliases.join(','));
  addNotes(draft, context);
  return draft;
}
