import type { EntryRule } from './rule.ts';

export const duplicateMention: EntryRule = {
  id: 'duplicate-mention',
  scope: 'entry',
  description: 'A source has the same mention twice',
  severity: 'warning',
  why: 'Mentions are counted: one place in a document is one mention.',
  bad: '- { in: cahier-4-2026, section: b, reference: "22", role: cited, as: "Eddie (2019)." }\n- { in: cahier-4-2026, section: b, reference: "22", role: cited, as: "Eddie (2019)." }',
  good: '- { in: cahier-4-2026, section: b, reference: "22", role: cited, as: "Eddie (2019)." }\n- { in: cahier-4-2026, section: b, reference: "27", role: cited, as: "Eddie (2019)." }',
  check(entry, { report }) {
    if (entry.kind !== 'sources') return;
    const first = new Map<string, number>();
    entry.mentions.forEach((mention, i) => {
      const key = JSON.stringify([mention.in, mention.section, mention.page, mention.item, mention.reference, mention.as]);
      const other = first.get(key);
      if (other === undefined) first.set(key, i);
      else {
        report({
          path: ['mentions', i, 'in'],
          message: `This mention of ${mention.in} is the same as mention ${other + 1}. Take one out, or say where they differ (section, page, item, reference).`,
          related: [{ path: ['mentions', other, 'in'], message: 'the first mention' }],
        });
      }
    });
  },
};
