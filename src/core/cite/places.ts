import type { Citation } from '../../../schemas/index.ts';
import type { Variable } from './csl.ts';
import { FIELDS, placeOf } from './fields.ts';
import type { FormatId } from './formats.ts';
import { entryType, TYPES } from './types.ts';

/*
 * Where the fields of a record stand in a file, and as what its type is read back.
 */

type WithNotes = 'bibtex' | 'biblatex' | 'ris';

function isWithNotes(format: FormatId): format is WithNotes {
  return format === 'bibtex' || format === 'biblatex' || format === 'ris';
}

/** The fields of a record that its entry type has no field for in a format: they stand in the note, with a label where one is needed. */
export function notedFields(citation: Citation, format: FormatId): Variable[] {
  if (!isWithNotes(format)) return [];
  return FIELDS.filter(({ csl }) => citation[csl] !== undefined && isNote(placeOfField(citation, csl, format))).map(({ csl }) => csl);
}

/** Variables that a format has no field for, for some kinds of work at least. */
export function fieldsInNotes(format: WithNotes): Variable[] {
  const types = [...new Set(Object.values(TYPES).map((names) => names[format]))];
  return FIELDS.filter((row) => types.some((type) => isNote(placeOf(row[format], type)))).map(({ csl }) => csl);
}

function isNote(place: string | undefined): boolean {
  return place === 'note' || place === 'N1';
}

/** The field that carries a variable of a record in a format. */
export function placeOfField(citation: Citation, variable: Variable, format: FormatId): string | undefined {
  if (!isWithNotes(format)) return undefined;
  const row = FIELDS.find(({ csl }) => csl === variable);
  const place = row && placeOf(row[format], format === 'ris' ? TYPES[citation.type].ris : entryType(citation, format));
  // SP is the first page; the number of pages goes to the note where there are both.
  return variable === 'number-of-pages' && place === 'SP' && citation.page !== undefined ? 'N1' : place;
}

/** The type that an entry is read as, by its own type and, for `misc` and `unpublished`, its fields. */
export function typeRead(citation: Citation, format: FormatId): Citation['type'] {
  const { type } = citation;
  if (format === 'ris') return type === 'article' ? 'article-journal' : type;
  if (format !== 'bibtex' && format !== 'biblatex') return type;
  const entry = entryType(citation, format);
  if (entry === 'incollection' || entry === 'inbook') return 'chapter';
  if (entry === 'unpublished') return format === 'biblatex' && citation['event-title'] ? 'speech' : 'manuscript';
  if (entry === 'online') return 'webpage';
  if (entry !== 'misc') return type;
  if (format === 'biblatex' && (type === 'motion_picture' || type === 'legislation')) return type;
  if (citation.URL) return 'webpage';
  if (format === 'biblatex') return citation.publisher ? 'report' : 'manuscript';
  return citation.publisher || citation.ISBN ? 'book' : 'manuscript';
}
