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
    for (const [i, place] of reports.entries()) addDocument(place.document, ...path, i, 'document');
  };
  switch (entry.kind) {
    case 'sources':
      for (const [i, mention] of entry.mentions.entries()) addDocument(mention.in, 'mentions', i, 'in');
      for (const [i, { readings }] of entry.discrepancies.entries()) {
        for (const [j, reading] of readings.entries()) {
          for (const [k, place] of reading.at.entries()) addDocument(place.in, 'discrepancies', i, 'readings', j, 'at', k, 'in');
        }
      }
      for (const [i, id] of entry['distinct-from'].entries()) add('sources', id, 'distinct-from', i);
      for (const [i, link] of entry.related.entries()) add('sources', link.source, 'related', i, 'source');
      break;
    case 'claims':
      for (const [i, line] of entry.evidence.entries()) {
        add('sources', line.source, 'evidence', i, 'source');
        addReports(line['reported-in'], 'evidence', i, 'reported-in');
        for (const [j, work] of line['relies-on'].entries()) add('sources', work.source, 'evidence', i, 'relies-on', j, 'source');
      }
      for (const [i, id] of entry['qualified-by'].entries()) add('claims', id, 'qualified-by', i);
      for (const [i, id] of entry.related.entries()) add('claims', id, 'related', i);
      break;
    case 'instruments':
      add('sources', entry.original, 'original');
      addReports(entry['reported-in'], 'reported-in');
      for (const [i, id] of entry.related.entries()) add('claims', id, 'related', i);
      break;
    case 'accounts':
      addReports(entry['reported-in'], 'reported-in');
      for (const [i, id] of entry.related.entries()) add('claims', id, 'related', i);
      break;
    case 'kits':
      for (const [i, { claim, instrument }] of entry.items.entries()) {
        if (claim !== undefined) add('claims', claim, 'items', i, 'claim');
        if (instrument !== undefined) add('instruments', instrument, 'items', i, 'instrument');
      }
      break;
    case 'comparisons':
      addReports(entry['reported-in'], 'reported-in');
      break;
    case 'vocabularies':
      for (const [i, { attested }] of entry.concepts.entries()) {
        for (const [j, place] of attested.entries()) addDocument(place.in, 'concepts', i, 'attested', j, 'in');
      }
  }
  return links;
}
