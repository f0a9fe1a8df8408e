import type { CorpusRule } from './rule.ts';

export const sharedReference: CorpusRule = {
  id: 'shared-reference',
  scope: 'corpus',
  description: 'Two sources carry the same reference number of the same document',
  severity: 'error',
  why: 'In one document a reference number stands for one work: one of the mentions is mistaken, or the document itself is, and a remark on “reference” says so.',
  bad: '- { in: cahier-4-2026, section: b, reference: "22", role: cited, as: … }  # the number of eddie-2019',
  good: '- { in: cahier-4-2026, section: b, reference: "23", role: cited, as: … }',
  check({ corpus, report }) {
    const first = new Map<string, { file: string; id: string; index: number }>();
    for (const { file, id, mentions, remarks } of corpus.sources.values()) {
      mentions.forEach((mention, index) => {
        for (const reference of mention.reference?.split(/,\s*/) ?? []) {
          const key = `${mention.in} ${reference}`;
          const other = first.get(key);
          if (!other) first.set(key, { file, id, index });
          else if (other.id !== id && !remarks.some((remark) => remark.field === 'reference')) {
            report({
              file,
              path: ['mentions', index, 'reference'],
              message: `Reference ${reference} of ${mention.in} is already a mention of “${other.id}”. Correct one, or add a remark on “reference” if the document prints it twice.`,
              related: [{ file: other.file, path: ['mentions', other.index, 'reference'], message: 'first used here' }],
            });
          }
        }
      });
    }
  },
};
