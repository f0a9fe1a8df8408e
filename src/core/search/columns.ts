import type { SearchData, SentRecord } from './data.ts';

/** A value of a record, or 0 where it has none: no value of a record is 0. */
type Column<K extends keyof SentRecord> = (NonNullable<SentRecord[K]> | 0)[];

/**
 * Records as columns: the values of each property in the order of the records. What a concept is called stands in SearchData.concepts; its
 * record does without. With the names of properties once and these left out, records take 40 kB compressed where they took 48.
 */
export type PackedRecords = { kind: Column<'kind'> } & { [K in keyof SentRecord]?: Column<K> };

/**
 * Packs records; the same records give the same bytes, columns by name, which compresses best. Those of concepts must come in the order of
 * their rows, and these before any other row.
 */
export function packRecords(records: readonly SentRecord[]): PackedRecords {
  const sent = records.map((record) => (record.kind === 'concept' ? { ...record, id: undefined, title: undefined } : record));
  const names = new Set(records.flatMap((record) => Object.keys(record) as (keyof SentRecord)[])).add('kind');
  return Object.fromEntries([...names].sort().map((name) => [name, sent.map((record) => record[name] ?? 0)])) as PackedRecords;
}

/**
 * Gives back what was packed.
 *
 * @throws when columns differ in length, or a concept has no row: they are damaged, and values would go to other records
 */
export function unpackRecords({ records, concepts, lang }: Pick<SearchData, 'records' | 'concepts' | 'lang'>): SentRecord[] {
  const columns = Object.entries(records) as [keyof SentRecord, unknown[]][];
  const count = records.kind.length;
  const uneven = columns.find(([, values]) => values.length !== count);
  if (uneven) throw damaged(`${uneven[1].length} values of “${uneven[0]}” for ${count} records`);
  let row = 0;
  return records.kind.map((kind, i) => {
    const record = Object.fromEntries(columns.flatMap(([name, values]) => (values[i] === 0 ? [] : [[name, values[i]]])));
    if (kind !== 'concept') return record as unknown as SentRecord;
    const concept = concepts[row++];
    if (!concept) throw damaged(`${concepts.length} rows of concepts`);
    return { ...record, id: `${concept.vocabulary}/${concept.id}`, title: concept.labels[lang][0] ?? concept.id } as unknown as SentRecord;
  });
}

/** What to tell of data that do not hold together. */
export function damaged(how: string): Error {
  return new Error(`Search data are damaged: ${how}. Reload the page.`);
}
