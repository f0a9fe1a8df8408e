import type { Kind } from '../../schemas/index.ts';
import type { Entry } from './entry.ts';
import type { Path } from './yaml.ts';

/** A field that points at an entry. */
export interface Link {
  kind: Exclude<Kind, 'vocabularies'>;
  id: string;
  path: Path;
  /** The field names the document that says it, which may be the entry itself. */
  isDocument: boolean;
}

/** Every field of an entry that points at another, in the order of the schemas. The one list of them: a new field is added here. */
export function linksOf(entry: Entry): Link[] {
  const links: Link[] = [];
  const add = (kind: Link['kind'], id: string, ...path: PropertyKey[]) => links.push({ kind, id, path, isDocument: false });
  const addDocument = (id: string, ...path: PropertyKey[]) => links.push({ kind: 'sources', id, path, isDocument: true });
  const addReports = (reports: readonly { document: string }[], ...path: PropertyKey[]) => {
    reports.forEach((place, i) => addDocument(place.document, ...path, i, 'document'));
  };
  switch (entry.kind) {
    case 'sources':
      entry.mentions.forEach((mention, i) => addDocument(mention.in, 'mentions', i, 'in'));
      entry.discrepancies.forEach(({ readings }, i) => {
        readings.forEach((reading, j) => {
          reading.at.forEach((place, k) => addDocument(place.in, 'discrepancies', i, 'readings', j, 'at', k, 'in'));
        });
      });
      entry['distinct-from'].forEach((id, i) => add('sources', id, 'distinct-from', i));
      entry.related.forEach((link, i) => add('sources', link.source, 'related', i, 'source'));
      break;
    case 'claims':
      entry.evidence.forEach((line, i) => {
        add('sources', line.source, 'evidence', i, 'source');
        addReports(line['reported-in'], 'evidence', i, 'reported-in');
        line['relies-on'].forEach((work, j) => add('sources', work.source, 'evidence', i, 'relies-on', j, 'source'));
      });
      entry['qualified-by'].forEach((id, i) => add('claims', id, 'qualified-by', i));
      entry.related.forEach((id, i) => add('claims', id, 'related', i));
      break;
    case 'instruments':
      add('sources', entry.original, 'original');
      addReports(entry['reported-in'], 'reported-in');
      entry.related.forEach((id, i) => add('claims', id, 'related', i));
      break;
    case 'accounts':
      addReports(entry['reported-in'], 'reported-in');
      entry.related.forEach((id, i) => add('claims', id, 'related', i));
      break;
    case 'comparisons':
      addReports(entry['reported-in'], 'reported-in');
      break;
    case 'vocabularies':
      entry.concepts.forEach((concept, i) => concept.attested.forEach((place, j) => addDocument(place.in, 'concepts', i, 'attested', j, 'in')));
  }
  return links;
}
