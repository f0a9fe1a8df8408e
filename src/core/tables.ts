import { ANNOTATION_STATES, BASES, CLAIM_KINDS, DIRECTIONS, NOTICE_KINDS } from '../../schemas/terms.ts';
import { CONCEPT_FIELDS, type ConceptField, type Corpus } from './corpus.ts';
import { csvCell } from './csv.ts';
import { yearOf } from './label.ts';
import { formatLocator } from './locator.ts';
import { isRetracted } from './notices.ts';

/** A column, in the terms of Table Schema (https://datapackage.org/standard/table-schema/). */
export interface Field {
  name: string;
  type: 'string' | 'integer' | 'boolean';
  description?: string;
  constraints?: { required?: true; enum?: readonly string[] };
}

export type Cell = string | number | boolean | undefined;

/** A table of the data package: columns, keys, and rows in the order of the columns. */
export interface Table {
  name: string;
  description: string;
  fields: readonly Field[];
  primaryKey: readonly string[];
  foreignKeys: readonly { fields: readonly string[]; reference: { resource: string; fields: readonly string[] } }[];
  rows(corpus: Corpus): Iterable<readonly Cell[]>;
}

const text = (name: string, description?: string): Field => ({ name, type: 'string', ...(description ? { description } : {}) });
const required = (name: string, description?: string): Field => ({ ...text(name, description), constraints: { required: true } });
const oneOf = (name: string, values: readonly string[]): Field => ({ name, type: 'string', constraints: { required: true, enum: values } });
const to = (field: string, resource: string, at = 'id') => ({ fields: [field], reference: { resource, fields: [at] } });
const concept = { fields: ['vocabulary', 'concept'], reference: { resource: 'concepts', fields: ['vocabulary', 'id'] } };

/** The concepts that an entry carries, field by field. */
function carried(holder: object): [vocabulary: string, id: string][] {
  return Object.entries(CONCEPT_FIELDS).flatMap(([field, vocabulary]) => {
    const value = (holder as Partial<Record<ConceptField, string | string[]>>)[field as ConceptField];
    return [value ?? []].flat().map((id): [string, string] => [vocabulary, id]);
  });
}

function* sourcesOf(corpus: Corpus) {
  yield* corpus.sources.values();
}

function* linesOf(corpus: Corpus) {
  for (const claim of corpus.claims.values()) for (const [i, line] of claim.evidence.entries()) yield { claim, line, id: `${claim.id}.${i + 1}` };
}

function* discrepanciesOf(corpus: Corpus) {
  for (const source of corpus.sources.values())
    for (const [i, discrepancy] of source.discrepancies.entries()) yield { source, discrepancy, id: `${source.id}.${i + 1}` };
}

