import { LANGUAGES } from '../../../schemas/index.ts';
import type { EntryRule } from './rule.ts';

/** Where the text belongs that an entry of a kind must have in both languages. */
const DESCRIBED = { vocabularies: 'description', accounts: 'text' } as const;

export const annotationState: EntryRule = {
  id: 'annotation-state',
  scope: 'entry',
  description: 'A source’s body and its annotation state do not agree, or a language is missing',
  severity: 'error',
  why: 'An annotated source has our text in both languages; one that is only cited has none, because nothing is known of it that we could say without inventing.',
  bad: 'annotation: cited-only  # and a text under “## fr”',
  good: 'annotation: annotated   # and a text under “## fr” and “## en”',
  check({ kind, prose, ...entry }, { report }) {
    if (kind === 'sources' && 'annotation' in entry) {
      const path = ['annotation'];
      if (entry.annotation === 'cited-only') {
        const message = 'The source is “cited-only” and yet has a text. Take the text out, or write “annotated” if a document describes the work.';
        if (prose.fr || prose.en) report({ path, message });
        return;
      }
      if (entry.annotation === 'imported') {
        if (prose.fr || prose.en)
          report({ path, message: 'The source is “imported” and has a text. Write “annotated”, and leave “imported:” as it is.' });
        else if (entry.mentions.length)
          report({ path, message: 'The source is “imported” and a document cites it. Write “cited-only”, or “annotated” and a text.' });
        return;
      }
      for (const language of LANGUAGES) {
        if (!prose[language])
          report({ path, message: `The source is “${entry.annotation}” and has no text under “## ${language}”. Write it, or use “cited-only”.` });
      }
    } else if (kind === 'vocabularies' || kind === 'accounts') {
      for (const language of LANGUAGES) {
        if (!prose[language]) report({ path: ['title'], message: `There is no ${DESCRIBED[kind]} under “## ${language}”. Write it.` });
      }
    } else if (prose.fr || prose.en) {
      const lacks = prose.fr ? 'en' : 'fr';
      if (!prose[lacks])
        report({ path: [], message: `The entry has a text in one language and none under “## ${lacks}”. Write it, or take the other out.` });
    }
  },
};
