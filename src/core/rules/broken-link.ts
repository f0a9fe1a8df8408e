import type { CorpusRule } from './rule.ts';

export const brokenLink: CorpusRule = {
  id: 'broken-link',
  scope: 'corpus',
  description: 'A link inside a text leads nowhere: to an entry that does not exist, to a place inside a text, or to a definition that is missing',
  severity: 'error',
  why: 'A reader who follows a link must arrive.',
  bad: '[Eddie](source:edie-2019)',
  good: '[Eddie](source:eddie-2019)',
  check({ files, bodyLinks, isKnown, nearest, report }) {
    for (const { file } of files) {
      for (const link of bodyLinks(file)) {
        const kind = link.kind === 'source' ? 'sources' : 'claims';
        if (isKnown(kind, link.id)) continue;
        const near = nearest(kind, link.id);
        report({
          file,
          path: link.position,
          message: `The link ${link.kind}:${link.id} leads nowhere.${near ? ` Did you mean “${near}”?` : ` There is no ${kind}/${link.id}.md.`}`,
          ...(near ? { expected: [`${link.kind}:${near}`] } : {}),
        });
      }
    }
  },
};
