import { shortCode } from '../cards/code.ts';
import type { CorpusRule } from './rule.ts';

export const shortCodeClash: CorpusRule = {
  id: 'short-code-clash',
  scope: 'corpus',
  description: 'Two claims or instruments have the same short address',
  severity: 'error',
  why: 'A short address is printed on cards and handouts: it leads to one entry, for ever. It is made from the id, so another id has another one.',
  bad: 'claims/less-waiting.md  # with the code of another claim',
  good: 'claims/less-waiting-time.md',
  check({ corpus, report }) {
    const first = new Map<string, { id: string; file: string }>();
    for (const entries of [corpus.claims, corpus.instruments]) {
      for (const { id, aliases, file } of entries.values()) {
        for (const [i, name] of [id, ...aliases].entries()) {
          const code = shortCode(name);
          const other = first.get(code);
          if (other === undefined) first.set(code, { id: name, file });
          else if (other.id !== name) {
            report({
              file,
              path: i === 0 ? [] : ['aliases', i - 1],
              message: `“${name}” has the short address /c/${code}/ of “${other.id}”. Rename the one of the two that is not published yet.`,
              related: [{ file: other.file, path: [], message: 'the other entry' }],
            });
          }
        }
      }
    }
  },
};
