import type { CorpusRule } from './rule.ts';

export const importedRecords: CorpusRule = {
  id: 'imported-records',
  scope: 'corpus',
  description: 'Records of a file were imported, and nothing is said of the works yet',
  severity: 'warning',
  why: 'A record that nobody has compared with the work may be wrong, and a source without themes is in no list. It is said once for each file.',
  bad: 'annotation: imported',
  good: 'annotation: annotated  # with themes, and a text under “## fr” and “## en”',
  check({ corpus, report }) {
    const imported = [...corpus.sources.values()].filter(({ annotation }) => annotation === 'imported');
    for (const [file, sources] of Map.groupBy(imported, (source) => source.imported?.file ?? '')) {
      const [first, ...others] = sources;
      if (!first) continue;
      const more = others.length
        ? ` (and ${others.length} more: ${others
            .slice(0, 5)
            .map(({ id }) => id)
            .join(', ')}${others.length > 5 ? ' …' : ''})`
        : '';
      const message = `Imported from “${file}” and not annotated yet${more}. Compare the record with the work, give it themes, write a text in both languages, then write “annotation: annotated”.`;
      report({ file: first.file, path: ['annotation'], message });
    }
  },
};
