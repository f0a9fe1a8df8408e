import type { Path } from '../yaml.ts';
import type { EntryRule } from './rule.ts';

export const duplicateItem: EntryRule = {
  id: 'duplicate-item',
  scope: 'entry',
  description: 'A list of ids holds the same one twice',
  severity: 'error',
  why: 'It would be shown and counted twice.',
  bad: 'themes: [effects, roles, effects]',
  good: 'themes: [effects, roles]',
  check(entry, { report }) {
    const look = (list: readonly unknown[], path: Path, last: Path = []) => {
      list.forEach((item, i) => {
        const first = list.indexOf(item);
        if (typeof item !== 'string' || first === i) return;
        const related = [{ path: [...path, first, ...last], message: 'first here' }];
        report({ path: [...path, i, ...last], message: `“${item}” stands twice in “${String(path.at(-1))}”. Take one out.`, related });
      });
    };
    for (const [field, value] of Object.entries(entry)) if (Array.isArray(value)) look(value, [field]);
    if (entry.kind !== 'claims') return;
    entry.evidence.forEach((line, i) => {
      look(line.settings, ['evidence', i, 'settings']);
      look(line.populations, ['evidence', i, 'populations']);
      look(
        line['relies-on'].map((work) => work.source),
        ['evidence', i, 'relies-on'],
        ['source'],
      );
    });
  },
};
