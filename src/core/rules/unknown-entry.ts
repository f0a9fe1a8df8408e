import type { Kind } from '../../../schemas/index.ts';
import type { Path } from '../yaml.ts';
import { nearest } from '../validate.ts';
import type { Rule } from './rule.ts';

/**
 * Evidence, a mention or a link that points nowhere cannot be followed by anyone.
 * Bad: `source: edie-2019`. Good: `source: eddie-2019`.
 */
export const unknownEntry: Rule = {
  id: 'unknown-entry',
  description: 'A field points at a source or claim that does not exist',
  severity: 'error',
  check({ corpus, isKnown, ids, report }) {
    const look = (file: string, kind: Kind, id: string, path: Path) => {
      if (isKnown(kind, id)) return;
      const renamed = kind === 'sources' || kind === 'claims' ? corpus.aliases[kind].get(id) : undefined;
      const near = renamed ?? nearest(id, ids(kind));
      const one = kind === 'sources' ? 'source' : 'claim';
      report({
        file,
        path,
        message: renamed
          ? `The ${one} “${id}” is now called “${renamed}”. Write the new id.`
          : `There is no ${one} “${id}”.${near ? ` Did you mean “${near}”?` : ` Add content/${kind}/${id}.md, or point elsewhere.`}`,
        ...(near ? { expected: [near] } : {}),
      });
    };
    for (const { file, mentions, discrepancies, related, ...source } of corpus.sources.values()) {
      mentions.forEach((mention, i) => look(file, 'sources', mention.in, ['mentions', i, 'in']));
      discrepancies.forEach(({ readings }, i) =>
        readings.forEach((reading, j) =>
          reading.at.forEach((place, k) => look(file, 'sources', place.in, ['discrepancies', i, 'readings', j, 'at', k, 'in'])),
        ),
      );
      related.forEach((link, i) => look(file, 'sources', link.source, ['related', i, 'source']));
      source['distinct-from'].forEach((id, i) => look(file, 'sources', id, ['distinct-from', i]));
    }
    for (const { file, evidence, related, ...claim } of corpus.claims.values()) {
      evidence.forEach((line, i) => {
        look(file, 'sources', line.source, ['evidence', i, 'source']);
        line['reported-in'].forEach((place, j) => look(file, 'sources', place.document, ['evidence', i, 'reported-in', j, 'document']));
        line['relies-on'].forEach((work, j) => look(file, 'sources', work.source, ['evidence', i, 'relies-on', j, 'source']));
      });
      related.forEach((id, i) => look(file, 'claims', id, ['related', i]));
      claim['qualified-by'].forEach((id, i) => look(file, 'claims', id, ['qualified-by', i]));
    }
    for (const entries of [corpus.instruments, corpus.comparisons, corpus.accounts]) {
      for (const entry of entries.values()) {
        entry['reported-in'].forEach((place, i) => look(entry.file, 'sources', place.document, ['reported-in', i, 'document']));
        if ('original' in entry) look(entry.file, 'sources', entry.original, ['original']);
        if ('related' in entry) entry.related.forEach((id, i) => look(entry.file, 'claims', id, ['related', i]));
      }
    }
    for (const { file, concepts } of corpus.vocabularies.values()) {
      concepts.forEach((concept, i) => concept.attested.forEach((place, j) => look(file, 'sources', place.in, ['concepts', i, 'attested', j, 'in'])));
    }
  },
};
