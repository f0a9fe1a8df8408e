import { Document, isMap, isSeq, type Node } from 'yaml';
import type { SourceEntry } from '../entry.ts';
import type { Mapped } from './citation.ts';

/** Where an imported entry comes from. */
export type Imported = NonNullable<SourceEntry['imported']>;

/**
 * The file of a new entry: front matter as the other entries have it, no body, since nothing is known of the work that we could say.
 *
 * @param from the file and the key that the record had there
 */
export function entryText(mapped: Mapped, from: { file: string; key?: string | undefined }, distinctFrom: readonly string[] = []): string {
  const { citation, notices, kept } = mapped;
  const elision = mapped['author-elision'];
  const doc = new Document(
    {
      citation,
      ...(elision ? { 'author-elision': elision } : {}),
      annotation: 'imported',
      ...(notices.length ? { notices } : {}),
      ...(distinctFrom.length ? { 'distinct-from': distinctFrom } : {}),
      imported: { file: from.file, ...(from.key ? { key: from.key } : {}), ...(Object.keys(kept).length ? { fields: kept } : {}) },
    },
    { version: '1.2', schema: 'core', aliasDuplicateObjects: false },
  );
  // One name, one line: { family: Eddie, given: D. }
  for (const path of [['citation', 'author'], ['citation', 'editor'], ['distinct-from']]) {
    const list = doc.getIn(path) as Node | undefined;
    if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
    if (isSeq(list) && path.length === 1) list.flow = true;
  }
  for (const path of [
    ['citation', 'issued'],
    ['citation', 'accessed'],
  ]) {
    const date = doc.getIn(path) as Node | undefined;
    if (isMap(date)) date.flow = true;
  }
  return `---\n${doc.toString({ lineWidth: 0, flowCollectionPadding: true, defaultStringType: 'PLAIN' })}---\n`;
}
