import type { CorpusRule } from './rule.ts';

export const idClash: CorpusRule = {
  id: 'id-clash',
  scope: 'corpus',
  description: 'Two entries, an entry and an alias, or two concepts share an id',
  severity: 'error',
  why: 'An id names one entry, for ever, in every address and export; a former id (alias) stays taken.',
  bad: 'aliases: [eddie-2019]  # and there is a sources/eddie-2019.md',
  good: 'aliases: [eddie-2018]',
  check({ corpus, files, report }) {
    const first = new Map<string, string>();
    const take = (id: string, file: string, path: readonly PropertyKey[]) => {
      const key = id.toLowerCase(); // file systems of Windows and macOS do not distinguish case
      const other = first.get(key);
      if (other === undefined) first.set(key, file);
      else {
        report({
          file,
          path,
          message: `The id “${id}” is already taken by ${other}. Choose another.`,
          related: [{ file: other, path: [], message: 'the other entry' }],
        });
      }
    };
    for (const { kind, id, file } of files) if (kind !== 'vocabularies') take(id, file, []);
    for (const entries of [corpus.sources, corpus.claims, corpus.instruments]) {
      for (const { aliases, file } of entries.values()) {
        for (const [i, alias] of aliases.entries()) take(alias, file, ['aliases', i]);
      }
    }
    for (const { file, concepts } of corpus.vocabularies.values()) {
      const seen = new Map<string, number>();
      concepts.forEach((concept, i) => {
        const other = seen.get(concept.id);
        if (other === undefined) seen.set(concept.id, i);
        else {
          report({
            file,
            path: ['concepts', i, 'id'],
            message: `The concept “${concept.id}” stands twice. Join the two, or rename one.`,
            related: [{ file, path: ['concepts', other, 'id'], message: 'first here' }],
          });
        }
      });
    }
  },
};
