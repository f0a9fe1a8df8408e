import { nearest } from '../validate.ts';
import type { Rule } from './rule.ts';

/**
 * A link inside a text must lead to an entry that exists.
 * Bad: `[Eddie](source:edie-2019)`. Good: `[Eddie](source:eddie-2019)`.
 */
export const brokenLink: Rule = {
  id: 'broken-link',
  description: 'A link inside a text points at an entry that does not exist',
  severity: 'error',
  check({ files, bodyLinks, isKnown, ids, report }) {
    for (const { file } of files) {
      for (const link of bodyLinks(file)) {
        const kind = link.kind === 'source' ? 'sources' : 'claims';
        if (isKnown(kind, link.id)) continue;
        const near = nearest(link.id, ids(kind));
        report({ file, path: link.position, message: `The link ${link.kind}:${link.id} leads nowhere.${near ? ` Did you mean “${near}”?` : ''}`, ...(near ? { expected: [near] } : {}) });
      }
    }
  },
};