/** All tables, those that others point at first. Everything but the records themselves, which the citation files hold in full. */
export const TABLES: readonly Table[] = [
  {
    name: 'concepts',
    description: 'Concepts of the controlled vocabularies',
    fields: [
      required('vocabulary'),
      required('id'),
      required('label_fr'),
      required('label_en'),
      text('definition_fr'),
      text('definition_en'),
      text('broader'),
    ],
    primaryKey: ['vocabulary', 'id'],
    foreignKeys: [{ fields: ['vocabulary', 'broader'], reference: { resource: '', fields: ['vocabulary', 'id'] } }],
    *rows(corpus) {
      for (const vocabulary of corpus.vocabularies.values())
        for (const { id, prefLabel, definition, broader } of vocabulary.concepts)
          yield [vocabulary.id, id, prefLabel.fr, prefLabel.en, definition?.fr, definition?.en, broader];
    },
  },
  {
    name: 'sources',
    description: 'Works, founding documents included',
    fields: [
      required('id', 'Citation key'),
      required('type', 'CSL item type'),
      required('title'),
      { name: 'year', type: 'integer' },
      required('language'),
      text('doi'),
      text('url'),
      oneOf('annotation_state', ANNOTATION_STATES),
      { name: 'verified', type: 'boolean', description: 'False: nothing in the documents supports that the work exists as printed' },
      { name: 'retracted', type: 'boolean' },
      text('aliases', 'Former ids, “; ” between them'),
    ],
    primaryKey: ['id'],
    foreignKeys: [],
    *rows(corpus) {
      for (const source of sourcesOf(corpus)) {
        const { type, title, issued, language, DOI, URL: url } = source.citation;
        yield [
          source.id,
          type,
          title,
          yearOf(issued),
          language,
          DOI,
          url,
          source.annotation,
          !source.unverified,
          isRetracted(source),
          source.aliases.join('; '),
        ];
      }
    },
  },
  {
    name: 'notices',
    description: 'Retractions, corrections and expressions of concern',
    fields: [required('id'), required('source'), oneOf('kind', NOTICE_KINDS), required('date'), required('stated_in'), text('doi'), text('url')],
    primaryKey: ['id'],
    foreignKeys: [to('source', 'sources')],
    *rows(corpus) {
      for (const source of sourcesOf(corpus))
        for (const [i, notice] of source.notices.entries())
          yield [`${source.id}.${i + 1}`, source.id, notice.kind, String(notice.date), notice['stated-in'], notice.DOI, notice.URL];
    },
  },
  {
    name: 'source-concepts',
    description: 'What a source is about',
    fields: [required('source'), required('vocabulary'), required('concept')],
    primaryKey: ['source', 'vocabulary', 'concept'],
    foreignKeys: [to('source', 'sources'), concept],
    *rows(corpus) {
      for (const source of sourcesOf(corpus)) for (const [vocabulary, id] of carried(source)) yield [source.id, vocabulary, id];
    },
  },
  {
    name: 'mentions',
    description: 'Where and how a founding document cites a source',
    fields: [
      required('id'),
      required('source'),
      required('document'),
      required('section'),
      text('page'),
      text('reference', 'Reference number as printed'),
      text('item'),
      required('role'),
      required('as_printed'),
    ],
    primaryKey: ['id'],
    foreignKeys: [to('source', 'sources'), to('document', 'sources')],
    *rows(corpus) {
      for (const source of sourcesOf(corpus))
        for (const [i, m] of source.mentions.entries())
          yield [`${source.id}.${i + 1}`, source.id, m.in, m.section, m.page, m.reference, m.item, m.role, m.as];
    },
  },
  {
    name: 'discrepancies',
    description: 'Fields on which mentions of a source disagree',
    fields: [
      required('id'),
      required('source'),
      required('field', 'CSL variable'),
      oneOf('status', ['supported', 'unverified']),
      text('because_fr'),
      text('because_en'),
    ],
    primaryKey: ['id'],
    foreignKeys: [to('source', 'sources')],
    *rows(corpus) {
      for (const { source, discrepancy: d, id } of discrepanciesOf(corpus)) yield [id, source.id, d.field, d.status, d.because.fr, d.because.en];
    },
  },
  {
    name: 'readings',
    description: 'Each reading of a discrepancy, and each place that prints it',
    fields: [
      required('id'),
      required('discrepancy'),
      required('printed'),
      { name: 'chosen', type: 'boolean' },
      required('document'),
      text('section'),
      text('page'),
      text('reference'),
    ],
    primaryKey: ['id'],
    foreignKeys: [to('discrepancy', 'discrepancies'), to('document', 'sources')],
    *rows(corpus) {
      for (const { discrepancy, id } of discrepanciesOf(corpus))
        for (const [i, reading] of discrepancy.readings.entries())
          for (const [j, place] of reading.at.entries())
            yield [`${id}.${i + 1}.${j + 1}`, id, reading.printed, reading.chosen ?? false, place.in, place.section, place.page, place.reference];
    },
  },
  {
    name: 'claims',
    description: 'Statements, in our words, that evidence bears on',
    fields: [
      required('id'),
      oneOf('kind', CLAIM_KINDS),
      required('statement_fr'),
      required('statement_en'),
      text('aliases', 'Former ids, “; ” between them'),
    ],
    primaryKey: ['id'],
    foreignKeys: [],
    *rows(corpus) {
      for (const claim of corpus.claims.values()) yield [claim.id, claim.claimKind, claim.statement.fr, claim.statement.en, claim.aliases.join('; ')];
    },
  },
  {
    name: 'claim-concepts',
    description: 'What a claim is about; no setting: tied to none',
    fields: [required('claim'), required('vocabulary'), required('concept')],
    primaryKey: ['claim', 'vocabulary', 'concept'],
    foreignKeys: [to('claim', 'claims'), concept],
    *rows(corpus) {
      for (const claim of corpus.claims.values()) for (const [vocabulary, id] of carried(claim)) yield [claim.id, vocabulary, id];
    },
  },
  {
    name: 'claim-qualifiers',
    description: 'Cautions that must be read with a claim',
    fields: [required('claim'), required('qualified_by')],
    primaryKey: ['claim', 'qualified_by'],
    foreignKeys: [to('claim', 'claims'), to('qualified_by', 'claims')],
    *rows(corpus) {
      for (const claim of corpus.claims.values()) for (const id of claim['qualified-by']) yield [claim.id, id];
    },
  },
  {
    name: 'evidence',
    description: 'Evidence lines: what a source says of a claim',
    fields: [
      required('id'),
      required('claim'),
      required('source'),
      oneOf('direction', DIRECTIONS),
      oneOf('basis', BASES),
      text('note_fr'),
      text('note_en'),
    ],
    primaryKey: ['id'],
    foreignKeys: [to('claim', 'claims'), to('source', 'sources')],
    *rows(corpus) {
      for (const { claim, line, id } of linesOf(corpus)) yield [id, claim.id, line.source, line.direction, line.basis, line.note?.fr, line.note?.en];
    },
  },
  {
    name: 'evidence-concepts',
    description: 'Settings and populations of a line, where narrower than those of its claim',
    fields: [required('evidence'), required('vocabulary'), required('concept')],
    primaryKey: ['evidence', 'vocabulary', 'concept'],
    foreignKeys: [to('evidence', 'evidence'), concept],
    *rows(corpus) {
      for (const { line, id } of linesOf(corpus)) for (const [vocabulary, value] of carried(line)) yield [id, vocabulary, value];
    },
  },
  {
    name: 'evidence-reports',
    description: 'Where a founding document states a line, and the place in the source that it gives',
    fields: [required('id'), required('evidence'), required('document'), required('section'), text('page'), text('locator', 'Place in the source')],
    primaryKey: ['id'],
    foreignKeys: [to('evidence', 'evidence'), to('document', 'sources')],
    *rows(corpus) {
      for (const { line, id } of linesOf(corpus))
        for (const [i, report] of line['reported-in'].entries())
          yield [`${id}.${i + 1}`, id, report.document, report.section, report.page, report.locator && formatLocator(report.locator, 'en')];
    },
  },
  {
    name: 'evidence-relies-on',
    description: 'Works that the source of a line cites for it',
    fields: [required('evidence'), required('source'), text('references', 'Reference numbers as printed, “; ” between them')],
    primaryKey: ['evidence', 'source'],
    foreignKeys: [to('evidence', 'evidence'), to('source', 'sources')],
    *rows(corpus) {
      for (const { line, id } of linesOf(corpus)) for (const work of line['relies-on']) yield [id, work.source, work.references.join('; ')];
    },
  },
];

/** A table as CSV (RFC 4180, UTF-8 without byte order mark): no value, empty cell. Cells are harmless to a spreadsheet, as in our other CSV. */
export function tableCsv(table: Table, corpus: Corpus): string {
  const line = (cells: readonly Cell[]) => `${cells.map((cell) => (cell === undefined ? '' : csvCell(String(cell)))).join(',')}\r\n`;
  return [line(table.fields.map((field) => field.name)), ...[...table.rows(corpus)].map(line)].join('');
}
