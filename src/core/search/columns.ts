import type { Language } from '../../../schemas/index.ts';
import type { ConceptRow, ShownRecord } from './data.ts';
import { damaged } from './pieces.ts';

/** A value of a record, or 0 where it has none: no value of a record is 0. */
type Column<K extends keyof ShownRecord> = (NonNullable<ShownRecord[K]> | 0)[];

/**
 * Records as columns: the values of each property in the order of the records, which compresses best. What a concept is called stands in
 * the manifest; its record does without.
 */
export type PackedRecords = { kind: Column<'kind'> } & { [K in keyof ShownRecord]?: Column<K> };

/** Packs records; the same records give the same bytes. */
export function packRecords(records: readonly ShownRecord[]): PackedRecords {
  const sent = records.map((record) => (record.kind === 'concept' ? { ...record, id: undefined, title: undefined } : record));
  const names = new Set(records.flatMap((record) => Object.keys(record) as (keyof ShownRecord)[])).add('kind');
  return Object.fromEntries([...names].sort().map((name) => [name, sent.map((record) => record[name] ?? 0)])) as PackedRecords;
}

/**
 * Gives back what was packed.
 *
 * @param rowOf the concept of a record, by its place among these
 * @throws when columns differ in length, or a concept has no row: they are damaged, and values would go to other records
 */
export function unpackRecords(packed: PackedRecords, rowOf: (place: number) => ConceptRow | undefined, lang: Language): ShownRecord[] {
  const columns = Object.entries(packed) as [keyof ShownRecord, unknown[]][];
  const count = packed.kind.length;
  const uneven = columns.find(([, values]) => values.length !== count);
  if (uneven) throw damaged(`${uneven[1].length} values of “${uneven[0]}” for ${count} records`);
  return packed.kind.map((kind, i) => {
    const record = Object.fromEntries(columns.flatMap(([name, values]) => (values[i] === 0 ? [] : [[name, values[i]]])));
    if (kind !== 'concept') return record as unknown as ShownRecord;
    const concept = rowOf(i);
    if (!concept) throw damaged('a concept without a row');
    return { ...record, id: `${concept.vocabulary}/${concept.id}`, title: concept.labels[lang][0] ?? concept.id } as unknown as ShownRecord;
  });
}
