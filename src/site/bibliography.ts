import type { Language } from '../../schemas/index.ts';
import { annotatedBibliography } from '../core/cite/annotated.ts';
import { sourceNotes } from '../core/cite/source-notes.ts';
import type { Corpus } from '../core/corpus.ts';
import type { Document } from '../core/document/model.ts';
import { selectSources } from '../core/select.ts';
import { citationsOf } from './citations.ts';

/** Vocabularies whose concepts a bibliography can be about. */
export const SUBJECT_KINDS = ['themes', 'settings', 'populations'] as const;

/** What a bibliography can be about, beside the whole library; its references are those of `/exports/{kind}/{id}`. */
export interface Subject {
  kind: (typeof SUBJECT_KINDS)[number];
  id: string;
  label: string;
  /** Ids of sources, at least one. */
  ids: readonly string[];
}

/** The subjects of a language, as the vocabularies order them: the content of `/bibliography-data/{lang}.json`. */
export function subjectsOf(corpus: Corpus, lang: Language): Subject[] {
  const selection = {
    themes: (id: string) => ({ theme: id }),
    settings: (id: string) => ({ setting: id }),
    populations: (id: string) => ({ population: id }),
  };
  return SUBJECT_KINDS.flatMap((kind) =>
    [...corpus.concepts(kind).values()].flatMap(({ id, prefLabel }) => {
      const ids = selectSources(corpus, selection[kind](id)).map((source) => source.id);
      return ids.length ? [{ kind, id, label: prefLabel[lang], ids }] : [];
    }),
  );
}

/**
 * The bibliography that is ready without a script, in APA: all annotations on one subject, by author; the whole library, whose annotations
 * would be too heavy for one page, as a list by theme.
 */
export async function readyBibliography(corpus: Corpus, lang: Language, subject: Subject | undefined): Promise<Document> {
  const themes = [...corpus.concepts('themes').values()].map(({ id, prefLabel }) => ({ id, label: prefLabel[lang] }));
  const sources = subject ? selectSources(corpus, { sources: subject.ids }) : [...corpus.sources.values()];
  const notes = Object.fromEntries(sources.map((source) => [source.id, sourceNotes(corpus, source, lang)]));
  return annotatedBibliography(
    await citationsOf(corpus, 'apa', lang),
    notes,
    sources.map(({ id }) => id),
    subject ? { subject: subject.label, topic: `${subject.kind}/${subject.id}`, order: 'author', themes } : { order: 'theme', themes, bare: true },
  );
}
