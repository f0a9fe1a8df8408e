import type { SentRecord } from './data.ts';

/** A value of a record, or 0 where it has none: no value of a record is 0. */
type Column<K extends keyof SentRecord> = (NonNullable<SentRecord[K]> | 0)[];

/** Records as columns: the values of each property in the order of the records. Half of the bytes of records are names of properties. */
export type PackedRecords = { id: Column<'id'> } & { [K in keyof SentRecord]?: Column<K> };

/** Packs records; the same records give the same bytes, columns by name, which compresses best. */
export function packRecords(records: readonly SentRecord[]): PackedRecords {
  const names = new Set(records.flatMap((record) => Object.keys(record) as (keyof SentRecord)[])).add('id');
  return Object.fromEntries([...names].sort().map((name) => [name, records.map((record) => record[name] ?? 0)])) as PackedRecords;
}

/**
 * Gives back what was packed.
 *
 * @throws when columns differ in length: they are damaged, and values would go to other records
 */
export function unpackRecords(packed: PackedRecords): SentRecord[] {
  const columns = Object.entries(packed) as [keyof SentRecord, unknown[]][];
  const count = packed.id.length;
  const damaged = columns.find(([, values]) => values.length !== count);
  if (damaged) throw new Error(`Search data are damaged: ${damaged[1].length} values of “${damaged[0]}” for ${count} records. Reload the page.`);
  return packed.id.map((_, i) => {
    const present = columns.flatMap(([name, values]) => (values[i] === 0 ? [] : [[name, values[i]] as const]));
    return Object.fromEntries(present) as unknown as SentRecord;
  });
}
