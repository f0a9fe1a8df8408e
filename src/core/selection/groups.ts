import type { RecordKind } from '../search/data.ts';

/** What stands for several sources. */
const GROUP_KINDS = ['claims', 'instruments', 'themes', 'settings', 'populations'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** Ids of the sources behind every group, by its kind and id: the content of `/selection-data/groups.json`. */
export type Groups = Readonly<Record<GroupKind, Readonly<Record<string, readonly string[]>>>>;

/** The group that a search result stands for; undefined for a source, and for concepts that have no page of their own. */
export function groupOf(record: { kind: RecordKind; id: string }): { kind: GroupKind; id: string } | undefined {
  const [kind, id = ''] = (record.kind === 'concept' ? record.id : `${record.kind}s/${record.id}`).split('/');
  const found = GROUP_KINDS.find((one) => one === kind);
  return found && { kind: found, id };
}
