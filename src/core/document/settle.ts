import { readZip, writeZip } from './zip.ts';

/**
 * A Word file with nothing in it that changes from one run to the next: the package `docx` gives links random ids and states the time
 * of day. Ids are numbered in the order in which they stand, and every date is the one given.
 *
 * @param date ISO 8601, a day
 */
export async function settle(docx: Uint8Array, date: string): Promise<Uint8Array> {
  const files = await readZip(docx);
  const ids = new Map<string, string>();
  const settled = files.map(({ name, data }) => {
    if (!/\.(xml|rels)$/.test(name)) return { name, data };
    const xml = new TextDecoder()
      .decode(data)
      .replace(/"rId([a-z0-9_-]{21})"/g, (_, id: string) => {
        if (!ids.has(id)) ids.set(id, `"rIdLink${ids.size + 1}"`);
        return ids.get(id) ?? '';
      })
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
    return { name, data: new TextEncoder().encode(xml) };
  });
  return writeZip(settled, date);
}
