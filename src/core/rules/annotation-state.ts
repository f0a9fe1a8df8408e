import { LANGUAGES } from '../../../schemas/index.ts';
import type { Rule } from './rule.ts';

/**
 * An annotated source has our text in both languages; one that is only cited has none, because nothing is known of it
 * that we could say without inventing.
 */
export const annotationState: Rule = {
  id: 'annotation-state',
  description: 'A source’s body and its annotation state do not agree, or a language is missing',
  severity: 'error',
  check({ corpus, report }) {
    for (const { file, annotation, prose } of corpus.sources.values()) {
      if (annotation === 'cited-only') {
        if (prose.fr || prose.en) {
          report({ file, path: ['annotation'], message: 'The source is “cited-only” and yet has a text. Take the text out, or write “annotated” if a document describes the work.' });
        }
        continue;
      }
      for (const language of LANGUAGES) {
        if (!prose[language]) report({ file, path: ['annotation'], message: `The source is “${annotation}” and has no text under “## ${language}”. Write it, or use “cited-only”.` });
      }
    }
    for (const { file, prose } of corpus.vocabularies.values()) {
      for (const language of LANGUAGES) {
        if (!prose[language]) report({ file, path: ['title'], message: `The vocabulary has no description under “## ${language}”.` });
      }
    }
    for (const { file, prose } of corpus.accounts.values()) {
      for (const language of LANGUAGES) {
        if (!prose[language]) report({ file, path: ['title'], message: `The account has no text under “## ${language}”.` });
      }
    }
    for (const { file, prose } of corpus.claims.values()) {
      const [has, lacks] = prose.fr ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
      if (prose[has] && !prose[lacks]) report({ file, path: ['statement'], message: `The claim has a text under “## ${has}” and none under “## ${lacks}”.` });
    }
  },
};
