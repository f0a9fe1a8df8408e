import type { Language } from '../../../schemas/terms.ts';
import { FIELDS, placeOf } from './fields.ts';
import type { FormatId } from './formats.ts';
import { TYPES } from './types.ts';

/** Something that a format cannot carry as the record has it. The exports page lists these; `losses.test.ts` proves each on a record. */
export interface Loss {
  format: FormatId;
  says: Record<Language, string>;
  /** A record of `nasty-records.ts`, what it has, and what the file has in its place. */
  record: string;
  becomes: string;
  insteadOf: string;
}

export const LOSSES: readonly Loss[] = [
  {
    format: 'ris',
    says: { fr: 'La virgule dans le nom d’une organisation est omise.', en: 'A comma inside the name of an organisation is left out.' },
    record: 'corporate-2017',
    becomes: 'AU  - Achara Consulting Inc.,',
    insteadOf: 'Achara Consulting, Inc.',
  },
  {
    format: 'ris',
    says: { fr: 'La particule fait corps avec le nom de famille.', en: 'A particle is one with the family name.' },
    record: 'particles-2019',
    becomes: 'AU  - van der Berg, Jan',
    insteadOf: 'Berg, Jan, van der',
  },
  {
    format: 'biblatex',
    says: { fr: 'La langue perd sa région (fr-CH devient french).', en: 'A language loses its region (fr-CH becomes french).' },
    record: 'training-2023',
    becomes: 'langid = {french}',
    insteadOf: 'fr-CH',
  },
  {
    format: 'csv',
    says: {
      fr: 'Une cellule qu’un tableur prendrait pour une formule est précédée d’une apostrophe.',
      en: 'A cell that a spreadsheet would take for a formula has an apostrophe before it.',
    },
    record: 'formula-2020',
    becomes: "'=HYPERLINK(",
    insteadOf: ',=HYPERLINK(',
  },
];

/** Variables that a format has no field for, for some kinds of work at least: they stand in the note, with a label. */
export function fieldsInNotes(format: 'bibtex' | 'biblatex' | 'ris'): string[] {
  const types = [...new Set(Object.values(TYPES).map((names) => names[format]))];
  return FIELDS.filter((row) => types.some((type) => ['note', 'N1'].includes(placeOf(row[format], type)))).map(({ csl }) => csl);
}
